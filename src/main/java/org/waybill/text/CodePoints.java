package org.waybill.text;

/**
 * Turns the {@code char} indices of one text into offsets in Unicode code points, each in constant
 * time. Nothing is kept for a text without characters outside the basic plane.
 */
public final class CodePoints {
  private static final int STEP = 64;

  private final String text;
  private final int[] every;

  /** Prepares the text. */
  public CodePoints(String text) {
    this.text = text;
    this.every = text.chars().anyMatch(c -> Character.isSurrogate((char) c)) ? marks(text) : null;
  }

  private static int[] marks(String text) {
    int[] marks = new int[text.length() / STEP + 1];
    for (int i = 1; i < marks.length; i++) {
      marks[i] = marks[i - 1] + points(text, (i - 1) * STEP, i * STEP);
    }
    return marks;
  }

  /** Counts the first halves of pairs and all else but second halves, so that pairs may be cut. */
  private static int points(String text, int from, int to) {
    int count = 0;
    for (int i = from; i < to; i++) {
      boolean second =
          Character.isLowSurrogate(text.charAt(i))
              && i > 0
              && Character.isHighSurrogate(text.charAt(i - 1));
      count += second ? 0 : 1;
    }
    return count;
  }

  /**
   * The number of code points before the {@code char} index.
   *
   * @throws IndexOutOfBoundsException if the index is not within the text or at its end
   */
  public int at(int charIndex) {
    if (charIndex < 0 || charIndex > text.length()) {
      throw new IndexOutOfBoundsException(
          "char " + charIndex + " of a text of " + text.length() + " chars");
    }
    if (every == null) {
      return charIndex;
    }
    int mark = charIndex / STEP;
    return every[mark] + points(text, mark * STEP, charIndex);
  }
}
