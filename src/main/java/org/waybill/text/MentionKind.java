package org.waybill.text;

/** What sort of thing words name. */
public enum MentionKind {
  STATE,
  PERSON,
  ORGANIZATION,
  /** An armed group, a people, a group of states: "Houthi rebels", "Western allies". */
  GROUP,
  PLACE,
  /** A port, depot, base, airport, plant; named or only described. */
  FACILITY,
  BORDER,
  CONFLICT,
  VESSEL,
  /** Goods of the goods scheme: "surface-to-air missiles". */
  GOODS,
  /**
   * Persons named by their function only: "the spokesman", "U.S. officials", "analysts". Where
   * {@link Mention#state()} is there they speak for that state.
   */
  OFFICE
}
