package org.waybill.server;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.query.ReadWrite;
import org.waybill.page.OntologyTerms;
import org.waybill.page.Page;
import org.waybill.page.PageLinks;
import org.waybill.page.PageSource;
import org.waybill.publish.OntologyDocument;
import org.waybill.query.AnswerFormat;

/**
 * The ontology at its own address, as a page of its terms or as data, whichever the client likes
 * better. A term's IRI has a hash, so that looking it up comes here.
 */
final class OntologyServlet extends LinkedDataServlet {
  private static final long serialVersionUID = 1L;
  static final String PATH = "/ontology";
  private static final String LICENCE = "https://creativecommons.org/publicdomain/zero/1.0/";

  OntologyServlet(ServerState state) {
    super(state);
  }

  @Override
  void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
    Form form = Form.parse(request.getQueryString());
    checkParameters(form, Set.of("format"));
    response.setHeader("Cache-Control", "no-cache");
    response.addHeader("Vary", "Accept");
    String rest = request.getRequestURI().substring(PATH.length());
    if (rest.equals("/context.jsonld")) {
      context(request, response);
      return;
    }
    Optional<AnswerFormat> ending = rest.startsWith(".") ? ending("o" + rest) : Optional.empty();
    if (ending.isEmpty() && !rest.isEmpty() && !rest.equals("/" + OntologyDocument.version())) {
      throw new Refusal(
          404,
          "the ontology here is of version "
              + OntologyDocument.version()
              + ", at "
              + PATH
              + "; there are "
              + PATH
              + ".ttl, .rdf, .jsonld, .nt and "
              + PATH
              + "/context.jsonld");
    }
    signposts(response);
    Optional<String> named = ending.map(AnswerFormat::notation).or(() -> form.one("format"));
    if (named.isEmpty() && prefersPage(wellFormedAccept(request))) {
      page(form, request, response);
    } else {
      data(AnswerType.ofGraph(named, wellFormedAccept(request)), request, response);
    }
  }

  private static void signposts(HttpServletResponse response) {
    Signposts signposts = new Signposts(response);
    signposts.add(OntologyDocument.IRI, "cite-as");
    signposts.add(LICENCE, "license");
    AnswerType.ENDINGS.forEach(
        (ending, format) -> signposts.add(PATH + "." + ending, "alternate", format.mediaType()));
  }

  private static void data(
      AnswerType type, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String tag =
        DataVersion.tag(
            OntologyDocument.class.getName(), OntologyDocument.fingerprint(), type.mediaType());
    response.setHeader("ETag", tag);
    if (DataVersion.matches(request.getHeader("If-None-Match"), tag)) {
      response.setStatus(304);
      return;
    }
    try (BoundedAnswer bytes = new BoundedAnswer(Long.MAX_VALUE)) {
      OntologyDocument.write(type.format(), bytes);
      send(request, response, type.contentType(), bytes);
    }
  }

  private static void context(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    try (BoundedAnswer bytes = new BoundedAnswer(Long.MAX_VALUE)) {
      OntologyDocument.writeContext(bytes);
      send(request, response, AnswerFormat.JSONLD.mediaType(), bytes);
    }
  }

  private void page(Form form, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    RequestView view = RequestView.of(form, state.policies());
    PageHeaders.protect(response);
    try (ServerState.Turn turn = state.turn();
        BoundedAnswer html = new BoundedAnswer(state.limits().bytes())) {
      state.graphs().begin(ReadWrite.READ);
      try {
        PageSource source =
            new PageSource(
                state.runner().within(limits()),
                state.library(),
                state.iris(),
                new PageLinks(state.iris().base(), view.given(), PATH));
        Page page =
            OntologyTerms.read(source)
                .orElseThrow(
                    () ->
                        new Refusal(
                            404,
                            "the store does not hold the ontology; it is at " + PATH + ".ttl"));
        state.templates().render(page, html);
      } finally {
        state.graphs().end();
      }
      turn.close();
      send(request, response, PageServlet.HTML, html);
    }
  }
}
