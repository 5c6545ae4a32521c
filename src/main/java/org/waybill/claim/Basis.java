package org.waybill.claim;

/** The kind of ground that the speaker gives for a claim. */
public enum Basis implements Notated {
  UNDISCLOSED_INFORMATION("undisclosedInformation"),
  IMAGERY("imagery"),
  DOCUMENT("document"),
  OBSERVATION("observation"),
  INTERPRETATION("interpretation"),
  UNSTATED("unstated");

  private final String notation;

  Basis(String notation) {
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
  public static Basis of(String notation) {
    return Notated.find(values(), notation);
  }
}
