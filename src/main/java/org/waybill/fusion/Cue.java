package org.waybill.fusion;

import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.waybill.text.Table;

/**
 * What the words of a claim say about how its amount or deed stands to those of other claims. The
 * words are in {@code cues.tsv}, each row with a sentence in which it is found.
 */
enum Cue {
  /** All deliveries until then. */
  TOTAL,
  /** What is left of an order. */
  RESIDUAL,
  /** Something besides what was told before. */
  FURTHER,
  /** The first part of more. */
  FIRST,
  /** An order of which this is a part. */
  PART_OF,
  /** An earlier promise or order that this carries out. */
  FULFILS,
  /** A number against one that was told. */
  CORRECTS,
  REQUESTED,
  OFFERED,
  AGREED,
  ORDERED,
  SHIPPED,
  DELIVERED,
  SALE,
  AID,
  BARTER,
  /** A place that is no point. */
  AREA;

  private static final Map<Cue, Pattern> WORDS = read();

  /** The cues in a text. */
  static Set<Cue> in(String text) {
    EnumSet<Cue> found = EnumSet.noneOf(Cue.class);
    WORDS.forEach(
        (cue, words) -> {
          if (words.matcher(text).find()) {
            found.add(cue);
          }
        });
    return Collections.unmodifiableSet(found);
  }

  /** Whether this cue is in a text. */
  boolean isIn(String text) {
    return WORDS.get(this).matcher(text).find();
  }

  private static Map<Cue, Pattern> read() {
    Map<Cue, StringBuilder> alternatives = new EnumMap<>(Cue.class);
    for (List<String> row : Table.rows(Cue.class, "cues.tsv")) {
      StringBuilder words =
          alternatives.computeIfAbsent(valueOf(row.get(0)), c -> new StringBuilder());
      words.append(words.isEmpty() ? "" : "|").append(row.get(1));
    }
    Map<Cue, Pattern> patterns = new EnumMap<>(Cue.class);
    alternatives.forEach(
        (cue, words) ->
            patterns.put(
                cue, Pattern.compile("\\b(?:" + words + ")\\b", Pattern.CASE_INSENSITIVE)));
    return patterns;
  }
}
