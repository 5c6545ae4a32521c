package org.waybill.text;

import java.util.Set;

/** Abbreviations that keep their full stop as part of the word: "Gen.", "Jan.", "No.". */
final class SentenceAbbreviations {
  private final Set<String> words = Table.words("abbreviations.tsv");

  /** Whether the word with its stop is one, or an initial. */
  boolean is(CharSequence word) {
    return words.contains(word.toString())
        || (word.length() == 2 && Character.isUpperCase(word.charAt(0)));
  }
}
