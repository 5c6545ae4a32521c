package org.waybill.server;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.query.Dataset;
import org.apache.jena.query.DatasetFactory;
import org.apache.jena.query.ReadWrite;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.system.Txn;
import org.waybill.article.Article;
import org.waybill.claim.ClaimsJson;
import org.waybill.fusion.Bearing;
import org.waybill.fusion.Newcomer;
import org.waybill.fusion.SituationFuser;
import org.waybill.page.Page;
import org.waybill.page.PageLinks;
import org.waybill.page.PageSource;
import org.waybill.page.PastePage;
import org.waybill.query.QueryLimits;
import org.waybill.query.QueryRunner;
import org.waybill.rdf.ClaimsRdfStream;
import org.waybill.rdf.ReferenceEntities;
import org.waybill.store.ArticleStatements;

/**
 * Reads an article that is pasted or uploaded: a page that says which claims it makes and how they
 * stand to the store's, or the claims as JSON or RDF. Nothing is stored. Programs send the text by
 * itself and get JSON:
 *
 * <pre>{@code
 * curl -H 'Content-Type: text/plain' --data-binary @article.txt http://localhost:3330/paste
 * }</pre>
 */
final class PasteServlet extends PageServlet {
  private static final long serialVersionUID = 1L;
  static final String PATH = "/paste";

  /**
   * Most claims that are compared, since the work grows with their square; articles make 5 to 40.
   */
  private static final int MOST_CLAIMS = 200;

  private static final String JSON_FORMAT = "json";
  private static final String PAGE = "html";
  private static final Map<String, String> RDF =
      Map.of("trig", "application/trig", "turtle", "text/turtle", "jsonld", "application/ld+json");

  private final transient ArticleReading reading;
  private final transient ReferenceEntities tables;

  PasteServlet(ServerState state) {
    super(state);
    this.reading = new ArticleReading(state.limits());
    this.tables = ReferenceEntities.of(state.runner().gazetteer());
  }

  @Override
  List<String> methods() {
    return List.of("GET", "HEAD", "POST", "OPTIONS");
  }

  @Override
  Page page(PageSource source, Form form, HttpServletRequest request) {
    reading.prepare();
    return PastePage.empty(source, state.limits().body());
  }

  @Override
  void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
    if (!request.getMethod().equals("POST")) {
      super.answer(request, response);
      return;
    }
    Form address = Form.parse(request.getQueryString());
    RequestView view = RequestView.of(address, state.policies());
    PastedArticle pasted = PastedArticle.of(request, state.limits().body());
    String format = format(request, address.one("format").or(() -> pasted.field("format")));
    Article article = pasted.article(state.limits().body());
    response.setHeader("Cache-Control", "no-store");
    PageHeaders.protect(response);
    try (BoundedAnswer bytes = new BoundedAnswer(state.limits().bytes())) {
      if (format.equals(PAGE)) {
        state.templates().render(page(article, view, response), bytes);
        send(request, response, HTML, bytes);
      } else {
        write(article, format, bytes);
        response.setHeader(
            "Content-Disposition", "attachment; filename=" + fileName(article, format));
        send(request, response, RDF.getOrDefault(format, "application/json"), bytes);
      }
    }
  }

  private static String format(HttpServletRequest request, Optional<String> asked) {
    String format =
        asked.orElseGet(
            () ->
                accept(request).filter(ReadOnlyServlet::isBrowsers).isPresent()
                    ? PAGE
                    : JSON_FORMAT);
    if (!format.equals(PAGE) && !format.equals(JSON_FORMAT) && !RDF.containsKey(format)) {
      throw new Refusal(400, "format is html, json, trig, turtle or jsonld");
    }
    return format;
  }

  private void write(Article article, String format, BoundedAnswer out) throws IOException {
    ArticleReading.Reading read = reading.read(article);
    if (format.equals(JSON_FORMAT)) {
      ClaimsJson.write(read.claims(), out);
      return;
    }
    try (ClaimsRdfStream rdf = new ClaimsRdfStream(out, format, state.iris(), tables)) {
      rdf.write(read.claims(), read.run());
    }
  }

  private static String fileName(Article article, String format) {
    String ending =
        format.equals(JSON_FORMAT) ? "claims.json" : format.equals("turtle") ? "ttl" : format;
    return article.id().replaceAll("[^A-Za-z0-9._-]+", "_") + "." + ending;
  }

  /** No turn to ask the store is taken, and no transaction open, while the text is being read. */
  private Page page(Article article, RequestView view, HttpServletResponse response) {
    // an id that nothing in the store has, even where this very article was loaded
    String id = "unstored-" + article.sha256().substring(0, 16);
    ArticleReading.Reading read = reading.read(PastedArticle.named(id, article));
    int claims = read.claims().claims().size();
    if (claims > MOST_CLAIMS) {
      throw Refusal.ofLimit(
          413,
          "claims",
          "the text makes "
              + claims
              + " claims, and the limit here is "
              + MOST_CLAIMS
              + "; send a part of it, or take its claims with format=json");
    }
    List<Quad> statements =
        ArticleStatements.of(article, read.claims(), read.run(), state.iris(), tables);
    PastePage.Given given =
        new PastePage.Given(
            article.text(),
            article.title().orElse(""),
            article.publisher().orElse(""),
            article.published().map(Object::toString).orElse(""),
            state.limits().body());
    QueryLimits limits = QueryLimits.of(state.limits().time(), state.limits().rows());
    try (ServerState.Turn turn = state.turn()) {
      state.graphs().begin(ReadWrite.READ);
      try {
        QueryRunner seen = view.of(state.runner().within(limits), response);
        PageLinks links = new PageLinks(state.iris().base(), view.given(), PATH);
        PageSource store = new PageSource(seen, state.library(), state.iris(), links);
        Newcomer newcomer = new Newcomer(seen.dataset().asDatasetGraph(), statements, state.iris());
        Map<String, Bearing> bearings = newcomer.bearings(new SituationFuser());
        return PastePage.of(
            store,
            alone(statements, store),
            documentIri(id),
            read.run().annotator(),
            given,
            bearings,
            newcomer.compared(),
            newcomer.isCutShort());
      } finally {
        state.graphs().end();
      }
    }
  }

  private String documentIri(String id) {
    return state.iris().base() + "document/" + id;
  }

  /** The statements as a store of their own, in one graph. */
  private static PageSource alone(List<Quad> statements, PageSource store) {
    DatasetGraph graphs = DatasetGraphFactory.createTxnMem();
    Txn.executeWrite(
        graphs,
        () ->
            statements.forEach(
                quad ->
                    graphs.add(
                        Quad.defaultGraphIRI,
                        quad.getSubject(),
                        quad.getPredicate(),
                        quad.getObject())));
    Dataset dataset = DatasetFactory.wrap(graphs);
    QueryRunner runner =
        new QueryRunner(dataset, store.runner().gazetteer(), store.iris(), QueryLimits.none());
    return new PageSource(runner, store.library(), store.iris(), store.links());
  }
}
