package org.waybill.publish;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.waybill.rdf.Iris;

/**
 * What belongs to one claim: what was read with it from its document, as far as it hangs on the
 * claim, and what tells the document and the parties by name. Other claims, and what they depict,
 * do not belong to it.
 */
final class ClaimStatements {
  private static final String ENTITY = "entity/";
  private static final Node SPEAKER = Terms.wb("speaker");
  private static final List<Node> OF_DOCUMENT =
      List.of(
          Terms.TYPE,
          Terms.LABEL,
          Terms.IDENTIFIER,
          Terms.PUBLISHER,
          Terms.DATE_PUBLISHED,
          Terms.URL,
          NodeFactory.createURI(Terms.SCHEMA + "headline"),
          NodeFactory.createURI("http://purl.org/dc/terms/language"),
          NodeFactory.createURI("http://purl.org/dc/terms/license"),
          NodeFactory.createURI("http://purl.org/dc/terms/rights"),
          Terms.wb("textSha256"),
          Terms.wb("textLength"));

  private final DatasetGraph graphs;
  private final PublicStatements published;
  private final Iris iris;
  private final Node claim;
  private final Set<Node> situations = new LinkedHashSet<>();
  private final Set<Node> readings = new LinkedHashSet<>();

  ClaimStatements(DatasetGraph graphs, PublicStatements published, Iris iris, Node claim) {
    this.graphs = graphs;
    this.published = published;
    this.iris = iris;
    this.claim = claim;
    graphs
        .find(Node.ANY, claim, SPEAKER, Node.ANY)
        .forEachRemaining(quad -> readings.add(quad.getGraph()));
    graphs
        .find(Node.ANY, Node.ANY, Terms.DEPICTED_BY, claim)
        .forEachRemaining(
            quad -> {
              readings.add(quad.getGraph());
              situations.add(quad.getSubject());
            });
    readings.removeIf(graph -> graph.isURI() && graph.getURI().startsWith(iris.fusionGraphs()));
  }

  boolean isEmpty() {
    return readings.isEmpty();
  }

  /** What the claim depicts, with its parts; nothing where it depicts nothing. */
  Set<Triple> depicted() {
    Set<Triple> all = new LinkedHashSet<>();
    reach(new ArrayList<>(situations), Set.of(claim), all);
    return all;
  }

  /** Who claims it, in which words, on what ground, in which document. */
  Set<Triple> claimed() {
    Set<Triple> all = new LinkedHashSet<>();
    reach(List.of(claim), situations, all);
    document().ifPresent(document -> document(document, all));
    return all;
  }

  /** Types and names of the parties and places of which some statements speak. */
  Set<Triple> names(Set<Triple> speaking) {
    Set<Triple> names = new LinkedHashSet<>();
    for (Triple triple : speaking) {
      Node named = triple.getObject();
      if (named.isURI()
          && iris.path(named.getURI()).filter(p -> p.startsWith(ENTITY)).isPresent()) {
        for (Node property : List.of(Terms.TYPE, Terms.LABEL)) {
          graphs
              .find(Node.ANY, named, property, Node.ANY)
              .forEachRemaining(quad -> names.add(quad.asTriple()));
        }
      }
    }
    return names;
  }

  Optional<Node> document() {
    return object(claim, Terms.IN_DOCUMENT);
  }

  /** The first of what a property gives. */
  Optional<Node> object(Node subject, Node property) {
    var found = graphs.find(Node.ANY, subject, property, Node.ANY);
    return found.hasNext() ? Optional.of(found.next().getObject()) : Optional.empty();
  }

  private void document(Node document, Set<Triple> all) {
    for (Node property : OF_DOCUMENT) {
      graphs
          .find(Node.ANY, document, property, Node.ANY)
          .forEachRemaining(quad -> all.add(quad.asTriple()));
    }
  }

  private void reach(List<Node> from, Set<Node> left, Set<Triple> all) {
    Set<Node> reached = new LinkedHashSet<>(left);
    reached.addAll(from);
    Deque<Node> open = new ArrayDeque<>(from);
    while (!open.isEmpty()) {
      Node next = open.remove();
      for (Node reading : readings) {
        graphs
            .find(reading, next, Node.ANY, Node.ANY)
            .forEachRemaining(
                quad -> {
                  if (published.isPublic(quad)) {
                    all.add(quad.asTriple());
                    Node object = quad.getObject();
                    if (!object.isLiteral() && !belongsToAnother(object) && reached.add(object)) {
                      open.add(object);
                    }
                  }
                });
      }
    }
  }

  private boolean belongsToAnother(Node node) {
    return !node.equals(claim)
        && (graphs.contains(Node.ANY, node, SPEAKER, Node.ANY)
                && graphs.contains(Node.ANY, node, Terms.TYPE, Terms.CLAIM)
            || graphs.contains(Node.ANY, node, Terms.DEPICTED_BY, Node.ANY)
                && !graphs.contains(Node.ANY, node, Terms.DEPICTED_BY, claim));
  }
}
