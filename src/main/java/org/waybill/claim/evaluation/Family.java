package org.waybill.claim.evaluation;

import java.util.Locale;

/** What an evaluation counts. */
public enum Family {
  /** A state that takes part in a transfer, leg, meeting or side of an exchange. */
  STATE,
  /** Supplier, recipient, modality and polarity of a transfer. */
  PAIR,
  /** Supplier, recipient and goods type; half for a broader or narrower type. */
  GOODS,
  /** Supplier, recipient, bounds (to one per cent) and unit. */
  QUANTITY,
  /** Supplier, recipient, and the principal who says so with the group of its stance. */
  CLAIMANT,
  /** Origin, destination and, where it is stated, mode of transport. */
  LEG,
  /** The set of participants. */
  MEETING,
  /** Giver, receiver and goods type of a side; half for a broader or narrower type. */
  EXCHANGE;

  /** The family's name in reports: "quantity". */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
