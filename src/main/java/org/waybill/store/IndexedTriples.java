package org.waybill.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.atlas.lib.tuple.Tuple;
import org.apache.jena.atlas.lib.tuple.TupleFactory;
import org.apache.jena.atlas.lib.tuple.TupleMap;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.tdb2.store.NodeId;
import org.apache.jena.tdb2.store.nodetable.NodeTable;
import org.apache.jena.tdb2.store.nodetupletable.NodeTupleTable;
import org.apache.jena.tdb2.store.tupletable.TupleIndex;
import org.apache.jena.tdb2.sys.TDBInternal;

/**
 * Writes or removes many triples of one graph at once: each term is looked up once, and each of
 * TDB2's six indexes takes all of them, in its own order, before the next does, so that its pages
 * stay in the processor's cache. The result is that of {@code DatasetGraph.add} triple by triple.
 */
public final class IndexedTriples {
  private static final int AT_A_TIME = 200_000;

  private IndexedTriples() {}

  /** Adds triples within the writing transaction of this thread. */
  public static void add(DatasetGraph graphs, Node name, Collection<Triple> triples) {
    NodeTupleTable quads = TDBInternal.requireStorage(graphs).getQuadTable().getNodeTupleTable();
    NodeTable terms = quads.getNodeTable();
    Map<Node, NodeId> known = new HashMap<>();
    NodeId graph = terms.getAllocateNodeId(name);
    List<Tuple<NodeId>> rows = new ArrayList<>(triples.size());
    for (Triple t : triples) {
      rows.add(
          TupleFactory.tuple(
              graph,
              known.computeIfAbsent(t.getSubject(), terms::getAllocateNodeId),
              known.computeIfAbsent(t.getPredicate(), terms::getAllocateNodeId),
              known.computeIfAbsent(t.getObject(), terms::getAllocateNodeId)));
    }
    inOrder(quads, rows, TupleIndex::addAll);
  }

  private static void inOrder(
      NodeTupleTable quads,
      List<Tuple<NodeId>> rows,
      BiConsumer<TupleIndex, List<Tuple<NodeId>>> change) {
    for (TupleIndex index : quads.getTupleTable().getIndexes()) {
      TupleMap order = index.getMapping();
      rows.sort((a, b) -> compare(order, a, b));
      change.accept(index, rows);
    }
  }

  /** Removes triples within the writing transaction of this thread. */
  public static void remove(DatasetGraph graphs, Node name, Collection<Triple> triples) {
    NodeTupleTable quads = TDBInternal.requireStorage(graphs).getQuadTable().getNodeTupleTable();
    NodeTable terms = quads.getNodeTable();
    NodeId graph = terms.getNodeIdForNode(name);
    List<Tuple<NodeId>> rows = new ArrayList<>(triples.size());
    for (Triple t : triples) {
      rows.add(
          TupleFactory.tuple(
              graph,
              terms.getNodeIdForNode(t.getSubject()),
              terms.getNodeIdForNode(t.getPredicate()),
              terms.getNodeIdForNode(t.getObject())));
    }
    rows.removeIf(row -> row.stream().anyMatch(NodeId::isDoesNotExist));
    inOrder(quads, rows, TupleIndex::deleteAll);
  }

  /** Removes all of a graph, within the writing transaction of this thread. */
  public static void clear(DatasetGraph graphs, Node name) {
    NodeTupleTable quads = TDBInternal.requireStorage(graphs).getQuadTable().getNodeTupleTable();
    List<Tuple<NodeId>> rows;
    do {
      Iterator<Tuple<NodeId>> all = quads.findAsNodeIds(name, Node.ANY, Node.ANY, Node.ANY);
      rows = all == null ? List.of() : Iter.toList(Iter.limit(all, AT_A_TIME));
      inOrder(quads, new ArrayList<>(rows), TupleIndex::deleteAll);
    } while (rows.size() == AT_A_TIME);
  }

  private static int compare(TupleMap order, Tuple<NodeId> a, Tuple<NodeId> b) {
    for (int i = 0; i < a.len(); i++) {
      int found = NodeId.compare(order.mapSlot(i, a), order.mapSlot(i, b));
      if (found != 0) {
        return found;
      }
    }
    return 0;
  }

  /** Number of triples of a graph with a predicate and an object; {@code Node.ANY} is any. */
  public static long count(DatasetGraph graphs, Node name, Node predicate, Node object) {
    NodeTupleTable quads = TDBInternal.requireStorage(graphs).getQuadTable().getNodeTupleTable();
    Iterator<Tuple<NodeId>> all = quads.findAsNodeIds(name, Node.ANY, predicate, object);
    return all == null ? 0 : Iter.count(all); // TDB2 gives null where it does not know a node
  }

  /** Number of subjects of a graph that have a property several times. */
  public static long countRepeated(DatasetGraph graphs, Node name, Node predicate) {
    NodeTupleTable quads = TDBInternal.requireStorage(graphs).getQuadTable().getNodeTupleTable();
    Iterator<Tuple<NodeId>> all = quads.findAsNodeIds(name, Node.ANY, predicate, Node.ANY);
    Map<NodeId, Integer> times = new HashMap<>();
    while (all != null && all.hasNext()) { // TDB2 gives null where it does not know a node
      times.merge(all.next().get(1), 1, Integer::sum);
    }
    return times.values().stream().filter(n -> n > 1).count();
  }
}
