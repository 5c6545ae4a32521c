package org.waybill.server;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.query.ReadWrite;
import org.waybill.query.AnswerFormat;
import org.waybill.query.NamedQuery;
import org.waybill.query.Parameter;
import org.waybill.query.QueryLimits;
import org.waybill.query.QueryPage;
import org.waybill.query.QueryRunner;
import org.waybill.query.UnknownNameException;

/**
 * The ready-made queries: {@code /api/queries} lists them, {@code /api/queries/NAME} answers one,
 * page by page. The address of the next page is in the Link header and, in JSON, in {@code next};
 * the last page has none. An answer has an entity tag made from the data's version.
 */
final class QueriesServlet extends ReadOnlyServlet {
  private static final long serialVersionUID = 1L;
  static final String PATH = "/api/queries";
  private static final Set<String> PAGING = Set.of("format", "limit", "offset");
  private static final Set<String> VIEW =
      Set.of(RequestView.AS_OF, RequestView.ENTERED_BY, RequestView.POLICY);
  private static final int USUAL_PAGE = 100;

  QueriesServlet(ServerState state) {
    super(state);
  }

  @Override
  void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
    String rest = request.getPathInfo();
    if (rest == null || rest.equals("/")) {
      list(request, response);
      return;
    }
    NamedQuery query;
    try {
      query = state.library().named(rest.substring(1));
    } catch (UnknownNameException e) {
      throw new Refusal(404, e.getMessage().replace("'waybill queries'", PATH));
    }
    page(query, request, response);
  }

  private void list(HttpServletRequest request, HttpServletResponse response) throws IOException {
    ObjectNode list = JSON.createObjectNode();
    ArrayNode queries = list.putArray("queries");
    for (NamedQuery query : state.library().all()) {
      ObjectNode entry = queries.addObject();
      entry.put("name", query.name());
      entry.put("topic", query.topic());
      entry.put("question", query.question());
      entry.put("description", query.description());
      ArrayNode parameters = entry.putArray("parameters");
      for (Parameter parameter : query.parameters()) {
        ObjectNode field = parameters.addObject();
        field.put("name", parameter.name());
        field.put("type", parameter.type().notation());
        field.put("description", parameter.description());
        parameter.defaultValue().ifPresent(value -> field.put("default", value));
        parameter.example().ifPresent(value -> field.put("example", value));
      }
      entry.put("href", PATH + "/" + query.name());
    }
    sendJson(request, response, list);
  }

  private void page(NamedQuery query, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Form form = Form.parse(request.getQueryString());
    int limit = (int) form.number("limit", USUAL_PAGE, 1, state.limits().page());
    long offset = form.number("offset", 0, 0, Long.MAX_VALUE / 2);
    RequestView view = RequestView.of(form, state.policies());
    Map<String, String> arguments = new LinkedHashMap<>();
    for (String name : form.names()) {
      if (!PAGING.contains(name) && !VIEW.contains(name)) {
        query.parameter(name);
        form.one(name).filter(value -> !value.isBlank()).ifPresent(v -> arguments.put(name, v));
      }
    }
    AnswerType type = AnswerType.choose(false, form.one("format"), accept(request));
    boolean json =
        type.mediaType().equals("application/json")
            || form.one("format").equals(Optional.of("json"))
            || (form.one("format").isEmpty() && accept(request).isEmpty());
    response.addHeader("Vary", "Accept");
    response.setHeader("Cache-Control", "no-cache");
    try (ServerState.Turn turn = state.turn();
        BoundedAnswer bytes = new BoundedAnswer(state.limits().bytes())) {
      state.graphs().begin(ReadWrite.READ);
      QueryPage page;
      try {
        Optional<String> tag = tag(query, arguments, view, type, json, limit, offset);
        tag.ifPresent(value -> response.setHeader("ETag", value));
        if (tag.isPresent() && DataVersion.matches(request.getHeader("If-None-Match"), tag.get())) {
          response.setStatus(304);
          return;
        }
        QueryLimits limits = QueryLimits.of(state.limits().time(), state.limits().rows());
        QueryRunner seen = view.of(state.runner().within(limits), response);
        page = seen.page(query, arguments, limit, offset);
      } finally {
        state.graphs().end();
      }
      turn.close();
      Optional<String> next =
          page.isLast()
              ? Optional.empty()
              : Optional.of(
                  address(query, arguments, view, form.one("format"), limit, offset + limit));
      next.ifPresent(href -> response.addHeader("Link", "<" + href + ">; rel=\"next\""));
      if (json) {
        writeJson(query, arguments, view, page, limit, offset, next, bytes);
        send(request, response, "application/json", bytes);
      } else {
        page.write(type.format(), bytes);
        send(request, response, type.contentType(), bytes);
      }
    }
  }

  private Optional<String> tag(
      NamedQuery query,
      Map<String, String> arguments,
      RequestView view,
      AnswerType type,
      boolean json,
      int limit,
      long offset) {
    return state
        .version()
        .current()
        .map(
            version ->
                DataVersion.tag(
                    version,
                    query.sparql(),
                    arguments.toString(),
                    view.given().toString(),
                    json ? "page" : type.mediaType(),
                    limit + "+" + offset));
  }

  private static String address(
      NamedQuery query,
      Map<String, String> arguments,
      RequestView view,
      Optional<String> format,
      int limit,
      long offset) {
    Map<String, String> all = new LinkedHashMap<>(arguments);
    all.putAll(view.given());
    format.ifPresent(value -> all.put("format", value));
    all.put("limit", Integer.toString(limit));
    all.put("offset", Long.toString(offset));
    StringBuilder address = new StringBuilder(PATH + "/" + query.name());
    char separator = '?';
    for (Map.Entry<String, String> entry : all.entrySet()) {
      address.append(separator).append(entry.getKey()).append('=');
      address.append(URLEncoder.encode(entry.getValue(), StandardCharsets.UTF_8));
      separator = '&';
    }
    return address.toString();
  }

  private static void writeJson(
      NamedQuery query,
      Map<String, String> arguments,
      RequestView view,
      QueryPage page,
      int limit,
      long offset,
      Optional<String> next,
      BoundedAnswer bytes)
      throws IOException {
    ByteArrayOutputStream results = new ByteArrayOutputStream();
    page.write(AnswerFormat.JSON, results);
    ObjectNode json = JSON.createObjectNode();
    json.put("name", query.name());
    json.put("question", query.question());
    ObjectNode given = json.putObject("arguments");
    arguments.forEach(given::put);
    view.given().forEach(json::put);
    json.put("limit", limit);
    json.put("offset", offset);
    next.ifPresent(href -> json.put("next", href));
    ArrayNode columns = json.putArray("columns");
    page.columns().forEach(columns::add);
    json.set("rows", JSON.readTree(results.toByteArray()).path("results").path("bindings"));
    bytes.write((JSON.writeValueAsString(json) + "\n").getBytes(StandardCharsets.UTF_8));
  }

  @Override
  List<String> methods() {
    return List.of("GET", "HEAD", "OPTIONS");
  }
}
