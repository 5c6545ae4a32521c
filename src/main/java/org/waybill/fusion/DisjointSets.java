package org.waybill.fusion;

import java.util.HashMap;
import java.util.Map;

/**
 * Things that hang together (union-find, with paths made short): each is alone until it is joined.
 */
final class DisjointSets<K> {
  private final Map<K, K> parents = new HashMap<>();

  void union(K one, K other) {
    K a = root(one);
    K b = root(other);
    if (!a.equals(b)) {
      parents.put(a, b);
    }
  }

  /** The same for all that hang together, until more are joined. */
  K root(K key) {
    K top = key;
    while (parents.containsKey(top)) {
      top = parents.get(top);
    }
    K next = key;
    while (!next.equals(top)) {
      next = parents.put(next, top);
    }
    return top;
  }
}
