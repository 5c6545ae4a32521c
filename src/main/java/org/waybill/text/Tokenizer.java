package org.waybill.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Parts a sentence into tokens as the Penn Treebank does, save that hyphenated words and
 * designations stay whole.
 */
final class Tokenizer {
  // repetitions are bounded: the expressions' engine recurses on groups
  private static final String WORD = "[\\p{L}\\p{M}\\p{N}]";
  private static final Pattern TOKEN =
      Pattern.compile(
          "https?://[^\\s]+"
              + "|(?:\\p{Lu}\\.){2,12}(?:-"
              + WORD
              + "+){0,6}"
              + "|(?i:a\\.m\\.|p\\.m\\.|e\\.g\\.|i\\.e\\.)"
              + "|\\d{1,3}(?:,\\d{3}){1,8}(?:\\.\\d+)?(?:-"
              + WORD
              + "+){0,6}"
              + "|\\d+\\.\\d+"
              + WORD
              + "*(?:-"
              + WORD
              + "+){0,6}"
              + "|"
              + WORD
              + "+(?:(?:-'(?=\\p{Lu})|-|'|&|/(?=\\p{Lu}{1,2}-?\\d))"
              + WORD
              + "+|-(?=\\p{Lu}\\.)(?:\\p{Lu}\\.){1,6}){0,12}"
              + "|--+|\\.\\.+|[^\\s]");
  private static final Pattern CLITIC =
      Pattern.compile("(.+?)(n't|'(?:s|S|m|re|ve|ll|d))", Pattern.DOTALL);

  private final SentenceAbbreviations abbreviations = new SentenceAbbreviations();

  /**
   * First and last-exclusive {@code char} of each token; stops early after {@code most} of them.
   */
  List<int[]> tokens(CharSequence text, int from, int to, int most) {
    List<int[]> tokens = new ArrayList<>();
    Matcher m = TOKEN.matcher(text).region(from, to);
    int at = from;
    while (tokens.size() <= most && m.find(at) && m.start() < to) {
      int start = m.start();
      int end = Math.min(m.end(), to);
      at = end;
      if (end < to - 1
          && text.charAt(end) == '.'
          && abbreviations.is(text.subSequence(start, end + 1))) {
        at = end + 1;
        tokens.add(new int[] {start, at});
        continue;
      }
      split(text, start, end, tokens);
    }
    return tokens;
  }

  private static void split(CharSequence text, int start, int end, List<int[]> tokens) {
    if (end - start > 2) {
      Matcher clitic = CLITIC.matcher(text.subSequence(start, end));
      if (clitic.matches()) {
        tokens.add(new int[] {start, start + clitic.end(1)});
        tokens.add(new int[] {start + clitic.end(1), end});
        return;
      }
      if (text.subSequence(start, end).toString().equalsIgnoreCase("cannot")) {
        tokens.add(new int[] {start, start + 3});
        tokens.add(new int[] {start + 3, end});
        return;
      }
    }
    tokens.add(new int[] {start, end});
  }
}
