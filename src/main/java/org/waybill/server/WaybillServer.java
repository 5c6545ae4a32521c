package org.waybill.server;

import java.io.IOException;
import java.net.URI;
import org.apache.jena.fuseki.FusekiException;
import org.apache.jena.fuseki.main.FusekiServer;
import org.apache.jena.query.Dataset;
import org.apache.jena.query.DatasetFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.http.UriCompliance.Violation;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.ServerConnector;
import org.waybill.page.QuestionPage;
import org.waybill.query.PolicyLibrary;
import org.waybill.query.QueryLibrary;
import org.waybill.query.QueryLimits;
import org.waybill.query.QueryRunner;
import org.waybill.rdf.Iris;
import org.waybill.reconcile.CatalogueReader;
import org.waybill.reference.Gazetteer;
import org.waybill.store.StoreView;

/**
 * A store over HTTP, for reading only:
 *
 * <table>
 * <caption>Addresses</caption>
 * <tr><td>{@code /sparql}</td><td>SPARQL 1.1 queries by GET and POST; without a query, the service
 * description</td></tr>
 * <tr><td>{@code /id/...}</td><td>the things that the store names, which redirect to their pages and
 * data</td></tr>
 * <tr><td>{@code /data/...}</td><td>what is said of a thing</td></tr>
 * <tr><td>{@code /timemap/...}</td><td>the former states of a thing's data and page</td></tr>
 * <tr><td>{@code /graph/...}</td><td>a graph by its own name</td></tr>
 * <tr><td>{@code /ontology}</td><td>the ontology, as a page of its terms or as data</td></tr>
 * <tr><td>{@code /.well-known/void}, {@code /catalog}, {@code /sparql-examples}</td><td>what there
 * is, in VoID and DCAT, and the ready-made questions as RDF</td></tr>
 * <tr><td>{@code /data?graph=IRI}, {@code /data?default}</td><td>a graph, or the union of
 * all</td></tr>
 * <tr><td>{@code /api/queries}</td><td>the ready-made queries</td></tr>
 * <tr><td>{@code /api/queries/NAME?supplier=PRK&format=csv&limit=&offset=}</td><td>an answer, page
 * by page</td></tr>
 * <tr><td>{@code /api/queries/NAME?as-of=2023-10-01}, {@code /sparql?query=...&entered-by=...}</td>
 * <td>what had been published by a day, or what the store held at a time; with {@code
 * policy=NAME} what claims say that it carries</td></tr>
 * <tr><td>{@code /}, {@code /search}, {@code /page/...}, {@code /pair}, {@code /questions}, {@code
 * /editor}</td><td>pages for eyes: the start, a search, a thing of the store, what is claimed of two
 * parties, the ready-made questions, SPARQL</td></tr>
 * <tr><td>{@code /reconcile}</td><td>the Reconciliation Service API 0.2 over all entities</td></tr>
 * <tr><td>{@code /map}, {@code /network}, {@code /timeline}</td><td>drawings of the claims that
 * filters select; with {@code .csv}, {@code .json} or {@code .geojson} their data</td></tr>
 * <tr><td>{@code /paste}</td><td>reads an article that is sent by POST; nothing is stored</td></tr>
 * <tr><td>{@code /health}</td><td>whether the store answers</td></tr>
 * </table>
 *
 * <p>Nothing reaches out of the store: no SERVICE but to the endpoints that the user allows, no
 * LOAD, no graph that would have to be fetched, no function that loads code, and no file. Every
 * request keeps to {@link ServerLimits}; one that does not is refused with the limit's name and
 * what to do. An answer is complete before its first byte is sent (it waits in memory, beyond a
 * megabyte in a temporary file), so that one that runs into a limit of time, rows or bytes is
 * refused as well and never cut short: what arrives with status 200 is the whole answer.
 *
 * <p>It runs in the Jetty of an embedded Fuseki; the SPARQL protocol is answered by Waybill's own
 * servlets, since Fuseki's know none of these limits.
 */
public final class WaybillServer {
  private static final int LARGEST_HEADER = 64 << 10;
  // ids may hold slashes and percent signs, encoded; dots and empty segments stay refused
  private static final UriCompliance ENCODED_IDS =
      UriCompliance.DEFAULT.with(
          "ENCODED_IDS", Violation.AMBIGUOUS_PATH_SEPARATOR, Violation.AMBIGUOUS_PATH_ENCODING);

