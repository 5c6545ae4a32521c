package org.waybill.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Parts a passage into sentences: at full stops, question and exclamation marks with what closes
 * after them, but not after initials and abbreviations that a sentence goes on after. News writing
 * is full of these ("KYIV, Jan. 12", "Gen.", "U.S. officials"), which trained models of general
 * English get wrong; tables of them do not.
 */
final class SentenceSplitter {
  private static final int LONGEST_ABBREVIATION = 10;

  private final Map<String, String> abbreviations = new HashMap<>();
  private final Set<String> openers = new HashSet<>();

  SentenceSplitter() {
    Table.rows("abbreviations.tsv").forEach(row -> abbreviations.put(row.get(0), row.get(1)));
    openers.addAll(Table.words("openers.tsv"));
  }

  /** First and last-exclusive {@code char} of each sentence. */
  List<int[]> split(CharSequence text, int from, int to) {
    List<int[]> sentences = new ArrayList<>();
    int start = skip(text, from, to);
    int i = start;
    while (i < to) {
      char c = text.charAt(i);
      if (c != '.' && c != '!' && c != '?' && c != '\u2026') {
        i++;
        continue;
      }
      int end = i + 1;
      while (end < to && ".!?\u2026".indexOf(text.charAt(end)) >= 0) {
        end++;
      }
      while (end < to && "\"')]".indexOf(text.charAt(end)) >= 0) {
        end++;
      }
      int next = skip(text, end, to);
      if (next < to && next > end && boundary(text, from, i, end, next, to)) {
        sentences.add(new int[] {start, end});
        start = next;
      }
      i = Math.max(end, i + 1);
    }
    if (start < to) {
      sentences.add(new int[] {start, to});
    }
    return sentences;
  }

  private boolean boundary(CharSequence text, int from, int stop, int end, int next, int to) {
    char first = text.charAt(next);
    boolean opens = first == '"' || first == '\'' || first == '(' || first == '[';
    char letter = opens && next + 1 < to ? text.charAt(next + 1) : first;
    if (Character.isLowerCase(letter)) {
      return false;
    }
    if (text.charAt(stop) != '.' || end > stop + 1) {
      return Character.isLetterOrDigit(letter) || opens || first == Characters.DASH || first == '-';
    }
    String word = wordBefore(text, from, stop);
    String kind = abbreviations.get(word);
    if (kind == null && initials(word)) {
      kind = word.length() > 2 ? "end" : "title";
    }
    if (kind == null || kind.equals("none")) {
      return Character.isLetterOrDigit(letter)
          || opens
          || "$\u20ac\u00a3-\u2014*".indexOf(first) >= 0;
    }
    return switch (kind) {
      case "end" -> opens ? first == '"' : openers.contains(wordAt(text, next, to));
      case "month", "number" ->
          !Character.isDigit(letter) && openers.contains(wordAt(text, next, to));
      default -> false;
    };
  }

  /** Single letters with stops, as "U.S." or the "J." of a name. */
  private static boolean initials(String word) {
    if (word.length() < 2 || word.length() % 2 != 0) {
      return false;
    }
    for (int i = 0; i < word.length(); i += 2) {
      if (!Character.isUpperCase(word.charAt(i)) || word.charAt(i + 1) != '.') {
        return false;
      }
    }
    return true;
  }

  private static String wordBefore(CharSequence text, int from, int stop) {
    int i = stop;
    while (i > from
        && stop - i < LONGEST_ABBREVIATION
        && (Character.isLetterOrDigit(text.charAt(i - 1)) || text.charAt(i - 1) == '.')) {
      i--;
    }
    return text.subSequence(i, stop + 1).toString();
  }

  private static String wordAt(CharSequence text, int next, int to) {
    int i = next;
    while (i < to && Character.isLetter(text.charAt(i))) {
      i++;
    }
    return text.subSequence(next, i).toString();
  }

  private static int skip(CharSequence text, int from, int to) {
    int i = from;
    while (i < to && Character.isWhitespace(text.charAt(i))) {
      i++;
    }
    return i;
  }
}
