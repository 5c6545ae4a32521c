package org.waybill.claim;

/** The kinds of situation besides transfers, shipments, meetings and exchanges. */
public enum SituationType implements Notated {
  CONDITION("condition"),
  USE("use"),
  POLICY_ACTION("policyAction"),
  CARGO_HANDLING("cargoHandling"),
  DISCLOSURE("disclosure"),
  SANCTION_MEASURE("sanctionMeasure");

  private final String notation;

  SituationType(String notation) {
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
  public static SituationType of(String notation) {
    return Notated.find(values(), notation);
  }
}
