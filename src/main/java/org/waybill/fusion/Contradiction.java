package org.waybill.fusion;

import java.util.Objects;

/**
 * Two claims of different principals that cannot both hold.
 *
 * @param one IRI of the claim that was published first
 * @param other IRI of the other
 * @param about IRI of the fused situation; for a disputed supplier that of the first claim
 * @param words what each says: "200 items or more against 120"
 */
public record Contradiction(Kind kind, String one, String other, String about, String words) {
  public Contradiction {
    Objects.requireNonNull(kind, "kind");
  }

  /** In what the two disagree. */
  public enum Kind {
    DENIAL("denial"),
    QUANTITY("quantity"),
    DATE("date"),
    ROUTE("route"),
    SUPPLIER("supplier"),
    EXCHANGE("exchange"),
    RETRACTION("retraction");

    private final String notation;

    Kind(String notation) {
      this.notation = notation;
    }

    /** The spelling in answers. */
    public String notation() {
      return notation;
    }
  }
}
