package org.waybill.fusion;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.waybill.claim.Basis;
import org.waybill.claim.Certainty;
import org.waybill.claim.Polarity;
import org.waybill.claim.ReporterStance;
import org.waybill.claim.Stance;

/**
 * A claim as fusion needs it: who says it, on whose behalf, how, and in which document.
 *
 * @param claim IRI of the claim
 * @param document IRI of the document
 * @param outlet IRI of the document's publisher
 * @param published day of publication, as printed
 * @param entered when the store got the claim
 * @param speaker IRI of the speaker
 * @param principal IRI of the party for whom he speaks; the speaker where there is none
 * @param basis the ground that the speaker gives; imagery, documents and observation make an
 *     outlet's own voice an origin
 * @param respondsTo IRI of the claim that this one answers
 * @param quotes the anchored words, in the order of the text
 * @param start offset of the first of them, in code points
 */
public record Testimony(
    String claim,
    String document,
    Optional<String> outlet,
    Optional<LocalDate> published,
    Instant entered,
    String speaker,
    String principal,
    Stance stance,
    Polarity polarity,
    Certainty certainty,
    ReporterStance reporterStance,
    Optional<Basis> basis,
    Optional<String> respondsTo,
    List<String> quotes,
    int start) {
  private static final String DESCRIBED = "/described/";

  public Testimony {
    Objects.requireNonNull(claim, "claim");
    Objects.requireNonNull(document, "document");
    Objects.requireNonNull(entered, "entered");
    Objects.requireNonNull(speaker, "speaker");
    Objects.requireNonNull(principal, "principal");
    quotes = List.copyOf(quotes);
  }

  /** Whether the speaker says that the situation is not so. */
  public boolean denies() {
    return polarity == Polarity.NEGATIVE || stance == Stance.DENIES;
  }

  /** Whether the speaker stands for what the claim depicts. */
  public boolean affirms() {
    return !denies() && stance != Stance.DECLINES;
  }

  /**
   * The principal; the same for two documents that know theirs only by the same words ("a Western
   * diplomat"), who must not count as two.
   */
  public String source() {
    int described = principal.indexOf(DESCRIBED);
    return described < 0
        ? principal
        : principal.substring(principal.indexOf('/', described + DESCRIBED.length()));
  }

  /** Whether the outlet says it in its own name. */
  public boolean isOwnVoice() {
    return reporterStance == ReporterStance.OWN_VOICE;
  }

  /** The anchored words as one text. */
  public String words() {
    return String.join(" … ", quotes);
  }
}
