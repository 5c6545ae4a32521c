package org.waybill.text;

/** By which sort of words something is named. */
public enum MentionForm {
  /** Its name, an alias or an abbreviation of it. */
  NAME,
  /** The adjective of a state: "Russian". */
  ADJECTIVE,
  /** A part of a hyphenated word: "Russian" of "Russian-made", "U.S." of "U.S.-Soviet". */
  COMPOUND,
  /** The people for their state or as persons: "the Iranians". */
  DEMONYM,
  /** The government for its state: "the Iranian government", "the authorities in Tripoli". */
  GOVERNMENT,
  /** A capital or seat of power for its government: "Moscow wants". */
  CAPITAL_AS_STATE,
  /** A capital as the town: "met in Moscow". */
  CAPITAL_AS_PLACE,
  /** A surname alone, for a person named in full elsewhere in the article or in the tables. */
  SURNAME,
  /** A title or function: "the spokesman", "U.S. officials". */
  TITLE,
  /** A description without a name: "an ammunition depot", "the shipments of arms". */
  DESCRIPTION
}
