package org.waybill.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.Dataset;
import org.apache.jena.query.ReadWrite;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.waybill.query.QueryLibrary;
import org.waybill.query.TestStore;
import org.waybill.rdf.Iris;
import org.waybill.reference.Gazetteer;

class WaybillServerTest {
  private static final ServerLimits LIMITS =
      new ServerLimits(Duration.ofSeconds(2), 5_000, 2_000_000, 2, 3_000, 20_000, 50);
  private static final String SLOW = "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }";
  private static final HttpClient CLIENT = HttpClient.newHttpClient();
  private static final ObjectMapper JSON = new ObjectMapper();
  private static Dataset store;
  private static WaybillServer server;

  @BeforeAll
  static void start() throws ServerException {
    store = TestStore.ofArticles();
    server = start(ServerOptions.onPort(0).within(LIMITS));
  }

  @AfterAll
  static void stop() {
    server.stop();
  }

  private static WaybillServer start(ServerOptions options) throws ServerException {
    return WaybillServer.start(
        options, store, QueryLibrary.shipped(), Gazetteer.shipped(), new Iris());
  }

  private static HttpRequest.Builder to(String path) {
    return HttpRequest.newBuilder(server.address().resolve(path));
  }

  private static HttpResponse<String> send(HttpRequest.Builder request) throws IOException {
    try {
      return CLIENT.send(request.build(), BodyHandlers.ofString());
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static HttpResponse<String> get(String path, String... headers) throws IOException {
    HttpRequest.Builder request = to(path);
    for (int i = 0; i < headers.length; i += 2) {
      request.header(headers[i], headers[i + 1]);
    }
    return send(request);
  }

  private static String asking(String query) {
    return "/sparql?query=" + URLEncoder.encode(query, StandardCharsets.UTF_8);
  }

  private static String type(HttpResponse<?> response) {
    return response.headers().firstValue("Content-Type").orElse("").split(";")[0];
  }

  /** The refusal's problem document, whose form is the same for all. */
  private static JsonNode refused(int status, HttpResponse<String> response) throws IOException {
    assertEquals(status, response.statusCode(), response.body());
    assertEquals("application/problem+json", type(response));
    JsonNode problem = JSON.readTree(response.body());
    assertEquals(status, problem.path("status").asInt());
    String detail = problem.path("detail").asText();
    assertFalse(detail.isBlank());
    assertEquals(1, detail.lines().count(), detail);
    assertFalse(detail.contains("Exception"), detail);
    return problem;
  }

  // ---- SPARQL

  @Test
  void answersAQueryByGet() throws IOException {
    HttpResponse<String> response = get(asking("SELECT ?s { ?s a ?type } LIMIT 2"));
    assertEquals(200, response.statusCode());
    assertEquals("application/sparql-results+json", type(response));
    assertEquals(2, JSON.readTree(response.body()).path("results").path("bindings").size());
  }

  @Test
  void answersAQueryByPostOfAForm() throws IOException {
    HttpResponse<String> response =
        send(
            to("/sparql")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("query=ASK%20%7B%20%3Fs%20%3Fp%20%3Fo%20%7D")));
    assertTrue(JSON.readTree(response.body()).path("boolean").asBoolean());
  }

  @Test
  void answersAQueryByPostOfTheQuery() throws IOException {
    HttpResponse<String> response =
        send(
            to("/sparql")
                .header("Content-Type", "application/sparql-query; charset=utf-8")
                .POST(BodyPublishers.ofString("ASK { ?s ?p ?o }")));
    assertTrue(JSON.readTree(response.body()).path("boolean").asBoolean());
  }

  @TestFactory
  Stream<DynamicTest> givesATableAsTheClientLikesIt() {
    return Map.of(
            "*/*", "application/sparql-results+json",
            "text/html,application/xhtml+xml,*/*;q=0.8", "application/sparql-results+json",
            "text/csv", "text/csv",
            "text/csv;q=0.1,text/tab-separated-values;q=0.9", "text/tab-separated-values",
            "application/sparql-results+xml,application/rdf+xml", "application/sparql-results+xml",
            "application/json", "application/json",
            "application/sparql-results+json;q=0, text/*", "text/xml",
            "text/plain", "text/plain")
        .entrySet()
        .stream()
        .map(
            each ->
                dynamicTest(
                    each.getKey(),
                    () ->
                        assertEquals(
                            each.getValue(),
                            type(
                                get(
                                    asking("SELECT * { ?s ?p ?o } LIMIT 1"),
                                    "Accept",
                                    each.getKey())))));
  }

  @TestFactory
  Stream<DynamicTest> givesAGraphAsTheClientLikesIt() {
    return Map.of(
            "*/*", "text/turtle",
            "application/n-quads;q=1,application/trig;q=0.95,text/turtle;q=0.6",
                "application/n-quads",
            "application/rdf+xml;q=0.8, text/n3", "text/n3",
            "application/ld+json", "application/ld+json",
            "application/trig", "application/trig",
            "application/rdf+xml", "application/rdf+xml",
            "application/n-triples", "application/n-triples")
        .entrySet()
        .stream()
        .map(
            each ->
                dynamicTest(
                    each.getKey(),
                    () -> {
                      HttpResponse<String> response =
                          get(
                              asking("CONSTRUCT { ?s a ?o } { ?s a ?o } LIMIT 1"),
                              "Accept",
                              each.getKey());
                      assertEquals(each.getValue(), type(response));
                      assertTrue(response.body().contains("waybill"), response.body());
                    }));
  }

  @Test
  void refusesAFormatThatItHasNot() throws IOException {
    refused(406, get(asking("ASK {}"), "Accept", "image/png"));
    refused(400, get(asking("ASK {}") + "&format=csvv"));
    refused(400, get(asking("ASK {}") + "&format=turtle"));
  }

  @Test
  void describesItself() throws IOException {
    HttpResponse<String> response = get("/sparql");
    assertEquals("text/turtle", type(response));
    Model description = ModelFactory.createDefaultModel();
    RDFParser.fromString(response.body(), Lang.TURTLE).parse(description);
    String sd = "http://www.w3.org/ns/sparql-service-description#";
    assertTrue(
        description.contains(
            null,
            description.createProperty(sd, "endpoint"),
            description.createResource(server.address().resolve("sparql").toString())));
    assertTrue(
        description.contains(
            null,
            description.createProperty(sd, "name"),
            description.createResource("https://w3id.org/waybill/graph/entities")));
    assertEquals("application/rdf+xml", type(get("/sparql", "Accept", "application/rdf+xml")));
  }

  @Test
  void tellsWhereAQueryIsWrong() throws IOException {
    JsonNode problem = refused(400, get(asking("SELECT *\nWHERE { ?s ?p }")));
    assertTrue(problem.path("detail").asText().contains("line 2"), problem.toString());
  }

  @Test
  void refusesAQueryNestedTooDeep() throws IOException {
    String nested = "ASK { FILTER(" + "(".repeat(9_000) + "1" + ")".repeat(9_000) + ") }";
    HttpResponse<String> response = post(nested);
    assertTrue(response.statusCode() == 400 || response.statusCode() == 200, response.body());
  }

  private static HttpResponse<String> post(String query) throws IOException {
    return send(
        to("/sparql")
            .header("Content-Type", "application/sparql-query")
            .POST(BodyPublishers.ofString(query)));
  }

  @TestFactory
  Stream<DynamicTest> refusesToReachOutOfTheStore() {
    String there = "http://127.0.0.1:" + server.port() + "/sparql";
    return Stream.of(
            "SELECT * { SERVICE <" + there + "> { ?s ?p ?o } }",
            "SELECT * { SERVICE SILENT <" + there + "> { ?s ?p ?o } }",
            "SELECT * { BIND(<" + there + "> AS ?e) SERVICE ?e { ?s ?p ?o } }",
            "SELECT * { { SELECT * { OPTIONAL { SERVICE <" + there + "> { ?s ?p ?o } } } } }",
            "SELECT * { ?s ?p ?o FILTER EXISTS { SERVICE <" + there + "> { ?s ?p ?o } } }",
            "SELECT (EXISTS { SERVICE <" + there + "> { ?s ?p ?o } } AS ?x) { }",
            "SELECT * { ?s ?p ?o } ORDER BY (EXISTS { SERVICE <" + there + "> { ?s ?p ?o } })",
            "SELECT ?s { ?s ?p ?o } GROUP BY ?s HAVING(EXISTS { SERVICE <"
                + there
                + "> { ?s ?p ?o } })",
            "SELECT (COUNT(IF(EXISTS { SERVICE <"
                + there
                + "> { ?s ?p ?o } }, 1, 0)) AS ?n) { ?s ?p ?o }",
            "DESCRIBE ?s { SERVICE <" + there + "> { ?s ?p ?o } }",
            "SELECT * FROM <" + there + "> { ?s ?p ?o }",
            "SELECT * FROM NAMED <" + there + "> { GRAPH ?g { ?s ?p ?o } }",
            "SELECT * FROM <file:///etc/passwd> { ?s ?p ?o }",
            "SELECT (<java:java.lang.System>(1) AS ?x) { }",
            "SELECT * { ?s <java:org.waybill.Nothing> ?o }",
            "SELECT (<http://jena.apache.org/ARQ/jsFunction#f>(1) AS ?x) { }",
            "SELECT (<http://jena.apache.org/ARQ/function#wait>(100) AS ?x) { }",
            "SELECT (CALL(<http://jena.apache.org/ARQ/function#wait>, 100) AS ?x) { }",
            "SELECT * { ?s ?p ?o FILTER(<urn:no-such-function>(?o)) }")
        .map(
            query ->
                dynamicTest(
                    query,
                    () -> {
                      HttpResponse<String> response = get(asking(query));
                      // what the strict grammar does not know is refused as no query at all
                      refused(response.statusCode() == 400 ? 400 : 403, response);
                    }));
  }

  @Test
  void asksAServiceThatTheUserAllows() throws Exception {
    WaybillServer other = start(ServerOptions.onPort(0));
    String address = other.address().resolve("sparql").toString();
    WaybillServer allowing =
        start(ServerOptions.onPort(0).within(LIMITS).allowing(List.of(address)));
    try {
      String query = "SELECT * { SERVICE <" + address + "> { SELECT * { ?s ?p ?o } LIMIT 3 } }";
      HttpResponse<String> answer =
          CLIENT.send(
              HttpRequest.newBuilder(allowing.address().resolve(asking(query))).build(),
              BodyHandlers.ofString());
      assertEquals(200, answer.statusCode(), answer.body());
      assertEquals(3, JSON.readTree(answer.body()).path("results").path("bindings").size());
      String elsewhere = query.replace("/sparql", "/elsewhere");
      HttpResponse<String> refused =
          CLIENT.send(
              HttpRequest.newBuilder(allowing.address().resolve(asking(elsewhere))).build(),
              BodyHandlers.ofString());
      assertTrue(refused(403, refused).path("detail").asText().contains(address));
    } finally {
      allowing.stop();
      other.stop();
    }
  }

  @Test
  void aGraphOfTheStoreTakesTheDefaultGraphsPlace() throws IOException {
    String graph = "https://w3id.org/waybill/graph/entities";
    String count = "SELECT (COUNT(*) AS ?n) { ?s ?p ?o }";
    int all = count(get(asking(count)));
    int byFrom = count(get(asking(count.replace("{", "FROM <" + graph + "> {"))));
    int byProtocol = count(get(asking(count) + "&default-graph-uri=" + graph));
    assertTrue(byFrom > 0 && byFrom < all, byFrom + " of " + all);
    assertEquals(byFrom, byProtocol);
    refused(403, get(asking(count) + "&default-graph-uri=http://example.org/none"));
    refused(403, get(asking(count) + "&named-graph-uri=file:///etc/passwd"));
  }

  private static int count(HttpResponse<String> response) throws IOException {
    assertEquals(200, response.statusCode(), response.body());
    return JSON.readTree(response.body()).at("/results/bindings/0/n/value").asInt();
  }

  @Test
  void refusesUpdates() throws IOException {
    refused(
        403,
        send(
            to("/sparql")
                .header("Content-Type", "application/sparql-update")
                .POST(BodyPublishers.ofString("CLEAR ALL"))));
    refused(
        403,
        send(
            to("/sparql")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("update=CLEAR+ALL"))));
    refused(403, get("/sparql?update=CLEAR+ALL"));
    refused(400, get(asking("LOAD <http://example.org/>")));
    refused(400, get(asking("DELETE WHERE { ?s ?p ?o }")));
    assertTrue(count(get(asking("SELECT (COUNT(*) AS ?n) { ?s ?p ?o }"))) > 0);
  }

