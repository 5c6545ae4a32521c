package org.waybill.query;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.ReadWrite;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.waybill.rdf.Iris;
import org.waybill.reference.Gazetteer;
import org.waybill.reference.GoodsType;

/**
 * The names by which a store knows parties, places, kinds of goods and documents. A name is looked
 * up as it is first; only if nothing has it, all names are read and compared without case.
 */
final class StoreNames {
  private static final String WB = "https://w3id.org/waybill/ontology#";
  private static final String WD = "http://www.wikidata.org/entity/";
  private static final Pattern WIKIDATA = Pattern.compile("(?:wd:)?(Q[1-9][0-9]*)");
  private static final Node WIKIDATA_ITEM = wb("wikidataItem");
  private static final Node SCHEMA_URL = NodeFactory.createURI("http://schema.org/url");
  private static final List<Node> LABELS =
      List.of(RDFS.label.asNode(), SKOS.prefLabel.asNode(), SKOS.altLabel.asNode());
  private static final List<Node> CODES = List.of(wb("isoCode"), wb("imoNumber"), wb("geoNamesId"));
  // in this order a name of several is understood: Georgia is the state, not a place
  private static final List<Node> ENTITY_TYPES =
      List.of(
          wb("State"),
          wb("Person"),
          wb("Organization"),
          wb("Group"),
          wb("Facility"),
          wb("Place"),
          wb("Border"),
          wb("ArmedConflict"),
          wb("Vessel"));

  private final DatasetGraph graphs;
  private final Gazetteer gazetteer;
  private final Iris iris;
  private final String base;

  StoreNames(DatasetGraph graphs, Gazetteer gazetteer, Iris iris) {
    this.graphs = graphs;
    this.gazetteer = gazetteer;
    this.iris = iris;
    this.base = iris.base();
  }

  private static Node wb(String name) {
    return NodeFactory.createURI(WB + name);
  }

  /** The entity with that IRI; an IRI of Wikidata stands for the entity that is linked to it. */
  Optional<Node> entity(Node iri) {
    return iri.getURI().startsWith(WD) ? Optional.empty() : Optional.of(iri);
  }

  /**
   * The party or place that a user names so.
   *
   * @throws UnknownNameException if there is none
   * @throws QueryArgumentException if there are several
   */
  Node entity(String name) {
    return inTransaction(
        () -> {
          Optional<Node> linked = byWikidata(name).or(() -> byKey(name));
          if (linked.isPresent()) {
            return linked.get();
          }
          List<Node> inTables =
              gazetteer.find(name).stream()
                  .map(entity -> NodeFactory.createURI(iris.entityIri(entity.key())))
                  .toList();
          return inTables.stream()
              .filter(this::isKnown)
              .findFirst()
              .or(() -> only(name, best(coded(name))))
              .or(() -> inTables.stream().findFirst())
              .orElseGet(() -> entityByAnyCase(name));
        });
  }

  /** The entity linked to a Wikidata item; an item that nothing is linked to is an unknown name. */
  private Optional<Node> byWikidata(String name) {
    Matcher wikidata = WIKIDATA.matcher(name.replace(WD, ""));
    if (!wikidata.matches()) {
      return Optional.empty();
    }
    String id = wikidata.group(1);
    Optional<Node> linked =
        only(name, subjects(WIKIDATA_ITEM, NodeFactory.createURI(WD + id)))
            .or(
                () ->
                    gazetteer
                        .byWikidata(id)
                        .map(entity -> NodeFactory.createURI(iris.entityIri(entity.key()))));
    if (linked.isEmpty()) {
      throw UnknownNameException.among(
          "no party or place is linked to the Wikidata item", id, List.of(), "");
    }
    return linked;
  }

  /** What has the name as a code or, in this very spelling, as a label. */
  private Set<Node> coded(String name) {
    Set<Node> found = new LinkedHashSet<>();
    CODES.forEach(code -> found.addAll(literal(code, name.toUpperCase(Locale.ROOT))));
    LABELS.forEach(label -> found.addAll(literal(label, name)));
    found.removeIf(node -> rank(node) == ENTITY_TYPES.size());
    return found;
  }

  private boolean isKnown(Node node) {
    return graphs.contains(Node.ANY, node, Node.ANY, Node.ANY)
        || graphs.contains(Node.ANY, Node.ANY, Node.ANY, node);
  }

  private Optional<Node> byKey(String name) {
    for (String start : List.of(base + "entity/", base)) {
      Node node = NodeFactory.createURI(start + name);
      if (name.indexOf('/') > 0 && graphs.contains(Node.ANY, node, Node.ANY, Node.ANY)) {
        return Optional.of(node);
      }
    }
    return Optional.empty();
  }

  private Node entityByAnyCase(String name) {
    Map<String, Set<Node>> all = names(ENTITY_TYPES);
    Set<Node> found = all.getOrDefault(name.toLowerCase(Locale.ROOT), Set.of());
    return only(name, best(found))
        .orElseThrow(
            () -> {
              List<String> known = shown(all.keySet(), all);
              known.addAll(gazetteer.nearest(name, 3));
              return UnknownNameException.among("no party or place is called", name, known, "");
            });
  }

