package org.waybill.fusion;

import java.util.List;

/**
 * Who stands behind a fused situation from a ground of his own, and which claims count nothing.
 *
 * @param counted a principal each
 * @param leftOut claims that bring no origin, and why
 */
public record Origins(List<Origin> counted, List<LeftOut> leftOut) {
  public Origins {
    counted = List.copyOf(counted);
    leftOut = List.copyOf(leftOut);
  }

  /**
   * A principal that speaks from his own ground.
   *
   * @param principal IRI
   * @param claims IRIs, the earliest first
   */
  public record Origin(String principal, List<String> claims) {
    public Origin {
      claims = List.copyOf(claims);
    }
  }

  /**
   * A claim that brings no origin of its own.
   *
   * @param claim IRI
   * @param origin IRI of the claim that it goes back to, or stands beside; empty for a denial
   */
  public record LeftOut(String claim, Why why, java.util.Optional<String> origin) {}

  /** Why a claim brings no origin. */
  public enum Why {
    WIRE_COPY("wireCopy"),
    CITES_STATEMENT("citesStatement"),
    OWN_VOICE_BESIDE_CITATION("ownVoiceBesideCitation"),
    DENIAL("denial"),
    SAME_PRINCIPAL("samePrincipal"),
    DECLINES("declines");

    private final String notation;

    Why(String notation) {
      this.notation = notation;
    }

    /** The spelling in answers. */
    public String notation() {
      return notation;
    }
  }
}
