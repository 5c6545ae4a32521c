package org.waybill.fusion;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.waybill.fusion.Contradiction.Kind;
import org.waybill.fusion.FusionInput.Parties;
import org.waybill.store.IndexedTriples;

/**
 * Takes groups out of a fusion graph, with all that {@link FusionWriter} said of them and of
 * nothing else. Within one writing transaction.
 */
final class FusedRemoval {
  private final DatasetGraph graphs;
  private final Node graph;
  private final Set<Triple> gone = new HashSet<>();
  private final Set<Node> reasons = new HashSet<>();
  private final Set<Node> contradictions = new HashSet<>();

  FusedRemoval(DatasetGraph graphs, Node graph) {
    this.graphs = graphs;
    this.graph = graph;
  }

  /**
   * Removes.
   *
   * @param outdated reported situations whose groups go
   * @param pairs parties of which no transfer stays
   * @param disputed transfers of which no dispute about the supplier stays
   */
  void remove(Set<String> outdated, Set<Parties> pairs, Set<String> disputed) {
    for (String situation : outdated) {
      Node member = Terms.node(situation);
      subjects(Terms.FUSES, member).forEach(this::fused);
      subjects(Terms.COMPARES, member).forEach(this::decision);
    }
    for (Parties pair : pairs) {
      if (!pair.supplier().isEmpty()) {
        gone.add(
            Triple.create(
                Terms.node(pair.supplier()), Terms.SAID_TO_SUPPLY, Terms.node(pair.recipient())));
      }
    }
    disputes(disputed);
    contradictions.forEach(this::contradiction);
    IndexedTriples.remove(graphs, graph, gone);
    IndexedTriples.remove(graphs, graph, orphans());
  }

  private void fused(Node fused) {
    for (Triple t : about(fused)) {
      Node property = t.getPredicate();
      if (property.equals(Terms.COUNTS_ORIGIN)
          || property.equals(Terms.LEAVES_OUT)
          || property.equals(Terms.STANDING)
          || property.equals(Terms.AMOUNT_RANGE_OF)) {
        about(t.getObject());
      }
    }
    subjects(Terms.PART, fused).forEach(this::about);
    for (Node concerned : subjects(Terms.CONCERNS, fused)) {
      about(concerned);
      contradictions.add(concerned);
    }
  }

  private void decision(Node decision) {
    for (Triple t : about(decision)) {
      if (t.getPredicate().equals(Terms.REASON)) {
        reasons.add(t.getObject());
      }
    }
  }

  private void disputes(Set<String> transfers) {
    Node kind = FusionWriter.listed("conflict", Kind.SUPPLIER.notation());
    for (Node dispute : subjects(Terms.CONTRADICTION_KIND, kind)) {
      for (Node about : objects(dispute, Terms.CONCERNS)) {
        if (transfers.contains(about.getURI().replaceFirst("/fused/", "/situation/"))) {
          about(dispute);
          contradictions.add(dispute);
          gone.add(
              Triple.create(
                  about,
                  Terms.CONFLICT_FIELD,
                  NodeFactory.createLiteralString(Kind.SUPPLIER.notation())));
        }
      }
    }
  }

  /** That two claims contradict each other may be said for another reason, too. */
  private void contradiction(Node contradiction) {
    for (Node one : objects(contradiction, Terms.EARLIER_CLAIM)) {
      for (Node other : objects(contradiction, Terms.LATER_CLAIM)) {
        if (!stays(one, other) && !stays(other, one)) {
          gone.add(Triple.create(one, Terms.CONTRADICTS, other));
          gone.add(Triple.create(other, Terms.CONTRADICTS, one));
        }
      }
    }
  }

  private boolean stays(Node earlier, Node later) {
    Node retraction = FusionWriter.listed("conflict", Kind.RETRACTION.notation());
    return subjects(Terms.EARLIER_CLAIM, earlier).stream()
        .filter(c -> !contradictions.contains(c))
        .filter(c -> graphs.contains(graph, c, Terms.LATER_CLAIM, later))
        .anyMatch(c -> !graphs.contains(graph, c, Terms.CONTRADICTION_KIND, retraction));
  }

  /** Reasons that no decision gives any more. */
  private Collection<Triple> orphans() {
    Set<Triple> orphans = new HashSet<>();
    for (Node reason : reasons) {
      if (!graphs.contains(graph, Node.ANY, Terms.REASON, reason)) {
        find(reason, Node.ANY, Node.ANY).forEach(orphans::add);
      }
    }
    return orphans;
  }

  /** All that is said of a node goes. */
  private List<Triple> about(Node node) {
    List<Triple> said = find(node, Node.ANY, Node.ANY);
    gone.addAll(said);
    return said;
  }

  private List<Node> subjects(Node property, Node object) {
    return find(Node.ANY, property, object).stream().map(Triple::getSubject).toList();
  }

  private List<Node> objects(Node subject, Node property) {
    return find(subject, property, Node.ANY).stream().map(Triple::getObject).toList();
  }

  private List<Triple> find(Node subject, Node property, Node object) {
    List<Triple> found = new ArrayList<>();
    Iterator<Quad> quads = graphs.find(graph, subject, property, object);
    quads.forEachRemaining(quad -> found.add(quad.asTriple()));
    return found;
  }
}
