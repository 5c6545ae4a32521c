package org.waybill.claim;

/** Where a value comes from: the words, the document's metadata, or inference. */
public enum ValueBasis implements Notated {
  STATED("stated"),
  METADATA("metadata"),
  INFERRED("inferred");

  private final String notation;

  ValueBasis(String notation) {
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
  public static ValueBasis of(String notation) {
    return Notated.find(values(), notation);
  }
}
