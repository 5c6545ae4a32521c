package org.waybill.rdf;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.vocabulary.SKOS;
import org.waybill.claim.Claims;
import org.waybill.claim.EntityReference;
import org.waybill.rdf.vocabulary.WB;
import org.waybill.reference.Entity;
import org.waybill.reference.EntityType;

/**
 * The parties, places and conflicts of one claims document: which IRI each has, and what it is
 * called. Linked by the key of the reference tables, else by Wikidata id, else by exact type and
 * name; what none of these finds is named by its own words.
 */
final class DocumentEntities {
  /**
   * @param reference the entity of the tables that it was linked to
   */
  record Named(IRI iri, EntityType type, String label, Optional<Entity> reference) {}

  private final Iris iris;
  private final ReferenceEntities tables;
  private final String docId;
  private final Map<String, EntityReference> references = new LinkedHashMap<>();
  private final Map<String, Named> named = new LinkedHashMap<>();

  DocumentEntities(Claims claims, Iris iris, ReferenceEntities tables) {
    this.iris = iris;
    this.tables = tables;
    this.docId = claims.doc().id();
    claims.entities().forEach(e -> references.put(e.id(), e));
    claims.entities().forEach(e -> named.put(e.id(), name(e)));
  }

  /** The entity with that id in the document, if the document has it. */
  Optional<Named> find(String id) {
    return Optional.ofNullable(named.get(id));
  }

  /**
   * The entity with that id in the document.
   *
   * @throws IllegalArgumentException if the document has none
   */
  Named get(String id) {
    Named found = named.get(id);
    if (found == null) {
      throw new IllegalArgumentException("document " + docId + " has no entity '" + id + "'");
    }
    return found;
  }

  /** The outlet, which a document gives as an entity's id or only by its name. */
  Named publisher(String idOrName) {
    Named listed = named.get(idOrName);
    if (listed != null) {
      return listed;
    }
    for (EntityReference e : references.values()) {
      if (e.type() == EntityType.ORGANIZATION
          && PathSegments.slug(e.name()).equals(PathSegments.slug(idOrName))) {
        return named.get(e.id());
      }
    }
    return tables
        .byName(EntityType.ORGANIZATION, idOrName)
        .map(this::linked)
        .orElseGet(
            () ->
                new Named(
                    iris.unlinkedEntity(EntityType.ORGANIZATION, idOrName),
                    EntityType.ORGANIZATION,
                    idOrName,
                    Optional.empty()));
  }

  /** The entities of the reference tables that the document speaks of. */
  List<Entity> linkedEntities() {
    return named.values().stream().flatMap(n -> n.reference().stream()).distinct().toList();
  }

  /**
   * Describes each entity that no table has, so that every IRI has a label and a type.
   *
   * @param shared takes what any document would say of them
   * @param graph takes what this document says
   */
  void describe(GraphWriter shared, GraphWriter graph) {
    for (Map.Entry<String, Named> entry : named.entrySet()) {
      Named entity = entry.getValue();
      if (entity.reference().isEmpty()) {
        name(isDescribed(entity) ? graph : shared, entity);
        describe(graph, entity, references.get(entry.getKey()));
      }
    }
  }

  /** Gives an entity that no table has its type and label. */
  static void name(GraphWriter graph, Named entity) {
    graph.type(entity.iri(), classOf(entity.type())).label(entity.iri(), entity.label());
  }

  /** Whether an entity is known by words of this document only ("Western diplomats"). */
  private boolean isDescribed(Named entity) {
    return iris.describedEntity(docId, entity.type(), entity.label()).equals(entity.iri());
  }

  private void describe(GraphWriter graph, Named entity, EntityReference said) {
    List<String> others = new ArrayList<>(said.aka());
    said.asWritten().ifPresent(others::add);
    others.stream()
        .distinct()
        .filter(other -> !other.equals(entity.label()))
        .forEach(other -> graph.add(entity.iri(), SKOS.ALT_LABEL, GraphWriter.english(other)));
    said.locatedIn()
        .ifPresent(id -> graph.add(entity.iri(), outerProperty(entity.type()), get(id).iri()));
    said.near().ifPresent(id -> graph.add(entity.iri(), WB.near, get(id).iri()));
    said.qid().ifPresent(qid -> graph.add(entity.iri(), WB.wikidataItem, iris.wikidata(qid)));
  }

  static IRI outerProperty(EntityType type) {
    return switch (type) {
      case PLACE, FACILITY, BORDER, CONFLICT -> WB.locatedIn;
      case VESSEL -> WB.flag;
      case STATE, PERSON, ORGANIZATION, GROUP -> WB.belongsTo;
    };
  }

  static IRI classOf(EntityType type) {
    return switch (type) {
      case STATE -> WB.State;
      case PERSON -> WB.Person;
      case ORGANIZATION -> WB.Organization;
      case GROUP -> WB.Group;
      case PLACE -> WB.Place;
      case FACILITY -> WB.Facility;
      case BORDER -> WB.Border;
      case CONFLICT -> WB.ArmedConflict;
      case VESSEL -> WB.Vessel;
    };
  }

  private Named name(EntityReference e) {
    Optional<Entity> found =
        e.reference()
            .flatMap(tables::byKey)
            .or(() -> e.qid().flatMap(tables::byWikidata))
            .filter(entity -> entity.type() == e.type() || e.reference().isPresent())
            .or(() -> tables.byName(e.type(), e.name()));
    if (found.isPresent()) {
      return linked(found.get());
    }
    IRI iri;
    if (e.reference().isPresent()) {
      iri = iris.entity(e.reference().get());
    } else if (e.type() == EntityType.GROUP
        || e.qidStatus().filter("none expected"::equals).isPresent()) {
      iri = iris.describedEntity(docId, e.type(), e.name());
    } else {
      iri = iris.unlinkedEntity(e.type(), e.name(), within(e));
    }
    return new Named(iri, e.type(), e.name(), Optional.empty());
  }

  /**
   * What tells the defence ministry of one state from that of another; a person's name is enough.
   */
  private String[] within(EntityReference e) {
    return e.type() == EntityType.PERSON
        ? new String[0]
        : e.locatedIn().map(references::get).map(EntityReference::name).stream()
            .toArray(String[]::new);
  }

  private Named linked(Entity entity) {
    return new Named(iris.entity(entity.key()), entity.type(), entity.name(), Optional.of(entity));
  }
}