  private final FusekiServer fuseki;
  private final ServerState state;
  private final boolean loopback;
  private final Thread indexing;

  private WaybillServer(FusekiServer fuseki, ServerState state, boolean loopback) {
    this.fuseki = fuseki;
    this.state = state;
    this.loopback = loopback;
    this.indexing = new Thread(() -> state.search().current(), "search index");
    indexing.setDaemon(true);
    indexing.start();
  }

  /**
   * Starts a server.
   *
   * @param dataset a store's view, whose default graph is the union of its graphs
   * @throws ServerException if it cannot listen on the port
   */
  public static WaybillServer start(
      ServerOptions options, Dataset dataset, QueryLibrary library, Gazetteer gazetteer, Iris iris)
      throws ServerException {
    DatasetGraph graphs = dataset.asDatasetGraph();
    if (StoreView.isPossible(graphs)) {
      graphs = StoreView.of(graphs);
    }
    QueryRunner runner =
        new QueryRunner(DatasetFactory.wrap(graphs), gazetteer, iris, QueryLimits.none())
            .allowing(options.services());
    ServerState state =
        new ServerState(graphs, runner, library, new PolicyLibrary(iris), iris, options);
    EntityMatching entities = new EntityMatching(state, new CatalogueReader(gazetteer, iris));
    FusekiServer.Builder builder =
        FusekiServer.create()
            .port(options.port())
            .loopback(options.loopback())
            .addServlet("/sparql", new SparqlServlet(state))
            .addServlet("/data", new GraphStoreServlet(state))
            .addServlet(QueriesServlet.PATH + "/*", new QueriesServlet(state))
            .addServlet("/health", new HealthServlet(state))
            .addServlet(ReconcileServlet.PATH + "/*", new ReconcileServlet(state, entities))
            .addServlet(AssetServlet.PATH + "/*", new AssetServlet(state))
            .addServlet(ThingServlet.PATH + "/*", new ThingServlet(state))
            .addServlet("/pair", new PairServlet(state))
            .addServlet(QuestionPage.PATH + "/*", new QuestionServlet(state))
            .addServlet("/editor", new EditorServlet(state))
            .addServlet("/search", new SearchServlet(state))
            .addServlet("/api/suggest", new SuggestServlet(state))
            .addServlet(PasteServlet.PATH, new PasteServlet(state))
            .addServlet("/*", new StartServlet(state));
    Drawings.add(builder, state);
    LinkedData.add(builder, state);
    FusekiServer fuseki = builder.build();
    configure(fuseki, options.limits());
    try {
      fuseki.start();
    } catch (FusekiException e) {
      if (!(e.getCause() instanceof IOException)) {
        throw e;
      }
      throw new ServerException(
          "cannot listen on port "
              + options.port()
              + ": it is in use or not allowed; take another, or 0 for any free one",
          e);
    }
    return new WaybillServer(fuseki, state, options.loopback());
  }

  private static void configure(FusekiServer fuseki, ServerLimits limits) {
    for (Connector connector : fuseki.getJettyServer().getConnectors()) {
      if (connector instanceof ServerConnector server) {
        HttpConfiguration http =
            server.getConnectionFactory(HttpConnectionFactory.class).getHttpConfiguration();
        http.setSendServerVersion(false);
        http.setUriCompliance(ENCODED_IDS);
        // room above the limit, so that an address beyond it gets our answer and not Jetty's
        http.setRequestHeaderSize(Math.max(LARGEST_HEADER, 2 * limits.address()));
      }
    }
  }

  /** The port that the server listens on. */
  public int port() {
    return fuseki.getPort();
  }

  /** The server's root, as this machine reaches it. */
  public URI address() {
    return URI.create("http://localhost:" + port() + "/");
  }

  /** Whether only this machine is answered. */
  public boolean isLoopback() {
    return loopback;
  }

  /** Stops: queries that are running are answered, new ones refused. */
  public void stop() {
    state.finish();
    try {
      indexing.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    fuseki.stop();
  }
}
