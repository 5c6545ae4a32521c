package org.waybill.claim;

/** The sort of bound that the words of an amount express. */
public enum Comparator implements Notated {
  EXACTLY("exactly"),
  ABOUT("about"),
  MORE_THAN("moreThan"),
  AT_LEAST("atLeast"),
  UP_TO("upTo"),
  AT_MOST("atMost"),
  LESS_THAN("lessThan"),
  SEVERAL("several"),
  RANGE("range"),
  TENS_OF("tensOf");

  private final String notation;

  Comparator(String notation) {
    this.notation = notation;
  }

  @Override
  public String notation() {
    return notation;
  }

  /**
   * The value that a claims document spells so.
   *
   * @throws IllegalArgumentException if there is none; the message lists those that there are
   */
  public static Comparator of(String notation) {
    return Notated.find(values(), notation);
  }
}
