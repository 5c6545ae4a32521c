package org.waybill.store;

import java.util.Iterator;
import java.util.Optional;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.atlas.lib.tuple.Tuple;
import org.apache.jena.atlas.lib.tuple.TupleFactory;
import org.apache.jena.dboe.trans.bplustree.BPlusTree;
import org.apache.jena.graph.Node;
import org.apache.jena.tdb2.store.DatasetGraphTDB;
import org.apache.jena.tdb2.store.NodeId;
import org.apache.jena.tdb2.store.NodeIdFactory;
import org.apache.jena.tdb2.store.nodetupletable.NodeTupleTable;
import org.apache.jena.tdb2.store.tupletable.TupleIndex;
import org.apache.jena.tdb2.store.tupletable.TupleIndexRecord;
import org.apache.jena.tdb2.store.tupletable.TupleIndexWrapper;

/**
 * An index of quads as it is seen from a viewpoint. Everything that reads a TDB2 database goes
 * through its indexes: patterns of queries, paths, descriptions, lists of graphs, exports.
 */
final class SeenIndex extends TupleIndexWrapper {
  private final Concealed concealed;
  private final Supplement supplement;

  SeenIndex(TupleIndex index, Concealed concealed, Supplement supplement) {
    super(index);
    this.concealed = concealed;
    this.supplement = supplement;
  }

  @Override
  public Iterator<Tuple<NodeId>> find(Tuple<NodeId> pattern) {
    if (isAny(pattern) && getName().startsWith("G")) {
      return graphs(pattern);
    }
    Iterator<Tuple<NodeId>> seen = seen(index.find(pattern));
    Iterator<Tuple<NodeId>> more = supplement.find(pattern);
    return more.hasNext() ? Iter.concat(more, seen) : seen;
  }

  @Override
  public Iterator<Tuple<NodeId>> all() {
    return Iter.concat(supplement.all(), seen(index.all()));
  }

  private Iterator<Tuple<NodeId>> seen(Iterator<Tuple<NodeId>> all) {
    return concealed.isEmpty() ? all : Iter.filter(all, concealed);
  }

  /**
   * One quad of each graph that has any. TDB2 asks an index for everything only for the names of
   * the graphs, and would read all quads for them in an index that is not its own.
   */
  private Iterator<Tuple<NodeId>> graphs(Tuple<NodeId> any) {
    if (!(index instanceof TupleIndexRecord records)
        || !(records.getRangeIndex() instanceof BPlusTree tree)) {
      return all();
    }
    Iterator<Tuple<NodeId>> stored =
        Iter.iter(tree.distinctByKeyPrefix(NodeId.SIZE))
            .map(record -> NodeIdFactory.get(record.getKey(), 0))
            .filter(graph -> !concealed.hasGraph(graph))
            .map(graph -> seen(index.find(ofGraph(any, graph))))
            .filter(Iterator::hasNext)
            .map(Iterator::next);
    return Iter.concat(supplement.graphs(), stored);
  }

  /** The names of the graphs that are seen; empty where a database shows all that it has. */
  static Optional<Iterator<Node>> graphs(DatasetGraphTDB seen) {
    NodeTupleTable quads = seen.getQuadTable().getNodeTupleTable();
    SeenIndex byGraph = quads.getTupleTable().selectIndex("G", SeenIndex.class);
    NodeId any = NodeId.NodeIdAny;
    return Optional.ofNullable(byGraph)
        .map(index -> index.find(TupleFactory.create4(any, any, any, any)))
        .map(
            each ->
                Iter.map(
                    each, quad -> quads.getNodeTable().getNodeForNodeId(quad.get(IdQuads.GRAPH))));
  }

  private static Tuple<NodeId> ofGraph(Tuple<NodeId> any, NodeId graph) {
    return TupleFactory.create4(graph, any.get(1), any.get(2), any.get(3));
  }

  private static boolean isAny(Tuple<NodeId> pattern) {
    for (NodeId id : pattern) {
      if (!NodeId.isAny(id)) {
        return false;
      }
    }
    return true;
  }
}
