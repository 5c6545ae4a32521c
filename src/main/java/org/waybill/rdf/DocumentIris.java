package org.waybill.rdf;

import java.util.Optional;
import org.eclipse.rdf4j.model.IRI;
import org.waybill.claim.Claims;

/**
 * The IRIs that the parts of a claims document have in a store, by the ids that the document gives
 * them.
 *
 * <pre>{@code
 * situation("S1")  https://w3id.org/waybill/id/situation/kp-ru-shells/4b1f0c...
 * claim("C1")      https://w3id.org/waybill/id/claim/kp-ru-shells/5c0e0b...
 * entity("E1")     https://w3id.org/waybill/id/entity/state/PRK
 * }</pre>
 *
 * <p>They hold for the document as it is loaded: one from which claims were cut beforehand may give
 * the others other names.
 */
public final class DocumentIris {
  private final Claims claims;
  private final Iris iris;
  private final DocumentEntities entities;
  private final ClaimNames names;

  /**
   * @param tables those with which the document is loaded; they tell which entities are the same as
   *     entities of the reference tables
   */
  public DocumentIris(Claims claims, Iris iris, ReferenceEntities tables) {
    this.claims = claims;
    this.iris = iris;
    this.entities = new DocumentEntities(claims, iris, tables);
    this.names = new ClaimNames(claims, iris, entities);
  }

  /** The document itself. */
  public String document() {
    return iris.document(claims.doc().id()).stringValue();
  }

  /** The outlet, where the document names one. */
  public Optional<String> publisher() {
    return claims.doc().publisher().map(p -> entities.publisher(p).iri().stringValue());
  }

  /**
   * A claim.
   *
   * @throws IllegalArgumentException if the document has nothing with that id
   */
  public String claim(String id) {
    return name(id);
  }

  /**
   * A transfer, shipment, leg, meeting, exchange or other situation.
   *
   * @throws IllegalArgumentException if the document has nothing with that id
   */
  public String situation(String id) {
    return name(id);
  }

  /**
   * A party, place or conflict.
   *
   * @throws IllegalArgumentException if the document has none with that id
   */
  public String entity(String id) {
    return entities.get(id).iri().stringValue();
  }

  private String name(String id) {
    IRI iri = names.get(id);
    return iri.stringValue();
  }
}
