package org.waybill.fusion;

import java.time.Instant;
import java.util.Objects;

/**
 * What a person says of two reported situations; stronger than what is computed.
 *
 * @param iri of the judgement in the review graph
 * @param why in the person's words
 * @param by the person's name
 */
public record Judgement(
    String iri,
    Decision.Verdict verdict,
    String one,
    String other,
    String why,
    String by,
    Instant made) {
  public Judgement {
    Objects.requireNonNull(verdict, "verdict");
    Objects.requireNonNull(one, "one");
    Objects.requireNonNull(other, "other");
  }
}
