package org.waybill.reconcile;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.jena.sparql.core.DatasetGraph;
import org.waybill.rdf.Iris;
import org.waybill.reference.Entity;
import org.waybill.reference.Gazetteer;
import org.waybill.store.GraphStore;

/** Reads the entities of a store into a {@link Catalogue}. */
public final class CatalogueReader {
  private static final String WB = "https://w3id.org/waybill/ontology#";
  private static final String WIKIDATA = "http://www.wikidata.org/entity/";
  private static final String ENTITY = "entity/";

  private final Gazetteer gazetteer;
  private final Iris iris;

  /**
   * @param gazetteer knows the adjectives of states
   * @param iris names things as the store's loader did
   */
  public CatalogueReader(Gazetteer gazetteer, Iris iris) {
    this.gazetteer = gazetteer;
    this.iris = iris;
  }

  /** Reads all entities of a store. */
  public Catalogue read(GraphStore store) {
    return store.read(data -> read(data.asDatasetGraph()));
  }

  /**
   * Reads all entities.
   *
   * @param graphs those of a store, whose default graph is the union of its graphs, within a
   *     transaction
   */
  public Catalogue read(DatasetGraph graphs) {
    Map<String, Map<String, SortedSet<String>>> described = new TreeMap<>();
    Rows.of(
        graphs,
        "entities.rq",
        row ->
            described
                .computeIfAbsent(Rows.sure(row, "entity"), k -> new LinkedHashMap<>())
                .computeIfAbsent(local(Rows.sure(row, "property")), k -> new TreeSet<>())
                .add(Rows.sure(row, "value")));
    List<EntityClass> types = types(graphs);
    List<String> typeIds = types.stream().map(EntityClass::id).toList();
    List<KnownEntity> entities = new ArrayList<>();
    described.forEach((iri, values) -> entities.add(entity(iri, values, typeIds)));
    return new Catalogue(iris.base(), entities, offices(graphs), types);
  }

  private KnownEntity entity(
      String iri, Map<String, SortedSet<String>> values, List<String> typeIds) {
    List<String> labels = all(values, "label");
    String id = id(iri);
    List<String> aliases = new ArrayList<>(all(values, "altLabel"));
    // a party that two documents spell in two ways has two labels
    labels.stream().skip(1).forEach(aliases::add);
    Map<IdentifierKind, List<String>> identifiers = new EnumMap<>(IdentifierKind.class);
    for (IdentifierKind kind : IdentifierKind.values()) {
      List<String> all =
          all(values, kind.property()).stream().map(v -> v.replace(WIKIDATA, "")).toList();
      if (!all.isEmpty()) {
        identifiers.put(kind, all);
      }
    }
    Map<String, List<String>> outer = new LinkedHashMap<>();
    for (String property : Catalogue.OUTER) {
      List<String> all = all(values, property).stream().map(this::id).toList();
      if (!all.isEmpty()) {
        outer.put(property, all);
      }
    }
    return new KnownEntity(
        id,
        iri,
        labels.isEmpty() ? id.substring(id.lastIndexOf('/') + 1) : labels.get(0),
        aliases,
        adjectives(id),
        all(values, "type").stream().map(CatalogueReader::local).filter(typeIds::contains).toList(),
        identifiers,
        outer,
        day(all(values, "existedFrom").stream().findFirst()),
        day(all(values, "existedUntil").stream().findFirst()),
        all(values, "asWKT").stream().findFirst());
  }

  private List<String> adjectives(String id) {
    return id.startsWith(ENTITY)
        ? gazetteer.entity(id.substring(ENTITY.length())).map(Entity::adjectives).orElse(List.of())
        : List.of();
  }

  private List<Office> offices(DatasetGraph graphs) {
    List<Office> offices = new ArrayList<>();
    Rows.of(
        graphs,
        "offices.rq",
        row ->
            day(Rows.cell(row, "asOf"))
                .ifPresent(
                    asOf ->
                        offices.add(
                            new Office(
                                id(Rows.sure(row, "person")),
                                id(Rows.sure(row, "state")),
                                Rows.sure(row, "office"),
                                Rows.cell(row, "kind"),
                                day(Rows.cell(row, "from")),
                                day(Rows.cell(row, "to")),
                                asOf))));
    return offices;
  }

  private static List<EntityClass> types(DatasetGraph graphs) {
    Map<String, String> labels = new LinkedHashMap<>();
    Map<String, List<String>> broader = new LinkedHashMap<>();
    Rows.of(
        graphs,
        "types.rq",
        row -> {
          String id = local(Rows.sure(row, "type"));
          labels.putIfAbsent(id, Rows.sure(row, "label"));
          List<String> above = broader.computeIfAbsent(id, k -> new ArrayList<>());
          Rows.cell(row, "broader").map(CatalogueReader::local).ifPresent(above::add);
        });
    return labels.keySet().stream()
        .map(
            id ->
                new EntityClass(
                    id,
                    labels.get(id),
                    broader.get(id).stream().filter(labels::containsKey).toList()))
        .toList();
  }

  private static List<String> all(Map<String, SortedSet<String>> values, String property) {
    return List.copyOf(values.getOrDefault(property, new TreeSet<>()));
  }

  private static Optional<LocalDate> day(Optional<String> text) {
    return text.flatMap(Days::read).map(Days::first);
  }

  private String id(String iri) {
    return iri.startsWith(iris.base()) ? iri.substring(iris.base().length()) : iri;
  }

  private static String local(String iri) {
    return iri.startsWith(WB)
        ? iri.substring(WB.length())
        : iri.substring(Math.max(iri.lastIndexOf('#'), iri.lastIndexOf('/')) + 1);
  }
}
