package org.waybill.store;

import org.apache.jena.graph.Node;
import org.apache.jena.tdb2.store.NodeId;

/**
 * The form in which TDB2 gives a term back: it keeps the value of short numbers, dates and truth
 * values, not their spelling ("0.50" comes back as "0.5").
 */
final class StoredForm {
  private StoredForm() {}

  static Node of(Node node) {
    if (!node.isLiteral() || !NodeId.hasInlineDatatype(node)) {
      return node;
    }
    NodeId inline = NodeId.inline(node);
    return inline == null ? node : NodeId.extract(inline);
  }
}
