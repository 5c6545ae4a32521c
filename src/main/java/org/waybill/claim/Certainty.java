package org.waybill.claim;

/** How far the speaker commits to the claim. */
public enum Certainty implements Notated {
  CERTAIN("certain"),
  PROBABLE("probable"),
  POSSIBLE("possible"),
  UNCOMMITTED("uncommitted");

  private final String notation;

  Certainty(String notation) {
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
  public static Certainty of(String notation) {
    return Notated.find(values(), notation);
  }
}
