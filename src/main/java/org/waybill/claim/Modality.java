package org.waybill.claim;

/** Whether a situation is presented as actual, planned, wanted or hypothetical. */
public enum Modality implements Notated {
  ACTUAL("actual"),
  PLANNED("planned"),
  WANTED("wanted"),
  HYPOTHETICAL("hypothetical");

  private final String notation;

  Modality(String notation) {
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
  public static Modality of(String notation) {
    return Notated.find(values(), notation);
  }
}
