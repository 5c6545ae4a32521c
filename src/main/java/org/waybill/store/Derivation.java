package org.waybill.store;

import java.util.Collection;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;

/**
 * What is computed from claims and kept in graphs of its own. From a viewpoint that leaves claims
 * out, those graphs are not seen, and what follows from the claims that are left takes their place.
 */
public interface Derivation {
  /** The graphs that hold what was computed from all claims. */
  Collection<Node> graphs(DatasetGraph graphs);

  /**
   * What follows from the claims that are seen.
   *
   * @param graphs what is seen, within a transaction
   * @param viewpoint from where it is seen
   */
  Collection<Quad> of(DatasetGraph graphs, Viewpoint viewpoint);
}
