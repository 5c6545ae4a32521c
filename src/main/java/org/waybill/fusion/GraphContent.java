package org.waybill.fusion;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;

/**
 * What one graph of a store says with some predicates, in memory: a graph holds a document, so this
 * is small, and reading it whole is many times faster than asking for one property after another.
 */
final class GraphContent {
  private record Key(Node subject, Node predicate) {}

  private final Node name;
  private final Map<Key, List<Node>> objects = new HashMap<>();
  private final Map<Node, List<Node>> byType = new HashMap<>();

  private GraphContent(Node name) {
    this.name = name;
  }

  /** Reads a graph; a graph that is not there is empty. */
  static GraphContent of(DatasetGraph graphs, Node name, Set<Node> predicates) {
    GraphContent content = new GraphContent(name);
    Iterator<Quad> quads = graphs.find(name, Node.ANY, Node.ANY, Node.ANY);
    while (quads.hasNext()) {
      Quad quad = quads.next();
      Node predicate = quad.getPredicate();
      if (predicate.equals(Terms.TYPE)) {
        content
            .byType
            .computeIfAbsent(quad.getObject(), t -> new ArrayList<>())
            .add(quad.getSubject());
      } else if (predicates.contains(predicate)) {
        content
            .objects
            .computeIfAbsent(new Key(quad.getSubject(), predicate), k -> new ArrayList<>(1))
            .add(quad.getObject());
      }
    }
    return content;
  }

  Node name() {
    return name;
  }

  /** The nodes of a type, in the order of their IRIs. */
  List<Node> instances(Node type) {
    List<Node> nodes = new ArrayList<>(byType.getOrDefault(type, List.of()));
    nodes.sort(Comparator.comparing(Node::toString));
    return nodes;
  }

  /** Number of transfers, shipments, meetings and exchanges. */
  int situations() {
    int situations = 0;
    for (SituationKind kind : SituationKind.values()) {
      situations += byType.getOrDefault(Terms.wb(kind.term()), List.of()).size();
    }
    return situations;
  }

  List<Node> objects(Node subject, Node predicate) {
    return objects.getOrDefault(new Key(subject, predicate), List.of());
  }

  /** The only object; the first in the order of IRIs or words where the data has more. */
  Optional<Node> object(Node subject, Node predicate) {
    List<Node> found = objects(subject, predicate);
    return found.size() < 2
        ? found.stream().findFirst()
        : found.stream().min(Comparator.comparing(Node::toString));
  }

  /** The IRI of the only object, where it is one. */
  Optional<String> iri(Node subject, Node predicate) {
    return object(subject, predicate).filter(Node::isURI).map(Node::getURI);
  }

  /** The words of the only object, where it is a literal. */
  Optional<String> text(Node subject, Node predicate) {
    return object(subject, predicate).filter(Node::isLiteral).map(Node::getLiteralLexicalForm);
  }

  /** Every subject that has the property, with its objects. */
  void forEach(Node predicate, BiConsumer<Node, List<Node>> take) {
    objects.forEach(
        (key, found) -> {
          if (key.predicate().equals(predicate)) {
            take.accept(key.subject(), found);
          }
        });
  }
}
