package org.waybill.claim;

import java.util.Objects;
import java.util.Optional;

/**
 * Something a speaker offers or invokes as ground for a claim.
 *
 * @param id its name within the document: "V1"
 * @param kind what sort of evidence it is
 * @param releasedBy entity id of who made it public
 * @param span where the text mentions it
 */
public record EvidenceItem(
    String id, Basis kind, Optional<String> releasedBy, Optional<Span> span) {
  public EvidenceItem {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(releasedBy, "releasedBy");
    Objects.requireNonNull(span, "span");
  }
}
