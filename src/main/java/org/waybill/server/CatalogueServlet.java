package org.waybill.server;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.query.ReadWrite;
import org.apache.jena.sparql.core.Quad;
import org.waybill.publish.DatasetStatistics;
import org.waybill.publish.DcatCatalog;
import org.waybill.publish.OntologyDocument;
import org.waybill.publish.Publication;
import org.waybill.publish.SparqlExamples;
import org.waybill.publish.StatementsWriter;
import org.waybill.publish.StatisticsReader;
import org.waybill.publish.VoidDescription;

/**
 * What is described of the whole: {@code /.well-known/void}, the DCAT catalogue at {@code
 * /catalog}, and the ready-made questions as SPARQL examples at {@code /sparql-examples}. Numbers
 * are counted once for each version of the data.
 */
final class CatalogueServlet extends LinkedDataServlet {
  private static final long serialVersionUID = 1L;
  static final String VOID = "/.well-known/void";
  static final String CATALOG = "/catalog";
  static final String EXAMPLES = "/sparql-examples";

  private transient volatile Counted counted;

  private record Counted(String version, DatasetStatistics statistics) {}

  CatalogueServlet(ServerState state) {
    super(state);
  }

  @Override
  void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
    Form form = Form.parse(request.getQueryString());
    checkParameters(form, Set.of("format"));
    response.addHeader("Vary", "Accept");
    response.setHeader("Cache-Control", "no-cache");
    state.licence().ifPresent(l -> new Signposts(response).add(l, "license"));
    AnswerType type = AnswerType.ofGraph(form.one("format"), wellFormedAccept(request));
    String path = request.getRequestURI();
    try (ServerState.Turn turn = state.turn();
        BoundedAnswer bytes = new BoundedAnswer(state.limits().bytes())) {
      state.graphs().begin(ReadWrite.READ);
      List<Quad> description;
      try {
        Publication publication = publication(request);
        Optional<String> tag =
            state
                .version()
                .current()
                .map(v -> DataVersion.tag(v, path, publication.address(), type.mediaType()));
        tag.ifPresent(value -> response.setHeader("ETag", value));
        if (tag.isPresent() && DataVersion.matches(request.getHeader("If-None-Match"), tag.get())) {
          response.setStatus(304);
          return;
        }
        description = describe(path, publication);
      } finally {
        state.graphs().end();
      }
      turn.close();
      StatementsWriter.write(description, type.format(), bytes);
      send(request, response, type.contentType(), bytes);
    }
  }

  private List<Quad> describe(String path, Publication publication) {
    return switch (path) {
      case VOID -> VoidDescription.of(publication, statistics(), OntologyDocument.labels());
      case CATALOG -> DcatCatalog.of(publication, statistics());
      case EXAMPLES -> SparqlExamples.of(state.library(), publication);
      default -> throw new Refusal(404, "there is nothing at " + path);
    };
  }

  private Publication publication(HttpServletRequest request) {
    return new Publication(state.iris(), root(request) + "/", state.licence());
  }

  private synchronized DatasetStatistics statistics() {
    Optional<String> version = state.version().current();
    if (counted != null && version.equals(Optional.of(counted.version()))) {
      return counted.statistics();
    }
    DatasetStatistics statistics = StatisticsReader.read(state.graphs(), state.iris());
    version.ifPresent(v -> counted = new Counted(v, statistics));
    return statistics;
  }
}
