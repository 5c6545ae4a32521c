package org.waybill.claim;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.waybill.reference.EntityType;

/**
 * A party, place or conflict that the claims of a document speak of.
 *
 * @param id its name within the document: "E1"
 * @param type what it is
 * @param name the usual English name
 * @param aka other forms in the text
 * @param asWritten the spelling in the text where it is unusual
 * @param qid Wikidata id
 * @param qidStatus why there is none: "unresolved", "none expected"
 * @param reference key of the entity in the reference tables, where it was linked to one:
 *     "state/PRK"
 * @param locatedIn id of the entity that it lies in, or the state of an office or unnamed group
 * @param near id of the place that it is near
 * @param mentions where the text names it
 */
public record EntityReference(
    String id,
    EntityType type,
    String name,
    List<String> aka,
    Optional<String> asWritten,
    Optional<String> qid,
    Optional<String> qidStatus,
    Optional<String> reference,
    Optional<String> locatedIn,
    Optional<String> near,
    List<Span> mentions) {
  public EntityReference {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(type, "type");
    Objects.requireNonNull(name, "name");
    aka = List.copyOf(aka);
    Objects.requireNonNull(asWritten, "asWritten");
    Objects.requireNonNull(qid, "qid");
    Objects.requireNonNull(qidStatus, "qidStatus");
    Objects.requireNonNull(reference, "reference");
    Objects.requireNonNull(locatedIn, "locatedIn");
    Objects.requireNonNull(near, "near");
    mentions = List.copyOf(mentions);
  }
}
