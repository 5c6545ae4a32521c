package org.waybill.reconcile;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.waybill.reference.EntityType;

/**
 * The entities of a store at one moment, to be found by identifier, name or office. Immutable and
 * safe for threads.
 */
public final class Catalogue {
  /** The properties that lead to what an entity belongs to or lies in. */
  static final List<String> OUTER = List.of("belongsTo", "locatedIn", "flag");

  private final String base;
  private final Map<String, KnownEntity> entities = new LinkedHashMap<>();
  private final Map<String, Set<String>> byIdentifier = new LinkedHashMap<>();
  private final NamesOfEntities names = new NamesOfEntities();
  private final Map<String, List<Office>> byPerson = new LinkedHashMap<>();
  private final List<Office> offices;
  private final Map<String, EntityClass> types = new LinkedHashMap<>();

  Catalogue(
      String base, List<KnownEntity> entities, List<Office> offices, List<EntityClass> types) {
    this.base = base;
    this.offices = List.copyOf(offices);
    types.forEach(type -> this.types.put(type.id(), type));
    for (KnownEntity entity : entities) {
      this.entities.put(entity.id(), entity);
      names.add(entity);
      entity
          .identifiers()
          .forEach(
              (kind, values) ->
                  values.forEach(
                      value ->
                          byIdentifier
                              .computeIfAbsent(kind + " " + value, k -> new LinkedHashSet<>())
                              .add(entity.id())));
    }
    offices.forEach(o -> byPerson.computeIfAbsent(o.person(), k -> new ArrayList<>()).add(o));
  }

  /** The namespace of the entities' ids. */
  public String base() {
    return base;
  }

  /** All entities. */
  public Collection<KnownEntity> entities() {
    return entities.values();
  }

  /** The entity with that id or IRI. */
  public Optional<KnownEntity> entity(String idOrIri) {
    String id = idOrIri.startsWith(base) ? idOrIri.substring(base.length()) : idOrIri;
    return Optional.ofNullable(entities.get(id));
  }

  /** All types, broader ones too. */
  public Collection<EntityClass> types() {
    return types.values();
  }

  /** The type with that id or IRI: "State", "wb:State". */
  Optional<EntityClass> type(String idOrIri) {
    String local = idOrIri.startsWith("wb:") ? idOrIri.substring(3) : idOrIri;
    return Optional.ofNullable(types.get(local.substring(local.indexOf('#') + 1)));
  }

  /** The types of an entity and all that are broader. */
  Set<String> allTypes(KnownEntity entity) {
    Set<String> all = new LinkedHashSet<>();
    List<String> open = new ArrayList<>(entity.types());
    while (!open.isEmpty()) {
      String next = open.remove(0);
      if (all.add(next) && types.containsKey(next)) {
        open.addAll(types.get(next).broader());
      }
    }
    return all;
  }

  /** The entities with that identifier. */
  Set<String> identified(IdentifierKind kind, String value) {
    return byIdentifier.getOrDefault(kind + " " + value, Set.of());
  }

  NamesOfEntities names() {
    return names;
  }

  /** All offices. */
  List<Office> offices() {
    return offices;
  }

  /** The offices of a person, the earliest first. */
  List<Office> officesOf(KnownEntity person) {
    return byPerson.getOrDefault(person.id(), List.of());
  }

  /** The state that an entity is, belongs to or lies in, however many steps away. */
  Optional<KnownEntity> country(KnownEntity entity) {
    Set<String> seen = new HashSet<>();
    List<KnownEntity> open = new ArrayList<>(List.of(entity));
    while (!open.isEmpty()) {
      KnownEntity next = open.remove(0);
      if (next.isState()) {
        return Optional.of(next);
      }
      if (seen.add(next.id())) {
        for (String property : OUTER) {
          next.outer(property).forEach(id -> entity(id).ifPresent(open::add));
        }
      }
    }
    return Optional.empty();
  }

  /** The entities that a value of another table may stand for: an id, a code, a name. */
  public Set<String> meantBy(String value) {
    Optional<KnownEntity> byId = entity(value);
    if (byId.isPresent()) {
      return Set.of(byId.get().id());
    }
    Set<String> found = new LinkedHashSet<>();
    for (IdentifierKind kind : IdentifierKind.values()) {
      kind.read(value).ifPresent(v -> found.addAll(identified(kind, v)));
    }
    names.called(FoldedName.of(value)).forEach((id, form) -> found.add(id));
    return found;
  }

  /**
   * What a harvest looks for: each entity by its item, else by its name; words of one document only
   * are looked up nowhere.
   *
   * @param onlyLinked leaves out entities without an item
   */
  public List<HarvestSubject> subjects(boolean onlyLinked) {
    List<HarvestSubject> subjects = new ArrayList<>();
    for (KnownEntity entity : entities.values()) {
      Optional<String> item = entity.identifiers(IdentifierKind.WIKIDATA).stream().findFirst();
      Optional<EntityType> type =
          entity.types().stream().flatMap(t -> typeOf(t).stream()).findFirst();
      if (type.isPresent() && !entity.isDescribed() && (item.isPresent() || !onlyLinked)) {
        String key = entity.id().replaceFirst("^entity/(?:unlinked/)?", "");
        subjects.add(new HarvestSubject(key, type.get(), entity.name(), item));
      }
    }
    return subjects;
  }

  private static Optional<EntityType> typeOf(String className) {
    String name = className.equals("ArmedConflict") ? "Conflict" : className;
    return Arrays.stream(EntityType.values())
        .filter(type -> type.name().equals(name.toUpperCase(Locale.ROOT)))
        .findFirst();
  }

  /** What tells an entity from its namesakes, in a few words: "person, Russia; Minister of ...". */
  String describe(KnownEntity entity) {
    StringBuilder words = new StringBuilder();
    words.append(
        String.join(
            ", ",
            entity.types().stream()
                .map(t -> types.containsKey(t) ? types.get(t).label() : t)
                .toList()));
    country(entity)
        .filter(country -> !country.id().equals(entity.id()))
        .ifPresent(country -> words.append(", ").append(country.name()));
    List<Office> held = officesOf(entity);
    if (!held.isEmpty()) {
      words.append("; ").append(held.get(held.size() - 1).words());
    }
    if (entity.isDescribed()) {
      words.append("; known by these words in one document only");
    }
    return words.toString();
  }
}
