package org.waybill.claim.rules;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.waybill.claim.Certainty;
import org.waybill.claim.Modality;
import org.waybill.claim.Stance;
import org.waybill.text.Table;

/**
 * The words that the layers know, read once from the tables beside this class: UTF-8, one entry a
 * line, columns parted by tabs, "-" for an empty column, lines that begin with "#" are remarks. The
 * last column is an example sentence, which a test reads.
 */
final class Lexicon {
  /**
   * A verb of giving, getting or arriving.
   *
   * @param goods notation of the goods that the verb itself means: "training" of "train"
   */
  record TransferVerb(FrameKind kind, Modality modality, Optional<String> goods) {}

  /** A noun of giving: "shipment". */
  record TransferNoun(NounKind kind, Modality modality, Optional<String> goods) {}

  /**
   * A word that governs another deed: "plans to", "refused to", "decision to".
   *
   * @param objectActs whether the deed is the object's, not the subject's
   * @param modality what becomes of the deed's modality; absent where it stays
   * @param negative whether the deed does not take place
   * @param certainty what becomes of the speaker's certainty
   */
  record Control(
      boolean objectActs,
      Optional<Modality> modality,
      boolean negative,
      Optional<Certainty> certainty) {}

  /**
   * A verb of speech.
   *
   * @param negative whether what is said is said not to be
   * @param deed whether its object is a deed rather than a clause
   */
  record Reporting(Stance stance, boolean negative, Optional<Certainty> certainty, boolean deed) {}

  private static final Lexicon SHIPPED = new Lexicon();

  private final Map<String, TransferVerb> verbs = new HashMap<>();
  private final Map<String, TransferNoun> nouns = new HashMap<>();
  private final Map<String, Control> controls = new HashMap<>();
  private final Map<String, Reporting> reporting = new HashMap<>();
  private final Map<String, Set<String>> words = new HashMap<>();

  /** Of classes "prefix:rest": prefix, word, rest. */
  private final Map<String, Map<String, String>> named = new HashMap<>();

  private Lexicon() {
    for (List<String> row : rows("verbs.tsv")) {
      verbs.put(
          key(row),
          new TransferVerb(
              FrameKind.valueOf(row.get(2)), Modality.of(row.get(3)), optional(row.get(4))));
    }
    for (List<String> row : rows("nouns.tsv")) {
      nouns.put(
          row.get(0),
          new TransferNoun(
              NounKind.valueOf(row.get(1)), Modality.of(row.get(2)), optional(row.get(3))));
    }
    for (List<String> row : rows("control.tsv")) {
      controls.put(
          key(row),
          new Control(
              row.get(2).equals("O"),
              optional(row.get(3)).map(Modality::of),
              row.get(4).equals("neg"),
              optional(row.get(5)).map(Certainty::of)));
    }
    for (List<String> row : rows("reporting.tsv")) {
      reporting.put(
          key(row),
          new Reporting(
              Stance.of(row.get(2)),
              row.get(3).equals("neg"),
              optional(row.get(4)).map(Certainty::of),
              row.get(5).equals("deed")));
    }
    for (List<String> row : rows("words.tsv")) {
      words.computeIfAbsent(row.get(0), k -> new HashSet<>()).add(row.get(1));
      int colon = row.get(0).indexOf(':');
      if (colon > 0) {
        named
            .computeIfAbsent(row.get(0).substring(0, colon), k -> new HashMap<>())
            .put(row.get(1), row.get(0).substring(colon + 1));
      }
    }
  }

  /** The tables that come with Waybill. */
  static Lexicon shipped() {
    return SHIPPED;
  }

  Optional<TransferVerb> verb(String lemma, String particle) {
    return Optional.ofNullable(verbs.getOrDefault(lemma + " " + particle, verbs.get(lemma)));
  }

  Optional<TransferNoun> noun(String lemma) {
    return Optional.ofNullable(nouns.get(lemma.toLowerCase(Locale.ROOT)));
  }

  Optional<Control> control(String lemma, String particle) {
    return Optional.ofNullable(controls.getOrDefault(lemma + " " + particle, controls.get(lemma)));
  }

  /** A noun that governs a deed: "decision". */
  Optional<Control> controlNoun(String lemma) {
    return Optional.ofNullable(controls.get(lemma + " noun"));
  }

  /** What an adjective before a noun makes of its deed: "proposed". */
  Optional<Control> controlAdjective(String word) {
    return Optional.ofNullable(controls.get(word + " adjective"));
  }

  Optional<Reporting> reporting(String lemma, String particle) {
    return Optional.ofNullable(
        reporting.getOrDefault(lemma + " " + particle, reporting.get(lemma)));
  }

  /**
   * A verb that is one of speech only with this word beside it: "voice alarm".
   *
   * @param together that the entry must have the word
   */
  Optional<Reporting> reporting(String lemma, String word, boolean together) {
    return together
        ? Optional.ofNullable(reporting.get(lemma + " " + word))
        : reporting(lemma, word);
  }

  /** Whether the word is of the class, a first column of the table of closed classes. */
  boolean is(String wordClass, String word) {
    Set<String> members = words.get(wordClass);
    if (members == null) {
      throw new IllegalStateException("there is no class of words '" + wordClass + "'");
    }
    return members.contains(word);
  }

  /** Whether the verb and the particle make one verb of a table: "hand over", "call on". */
  boolean particle(String lemma, String word) {
    String key = lemma + " " + word;
    return verbs.containsKey(key) || controls.containsKey(key) || reporting.containsKey(key);
  }

  /** Whether the word may open a time: "last" of "last week". */
  boolean timeWord(String word) {
    return is("timeOpener", word);
  }

  /** The rest of the name of a class "prefix:rest" that has the word. */
  Optional<String> classOf(String prefix, String word) {
    return Optional.ofNullable(named.getOrDefault(prefix, Map.of()).get(word));
  }

  private static String key(List<String> row) {
    return row.get(1).equals("-") ? row.get(0) : row.get(0) + " " + row.get(1);
  }

  private static Optional<String> optional(String cell) {
    return cell.equals("-") ? Optional.empty() : Optional.of(cell);
  }

  /** The rows of a table of this package. */
  static List<List<String>> rows(String name) {
    return Table.rows(Lexicon.class, name);
  }
}
