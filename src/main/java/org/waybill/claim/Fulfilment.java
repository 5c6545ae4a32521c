package org.waybill.claim;

/** How far a side of an exchange is said to be fulfilled. */
public enum Fulfilment implements Notated {
  SAID_DELIVERED("saidDelivered"),
  POSSIBLY_BEGUN("possiblyBegun"),
  PROMISED("promised"),
  SOUGHT_ONLY("soughtOnly"),
  SAID_REFUSED("saidRefused");

  private final String notation;

  Fulfilment(String notation) {
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
  public static Fulfilment of(String notation) {
    return Notated.find(values(), notation);
  }
}
