package org.waybill.reference;

/** What kind of expression names goods. */
public enum CueKind {
  /** A common noun or phrase: "howitzer", "surface-to-air missile". */
  WORD,
  /** The proper name of a weapon or of a family of weapons: "T-72", "HIMARS". */
  DESIGNATION
}
