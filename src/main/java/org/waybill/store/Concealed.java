package org.waybill.store;

import java.util.HashSet;
import java.util.Set;
import java.util.function.Predicate;
import org.apache.jena.atlas.lib.tuple.Tuple;
import org.apache.jena.tdb2.store.NodeId;

/** What is not seen from a viewpoint; it passes quads that are. */
final class Concealed implements Predicate<Tuple<NodeId>> {
  private final Set<NodeId> graphs;
  private final Set<NodeId> nodes;
  private final Set<NodeId> described;
  private NodeId meta = NodeId.NodeDoesNotExist;

  Concealed() {
    this(new HashSet<>(), new HashSet<>(), new HashSet<>());
  }

  private Concealed(Set<NodeId> graphs, Set<NodeId> nodes, Set<NodeId> described) {
    this.graphs = graphs;
    this.nodes = nodes;
    this.described = described;
  }

  /** Another one that conceals the same, to be added to. */
  Concealed copy() {
    Concealed copy =
        new Concealed(new HashSet<>(graphs), new HashSet<>(nodes), new HashSet<>(described));
    copy.meta = meta;
    return copy;
  }

  /** Says which graph describes the others. */
  void meta(NodeId graph) {
    meta = graph;
  }

  /** Conceals a graph and what the meta graph says of it. */
  void graph(NodeId graph) {
    graphs.add(graph);
    described.add(graph);
  }

  /** Conceals what the meta graph says of something. */
  void description(NodeId node) {
    described.add(node);
  }

  /** Conceals every quad that has the node as its subject or object. */
  void node(NodeId node) {
    nodes.add(node);
  }

  boolean hasNode(NodeId node) {
    return nodes.contains(node);
  }

  boolean hasGraph(NodeId graph) {
    return graphs.contains(graph);
  }

  boolean isEmpty() {
    return graphs.isEmpty() && nodes.isEmpty() && described.isEmpty();
  }

  @Override
  public boolean test(Tuple<NodeId> quad) {
    NodeId graph = quad.get(IdQuads.GRAPH);
    if (graphs.contains(graph)) {
      return false;
    }
    NodeId subject = quad.get(IdQuads.SUBJECT);
    if (!nodes.isEmpty() && (nodes.contains(subject) || nodes.contains(quad.get(IdQuads.OBJECT)))) {
      return false;
    }
    return !graph.equals(meta) || !described.contains(subject);
  }
}
