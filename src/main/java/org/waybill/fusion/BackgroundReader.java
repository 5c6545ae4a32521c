package org.waybill.fusion;

import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

  private final DatasetGraph graphs;
  private final Notations notations;
  private final String base;
  private final Node entities;
  private final Node unlinked;
  private final Map<String, String> names = new TreeMap<>();
  private final Map<String, String> within = new TreeMap<>();

  BackgroundReader(DatasetGraph graphs, Iris iris) {
    this.graphs = graphs;
    this.notations = new Notations(iris);
    this.base = iris.base() + "entity/";
    this.entities = Terms.node(iris.graphBase() + "entities");
    this.unlinked = Terms.node(iris.graphBase() + "unlinked");
  }

  /** Keeps what a document says of parties and places that no table has. */
  void note(GraphContent document) {
    document.forEach(Terms.LABEL, (node, labels) -> labels.forEach(label -> name(node, label)));
    document.forEach(Terms.LOCATED_IN, (node, outer) -> outer.forEach(place -> lies(node, place)));
  }

  private void name(Node node, Node label) {
    if (isEntity(node) && label.isLiteral()) {
      first(names, node.getURI(), label.getLiteralLexicalForm());
    }
  }

  private void lies(Node node, Node outer) {
    if (isEntity(node) && outer.isURI()) {
      first(within, node.getURI(), outer.getURI());
    }
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
