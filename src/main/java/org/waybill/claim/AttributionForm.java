package org.waybill.claim;

/** How the text attributes a claim. */
public enum AttributionForm implements Notated {
  DIRECT_QUOTE("directQuote"),
  INDIRECT("indirect"),
  CARRIED_OVER("carriedOver"),
  NONE("none");

  private final String notation;

  AttributionForm(String notation) {
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
  public static AttributionForm of(String notation) {
    return Notated.find(values(), notation);
  }
}
