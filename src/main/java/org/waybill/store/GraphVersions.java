package org.waybill.store;

import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.function.Predicate;
import org.apache.jena.atlas.lib.tuple.Tuple;
import org.apache.jena.graph.Node;
import org.apache.jena.tdb2.store.NodeId;
import org.apache.jena.tdb2.store.nodetupletable.NodeTupleTable;
import org.apache.jena.tdb2.sys.TDBInternal;
import org.waybill.rdf.Iris;

/**
 * Numbers by which it is seen that a graph was written again: made from all that the meta graph
 * says of the graph, when it was made and by which run. After a compaction all are others.
 */
public final class GraphVersions {
  private GraphVersions() {}

  /**
   * The versions of graphs, by their names, within the transaction of this thread.
   *
   * @param except what is said with this predicate changes no version
   * @param wanted tells by the name which graphs are asked for
   */
  public static Map<String, Long> of(
      GraphStore store, Iris iris, Node except, Predicate<String> wanted) {
    NodeTupleTable quads =
        TDBInternal.requireStorage(store.graphs()).getQuadTable().getNodeTupleTable();
    NodeId left = quads.getNodeTable().getNodeIdForNode(except);
    Map<String, Long> versions = new HashMap<>();
    Iterator<Tuple<NodeId>> said =
        quads.findAsNodeIds(RdfToJena.metaGraph(iris), Node.ANY, Node.ANY, Node.ANY);
    NodeId subject = null;
    String name = null;
    while (said != null && said.hasNext()) { // TDB2 gives null where it does not know a node
      Tuple<NodeId> quad = said.next();
      if (!quad.get(1).equals(subject)) {
        subject = quad.get(1);
        Node node = quads.getNodeTable().getNodeForNodeId(subject);
        name = node.isURI() && wanted.test(node.getURI()) ? node.getURI() : null;
      }
      if (name != null && !quad.get(2).equals(left)) {
        versions.merge(name, mixed(quad.get(2), quad.get(3)), Long::sum);
      }
    }
    return versions;
  }

  /** The sum over statements must not depend on their order, but on which belong together. */
  private static long mixed(NodeId predicate, NodeId object) {
    long mixed = 31L * predicate.hashCode() + object.hashCode();
    mixed = (mixed ^ (mixed >>> 30)) * 0xbf58476d1ce4e5b9L;
    return mixed ^ (mixed >>> 27);
  }
}
