package org.waybill.store;

import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;

/**
 * Chooses claims. Two that are equal choose the same, since what was chosen is remembered by them.
 */
public interface ClaimChoice {
  /** Its name, for answers. */
  String name();

  /**
   * The claims that are chosen.
   *
   * @param graphs what is seen of all claims, within a transaction
   */
  Set<Node> of(DatasetGraph graphs);
}
