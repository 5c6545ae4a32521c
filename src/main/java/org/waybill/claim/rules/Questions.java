package org.waybill.claim.rules;

import java.util.Locale;
import java.util.Set;
import org.waybill.text.Token;

/**
 * Knows what is asked and therefore claimed by nobody: "Has Iran sold rockets to Sudan?". What a
 * relative clause of a question takes for granted is claimed.
 */
final class Questions {
  private static final Set<String> ASKING =
      Set.of(
          "has", "have", "had", "did", "does", "do", "is", "are", "was", "were", "will", "would",
          "can", "could", "should");
  private static final Set<String> ENDS = Set.of(".", "!", "?", ";", ":");
  private static final Set<String> MARKS = Set.of("\"", "''", "``", "\u201c", "\u201d", "'");

  private Questions() {}

  /** Whether the token stands in a question that is answered by yes or no. */
  static boolean asked(Phrases phrases, int token) {
    int size = phrases.sentence().tokens().size();
    int end = token;
    while (end < size && !ENDS.contains(phrases.token(end).text())) {
      end++;
    }
    if (end >= size || !phrases.token(end).text().equals("?")) {
      return false;
    }
    int start = token;
    while (start > 0) {
      String before = phrases.token(start - 1).text();
      boolean opens = MARKS.contains(before) || ENDS.contains(before);
      if (opens) {
        break;
      }
      start--;
    }
    Token first = phrases.token(start);
    if (!ASKING.contains(first.text().toLowerCase(Locale.ROOT))) {
      return false;
    }
    for (Phrase phrase : phrases.list()) {
      boolean within = phrase.first() > start && phrase.first() < token;
      if (within && phrase.is(Phrase.Kind.RELATIVE)) {
        return false;
      }
    }
    return true;
  }
}
