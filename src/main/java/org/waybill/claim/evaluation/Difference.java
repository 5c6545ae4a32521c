package org.waybill.claim.evaluation;

/**
 * Something that only one side says.
 *
 * @param article the article's id
 * @param family what it is
 * @param missed whether the annotation has it and the answer does not; else the other way round
 * @param item what it says, for a person: "(Q159, Q423, planned, positive)"
 */
public record Difference(String article, Family family, boolean missed, String item) {
  /** A line of four cells with tabs between them. */
  @Override
  public String toString() {
    return String.join("\t", article, missed ? "missed" : "invented", family.label(), item);
  }
}
