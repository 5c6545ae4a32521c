package org.waybill.query;

import java.util.Locale;

/** What may be given for a parameter of a ready-made query. */
public enum ParameterType {
  /** A party or place: its name, an adjective, an ISO code, a Wikidata id, a key or an IRI. */
  ENTITY,
  /** A day, month or year: 2023-10-13, 2023-10, 2023. */
  DATE,
  /**
   * A kind of goods: its code ("surfaceToAirMissile"), label or IRI; narrower kinds are meant too.
   */
  GOODS,
  /** A claim: its IRI, or the part of it after the data's base ("claim/..."). */
  CLAIM,
  /** An article: its id, its address or its IRI. */
  DOCUMENT,
  /** Any words. */
  TEXT,
  /** A whole number. */
  INTEGER;

  /** The spelling in the header of a query: "entity". */
  public String notation() {
    return name().toLowerCase(Locale.ROOT);
  }
}
