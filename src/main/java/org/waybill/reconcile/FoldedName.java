package org.waybill.reconcile;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;

/**
 * A name as it is compared: without case, accents and punctuation, one space between two words.
 * "U.S." and "us" are the same then, as are "Kim Jong-un" and "KIM JONG UN".
 */
final class FoldedName {
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern WITHIN_WORDS = Pattern.compile("[.'\u2019\u02BC]");
  private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");
  private static final String ARTICLE = "the ";

  /** A letter that is not of ASCII becomes at most so many. */
  private static final int WIDEST = 4;

  private FoldedName() {}

  /** The name as it is compared; empty where it has neither letter nor digit. */
  static String of(String name) {
    String letters = Normalizer.normalize(name, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
    letters = MARKS.matcher(letters).replaceAll("");
    letters = WITHIN_WORDS.matcher(plainLatin(letters)).replaceAll("");
    String words = BETWEEN_WORDS.matcher(letters).replaceAll(" ").strip();
    return words.startsWith(ARTICLE) ? words.substring(ARTICLE.length()) : words;
  }

  /** Latin letters that Unicode does not take for another with a mark: "l" for "\u0142". */
  private static String plainLatin(String letters) {
    char[] plain = new char[WIDEST * letters.length()];
    int length =
        ASCIIFoldingFilter.foldToASCII(letters.toCharArray(), 0, plain, 0, letters.length());
    return new String(plain, 0, length);
  }

  /** The words of a folded name, whatever their order. */
  static Set<String> words(String folded) {
    return new HashSet<>(Arrays.asList(folded.split(" ")));
  }

  /** The runs of three letters of a folded name, its ends marked. */
  static Set<String> trigrams(String folded) {
    String padded = "  " + folded + " ";
    Set<String> runs = new HashSet<>();
    for (int i = 0; i + 3 <= padded.length(); i++) {
      runs.add(padded.substring(i, i + 3));
    }
    return runs;
  }
}
