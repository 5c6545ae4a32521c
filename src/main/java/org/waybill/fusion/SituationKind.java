package org.waybill.fusion;

/** The kinds of situation that are grouped across documents. */
public enum SituationKind {
  TRANSFER("Transfer"),
  SHIPMENT("Shipment"),
  MEETING("Meeting"),
  EXCHANGE("Exchange");

  private final String term;

  SituationKind(String term) {
    this.term = term;
  }

  /** Local name of its class in the ontology. */
  public String term() {
    return term;
  }
}
