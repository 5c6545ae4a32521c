package org.waybill.server;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.query.ReadWrite;
import org.apache.jena.sparql.core.DatasetGraph;
import org.waybill.publish.Description;
import org.waybill.publish.DescriptionReader;
import org.waybill.publish.StatementsWriter;
import org.waybill.publish.ThingNames;
import org.waybill.query.AnswerFormat;

/**
 * What the store says of a thing, under what follows the base in the thing's IRI: {@code
 * /data/claim/fr-rafale/5c0e0b1d2f7a4e19}, in the format that the Accept header, {@code ?format=}
 * or an ending ({@code .ttl}) asks for. Long descriptions come page by page ({@code limit}, {@code
 * offset}), with a Link to the next.
 */
final class DescriptionServlet extends LinkedDataServlet {
  private static final long serialVersionUID = 1L;
  static final String PATH = "/data";
  private static final Set<String> PARAMETERS = Set.of("format", "limit", "offset");
  private static final int USUAL_PAGE = 100;
  // the claims of a document are one thing to fetch
  private static final int USUAL_DOCUMENT = 1_000;

  DescriptionServlet(ServerState state) {
    super(state);
  }

  @Override
  void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
    String path = path(request, PATH);
    Form form = Form.parse(request.getQueryString());
    checkParameters(form, PARAMETERS);
    response.addHeader("Vary", "Accept");
    response.setHeader("Cache-Control", "no-cache");
    RequestView view = RequestView.of(form, state.policies());
    try (ServerState.Turn turn = state.turn();
        BoundedAnswer bytes = new BoundedAnswer(state.limits().bytes())) {
      AnswerType type;
      state.graphs().begin(ReadWrite.READ);
      try {
        DatasetGraph seen =
            view.of(state.runner().within(limits()), response).dataset().asDatasetGraph();
        DescriptionReader reader = new DescriptionReader(seen, state.iris());
        Optional<AnswerFormat> ending = Optional.empty();
        Optional<String> iri = known(path, reader);
        if (iri.isEmpty()) {
          ending = ending(path);
          iri = ending.flatMap(e -> known(path.substring(0, path.lastIndexOf('.')), reader));
        }
        if (iri.isEmpty()) {
          throw new Refusal(404, new ThingNames(seen, state.iris()).unknown(path).getMessage());
        }
        type =
            AnswerType.ofGraph(
                ending.map(AnswerFormat::notation).or(() -> form.one("format")),
                wellFormedAccept(request));
        boolean document = iri.get().startsWith(state.iris().base() + "document/");
        DescriptionPage page =
            DescriptionPage.of(
                form,
                document ? Math.max(USUAL_DOCUMENT, state.limits().page()) : USUAL_PAGE,
                Math.max(document ? USUAL_DOCUMENT : 0, state.limits().page()));
        Optional<String> tag = tag(iri.get(), view, type, page);
        tag.ifPresent(value -> response.setHeader("ETag", value));
        Description description = reader.of(iri.get(), page.limit(), page.offset()).orElseThrow();
        checkSize(description);
        new Signposts(response).describe(description, page, request, state.iris());
        if (tag.isPresent() && DataVersion.matches(request.getHeader("If-None-Match"), tag.get())) {
          response.setStatus(304);
          return;
        }
        StatementsWriter.write(description.statements(), type.format(), bytes);
      } finally {
        state.graphs().end();
      }
      turn.close();
      send(request, response, type.contentType(), bytes);
    }
  }

  private void checkSize(Description description) {
    if (description.statements().size() > state.limits().rows()) {
      throw Refusal.ofLimit(
          403,
          "rows",
          "the description has more than "
              + state.limits().rows()
              + " statements, the limit here; ask for it in smaller pages with limit and offset");
    }
  }

  private Optional<String> tag(
      String iri, RequestView view, AnswerType type, DescriptionPage page) {
    return state
        .version()
        .current()
        .map(
            version ->
                DataVersion.tag(
                    version, iri, view.given().toString(), type.mediaType(), page.toString()));
  }
}
