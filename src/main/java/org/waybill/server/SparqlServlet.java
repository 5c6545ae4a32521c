package org.waybill.server;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.waybill.query.QueryAnswer;
import org.waybill.query.QueryLimits;
import org.waybill.query.QueryRunner;

/**
 * The SPARQL 1.1 protocol for queries: GET, POST of a form, POST of a query. A GET without a query
 * gets the service description. {@code as-of}, {@code entered-by} and {@code policy} say what is
 * asked, as in {@link RequestView}.
 */
final class SparqlServlet extends ReadOnlyServlet {
  private static final long serialVersionUID = 1L;
  private static final String FORM = "application/x-www-form-urlencoded";
  private static final String QUERY = "application/sparql-query";

  SparqlServlet(ServerState state) {
    super(state);
  }

  @Override
  List<String> methods() {
    return List.of("GET", "HEAD", "POST", "OPTIONS");
  }

  @Override
  void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
    boolean post = request.getMethod().equals("POST");
    String mediaType = post ? RequestBody.mediaType(request) : "";
    if (mediaType.equals("application/sparql-update")) {
      throw noUpdate();
    }
    if (post && !mediaType.equals(FORM) && !mediaType.equals(QUERY)) {
      throw new Refusal(
          415,
          "a POST has the content type "
              + QUERY
              + " with the query as its body, or "
              + FORM
              + " with query=...");
    }
    String body = post ? RequestBody.text(request, state.limits().body()) : "";
    Form form = Form.parse(request.getQueryString(), mediaType.equals(FORM) ? body : "");
    if (form.has("update")) {
      throw noUpdate();
    }
    Optional<String> query = mediaType.equals(QUERY) ? Optional.of(body) : form.one("query");
    if (query.isEmpty() && post) {
      throw new Refusal(400, "the form has no query=...");
    }
    response.addHeader("Vary", "Accept");
    if (query.isEmpty()) {
      new ServiceDescription(state).send(request, response);
    } else {
      ask(query.get(), form, request, response);
    }
  }

  private void ask(
      String query, Form form, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Optional<String> format = form.one("format").or(() -> form.one("output"));
    QueryLimits limits = QueryLimits.of(state.limits().time(), state.limits().rows());
    try (ServerState.Turn turn = state.turn();
        BoundedAnswer bytes = new BoundedAnswer(state.limits().bytes())) {
      AnswerType type;
      QueryRunner seen =
          RequestView.of(form, state.policies()).of(state.runner().within(limits), response);
      try (QueryAnswer answer =
          seen.run(query, form.all("default-graph-uri"), form.all("named-graph-uri"))) {
        type = AnswerType.choose(answer.isGraph(), format, accept(request));
        answer.write(type.format(), bytes);
      }
      turn.close();
      send(request, response, type.contentType(), bytes);
    }
  }

  private static Refusal noUpdate() {
    return new Refusal(
        403, "updates are refused: this server only reads; 'waybill load' changes a store");
  }
}
