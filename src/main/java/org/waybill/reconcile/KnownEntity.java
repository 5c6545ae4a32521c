package org.waybill.reconcile;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * A party, place, conflict or vessel of the store, with what it can be told apart by.
 *
 * @param id its IRI without the base of the data: "entity/state/PRK"
 * @param name its label
 * @param aliases its other names
 * @param adjectives of a state: "North Korean"
 * @param types ids of its types in the ontology
 * @param identifiers by their kind
 * @param outer ids of what it belongs to or lies in, by the property: belongsTo, locatedIn, flag
 * @param from first day on which it existed
 * @param until last day on which it existed
 * @param point where it lies, as WKT
 */
public record KnownEntity(
    String id,
    String iri,
    String name,
    List<String> aliases,
    List<String> adjectives,
    List<String> types,
    Map<IdentifierKind, List<String>> identifiers,
    Map<String, List<String>> outer,
    Optional<LocalDate> from,
    Optional<LocalDate> until,
    Optional<String> point) {
  private static final String DESCRIBED = "entity/described/";

  public KnownEntity {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(name, "name");
    aliases = List.copyOf(aliases);
    adjectives = List.copyOf(adjectives);
    types = List.copyOf(types);
    identifiers = Map.copyOf(identifiers);
    outer = Map.copyOf(outer);
  }

  /** Its identifiers of a kind. */
  public List<String> identifiers(IdentifierKind kind) {
    return identifiers.getOrDefault(kind, List.of());
  }

  /** Ids of what it belongs to or lies in. */
  public List<String> outer(String property) {
    return outer.getOrDefault(property, List.of());
  }

  boolean isState() {
    return types.contains("State");
  }

  /** Whether it is known by words of one document only: "Western diplomats". */
  boolean isDescribed() {
    return id.startsWith(DESCRIBED);
  }
}
