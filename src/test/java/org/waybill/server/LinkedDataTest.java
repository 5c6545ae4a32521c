package org.waybill.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.ReadWrite;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** IRIs of the data are looked up under this server's address. */
class LinkedDataTest extends RunningServer {
  private static final String STATE = "entity/state/PRK";
  private static final String DOCUMENT = "document/harbour-shells";
  private static final String BROWSER =
      "text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,image/webp,*/*;q=0.8";

  private static String claim() {
    store.begin(ReadWrite.READ);
    try {
      return store
          .asDatasetGraph()
          .find(
              Node.ANY,
              Node.ANY,
              NodeFactory.createURI("https://w3id.org/waybill/ontology#inDocument"),
              NodeFactory.createURI("https://w3id.org/waybill/id/" + DOCUMENT))
          .next()
          .getSubject()
          .getURI()
          .substring("https://w3id.org/waybill/id/".length());
    } finally {
      store.end();
    }
  }

  private static String header(HttpResponse<?> response, String name) {
    return response.headers().firstValue(name).orElse("");
  }

  private static List<String> links(HttpResponse<?> response) {
    return response.headers().allValues("Link");
  }

  // ---- things

  @TestFactory
  Stream<DynamicTest> aThingRedirectsToWhatTheClientLikesBetter() {
    Map<String, String> places = new LinkedHashMap<>();
    places.put(BROWSER, "/page/");
    places.put("*/*", "/data/");
    places.put("text/turtle", "/data/");
    places.put("text/html", "/page/");
    places.put("text/html, text/turtle", "/data/");
    places.put("text/html;q=0.9, text/turtle;q=0.8", "/page/");
    places.put("application/xhtml+xml", "/page/");
    // rdflib, rapper, Comunica
    places.put(
        "application/rdf+xml,text/rdf+n3;q=0.9,application/xhtml+xml;q=0.5, */*;q=0.1", "/data/");
    places.put(
        "application/rdf+xml, text/rdf;q=0.6, text/turtle, application/xhtml+xml;q=0.4,"
            + " text/html;q=0.6, */*;q=0.1",
        "/data/");
    places.put(
        "application/n-quads,application/trig;q=0.95,application/ld+json;q=0.9,text/turtle;q=0.6,"
            + "text/html;q=0.2",
        "/data/");
    return places.entrySet().stream()
        .map(
            each ->
                dynamicTest(
                    each.getKey(),
                    () -> {
                      HttpResponse<String> response = get("/id/" + STATE, "Accept", each.getKey());
                      assertEquals(303, response.statusCode());
                      assertEquals(each.getValue() + STATE, header(response, "Location"));
                      assertEquals("Accept", header(response, "Vary"));
                    }));
  }

  @Test
  void aThingWithoutAnAcceptHeaderRedirectsToItsData() throws IOException {
    HttpResponse<String> response = get("/id/" + STATE);
    assertEquals("/data/" + STATE, header(response, "Location"));
    assertTrue(
        links(response).contains("<https://w3id.org/waybill/id/" + STATE + ">; rel=\"cite-as\""),
        links(response).toString());
  }

  @Test
  void theViewGoesWithTheRedirect() throws IOException {
    assertEquals(
        "/data/" + STATE + "?as-of=2024", header(get("/id/" + STATE + "?as-of=2024"), "Location"));
    assertEquals(
        "/page/" + STATE + "?as-of=2024",
        header(get("/id/" + STATE + "?as-of=2024", "Accept", "text/html"), "Location"));
    refused(400, get("/id/" + STATE + "?as-of=yesterday"));
  }

  @Test
  void anUnknownThingIsRefusedWithNamesThatAreNear() throws IOException {
    String detail = refused(404, get("/id/entity/state/PRX")).path("detail").asText();
    assertTrue(detail.contains("entity/state/PRK"), detail);
    detail = refused(404, get("/data/document/harbor-shells")).path("detail").asText();
    assertTrue(detail.contains(DOCUMENT), detail);
    detail = refused(404, get("/data/claim/harbour-shells/0000")).path("detail").asText();
    assertTrue(detail.contains(DOCUMENT), detail);
  }

  // ---- descriptions

  @TestFactory
  Stream<DynamicTest> aDescriptionIsTheSameInEveryFormat() throws IOException {
    Graph expected = parsed(get("/data/" + claim(), "Accept", "text/turtle"), Lang.TURTLE);
    assertTrue(expected.size() > 40);
    return Stream.of(Lang.TURTLE, Lang.NTRIPLES, Lang.RDFXML, Lang.JSONLD, Lang.TRIG, Lang.NQUADS)
        .flatMap(
            lang ->
                Stream.of(
                    dynamicTest(
                        lang.getName() + " by Accept",
                        () ->
                            same(
                                expected,
                                get("/data/" + claim(), "Accept", mediaType(lang)),
                                lang)),
                    dynamicTest(
                        lang.getName() + " by ending",
                        () -> same(expected, get("/data/" + claim() + "." + ending(lang)), lang)),
                    dynamicTest(
                        lang.getName() + " by parameter",
                        () ->
                            same(
                                expected,
                                get("/data/" + claim() + "?format=" + ending(lang)),
                                lang))));
  }

