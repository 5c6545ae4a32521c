package org.waybill.server;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.query.ReadWrite;
import org.waybill.page.PageLinks;
import org.waybill.page.PageSource;
import org.waybill.query.QueryLimits;
import org.waybill.query.QueryRunner;

/**
 * Pages, and the data that they are drawn of: each is read within one transaction, from the view
 * that its address names, and has an entity tag made of the data's version and its address.
 */
abstract class ViewedServlet extends ReadOnlyServlet {
  private static final long serialVersionUID = 1L;

  ViewedServlet(ServerState state) {
    super(state);
  }

  /** The media type of all answers. */
  abstract String contentType();

  /**
   * Writes the answer.
   *
   * @throws Refusal if there is none at the address, or a parameter is not understood
   * @throws IOException if {@code out} does not take it
   */
  abstract void write(PageSource source, Form form, HttpServletRequest request, OutputStream out)
      throws IOException;

  /** What follows the base in the IRI of the thing of which the page is, if it is of one. */
  Optional<String> thing(HttpServletRequest request) {
    return Optional.empty();
  }

  /** Tells the browser what to refuse. */
  void protect(HttpServletResponse response) {
    PageHeaders.protect(response);
  }

  @Override
  void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
    Form form = Form.parse(request.getQueryString());
    RequestView view = RequestView.of(form, state.policies());
    response.setHeader("Cache-Control", "no-cache");
    protect(response);
    try (ServerState.Turn turn = state.turn();
        BoundedAnswer bytes = new BoundedAnswer(state.limits().bytes())) {
      state.graphs().begin(ReadWrite.READ);
      try {
        Optional<String> thing = thing(request);
        if (thing.isPresent()
            && TimeGate.of(ThingServlet.PATH, thing.get(), state)
                .negotiate(request, response, view)) {
          return;
        }
        Optional<String> tag = state.version().current().map(v -> tag(v, request));
        tag.ifPresent(value -> response.setHeader("ETag", value));
        if (tag.isPresent() && DataVersion.matches(request.getHeader("If-None-Match"), tag.get())) {
          response.setStatus(304);
          return;
        }
        QueryLimits limits = QueryLimits.of(state.limits().time(), state.limits().rows());
        QueryRunner seen = view.of(state.runner().within(limits), response);
        PageLinks links = new PageLinks(state.iris().base(), view.given(), present(request, form));
        PageSource source = new PageSource(seen, state.library(), state.iris(), links);
        write(source, form, request, bytes);
      } finally {
        state.graphs().end();
      }
      turn.close();
      send(request, response, contentType(), bytes);
    }
  }

  /** The request's address without its view. */
  private static String present(HttpServletRequest request, Form form) {
    Map<String, String> others = new LinkedHashMap<>();
    for (String name : form.names()) {
      if (!RequestView.NAMES.contains(name)) {
        form.one(name).ifPresent(value -> others.put(name, value));
      }
    }
    return PageLinks.address(request.getRequestURI(), others);
  }

  private static String tag(String version, HttpServletRequest request) {
    String query = request.getQueryString();
    return DataVersion.tag(version, request.getRequestURI(), query == null ? "" : query);
  }
}
