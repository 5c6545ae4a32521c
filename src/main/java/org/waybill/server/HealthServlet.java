package org.waybill.server;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.apache.jena.graph.Node;
import org.apache.jena.query.ReadWrite;

/** Whether the store answers, for those who watch over the server. */
final class HealthServlet extends ReadOnlyServlet {
  private static final long serialVersionUID = 1L;

  HealthServlet(ServerState state) {
    super(state);
  }

  @Override
  void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
    ObjectNode health = JSON.createObjectNode();
    state.graphs().begin(ReadWrite.READ);
    try {
      boolean filled = state.graphs().contains(Node.ANY, Node.ANY, Node.ANY, Node.ANY);
      health.put("status", "ok");
      health.put("store", filled ? "filled" : "empty");
      state.version().current().ifPresent(version -> health.put("dataVersion", version));
    } finally {
      state.graphs().end();
    }
    health.put("queriesRunning", state.running());
    health.put("queriesAtMost", state.limits().parallel());
    response.setHeader("Cache-Control", "no-store");
    sendJson(request, response, health);
  }
}
