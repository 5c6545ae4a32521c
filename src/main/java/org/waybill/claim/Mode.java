package org.waybill.claim;

/** Mode of transport. */
public enum Mode implements Notated {
  SEA("sea"),
  RAIL("rail"),
  ROAD("road"),
  AIR("air"),
  PIPELINE("pipeline"),
  INLAND_WATER("inlandWater");

  private final String notation;

  Mode(String notation) {
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
  public static Mode of(String notation) {
    return Notated.find(values(), notation);
  }
}