  private static String mediaType(Lang lang) {
    return lang.getContentType().getContentTypeStr();
  }

  private static String ending(Lang lang) {
    return lang.getFileExtensions().get(0);
  }

  private static void same(Graph expected, HttpResponse<String> response, Lang lang) {
    assertEquals(mediaType(lang), type(response));
    assertTrue(expected.isIsomorphicWith(parsed(response, lang)), response.body());
  }

  private static Graph parsed(HttpResponse<String> response, Lang lang) {
    assertEquals(200, response.statusCode(), response.body());
    DatasetGraph graphs = DatasetGraphFactory.create();
    RDFParser.fromString(response.body(), lang).parse(graphs);
    return graphs.getDefaultGraph().isEmpty() ? graphs.getUnionGraph() : graphs.getDefaultGraph();
  }

  @Test
  void graphsAreNamedToWhoAsksForThemInTheAddress() throws IOException {
    String graph = "https://w3id.org/waybill/graph/ext/";
    assertTrue(get("/data/" + claim() + ".nq").body().contains(graph));
    assertTrue(get("/data/" + claim() + "?format=trig").body().contains(graph));
    // clients that like N-Quads best ask the default graph of what they get
    DatasetGraph accepted =
        RDFParser.fromString(
                get("/data/" + claim(), "Accept", "application/n-quads, */*;q=0.1").body(),
                Lang.NQUADS)
            .toDatasetGraph();
    assertFalse(accepted.listGraphNodes().hasNext());
    assertTrue(accepted.getDefaultGraph().size() > 40);
  }

  @Test
  void jsonLdReadsAsPlainJsonAndFetchesNoContext() throws IOException {
    String body = get("/data/" + claim() + ".jsonld").body();
    assertTrue(JSON.readTree(body).path("@context").isObject(), body);
    assertTrue(body.contains("\"stance\": \"https://") || body.contains("\"stance\": \"wb:"), body);
    assertFalse(body.contains("supportsNothing"), body);
  }

  @Test
  void aDocumentIsOneResourceWithAllItsClaims() throws IOException {
    HttpResponse<String> response = get("/data/" + DOCUMENT);
    Graph graph = parsed(response, Lang.TURTLE);
    int claims =
        count(
            get(
                asking(
                    "PREFIX wb: <https://w3id.org/waybill/ontology#> SELECT (COUNT(*) AS ?n) {"
                        + " ?c a wb:Claim ; wb:inDocument <https://w3id.org/waybill/id/"
                        + DOCUMENT
                        + "> }")));
    assertTrue(claims > 1);
    assertEquals(
        claims,
        graph.find(Node.ANY, wb("stance"), Node.ANY).mapWith(t -> t.getSubject()).toSet().size());
    assertEquals(
        claims, links(response).stream().filter(link -> link.contains("rel=\"item\"")).count());
    assertTrue(
        links(get("/data/" + claim())).contains("</data/" + DOCUMENT + ">; rel=\"collection\""));
  }

  private static Node wb(String name) {
    return NodeFactory.createURI("https://w3id.org/waybill/ontology#" + name);
  }

  @Test
  void anEntitysReferencesComeInPagesWithoutGapsAndRepetitions() throws IOException {
    Graph all = parsed(get("/data/" + STATE + "?limit=50&format=nt"), Lang.NTRIPLES);
    List<String> pages = new ArrayList<>();
    String next = "/data/" + STATE + "?limit=3&format=nt";
    org.apache.jena.graph.Graph together =
        org.apache.jena.sparql.graph.GraphFactory.createDefaultGraph();
    while (!next.isEmpty()) {
      pages.add(next);
      HttpResponse<String> response = get(next);
      RDFParser.fromString(response.body(), Lang.NTRIPLES).parse(together);
      next =
          links(response).stream()
              .filter(link -> link.contains("rel=\"next\""))
              .map(link -> link.substring(1, link.indexOf('>')))
              .findFirst()
              .orElse("");
    }
    assertTrue(pages.size() > 2, pages.toString());
    Node state = NodeFactory.createURI("https://w3id.org/waybill/id/" + STATE);
    assertEquals(
        all.find(Node.ANY, Node.ANY, state).toSet(),
        together.find(Node.ANY, Node.ANY, state).toSet());
  }

  @Test
  void aDescriptionIsNotSentAgainToWhoHasIt() throws IOException {
    HttpResponse<String> first = get("/data/" + STATE);
    String tag = header(first, "ETag");
    assertFalse(tag.isEmpty());
    HttpResponse<String> again = get("/data/" + STATE, "If-None-Match", tag);
    assertEquals(304, again.statusCode());
    assertEquals("", again.body());
    assertFalse(tag.equals(header(get("/data/" + STATE + "?as-of=2024"), "ETag")));
    assertFalse(tag.equals(header(get("/data/" + STATE + ".nt"), "ETag")));
  }