  /**
   * The kind of goods with that notation or label.
   *
   * @throws UnknownNameException if there is none
   */
  Node goods(String name) {
    return inTransaction(
        () -> {
          for (GoodsType type : gazetteer.goodsTypes()) {
            if (type.notation().equalsIgnoreCase(name) || type.label().equalsIgnoreCase(name)) {
              return NodeFactory.createURI(iris.goodsTypeIri(type.notation()));
            }
          }
          Map<String, Set<Node>> all = names(List.of(wb("GoodsType")));
          Set<Node> found = all.getOrDefault(name.toLowerCase(Locale.ROOT), Set.of());
          return only(name, found)
              .orElseThrow(
                  () -> {
                    List<String> known = shown(all.keySet(), all);
                    gazetteer.goodsTypes().forEach(type -> known.add(type.notation()));
                    return UnknownNameException.among(
                        "no kind of goods is called", name, known, "");
                  });
        });
  }

  /** The document with that IRI, or published at that address. */
  Optional<Node> document(Node iri) {
    return inTransaction(
        () -> {
          if (graphs.contains(Node.ANY, iri, Node.ANY, Node.ANY)) {
            return Optional.of(iri);
          }
          Set<Node> found = subjects(SCHEMA_URL, iri);
          found.addAll(
              subjects(
                  SCHEMA_URL, NodeFactory.createLiteralDT(iri.getURI(), XSDDatatype.XSDanyURI)));
          return found.stream().findFirst();
        });
  }

  /**
   * The document of the article with that id.
   *
   * @throws UnknownNameException if there is none
   */
  Node document(String id) {
    return inTransaction(
        () ->
            only(id, literal(DCTerms.identifier.asNode(), id))
                .orElseThrow(
                    () -> {
                      List<String> known = new ArrayList<>();
                      graphs
                          .find(Node.ANY, Node.ANY, DCTerms.identifier.asNode(), Node.ANY)
                          .forEachRemaining(quad -> known.add(text(quad.getObject())));
                      return UnknownNameException.among("there is no document", id, known, "");
                    }));
  }

  /** All names, in lower case, of things of the types. */
  private Map<String, Set<Node>> names(List<Node> types) {
    List<Node> properties = new ArrayList<>(LABELS);
    properties.add(SKOS.notation.asNode());
    Map<String, Set<Node>> names = new LinkedHashMap<>();
    for (Node type : types) {
      graphs
          .find(Node.ANY, Node.ANY, RDF.type.asNode(), type)
          .forEachRemaining(
              typed -> {
                for (Node property : properties) {
                  graphs
                      .find(Node.ANY, typed.getSubject(), property, Node.ANY)
                      .forEachRemaining(
                          named ->
                              names
                                  .computeIfAbsent(
                                      text(named.getObject()).toLowerCase(Locale.ROOT),
                                      k -> new LinkedHashSet<>())
                                  .add(typed.getSubject()));
                }
              });
    }
    return names;
  }

  /** The names in lower case as the store writes them, as far as they are labels. */
  private List<String> shown(Set<String> lowerCase, Map<String, Set<Node>> all) {
    List<String> shown = new ArrayList<>();
    for (String name : lowerCase) {
      Node node = all.get(name).iterator().next();
      String label = label(node);
      shown.add(label.equalsIgnoreCase(name) ? label : name);
    }
    return shown;
  }

  private String label(Node node) {
    var labels = graphs.find(Node.ANY, node, RDFS.label.asNode(), Node.ANY);
    return labels.hasNext() ? text(labels.next().getObject()) : node.getURI();
  }

  private Set<Node> subjects(Node property, Node object) {
    Set<Node> subjects = new LinkedHashSet<>();
    graphs
        .find(Node.ANY, Node.ANY, property, object)
        .forEachRemaining(quad -> subjects.add(quad.getSubject()));
    return subjects;
  }

  private Set<Node> literal(Node property, String text) {
    Set<Node> subjects = subjects(property, NodeFactory.createLiteralString(text));
    subjects.addAll(subjects(property, NodeFactory.createLiteralLang(text, "en")));
    return subjects;
  }

  private int rank(Node node) {
    for (int i = 0; i < ENTITY_TYPES.size(); i++) {
      if (graphs.contains(Node.ANY, node, RDF.type.asNode(), ENTITY_TYPES.get(i))) {
        return i;
      }
    }
    return ENTITY_TYPES.size();
  }

  private Set<Node> best(Set<Node> found) {
    int best = found.stream().mapToInt(this::rank).min().orElse(0);
    Set<Node> kept = new LinkedHashSet<>(found);
    kept.removeIf(node -> rank(node) != best);
    return kept;
  }

  private Optional<Node> only(String name, Set<Node> found) {
    if (found.size() > 1) {
      throw new QueryArgumentException(
          "'"
              + name
              + "' is the name of several: "
              + String.join(", ", found.stream().limit(6).map(this::key).toList())
              + "; give one of these instead");
    }
    return found.stream().findFirst();
  }

  private String key(Node node) {
    String start = base + "entity/";
    return node.getURI().startsWith(start)
        ? node.getURI().substring(start.length()) + " (" + label(node) + ")"
        : node.getURI();
  }

  private static String text(Node node) {
    return node.isLiteral() ? node.getLiteralLexicalForm() : node.toString();
  }

  private <T> T inTransaction(Supplier<T> question) {
    boolean ours = graphs.supportsTransactions() && !graphs.isInTransaction();
    if (ours) {
      graphs.begin(ReadWrite.READ);
    }
    try {
      return question.get();
    } finally {
      if (ours) {
        graphs.end();
      }
    }
  }
}
