package org.waybill.fusion;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.waybill.store.IndexedTriples;

/**
 * Takes statements of one graph and writes many at a time, which is quicker than one by one. Within
 * the writing transaction of one thread.
 */
final class GraphBatch implements Consumer<Quad> {
  private static final int MANY = 200_000;

  private final DatasetGraph graphs;
  private final Node graph;
  private final List<Triple> waiting = new ArrayList<>();

  GraphBatch(DatasetGraph graphs, Node graph) {
    this.graphs = graphs;
    this.graph = graph;
  }

  @Override
  public void accept(Quad quad) {
    waiting.add(quad.asTriple());
    if (waiting.size() >= MANY) {
      flush();
    }
  }

  /** Writes what is waiting. */
  void flush() {
    IndexedTriples.add(graphs, graph, waiting);
    waiting.clear();
  }
}