  @Test
  void aHeadHasTheHeadersOfTheGet() throws IOException {
    for (String path : List.of("/data/" + STATE, "/id/" + STATE, "/graph/entities")) {
      HttpResponse<String> got = get(path);
      HttpResponse<String> head = send(to(path).method("HEAD", BodyPublishers.noBody()));
      assertEquals(got.statusCode(), head.statusCode(), path);
      assertEquals("", head.body());
      for (String name : List.of("Content-Type", "Content-Length", "ETag", "Location", "Vary")) {
        assertEquals(header(got, name), header(head, name), path + " " + name);
      }
      assertEquals(links(got), links(head), path);
    }
  }

  @Test
  void aDayHidesWhatWasPublishedLater() throws IOException {
    assertEquals(404, get("/data/" + DOCUMENT + "?as-of=1990").statusCode());
    assertEquals(200, get("/data/" + DOCUMENT + "?as-of=2030").statusCode());
    assertEquals(404, get("/id/" + DOCUMENT + "?as-of=1990").statusCode());
  }

  // ---- graphs

  @Test
  void aGraphHasAnAddressOfItsOwn() throws IOException {
    HttpResponse<String> response = get("/graph/entities");
    assertEquals(200, response.statusCode());
    assertEquals("text/turtle", type(response));
    assertEquals(
        parsed(get("/data?graph=https://w3id.org/waybill/graph/entities"), Lang.TURTLE).size(),
        parsed(response, Lang.TURTLE).size());
    refused(404, get("/graph/none"));
  }

  // ---- what is refused

  @Test
  void namesWhatIsWrongWithARequest() throws IOException {
    assertTrue(
        refused(400, get("/data/" + STATE, "Accept", "turtle"))
            .path("detail")
            .asText()
            .contains("'turtle'"));
    refused(400, get("/id/" + STATE, "Accept", "text/turtle;q=high"));
    refused(406, get("/data/" + STATE, "Accept", "image/png"));
    refused(406, get("/id/" + STATE, "Accept", "image/png"));
    refused(400, get("/data/" + STATE + "?format=csv"));
    refused(400, get("/data/" + STATE + "?format=pdf"));
    refused(400, get("/data/" + STATE + "?limit=many"));
    refused(400, get("/data/" + STATE + "?limit=0"));
    refused(400, get("/data/" + STATE + "?offset=-1"));
    refused(400, get("/data/" + STATE + "?entered-by=now"));
    refused(400, get("/data/" + STATE + "?lmit=3"));
    refused(404, get("/data/" + STATE + ".pdf"));
    refused(405, send(to("/data/" + STATE).DELETE()));
  }

  @TestFactory
  Stream<DynamicTest> noAddressLeavesTheThings() {
    return Stream.of(
            "/id/%2e%2e/health",
            "/id/..%2fhealth",
            "/id/%2e%2e%2fhealth",
            "/id/%252e%252e/health",
            "/data/%2e%2e/%2e%2e/etc/passwd",
            "/data/..%2f..%2f..%2fetc%2fpasswd",
            "/data/..%5c..%5cwindows",
            "/data/a%00.ttl",
            "/data/a%0d%0aX-Injected:%20yes",
            "/graph/%2e%2e/id",
            "/graph/..%2f..%2fid",
            "/data//etc/passwd",
            "/data/;jsessionid=1",
            "/id/%",
            "/id/%zz",
            "/id/%c0%af")
        .map(
            path ->
                dynamicTest(
                    path,
                    () -> {
                      String answer = raw(path);
                      assertTrue(
                          answer.startsWith("HTTP/1.1 400") || answer.startsWith("HTTP/1.1 404"),
                          answer);
                      assertFalse(answer.contains("\nX-Injected"), answer);
                    }));
  }

  /** The answer to a request line that java.net.URI would not let through. */
  private static String raw(String path) throws IOException {
    try (java.net.Socket socket = new java.net.Socket("localhost", server.port())) {
      socket
          .getOutputStream()
          .write(
              ("GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")
                  .getBytes(java.nio.charset.StandardCharsets.US_ASCII));
      return new String(
          socket.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
    }
  }

  // ---- other pages

  @Test
  void everyPageMayReadWhatIsPublishedAndNoneWhatIsOnThisMachineOnly()
      throws IOException, ServerException {
    String origin = "https://a.example";
    assertEquals(
        "", header(get("/data/" + STATE, "Origin", origin), "Access-Control-Allow-Origin"));
    WaybillServer published = start(ServerOptions.onPort(0).within(LIMITS).onAllAddresses());
    try {
      HttpResponse<String> data =
          send(
              HttpRequest.newBuilder(published.address().resolve("/data/" + STATE))
                  .header("Origin", origin));
      assertEquals("*", header(data, "Access-Control-Allow-Origin"));
      assertEquals("", header(data, "Access-Control-Allow-Credentials"));
      assertTrue(header(data, "Access-Control-Expose-Headers").contains("Link, Location"));
      HttpResponse<String> query =
          send(
              HttpRequest.newBuilder(published.address().resolve(asking("ASK {}")))
                  .header("Origin", origin));
      assertEquals("", header(query, "Access-Control-Allow-Origin"));
    } finally {
      published.stop();
    }
  }
}
