package org.waybill.claim.rules;

/** The ways in which a verb ties a giver, a receiver and goods together. */
enum FrameKind {
  /** The subject gives: "send", "supply". */
  GIVE,
  /** The subject gets: "buy", "receive". */
  GET,
  /** The subject asks the object for goods: "asked Germany for tanks". */
  ASK,
  /** The goods are the subject and come to the receiver: "arrived in". */
  ARRIVE,
  /** The subject keeps goods back: "withhold". */
  HOLD
}
