package org.waybill.server;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.apache.jena.query.ReadWrite;
import org.waybill.query.QueryAnswer;
import org.waybill.query.QueryLimits;
import org.waybill.query.UnknownNameException;

/**
 * A graph under its own name: what follows the base of graphs in its IRI. A graph is a document, so
 * it is sent without a redirect.
 */
final class GraphServlet extends LinkedDataServlet {
  private static final long serialVersionUID = 1L;
  static final String PATH = "/graph";

  GraphServlet(ServerState state) {
    super(state);
  }

  @Override
  void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
    String graph = state.iris().graphBase() + path(request, PATH);
    Form form = Form.parse(request.getQueryString());
    checkParameters(form, Set.of("format"));
    response.addHeader("Vary", "Accept");
    response.setHeader("Cache-Control", "no-cache");
    AnswerType type = AnswerType.ofGraph(form.one("format"), wellFormedAccept(request));
    RequestView view = RequestView.of(form, state.policies());
    QueryLimits limits = new QueryLimits(Optional.of(state.limits().time()), OptionalLong.empty());
    try (ServerState.Turn turn = state.turn();
        BoundedAnswer bytes = new BoundedAnswer(state.limits().bytes())) {
      state.graphs().begin(ReadWrite.READ);
      try (QueryAnswer answer =
          view.of(state.runner().within(limits), response).graph(Optional.of(graph))) {
        Optional<String> tag =
            state
                .version()
                .current()
                .map(v -> DataVersion.tag(v, graph, view.given().toString(), type.mediaType()));
        tag.ifPresent(value -> response.setHeader("ETag", value));
        Signposts signposts = new Signposts(response);
        signposts.add(graph, "cite-as");
        signposts.add(PATH + "/meta", "describedby", AnswerType.TURTLE);
        if (tag.isPresent() && DataVersion.matches(request.getHeader("If-None-Match"), tag.get())) {
          response.setStatus(304);
          return;
        }
        answer.write(type.format(), bytes);
      } catch (UnknownNameException e) {
        throw new Refusal(404, e.getMessage() + "; /sparql lists the graphs");
      } finally {
        state.graphs().end();
      }
      turn.close();
      send(request, response, type.contentType(), bytes);
    }
  }
}
