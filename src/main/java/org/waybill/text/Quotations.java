package org.waybill.text;

import java.util.ArrayList;
import java.util.List;

/**
 * Finds what stands in double quotation marks, curly or straight; single ones within are left
 * alone. A quotation that is still open at the end of a paragraph goes on if the next paragraph
 * opens with a mark; else it ends there, unclosed.
 */
final class Quotations {
  private Quotations() {}

  /** The quotations of a text, in order. */
  static List<Quotation> in(String text) {
    List<Quotation> found = new ArrayList<>();
    int open = -1;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\n' && open >= 0) {
        int next = nextWord(text, i);
        if (next < text.length() && opening(text, next)) {
          i = next;
        } else {
          found.add(new Quotation(open, i, false));
          open = -1;
        }
      } else if (open < 0 && opening(text, i)) {
        open = i + 1;
      } else if (open >= 0 && closing(text, i)) {
        if (i > open) {
          found.add(new Quotation(open, i, true));
        }
        open = -1;
      }
    }
    if (open >= 0 && open < text.length()) {
      found.add(new Quotation(open, text.length(), false));
    }
    return found;
  }

  private static int nextWord(String text, int from) {
    int i = from;
    while (i < text.length() && Character.isWhitespace(text.charAt(i))) {
      i++;
    }
    return i;
  }

  private static boolean opening(String text, int i) {
    return switch (text.charAt(i)) {
      case '\u201c', '\u201e', '\u00ab' -> true;
      case '"' ->
          i + 1 < text.length() && !Character.isWhitespace(text.charAt(i + 1)) && !inches(text, i);
      default -> false;
    };
  }

  private static boolean closing(String text, int i) {
    return switch (text.charAt(i)) {
      case '\u201d', '\u00bb', '"' -> true;
      case '\u201c' -> i + 1 == text.length() || !Character.isLetterOrDigit(text.charAt(i + 1));
      default -> false;
    };
  }

  private static boolean inches(String text, int i) {
    return i > 0 && Character.isDigit(text.charAt(i - 1));
  }
}
