package org.waybill.server;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.waybill.page.Page;
import org.waybill.page.PageSource;
import org.waybill.page.StartPage;

/**
 * The first page; clients of data get the addresses there are. Addresses that no other servlet has
 * are none.
 */
final class StartServlet extends PageServlet {
  private static final long serialVersionUID = 1L;

  StartServlet(ServerState state) {
    super(state);
  }

  @Override
  void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
    if (!request.getRequestURI().equals("/")
        || accept(request).filter(ReadOnlyServlet::isBrowsers).isPresent()) {
      super.answer(request, response);
      return;
    }
    ObjectNode index = JSON.createObjectNode();
    index.put("sparql", "/sparql");
    index.put("graphs", "/data?default");
    index.put("queries", QueriesServlet.PATH);
    index.put("health", "/health");
    response.addHeader("Vary", "Accept");
    sendJson(request, response, index);
  }

  @Override
  Page page(PageSource source, Form form, HttpServletRequest request) {
    if (!request.getRequestURI().equals("/")) {
      throw new Refusal(
          404,
          "there is nothing at this address; there are /, /sparql, /data, /api/queries, /health");
    }
    return StartPage.read(source);
  }
}
