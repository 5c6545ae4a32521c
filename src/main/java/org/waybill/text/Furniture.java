package org.waybill.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Lines and notes of an article that are nobody's sentence: bylines, credits, "read more". */
final class Furniture {
  /** A longer line is no furniture. */
  static final int LONGEST = 160;

  private final List<Pattern> lines = new ArrayList<>();
  private final List<String> starts = new ArrayList<>();
  private final List<Pattern> notes = new ArrayList<>();

  Furniture() {
    for (List<String> row : Table.rows("furniture.tsv")) {
      switch (row.get(0)) {
        case "line" -> lines.add(pattern(row.get(1)));
        case "start" -> starts.add(row.get(1));
        default -> throw new IllegalStateException("furniture.tsv: no such place: " + row.get(0));
      }
    }
    for (List<String> row : Table.rows("brackets.tsv")) {
      notes.add(pattern(row.get(0)));
    }
  }

  private static Pattern pattern(String regex) {
    return Pattern.compile(regex, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  }

  /** Whether a paragraph that begins so and is so long is no sentence of the article. */
  boolean is(String line, int length) {
    if (length > LONGEST) {
      return false;
    }
    String text = line.strip();
    String lower = text.toLowerCase(Locale.ROOT);
    return starts.stream().anyMatch(lower::startsWith)
        || lines.stream().anyMatch(p -> p.matcher(text).matches());
  }

  /** Whether the words, found in brackets, are a note of an editor or stenographer. */
  boolean isNote(String words) {
    return notes.stream().anyMatch(p -> p.matcher(words).matches());
  }
}
