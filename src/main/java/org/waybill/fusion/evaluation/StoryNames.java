package org.waybill.fusion.evaluation;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.waybill.claim.Claim;
import org.waybill.claim.Claims;
import org.waybill.rdf.DocumentIris;

/** What the references of a story are called in a store: situations, and principals of claims. */
public final class StoryNames {
  private final Map<String, String> situations = new HashMap<>();
  private final Map<String, String> principals = new HashMap<>();

  /** Takes a claims document in. */
  void add(String id, Claims claims, DocumentIris iris) {
    for (Claim claim : claims.claims()) {
      principals.put(id + "#" + claim.id(), iris.entity(claim.onBehalfOf()));
    }
    claims.transfers().forEach(s -> situation(id, s.id(), iris));
    claims.shipments().forEach(s -> situation(id, s.id(), iris));
    claims.meetings().forEach(s -> situation(id, s.id(), iris));
    claims.exchanges().forEach(s -> situation(id, s.id(), iris));
  }

  private void situation(String id, String local, DocumentIris iris) {
    situations.put(id + "#" + local, iris.situation(local));
  }

  /** Calls a reference as another situation is called; for claims that an extractor read. */
  void call(String reference, String iri) {
    situations.put(reference, iri);
  }

  /** Names the principal of a claim. */
  void principal(String reference, String iri) {
    principals.put(reference, iri);
  }

  /** IRI of a situation; empty where there is none. */
  Optional<String> situation(String reference) {
    return Optional.ofNullable(situations.get(reference));
  }

  /** IRI of the principal of a claim. */
  Optional<String> principal(String reference) {
    return Optional.ofNullable(principals.get(reference));
  }
}
