package org.waybill.reference;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.waybill.reference.NameParts.Part;

/**
 * A trie over the folded parts of names. Filled by one thread, then only read.
 *
 * @param <V> what a name leads to
 */
final class PartTrie<V> {
  private final Node<V> root = new Node<>();

  private static final class Node<V> {
    private Map<String, Node<V>> next = Map.of();
    private List<V> values = List.of();
  }

  void put(List<Part> name, V value) {
    if (name.isEmpty()) {
      throw new IllegalArgumentException("a name without letters or digits");
    }
    Node<V> node = root;
    for (Part part : name) {
      if (node.next.isEmpty()) {
        node.next = new HashMap<>(4);
      }
      node = node.next.computeIfAbsent(part.folded(), key -> new Node<>());
    }
    if (node.values.isEmpty()) {
      node.values = new ArrayList<>(1);
    }
    node.values.add(value);
  }

  /** Hands over what each name leads to that the text begins with, shortest name first. */
  void find(TokenParts text, BiConsumer<Integer, V> found) {
    Node<V> node = root;
    for (int i = 0; !node.next.isEmpty() && text.has(i); i++) {
      node = node.next.get(text.part(i).folded());
      if (node == null) {
        return;
      }
      for (V value : node.values) {
        found.accept(i + 1, value);
      }
    }
  }
}
