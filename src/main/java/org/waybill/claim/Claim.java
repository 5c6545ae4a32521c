package org.waybill.claim;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * One source taking one stance towards one situation, anchored in the text of one article.
 *
 * @param id its name within the document: "C01"
 * @param content id of the situation it depicts; absent where it is only about something
 * @param about id of the entity or situation that a bare judgement is directed at
 * @param speaker entity id of the originator
 * @param onBehalfOf entity id of the principal whose position the speaker voices
 * @param stance what the speaker does
 * @param polarity whether it is said to obtain
 * @param certainty the speaker's commitment
 * @param reporterStance the outlet's commitment
 * @param form how the text attributes it
 * @param basis the ground given
 * @param statement id of the occasion
 * @param evidence ids of evidence items
 * @param hedges words that weaken it
 * @param reasonFor id of the claim that this one is given as the reason for
 * @param respondsTo id of the claim that this one answers
 * @param extractionConfidence 0 to 1: how sure the extractor is of having read the text right;
 *     nothing about truth
 * @param spans where the text makes it; each with its quote
 */
public record Claim(
    String id,
    Optional<String> content,
    Optional<String> about,
    String speaker,
    String onBehalfOf,
    Stance stance,
    Polarity polarity,
    Certainty certainty,
    ReporterStance reporterStance,
    Optional<AttributionForm> form,
    Optional<Basis> basis,
    Optional<String> statement,
    List<String> evidence,
    List<Hedge> hedges,
    Optional<String> reasonFor,
    Optional<String> respondsTo,
    Optional<Double> extractionConfidence,
    List<Span> spans) {
  public Claim {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(content, "content");
    Objects.requireNonNull(about, "about");
    Objects.requireNonNull(speaker, "speaker");
    Objects.requireNonNull(onBehalfOf, "onBehalfOf");
    Objects.requireNonNull(stance, "stance");
    Objects.requireNonNull(polarity, "polarity");
    Objects.requireNonNull(certainty, "certainty");
    Objects.requireNonNull(reporterStance, "reporterStance");
    Objects.requireNonNull(form, "form");
    Objects.requireNonNull(basis, "basis");
    Objects.requireNonNull(statement, "statement");
    evidence = List.copyOf(evidence);
    hedges = List.copyOf(hedges);
    Objects.requireNonNull(reasonFor, "reasonFor");
    Objects.requireNonNull(respondsTo, "respondsTo");
    Objects.requireNonNull(extractionConfidence, "extractionConfidence");
    spans = List.copyOf(spans);
  }
}
