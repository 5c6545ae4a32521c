package org.waybill.reference;

import java.util.Locale;

/** The types of reference entities, as claims documents spell them. */
public enum EntityType {
  STATE,
  PERSON,
  ORGANIZATION,
  GROUP,
  PLACE,
  FACILITY,
  BORDER,
  CONFLICT,
  VESSEL;

  /** The spelling in claims documents: "state". */
  public String notation() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * The type that a claims document spells so.
   *
   * @throws IllegalArgumentException if there is none
   */
  public static EntityType of(String notation) {
    return valueOf(notation.toUpperCase(Locale.ROOT));
  }
}
