package org.waybill.fusion;

/** How far a transfer is said to have come, from wish to use. */
public enum Rung {
  REQUESTED("requested"),
  OFFERED("offered"),
  AGREED("agreed"),
  ORDERED("ordered"),
  SHIPPED("shipped"),
  DELIVERED("delivered"),
  USED("used");

  private final String notation;

  Rung(String notation) {
    this.notation = notation;
  }

  /** The spelling in answers. */
  public String notation() {
    return notation;
  }
}
