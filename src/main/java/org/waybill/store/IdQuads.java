package org.waybill.store;

import java.util.Iterator;
import java.util.function.Consumer;
import org.apache.jena.atlas.lib.tuple.Tuple;
import org.apache.jena.graph.Node;
import org.apache.jena.tdb2.store.DatasetGraphTDB;
import org.apache.jena.tdb2.store.NodeId;
import org.apache.jena.tdb2.store.nodetupletable.NodeTupleTable;

/**
 * The quads of a TDB2 database as ids of nodes, in the order graph, subject, predicate, object: ten
 * times faster to go through than the nodes themselves.
 */
final class IdQuads {
  static final int GRAPH = 0;
  static final int SUBJECT = 1;
  static final int OBJECT = 3;

  private final NodeTupleTable table;

  IdQuads(DatasetGraphTDB database) {
    this.table = database.getQuadTable().getNodeTupleTable();
  }

  /** The id of a node; {@link NodeId#NodeDoesNotExist} where the database does not know it. */
  NodeId id(Node node) {
    return table.getNodeTable().getNodeIdForNode(node);
  }

  Node node(NodeId id) {
    return table.getNodeTable().getNodeForNodeId(id);
  }

  /** The IRI with that id; "" for another node. */
  String iri(NodeId id) {
    Node node = node(id);
    return node.isURI() ? node.getURI() : "";
  }

  /** All quads with a predicate. */
  void each(Node predicate, Consumer<Tuple<NodeId>> take) {
    take(table.findAsNodeIds(Node.ANY, Node.ANY, predicate, Node.ANY), take);
  }

  /** All quads with a predicate and an object. */
  void each(Node predicate, Node object, Consumer<Tuple<NodeId>> take) {
    take(table.findAsNodeIds(Node.ANY, Node.ANY, predicate, object), take);
  }

  /** All quads with a subject and a predicate. */
  void each(NodeId subject, Node predicate, Consumer<Tuple<NodeId>> take) {
    NodeId id = id(predicate);
    if (!NodeId.isDoesNotExist(id)) {
      take(table.find(NodeId.NodeIdAny, subject, id, NodeId.NodeIdAny), take);
    }
  }

  private static void take(Iterator<Tuple<NodeId>> quads, Consumer<Tuple<NodeId>> take) {
    if (quads != null) { // TDB2 gives null where it does not know a node
      quads.forEachRemaining(take);
    }
  }
}
