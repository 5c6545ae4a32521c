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
        Wanted wanted = wanted(path, form, seen, reader);
        type = AnswerType.ofGraph(wanted.format(), wellFormedAccept(request));
        if (timeGate(wanted.iri()).negotiate(request, response, view)) {
          return;
        }
        DescriptionPage page = page(form, wanted.iri());
        Optional<String> tag = tag(wanted, view, type, page);
        tag.ifPresent(value -> response.setHeader("ETag", value));
        Description description =
            reader.of(wanted.iri(), page.limit(), page.offset()).orElseThrow();
        checkSize(description);
        state.licence().ifPresent(l -> new Signposts(response).add(l, "license"));
        new Signposts(response).describe(description, page, request, state.iris());
        if (tag.isPresent() && DataVersion.matches(request.getHeader("If-None-Match"), tag.get())) {
          response.setStatus(304);
          return;
        }
        StatementsWriter.write(
            wanted.format().isPresent() ? description.statements() : description.inOneGraph(),
            type.format(),
            bytes);
      } finally {
        state.graphs().end();
      }
      turn.close();
      send(request, response, type.contentType(), bytes);
    }
  }

  /**
   * What an address asks for.
   *
   * @param format as the address names it; such TriG and N-Quads name the graphs too, whereas
   *     clients that merely accept them ask the default graph
   */
  private record Wanted(String iri, Optional<String> format) {}

  private Wanted wanted(String path, Form form, DatasetGraph seen, DescriptionReader reader) {
    Optional<String> iri = known(path, reader);
    if (iri.isPresent()) {
      return new Wanted(iri.get(), form.one("format"));
    }
    // ids may hold dots, so that what looks like an ending is one only if nothing has that name
    Optional<AnswerFormat> ending = ending(path);
    return ending
        .flatMap(e -> known(path.substring(0, path.lastIndexOf('.')), reader))
        .map(found -> new Wanted(found, ending.map(AnswerFormat::notation)))
        .orElseThrow(
            () -> new Refusal(404, new ThingNames(seen, state.iris()).unknown(path).getMessage()));
  }

  private TimeGate timeGate(String iri) {
    String path = state.iris().path(iri).orElseThrow();
    return TimeGate.of(PATH, path, state);
  }

  private DescriptionPage page(Form form, String iri) {
    boolean document = iri.startsWith(state.iris().base() + "document/");
    int most = state.limits().page();
    return document
        ? DescriptionPage.of(form, Math.max(USUAL_DOCUMENT, most), Math.max(USUAL_DOCUMENT, most))
        : DescriptionPage.of(form, Math.min(USUAL_PAGE, most), most);
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
      Wanted wanted, RequestView view, AnswerType type, DescriptionPage page) {
    return state
        .version()
        .current()
        .map(
            version ->
                DataVersion.tag(
                    version,
                    wanted.toString(),
                    view.given().toString(),
                    type.mediaType(),
                    page.toString()));
  }
}
