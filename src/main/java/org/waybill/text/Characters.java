package org.waybill.text;

/** Plain forms of the quotes, dashes and spaces that articles are set with, one for one. */
final class Characters {
  /** The plain sign for a dash that parts phrases, as against a hyphen. */
  static final char DASH = '\u2014';

  private Characters() {}

  /** The text with plain signs; as long as the text. */
  static String plain(String text) {
    StringBuilder plain = new StringBuilder(text);
    for (int i = 0; i < plain.length(); i++) {
      char c = plain.charAt(i);
      if (c > 127) {
        plain.setCharAt(i, plain(plain, i, c));
      } else if (c == '\t' || c == '\r' || c == '\f') {
        plain.setCharAt(i, ' ');
      }
    }
    return plain.toString();
  }

  private static char plain(CharSequence text, int i, char c) {
    return switch (c) {
      case '\u2018', '\u2019', '\u201a', '\u201b', '\u02bc', '\u00b4', '\u2032' -> '\'';
      case '\u201c', '\u201d', '\u201e', '\u201f', '\u00ab', '\u00bb', '\u2033' -> '"';
      case '\u2010', '\u2011', '\u2212', '\u00ad' -> '-';
      case '\u2012', '\u2013' -> digitsAround(text, i) ? '-' : DASH;
      case '\u2015' -> DASH;
      case '\u00a0',
          '\u2007',
          '\u202f',
          '\u2009',
          '\u200a',
          '\u2002',
          '\u2003',
          '\u3000',
          '\u200b',
          '\u200e',
          '\u200f',
          '\ufeff' ->
          ' ';
      case '\u2028', '\u2029', '\u0085' -> '\n';
      default -> c;
    };
  }

  private static boolean digitsAround(CharSequence text, int i) {
    return i > 0
        && i + 1 < text.length()
        && Character.isLetterOrDigit(text.charAt(i - 1))
        && Character.isLetterOrDigit(text.charAt(i + 1));
  }
}