  @TestFactory
  Stream<DynamicTest> refusesMethodsThatWrite() {
    return Stream.of("/sparql", "/data?default", "/api/queries", "/health", "/")
        .flatMap(
            path ->
                Stream.of("PUT", "DELETE", "PATCH")
                    .map(
                        method ->
                            dynamicTest(
                                method + " " + path,
                                () -> {
                                  HttpResponse<String> response =
                                      send(to(path).method(method, BodyPublishers.ofString("x")));
                                  refused(405, response);
                                  assertTrue(
                                      response
                                          .headers()
                                          .firstValue("Allow")
                                          .orElse("")
                                          .startsWith("GET"));
                                })));
  }

  @Test
  void refusesAPostOfSomethingElse() throws IOException {
    refused(415, send(to("/sparql").POST(BodyPublishers.ofString("ASK {}"))));
    refused(
        415,
        send(
            to("/sparql")
                .header("Content-Type", "text/plain")
                .POST(BodyPublishers.ofString("ASK {}"))));
    refused(
        415,
        send(
            to("/sparql")
                .header("Content-Type", "application/sparql-query")
                .header("Content-Encoding", "gzip")
                .POST(BodyPublishers.ofString("ASK {}"))));
    refused(
        400,
        send(
            to("/sparql")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("q=ASK"))));
    refused(
        400,
        send(
            to("/sparql")
                .header("Content-Type", "application/sparql-query")
                .POST(BodyPublishers.ofByteArray(new byte[] {'A', (byte) 0xff}))));
    refused(405, send(to("/api/queries/part-in").POST(BodyPublishers.ofString("party=RUS"))));
  }

  @Test
  void refusesTwoQueriesAtOnceAndBrokenEncoding() throws IOException {
    refused(400, get(asking("ASK {}") + "&query=ASK%7B%7D"));
    String raw = rawGet("/sparql?query=%zz");
    assertTrue(raw.startsWith("HTTP/1.1 400"), raw);
  }

  private static String rawGet(String target) throws IOException {
    try (java.net.Socket socket = new java.net.Socket("localhost", server.port())) {
      socket
          .getOutputStream()
          .write(
              ("GET " + target + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")
                  .getBytes(StandardCharsets.US_ASCII));
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  // ---- limits

  private static void assertLimit(String limit, JsonNode problem) {
    assertEquals(limit, problem.path("limit").asText(), problem.toString());
    assertTrue(problem.path("detail").asText().contains("limit"), problem.toString());
  }

  @Test
  void refusesAQueryThatRunsTooLong() throws IOException {
    assertLimit("time", refused(503, get(asking(SLOW))));
    assertLimit("time", refused(503, get(asking(SLOW) + "&timeout=100000")));
  }

  @Test
  void refusesAnAnswerOfTooManyRows() throws IOException {
    assertLimit(
        "rows",
        refused(403, get(asking("SELECT ?n { ?a ?b ?c . ?d ?e ?f BIND(1 AS ?n) } LIMIT 5001"))));
    assertEquals(200, get(asking("SELECT * { ?a ?b ?c . ?d ?e ?f } LIMIT 100")).statusCode());
    assertLimit(
        "rows",
        refused(
            403,
            get(
                asking(
                    "CONSTRUCT { <urn:s> <urn:p> ?n } { ?a ?b ?c . ?d ?e ?f BIND(RAND() AS ?n) }"))));
  }

  @Test
  void refusesAnAnswerOfTooManyBytes() throws IOException {
    assertLimit("bytes", refused(403, get(asking("SELECT * { ?a ?b ?c . ?d ?e ?f } LIMIT 4999"))));
  }

  @Test
  void refusesALongAddressAndALongBody() throws IOException {
    String comment = "#" + "x".repeat(3_000) + "\n";
    assertLimit("address", refused(414, get(asking(comment + "ASK {}"))));
    assertEquals(200, post(comment + "ASK {}").statusCode());
    assertLimit("body", refused(413, post("#" + "x".repeat(20_000) + "\nASK {}")));
  }

  @Test
  void refusesMoreQueriesThanRunAtOnce() throws Exception {
    List<CompletableFuture<HttpResponse<String>>> slow = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      slow.add(CLIENT.sendAsync(to(asking(SLOW)).build(), BodyHandlers.ofString()));
    }
    List<String> limits = new ArrayList<>();
    for (CompletableFuture<HttpResponse<String>> each : slow) {
      JsonNode problem = refused(503, each.get());
      limits.add(problem.path("limit").asText());
      if (problem.path("limit").asText().equals("parallel")) {
        assertEquals("1", each.get().headers().firstValue("Retry-After").orElse(""));
      }
    }
    assertTrue(limits.contains("parallel"), limits.toString());
    assertTrue(limits.contains("time"), limits.toString());
    assertEquals(200, get(asking("ASK {}")).statusCode());
  }

  // ---- graphs

  @Test
  void givesAGraphOrAllOfThem() throws IOException {
    HttpResponse<String> one = get("/data?graph=https://w3id.org/waybill/graph/entities");
    assertEquals("text/turtle", type(one));
    assertTrue(one.body().contains("North Korea"));
    assertFalse(one.body().contains("oa:exact"));
    HttpResponse<String> all = get("/data?default", "Accept", "application/n-triples");
    assertEquals("application/n-triples", type(all));
    assertTrue(all.body().contains("patrol boats"));
  }

  @Test
  void refusesAGraphThatItHasNot() throws IOException {
    refused(404, get("/data?graph=https://w3id.org/waybill/graph/none"));
    refused(404, get("/data?graph=file:///etc/passwd"));
    refused(400, get("/data"));
    refused(400, get("/data?default&graph=https://w3id.org/waybill/graph/entities"));
    refused(405, send(to("/data?default").POST(BodyPublishers.ofString("<a> <b> <c> ."))));
  }

  // ---- ready-made queries

  @Test
  void listsTheReadyMadeQueries() throws IOException {
    JsonNode queries = JSON.readTree(get("/api/queries").body()).path("queries");
    assertEquals(QueryLibrary.shipped().all().size(), queries.size());
    for (JsonNode query : queries) {
      assertTrue(query.path("question").asText().endsWith("?"));
      assertTrue(query.path("parameters").isArray());
      if (!query.path("name").asText().endsWith("-live")) {
        assertEquals(200, get(query.path("href").asText()).statusCode());
      }
    }
  }

  @Test
  void answersAReadyMadeQuery() throws IOException {
    HttpResponse<String> response =
        get("/api/queries/who-says-transfer?supplier=PRK&recipient=Russian");
    assertEquals("application/json", type(response));
    JsonNode answer = JSON.readTree(response.body());
    assertEquals(7, answer.path("rows").size());
    assertEquals("PRK", answer.at("/arguments/supplier").asText());
    assertEquals("North Korea", answer.at("/rows/0/supplierName/value").asText());
    HttpResponse<String> csv = get("/api/queries/who-says-transfer?supplier=PRK&format=csv");
    assertEquals("text/csv", type(csv));
    assertEquals(8, csv.body().lines().count());
  }

  @Test
  void pagesLeadThroughTheWholeAnswer() throws IOException {
    String whole = get("/api/queries/part-in?format=json&limit=50&party=Russia").body();
    List<JsonNode> rows = new ArrayList<>();
    String next = "/api/queries/part-in?limit=4&party=Russia";
    int pages = 0;
    while (!next.isEmpty()) {
      HttpResponse<String> response = get(next);
      JsonNode page = JSON.readTree(response.body());
      page.path("rows").forEach(rows::add);
      next = page.path("next").asText("");
      assertEquals(
          next.isEmpty() ? List.of() : List.of("<" + next + ">; rel=\"next\""),
          response.headers().allValues("Link"));
      pages++;
    }
    List<JsonNode> all = new ArrayList<>();
    JSON.readTree(whole).path("rows").forEach(all::add);
    assertEquals(all, rows);
    assertEquals((all.size() + 3) / 4, pages);
  }

  @Test
  void aFullLastPageHasNoNext() throws IOException {
    JsonNode answer = JSON.readTree(get("/api/queries/sources-behind-pair?limit=6").body());
    assertEquals(6, answer.path("rows").size());
    assertFalse(answer.has("next"));
    assertTrue(
        get("/api/queries/sources-behind-pair?limit=5&format=csv")
            .headers()
            .firstValue("Link")
            .orElse("")
            .contains("format=csv&limit=5&offset=5"));
  }

  @Test
  void refusesAPageThatIsTooLongOrNone() throws IOException {
    assertEquals("page", refused(400, get("/api/queries/part-in?limit=51")).path("limit").asText());
    refused(400, get("/api/queries/part-in?limit=0"));
    refused(400, get("/api/queries/part-in?limit=ten"));
    refused(400, get("/api/queries/part-in?offset=-1"));
  }

  @Test
  void namesTheNearestNames() throws IOException {
    assertTrue(
        refused(404, get("/api/queries/who-said-transfer"))
            .path("detail")
            .asText()
            .contains("did you mean who-says-transfer?"));
    assertTrue(
        refused(400, get("/api/queries/who-says-transfer?suplier=PRK"))
            .path("detail")
            .asText()
            .contains("did you mean supplier?"));
    assertTrue(
        refused(400, get("/api/queries/who-says-transfer?supplier=Rusia"))
            .path("detail")
            .asText()
            .contains("Russia"));
    refused(400, get("/api/queries/who-says-transfer?from=soon"));
    refused(400, get("/api/queries/who-says-transfer?format=turtle"));
    refused(400, get("/api/queries/who-says-transfer?supplier=PRK&supplier=RUS"));
  }

  @Test
  void refusesToFederateUnlessAllowed() throws IOException {
    assertTrue(
        refused(403, get("/api/queries/heads-of-state-live?supplier=PRK"))
            .path("detail")
            .asText()
            .contains("query.wikidata.org"));
  }

  @Test
  void anAnswerIsTaggedByTheDatasVersion() throws IOException, ServerException {
    Dataset before = store;
    store = TestStore.ofArticles();
    try {
      WaybillServer other = start(ServerOptions.onPort(0));
      try {
        URI address = other.address().resolve("/api/queries/unlinked-entities");
        String tag = tag(address);
        assertEquals(tag, tag(address));
        assertNotEquals(tag, tag(URI.create(address + "?limit=2")));
        HttpResponse<String> unchanged =
            send(HttpRequest.newBuilder(address).header("If-None-Match", tag));
        assertEquals(304, unchanged.statusCode());
        assertEquals("", unchanged.body());
        store.begin(ReadWrite.WRITE);
        store
            .asDatasetGraph()
            .add(
                NodeFactory.createURI("urn:g"),
                NodeFactory.createURI("urn:s"),
                NodeFactory.createURI("urn:p"),
                NodeFactory.createURI("urn:o"));
        store.commit();
        store.end();
        HttpResponse<String> changed =
            send(HttpRequest.newBuilder(address).header("If-None-Match", tag));
        assertEquals(200, changed.statusCode());
      } finally {
        other.stop();
      }
    } finally {
      store = before;
    }
  }

  private static String tag(URI address) throws IOException {
    return send(HttpRequest.newBuilder(address)).headers().firstValue("ETag").orElseThrow();
  }

  // ---- the rest

  @Test
  void headHasTheHeadersOfGet() throws IOException {
    for (String path :
        List.of(asking("ASK {}"), "/sparql", "/data?default", "/api/queries/part-in", "/health")) {
      HttpResponse<String> get = get(path);
      HttpResponse<String> head = send(to(path).method("HEAD", BodyPublishers.noBody()));
      assertEquals(200, head.statusCode(), path);
      assertEquals("", head.body());
      assertEquals(type(get), type(head), path);
      assertEquals(get.headers().firstValue("ETag"), head.headers().firstValue("ETag"), path);
    }
  }

  @Test
  void optionsNamesTheMethods() throws IOException {
    HttpResponse<String> response = send(to("/sparql").method("OPTIONS", BodyPublishers.noBody()));
    assertEquals(204, response.statusCode());
    assertEquals("GET, HEAD, POST, OPTIONS", response.headers().firstValue("Allow").orElse(""));
    assertTrue(response.headers().firstValue("Access-Control-Allow-Origin").isEmpty());
  }

  @Test
  void onlyPagesOfAllowedOriginsReadAnswers() throws Exception {
    assertTrue(
        get(asking("ASK {}"), "Origin", "https://a.example")
            .headers()
            .firstValue("Access-Control-Allow-Origin")
            .isEmpty());
    WaybillServer other = start(ServerOptions.onPort(0).forPagesOf(List.of("https://a.example")));
    try {
      URI address = other.address().resolve(asking("ASK {}"));
      HttpResponse<String> ours =
          send(HttpRequest.newBuilder(address).header("Origin", "https://a.example"));
      assertEquals(
          "https://a.example", ours.headers().firstValue("Access-Control-Allow-Origin").orElse(""));
      String exposed = ours.headers().firstValue("Access-Control-Expose-Headers").orElse("");
      assertTrue(
          exposed.contains("Link") && exposed.contains("Location") && exposed.contains("ETag"));
      assertTrue(ours.headers().firstValue("Access-Control-Allow-Credentials").isEmpty());
      HttpResponse<String> theirs =
          send(HttpRequest.newBuilder(address).header("Origin", "https://b.example"));
      assertTrue(theirs.headers().firstValue("Access-Control-Allow-Origin").isEmpty());
      HttpResponse<String> preflight =
          send(
              HttpRequest.newBuilder(address)
                  .header("Origin", "https://a.example")
                  .header("Access-Control-Request-Method", "POST")
                  .method("OPTIONS", BodyPublishers.noBody()));
      assertTrue(
          preflight
              .headers()
              .firstValue("Access-Control-Allow-Methods")
              .orElse("")
              .contains("POST"));
    } finally {
      other.stop();
    }
  }

  @Test
  void tellsWhetherItIsWell() throws IOException {
    JsonNode health = JSON.readTree(get("/health").body());
    assertEquals("ok", health.path("status").asText());
    assertEquals("filled", health.path("store").asText());
  }

  @Test
  void anAddressThatIsNoneNamesThoseThatAre() throws IOException {
    assertTrue(refused(404, get("/nothing/here")).path("detail").asText().contains("/api/queries"));
    refused(404, get("/$/ping"));
    refused(404, get("/$/datasets"));
    assertEquals("/sparql", JSON.readTree(get("/").body()).path("sparql").asText());
  }

  @Test
  void listensOnLoopbackUnlessAsked() throws IOException {
    assertTrue(server.isLoopback());
    List<String> elsewhere = new ArrayList<>();
    for (java.net.NetworkInterface network :
        java.util.Collections.list(java.net.NetworkInterface.getNetworkInterfaces())) {
      for (java.net.InetAddress address : java.util.Collections.list(network.getInetAddresses())) {
        if (!address.isLoopbackAddress() && !address.isLinkLocalAddress()) {
          elsewhere.add(address.getHostAddress());
        }
      }
    }
    for (String address : elsewhere) {
      assertThrows(
          IOException.class,
          () -> new java.net.Socket(address, server.port()).close(),
          () -> "answers on " + address);
    }
  }

  @Test
  void saysThatAPortIsTaken() throws IOException {
    try (ServerSocket taken = new ServerSocket(0, 1, java.net.InetAddress.getLoopbackAddress())) {
      ServerException e =
          assertThrows(
              ServerException.class, () -> start(ServerOptions.onPort(taken.getLocalPort())));
      assertTrue(e.getMessage().contains(Integer.toString(taken.getLocalPort())));
    }
  }

  @Test
  void answersWhatIsRunningBeforeItStops() throws Exception {
    WaybillServer other = start(ServerOptions.onPort(0).within(LIMITS));
    CompletableFuture<HttpResponse<String>> running =
        CLIENT.sendAsync(
            HttpRequest.newBuilder(other.address().resolve(asking(SLOW))).build(),
            BodyHandlers.ofString());
    JsonNode health;
    do {
      health =
          JSON.readTree(send(HttpRequest.newBuilder(other.address().resolve("/health"))).body());
    } while (health.path("queriesRunning").asInt() == 0 && !running.isDone());
    other.stop();
    assertLimit("time", refused(503, running.get()));
    assertThrows(
        IOException.class, () -> send(HttpRequest.newBuilder(other.address().resolve("/health"))));
  }

  @Test
  void leavesNoTemporaryFiles() throws IOException {
    assertEquals(0, temporaryFiles());
    try (BoundedAnswer answer = new BoundedAnswer(3 << 20)) {
      answer.write(new byte[2 << 20], 0, 2 << 20);
      assertEquals(1, temporaryFiles());
      java.io.ByteArrayOutputStream copy = new java.io.ByteArrayOutputStream();
      answer.sendTo(copy);
      assertEquals(2 << 20, copy.size());
    }
    assertEquals(0, temporaryFiles());
  }

  private static long temporaryFiles() throws IOException {
    try (Stream<Path> left = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
      return left.filter(f -> f.getFileName().toString().startsWith("waybill-answer-")).count();
    }
  }
}
