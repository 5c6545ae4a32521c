package org.waybill.reference;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The parts into which names and tokens are cut for comparison: between words, at hyphens and
 * slashes, before a possessive s, and where letters meet digits, so that "F-16s", "F16s" and "F
 * 16s" are the same, and "Guinea-Bissau" is found whether or not the hyphen is written.
 */
final class NameParts {
  private static final String[][] LETTERS_WITHOUT_DECOMPOSITION = {
    {"ø", "o"},
    {"ł", "l"},
    {"đ", "d"},
    {"ð", "d"},
    {"ı", "i"},
    {"ß", "ss"},
    {"æ", "ae"},
    {"œ", "oe"},
    {"þ", "th"},
    {"ə", "a"}
  };

  private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}\\p{N}&+]+");

  private NameParts() {}

  /**
   * One part of a name.
   *
   * @param written as it was written, without points and apostrophes
   * @param folded lower case, without accents
   */
  record Part(String written, String folded) {

    private boolean hasLetters() {
      return !written.equals(written.toLowerCase(Locale.ROOT))
          || !written.equals(written.toUpperCase(Locale.ROOT));
    }

    boolean beginsUpperCase() {
      return Character.isUpperCase(written.codePointAt(0));
    }

    boolean isUpperCase() {
      return hasLetters() && written.equals(written.toUpperCase(Locale.ROOT));
    }
  }

  /** Cuts one token, or a whole name with blanks in it, into its parts. */
  static List<Part> of(String written) {
    if (isPlainWord(written)) {
      return List.of(new Part(written, written.toLowerCase(Locale.ROOT)));
    }
    // wide and other compatibility forms of letters and digits must be cut as the usual ones
    String token = Normalizer.normalize(written, Normalizer.Form.NFKC);
    List<Part> parts = new ArrayList<>(2);
    StringBuilder part = new StringBuilder();
    boolean digits = false;
    for (int i = 0; i < token.length(); i++) {
      char c = token.charAt(i);
      if (isJoint(c) || Character.isWhitespace(c) || isPossessive(token, i)) {
        close(part, parts);
      } else if (Character.isLetterOrDigit(c)
          || Character.isSurrogate(c)
          || Character.getType(c) == Character.NON_SPACING_MARK
          || c == '&'
          || c == '+') {
        boolean digit = c >= '0' && c <= '9';
        if (part.length() > 0 && digit != digits) {
          close(part, parts);
        }
        digits = digit;
        part.append(c);
      }
    }
    close(part, parts);
    return parts;
  }

  private static boolean isPlainWord(String token) {
    for (int i = 0; i < token.length(); i++) {
      char c = token.charAt(i);
      if (!((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'))) {
        return false;
      }
    }
    return !token.isEmpty();
  }

  /** The folded parts with a blank between: what two spellings of one name have in common. */
  static String key(String name) {
    StringBuilder key = new StringBuilder();
    for (Part part : of(name)) {
      if (key.length() > 0) {
        key.append(' ');
      }
      key.append(part.folded());
    }
    return key.toString();
  }

  /** Tokenizers split "Russia's" before the apostrophe, tables do not. */
  private static boolean isPossessive(String token, int i) {
    char c = token.charAt(i);
    return (c == '\'' || c == '\u2019')
        && i + 1 < token.length()
        && (token.charAt(i + 1) == 's' || token.charAt(i + 1) == 'S')
        && (i + 2 == token.length() || !Character.isLetterOrDigit(token.charAt(i + 2)));
  }

  private static boolean isJoint(char c) {
    return c == '-' || c == '/' || (c >= '\u2010' && c <= '\u2015') || c == '\u2212' || c == '_';
  }

  private static void close(StringBuilder part, List<Part> parts) {
    if (part.length() > 0) {
      String written = part.toString();
      String folded = fold(written);
      if (!folded.isEmpty()) {
        parts.add(new Part(written, folded));
      }
      part.setLength(0);
    }
  }

  private static String fold(String written) {
    String lower = written.toLowerCase(Locale.ROOT);
    for (int i = 0; i < lower.length(); i++) {
      if (lower.charAt(i) > 127) {
        return foldAccents(lower);
      }
    }
    return lower;
  }

  private static String foldAccents(String lower) {
    String folded =
        NO_LETTERS.matcher(Normalizer.normalize(lower, Normalizer.Form.NFKD)).replaceAll("");
    for (String[] letter : LETTERS_WITHOUT_DECOMPOSITION) {
      folded = folded.replace(letter[0], letter[1]);
    }
    return folded;
  }
}
