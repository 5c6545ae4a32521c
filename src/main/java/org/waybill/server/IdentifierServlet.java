package org.waybill.server;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.apache.jena.query.ReadWrite;
import org.waybill.publish.DescriptionReader;
import org.waybill.publish.ThingNames;
import org.waybill.query.QueryRunner;

/**
 * The things themselves, which no machine can send: who looks one up is told with 303 where its
 * page or its data is, whichever the Accept header likes better. Without a preference it is the
 * data.
 */
final class IdentifierServlet extends LinkedDataServlet {
  private static final long serialVersionUID = 1L;
  static final String PATH = "/id";

  IdentifierServlet(ServerState state) {
    super(state);
  }

  @Override
  void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
    String path = path(request, PATH);
    Form form = Form.parse(request.getQueryString());
    checkParameters(form, Set.of("limit", "offset"));
    response.addHeader("Vary", "Accept");
    boolean page = prefersPage(wellFormedAccept(request));
    String found = find(path, RequestView.of(form, state.policies()), response);
    String query = request.getQueryString() == null ? "" : "?" + request.getQueryString();
    String data = DescriptionServlet.PATH + "/" + found;
    Signposts signposts = new Signposts(response);
    signposts.add(data + query, "describedby", AnswerType.TURTLE);
    signposts.add(ThingServlet.PATH + "/" + found + query, "describedby", PAGES.get(0));
    signposts.add(state.iris().base() + found, "cite-as");
    response.setHeader("Location", (page ? ThingServlet.PATH + "/" + found : data) + query);
    response.setHeader("Cache-Control", "no-cache");
    response.setStatus(303);
  }

  private String find(String path, RequestView view, HttpServletResponse response) {
    try (ServerState.Turn turn = state.turn()) {
      state.graphs().begin(ReadWrite.READ);
      try {
        QueryRunner seen = view.of(state.runner().within(limits()), response);
        DescriptionReader reader =
            new DescriptionReader(seen.dataset().asDatasetGraph(), state.iris());
        return known(path, reader)
            .flatMap(state.iris()::path)
            .orElseThrow(
                () ->
                    new Refusal(
                        404,
                        new ThingNames(seen.dataset().asDatasetGraph(), state.iris())
                            .unknown(path)
                            .getMessage()));
      } finally {
        state.graphs().end();
      }
    }
  }
}
