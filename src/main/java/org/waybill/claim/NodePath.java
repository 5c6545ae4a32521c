package org.waybill.claim;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.function.BiConsumer;

/**
 * A way through a JSON document, with {@code *} for every element of an array: {@code claims, every
 * element, speaker}.
 */
record NodePath(String path) {
  /** Visits every node at the path that is there and not null, with its JSON pointer. */
  void visit(JsonNode document, BiConsumer<String, JsonNode> visitor) {
    visit(document, path.split("/"), 0, "", visitor);
  }

  private static void visit(
      JsonNode node, String[] steps, int at, String pointer, BiConsumer<String, JsonNode> visitor) {
    if (node == null || node.isNull()) {
      return;
    }
    if (at == steps.length) {
      visitor.accept(pointer, node);
    } else if (!steps[at].equals("*")) {
      visit(node.get(steps[at]), steps, at + 1, pointer + "/" + steps[at], visitor);
    } else if (node.isArray()) {
      for (int i = 0; i < node.size(); i++) {
        visit(node.get(i), steps, at + 1, pointer + "/" + i, visitor);
      }
    }
  }
}
