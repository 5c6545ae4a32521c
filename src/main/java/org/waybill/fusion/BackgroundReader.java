package org.waybill.fusion;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.waybill.fusion.Background.Copy;
import org.waybill.fusion.Background.Site;
import org.waybill.rdf.Iris;

/**
 * Reads what fusion knows besides the claims: names of parties and places, where places lie, the
 * goods scheme.
 */
final class BackgroundReader {
  private static final Pattern POINT =
      Pattern.compile("POINT\\s*\\(\\s*(-?[0-9.]+)\\s+(-?[0-9.]+)\\s*\\)");

  private static final String NAME = "name ";
  private static final String PLACE = "place ";

  /** Of whom one document only speaks. */
  private static final String DESCRIBED = "/described/";

  private final DatasetGraph graphs;
  private final Notations notations;
  private final String base;
  private final Node entities;
  private final Node unlinked;
  private final Map<String, String> names = new TreeMap<>();
  private final Map<String, String> within = new TreeMap<>();
  private final Map<String, String> ambiguous = new TreeMap<>();
  private boolean named;

  BackgroundReader(DatasetGraph graphs, Iris iris) {
    this.graphs = graphs;
    this.notations = new Notations(iris);
    this.base = iris.base() + "entity/";
    this.entities = Terms.node(iris.graphBase() + "entities");
    this.unlinked = Terms.node(iris.graphBase() + "unlinked");
  }

  /** Keeps what a document says of parties and places that no table has. */
  void note(GraphContent document) {
    document.forEach(
        Terms.LABEL,
        (node, labels) -> {
          labels.forEach(label -> name(node, label));
          named |= isEntity(node) && !node.getURI().contains(DESCRIBED);
        });
    document.forEach(Terms.LOCATED_IN, (node, outer) -> outer.forEach(place -> lies(node, place)));
  }

  private void name(Node node, Node label) {
    if (isEntity(node) && label.isLiteral()) {
      note(names, NAME, node.getURI(), label.getLiteralLexicalForm());
    }
  }

  private void lies(Node node, Node outer) {
    if (isEntity(node) && outer.isURI()) {
      note(within, PLACE, node.getURI(), outer.getURI());
    }
  }

  /** Remembers of what several things are said. */
  private void note(Map<String, String> map, String what, String iri, String value) {
    String known = map.get(iri);
    first(map, iri, value);
    if (known != null && !known.equals(value)) {
      ambiguous.put(what + iri, map.get(iri).replaceAll("\\s", " "));
    }
  }

  /** Whether some document itself names a party that others may speak of. */
  boolean isNamedInDocuments() {
    return named;
  }

  /** The entities of which documents say where they lie. */
  Set<String> located() {
    return within.keySet();
  }

  /** What was taken of several things that are said of an entity, by what is said and its IRI. */
  Map<String, String> ambiguous() {
    return ambiguous;
  }

  /** The entity of which an entry of {@link #ambiguous} tells. */
  static String entity(String ambiguous) {
    return ambiguous.substring(ambiguous.indexOf(' ') + 1);
  }

  /** Looks up where places lie of which documents tell that were not read. */
  void locate(Collection<String> places) {
    Deque<String> open = new ArrayDeque<>(places);
    Set<String> seen = new HashSet<>(places);
    while (!open.isEmpty()) {
      Node place = Terms.node(open.remove());
      Iterator<Quad> found = graphs.find(Node.ANY, place, Terms.LOCATED_IN, Node.ANY);
      while (found.hasNext()) {
        Quad quad = found.next();
        if (!quad.getGraph().equals(entities)) {
          lies(place, quad.getObject());
        }
        if (quad.getObject().isURI() && seen.add(quad.getObject().getURI())) {
          open.add(quad.getObject().getURI());
        }
      }
    }
  }

  /** What the tables say of parties, places and goods, as a number. */
  long tables() {
    long sum = broader().hashCode();
    for (Node told : List.of(Terms.LABEL, Terms.LOCATED_IN, Terms.AS_WKT, Terms.HAS_GEOMETRY)) {
      Iterator<Quad> tabled = graphs.find(entities, Node.ANY, told, Node.ANY);
      while (tabled.hasNext()) {
        sum += 31L * told.hashCode() + tabled.next().asTriple().toString().hashCode();
      }
    }
    return sum;
  }

  private boolean isEntity(Node node) {
    return node.isURI() && node.getURI().startsWith(base);
  }

  /** Of several names the first in the alphabet, so that the order of loading changes nothing. */
  private static void first(Map<String, String> map, String key, String value) {
    map.merge(key, value, (one, other) -> one.compareTo(other) <= 0 ? one : other);
  }

  /** The label of something that is described anywhere in the store. */
  Optional<String> label(Node node) {
    String label = null;
    Iterator<Quad> found = graphs.find(Node.ANY, node, Terms.LABEL, Node.ANY);
    while (found.hasNext()) {
      Node object = found.next().getObject();
      if (object.isLiteral()
          && (label == null || object.getLiteralLexicalForm().compareTo(label) < 0)) {
        label = object.getLiteralLexicalForm();
      }
    }
    return Optional.ofNullable(label);
  }

  Background read(List<Copy> copies) {
    each(unlinked, Terms.LABEL, this::name);
    Map<String, String> tabled = new HashMap<>();
    each(
        entities,
        Terms.LABEL,
        (node, label) -> first(tabled, node.getURI(), label.getLiteralLexicalForm()));
    Map<String, String> all = new HashMap<>(names);
    all.putAll(tabled);
    return new Background(all, sites(), broader(), copies);
  }

  private Map<String, Site> sites() {
    Map<String, String> outer = new HashMap<>(within);
    each(entities, Terms.LOCATED_IN, (node, place) -> outer.put(node.getURI(), place.getURI()));
    Map<Node, String> points = new HashMap<>();
    each(entities, Terms.AS_WKT, (point, wkt) -> points.put(point, wkt.getLiteralLexicalForm()));
    Map<String, Site> sites = new HashMap<>();
    outer.forEach(
        (iri, place) ->
            sites.put(iri, new Site(iri, Optional.empty(), Optional.empty(), Optional.of(place))));
    each(
        entities,
        Terms.HAS_GEOMETRY,
        (node, point) -> {
          Matcher wkt = POINT.matcher(points.getOrDefault(point, ""));
          if (wkt.find()) {
            String iri = node.getURI();
            sites.put(
                iri,
                new Site(
                    iri,
                    Optional.of(Double.valueOf(wkt.group(2))),
                    Optional.of(Double.valueOf(wkt.group(1))),
                    Optional.ofNullable(outer.get(iri))));
          }
        });
    return sites;
  }

  /** Every kind of goods that the store describes, the scheme's and those of documents. */
  private Map<String, String> broader() {
    Map<String, String> broader = new HashMap<>();
    Iterator<Quad> types = graphs.find(Node.ANY, Node.ANY, Terms.TYPE, Terms.GOODS_KIND);
    while (types.hasNext()) {
      Node type = types.next().getSubject();
      Iterator<Quad> wider = graphs.find(Node.ANY, type, Terms.BROADER, Node.ANY);
      while (wider.hasNext()) {
        first(broader, notations.goods(type), notations.goods(wider.next().getObject()));
      }
    }
    return broader;
  }

  private void each(Node graph, Node predicate, BiConsumer<Node, Node> take) {
    Iterator<Quad> found = graphs.find(graph, Node.ANY, predicate, Node.ANY);
    while (found.hasNext()) {
      Quad quad = found.next();
      if (quad.getSubject().isURI()) {
        take.accept(quad.getSubject(), quad.getObject());
      }
    }
  }
}
