package org.waybill.publish;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.apache.jena.sparql.core.Quad;

/**
 * What a store says of one thing, or a page of it.
 *
 * @param iri the thing
 * @param types IRIs of its classes
 * @param statements each with the graph that holds it; what is said of the thing itself comes first
 * @param document the document that it was read from
 * @param claims claims that the document or fused situation is made of
 * @param isLast whether nothing follows on a next page
 */
public record Description(
    String iri,
    List<String> types,
    List<Quad> statements,
    Optional<String> document,
    List<String> claims,
    boolean isLast) {
  /**
   * The statements without the names of their graphs, for clients that ask the default graph of
   * what they get.
   */
  public List<Quad> inOneGraph() {
    return statements.stream()
        .map(quad -> Quad.create(Quad.defaultGraphNodeGenerated, quad.asTriple()))
        .distinct()
        .toList();
  }

  public Description {
    Objects.requireNonNull(iri, "iri");
    types = List.copyOf(types);
    statements = List.copyOf(statements);
    Objects.requireNonNull(document, "document");
    claims = List.copyOf(claims);
  }
}
