package org.waybill.claim;

import java.util.Objects;
import java.util.Optional;

/**
 * An occasion of speaking, writing or releasing in which claims were made.
 *
 * @param id its name within the document: "ST1"
 * @param kind "press conference", "caption"
 * @param speaker entity id
 * @param onBehalfOf entity id of the principal
 * @param when when it was made
 * @param span where the text mentions it
 */
public record Statement(
    String id,
    String kind,
    Optional<String> speaker,
    Optional<String> onBehalfOf,
    Optional<When> when,
    Optional<Span> span) {
  public Statement {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(speaker, "speaker");
    Objects.requireNonNull(onBehalfOf, "onBehalfOf");
    Objects.requireNonNull(when, "when");
    Objects.requireNonNull(span, "span");
  }
}
