package org.waybill.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.atlas.lib.tuple.Tuple;
import org.apache.jena.atlas.lib.tuple.TupleFactory;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.tdb2.store.NodeId;
import org.apache.jena.tdb2.store.NodeIdFactory;
import org.apache.jena.tdb2.store.nodetable.NodeTable;
import org.apache.jena.tdb2.store.nodetable.NodeTableWrapper;

/**
 * Quads in memory that are seen beside those of a database. Nodes that the database does not know
 * get ids of their own, beyond those of any file.
 */
final class Supplement {
  private static final long FIRST_OWN = 1L << 60;

  private final Map<Node, NodeId> ownIds = new HashMap<>();
  private final List<Node> ownNodes = new ArrayList<>();
  private final Set<Tuple<NodeId>> quads = new LinkedHashSet<>();
  private final List<Map<NodeId, List<Tuple<NodeId>>>> bySlot = new ArrayList<>();

  private Supplement() {
    for (int slot = 0; slot < 4; slot++) {
      bySlot.add(new LinkedHashMap<>());
    }
  }

  static Supplement none() {
    return new Supplement();
  }

  /**
   * Quads beside those of a database.
   *
   * @param all triples that no graph of the database has, each in one graph: TDB2 takes what it
   *     finds for the union of the graphs once only where equal triples come one after the other
   */
  static Supplement of(Collection<Quad> all, NodeTable nodes) {
    Supplement supplement = new Supplement();
    for (Quad quad : all) {
      Tuple<NodeId> ids =
          TupleFactory.create4(
              supplement.id(quad.getGraph(), nodes),
              supplement.id(quad.getSubject(), nodes),
              supplement.id(quad.getPredicate(), nodes),
              supplement.id(quad.getObject(), nodes));
      if (supplement.quads.add(ids)) {
        for (int slot = 0; slot < 4; slot++) {
          supplement
              .bySlot
              .get(slot)
              .computeIfAbsent(ids.get(slot), id -> new ArrayList<>())
              .add(ids);
        }
      }
    }
    return supplement;
  }

  private NodeId id(Node node, NodeTable nodes) {
    NodeId known = ownIds.get(node);
    if (known != null) {
      return known;
    }
    NodeId stored = nodes.getNodeIdForNode(node);
    if (!NodeId.isDoesNotExist(stored)) {
      return stored;
    }
    NodeId own = NodeIdFactory.createPtr(FIRST_OWN + ownNodes.size());
    ownIds.put(node, own);
    ownNodes.add(node);
    return own;
  }

  Iterator<Tuple<NodeId>> all() {
    return quads.iterator();
  }

  /** One quad of each graph. */
  Iterator<Tuple<NodeId>> graphs() {
    return bySlot.get(IdQuads.GRAPH).values().stream().map(quads -> quads.get(0)).iterator();
  }

  Iterator<Tuple<NodeId>> find(Tuple<NodeId> pattern) {
    if (quads.isEmpty()) {
      return Collections.emptyIterator();
    }
    Collection<Tuple<NodeId>> fewest = quads;
    for (int slot = 0; slot < 4; slot++) {
      NodeId id = pattern.get(slot);
      if (!NodeId.isAny(id)) {
        List<Tuple<NodeId>> with = bySlot.get(slot).getOrDefault(id, List.of());
        if (with.size() < fewest.size()) {
          fewest = with;
        }
      }
    }
    if (fewest.isEmpty()) {
      return Collections.emptyIterator();
    }
    return fewest.stream().filter(quad -> matches(quad, pattern)).iterator();
  }

  private static boolean matches(Tuple<NodeId> quad, Tuple<NodeId> pattern) {
    for (int slot = 0; slot < 4; slot++) {
      NodeId id = pattern.get(slot);
      if (!NodeId.isAny(id) && !id.equals(quad.get(slot))) {
        return false;
      }
    }
    return true;
  }

  /** A database's nodes and those that only this has. */
  NodeTable nodes(NodeTable stored) {
    return ownNodes.isEmpty() ? stored : new Nodes(stored);
  }

  private final class Nodes extends NodeTableWrapper {
    Nodes(NodeTable stored) {
      super(stored);
    }

    @Override
    public NodeId getNodeIdForNode(Node node) {
      NodeId own = ownIds.get(node);
      return own != null ? own : super.getNodeIdForNode(node);
    }

    @Override
    public Node getNodeForNodeId(NodeId id) {
      return id.isPtr() && id.getPtrLocation() >= FIRST_OWN
          ? ownNodes.get((int) (id.getPtrLocation() - FIRST_OWN))
          : super.getNodeForNodeId(id);
    }

    @Override
    public boolean containsNode(Node node) {
      return ownIds.containsKey(node) || super.containsNode(node);
    }

    @Override
    public boolean containsNodeId(NodeId id) {
      return getNodeForNodeId(id) != null;
    }
  }
}
