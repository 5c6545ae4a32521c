package org.waybill.claim;

/** Whether the speaker holds that the situation obtains or that it does not. */
public enum Polarity implements Notated {
  POSITIVE("positive"),
  NEGATIVE("negative");

  private final String notation;

  Polarity(String notation) {
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
  public static Polarity of(String notation) {
    return Notated.find(values(), notation);
  }
}
