package org.waybill.server;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** The root, which names the addresses there are, and every other address, which is none. */
final class IndexServlet extends ReadOnlyServlet {
  private static final long serialVersionUID = 1L;

  IndexServlet(ServerState state) {
    super(state);
  }

  @Override
  void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
    if (!request.getRequestURI().equals("/")) {
      throw new Refusal(
          404, "there is nothing at this address; there are /sparql, /data, /api/queries, /health");
    }
    ObjectNode index = JSON.createObjectNode();
    index.put("sparql", "/sparql");
    index.put("graphs", "/data?default");
    index.put("queries", QueriesServlet.PATH);
    index.put("health", "/health");
    sendJson(request, response, index);
  }
}
