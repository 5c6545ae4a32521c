package org.waybill.claim;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.function.BiConsumer;

/** A way through a JSON document: names of fields, and {@code *} for every element of an array. */
record NodePath(List<String> steps) {
  NodePath(String path) {
    this(List.of(path.split("/", -1)));
  }

  /** Visits every node at the path that is there and not null, with its JSON pointer. */
  void visit(JsonNode document, BiConsumer<String, JsonNode> visitor) {
    visit(document, 0, "", visitor);
  }

  private void visit(JsonNode node, int at, String pointer, BiConsumer<String, JsonNode> visitor) {
    if (node == null || node.isNull()) {
      return;
    }
    if (at == steps.size()) {
      visitor.accept(pointer, node);
    } else if (!steps.get(at).equals("*")) {
      visit(node.get(steps.get(at)), at + 1, pointer + "/" + steps.get(at), visitor);
    } else if (node.isArray()) {
      for (int i = 0; i < node.size(); i++) {
        visit(node.get(i), at + 1, pointer + "/" + i, visitor);
      }
    }
  }
}
