package org.waybill.server;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.OptionalLong;
import org.waybill.query.QueryAnswer;
import org.waybill.query.QueryLimits;
import org.waybill.query.UnknownNameException;

/**
 * The reading half of the SPARQL 1.1 graph store protocol: {@code ?graph=IRI} is one graph, {@code
 * ?default} the union of all.
 */
final class GraphStoreServlet extends ReadOnlyServlet {
  private static final long serialVersionUID = 1L;

  GraphStoreServlet(ServerState state) {
    super(state);
  }

  @Override
  void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
    Form form = Form.parse(request.getQueryString());
    Optional<String> graph = form.one("graph");
    if (graph.isPresent() == form.has("default")) {
      throw new Refusal(
          400, "name one graph with ?graph=IRI, or all of them together with ?default");
    }
    AnswerType type = AnswerType.choose(true, form.one("format"), accept(request));
    response.addHeader("Vary", "Accept");
    QueryLimits limits = new QueryLimits(Optional.of(state.limits().time()), OptionalLong.empty());
    try (ServerState.Turn turn = state.turn();
        BoundedAnswer bytes = new BoundedAnswer(state.limits().bytes())) {
      try (QueryAnswer answer = state.runner().within(limits).graph(graph)) {
        answer.write(type.format(), bytes);
      } catch (UnknownNameException e) {
        throw new Refusal(404, e.getMessage());
      }
      turn.close();
      send(request, response, type.contentType(), bytes);
    }
  }
}
