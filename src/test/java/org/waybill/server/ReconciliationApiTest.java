package org.waybill.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.waybill.query.QueryLibrary;
import org.waybill.rdf.Iris;
import org.waybill.reconcile.ReconcilableStore;
import org.waybill.reference.Gazetteer;
import org.waybill.store.GraphStore;
import org.waybill.store.StoreException;

/** The Reconciliation Service API at a server, as its clients speak to it. */
class ReconciliationApiTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final HttpClient CLIENT = HttpClient.newHttpClient();
  private static final String EVIL = "<script>alert(1)</script>\"'><img src=x onerror=alert(2)>";
  private static final String EVIL_ID = "entity/unlinked/organization/evil";

  @TempDir static Path temp;
  private static GraphStore store;
  private static WaybillServer server;
  private static WaybillServer open;

  @BeforeAll
  static void start() throws StoreException, ServerException {
    store = ReconcilableStore.in(temp.resolve("store"));
    store.write(
        data -> {
          var graph = NodeFactory.createURI("https://w3id.org/waybill/graph/unlinked");
          var evil = NodeFactory.createURI(Iris.DEFAULT_BASE + EVIL_ID);
          data.asDatasetGraph()
              .add(
                  graph,
                  evil,
                  RDF.type.asNode(),
                  NodeFactory.createURI("https://w3id.org/waybill/ontology#Organization"));
          data.asDatasetGraph()
              .add(graph, evil, RDFS.label.asNode(), NodeFactory.createLiteralString(EVIL));
        });
    server = start(ServerOptions.onPort(0));
    open = start(ServerOptions.onPort(0).forPagesOf(List.of("*")));
  }

  private static WaybillServer start(ServerOptions options) throws ServerException {
    return WaybillServer.start(
        options, store.view(), QueryLibrary.shipped(), Gazetteer.shipped(), new Iris());
  }

  @AfterAll
  static void stop() {
    server.stop();
    open.stop();
    store.close();
  }

  private static HttpResponse<String> send(HttpRequest.Builder request) throws IOException {
    try {
      return CLIENT.send(request.build(), BodyHandlers.ofString());
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static HttpResponse<String> get(String path, String... headers) throws IOException {
    HttpRequest.Builder request = HttpRequest.newBuilder(server.address().resolve(path));
    for (int i = 0; i < headers.length; i += 2) {
      request.header(headers[i], headers[i + 1]);
    }
    return send(request);
  }

  private static HttpResponse<String> post(String form) throws IOException {
    return send(
        HttpRequest.newBuilder(server.address().resolve("/reconcile"))
            .header("Content-Type", "application/x-www-form-urlencoded; charset=UTF-8")
            .POST(BodyPublishers.ofString(form)));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private static JsonNode json(HttpResponse<String> response) throws IOException {
    assertEquals(200, response.statusCode(), response.body());
    assertEquals("application/json", response.headers().firstValue("Content-Type").orElseThrow());
    return JSON.readTree(response.body());
  }

  private static String refused(int status, HttpResponse<String> response) throws IOException {
    assertEquals(status, response.statusCode(), response.body());
    String detail = JSON.readTree(response.body()).path("detail").asText();
    assertEquals(1, detail.lines().count(), response.body());
    return detail;
  }

  @Test
  void withoutParametersItIsTheManifestWhoseAddressesAnswer() throws IOException {
    JsonNode manifest = json(get("/reconcile"));
    ReconciliationRules.manifest(manifest);
    assertEquals("https://w3id.org/waybill/id/", manifest.path("identifierSpace").asText());
    assertEquals("https://w3id.org/waybill/ontology#", manifest.path("schemaSpace").asText());
    for (String kind : List.of("entity", "type", "property")) {
      JsonNode suggest = manifest.at("/suggest/" + kind);
      ReconciliationRules.suggestions(
          json(
              get(
                  suggest.path("service_url").asText()
                      + suggest.path("service_path").asText()
                      + "?prefix=s")));
    }
    JsonNode propose = manifest.at("/extend/propose_properties");
    ReconciliationRules.proposals(
        json(
            get(
                propose.path("service_url").asText()
                    + propose.path("service_path").asText()
                    + "?type=State&limit=3")));
    String preview = manifest.at("/preview/url").asText();
    assertEquals(200, get(preview.replace("{{id}}", encoded("entity/state/PRK"))).statusCode());
    String feature = manifest.at("/feature_view/url").asText();
    assertEquals(200, get(feature.replace("{{id}}", "name_similarity")).statusCode());
  }

  @Test
  void theViewOfAnEntityIsItsPage() throws IOException {
    String view = json(get("/reconcile")).at("/view/url").asText();
    HttpResponse<String> response = get(view.replace("{{id}}", encoded("entity/state/PRK")));
    assertEquals(303, response.statusCode());
    assertEquals("/page/entity/state/PRK", response.headers().firstValue("Location").orElseThrow());
    refused(404, get(view.replace("{{id}}", encoded("//evil.example/"))));
  }

  @Test
  void aBatchIsAnsweredByGetAndByPostAlike() throws IOException {
    String queries =
        "{\"q0\": {\"query\": \"North Korea\"}, \"q1\": {\"query\": \"Nobody Whatsoever\","
            + " \"type\": \"Person\", \"type_strict\": \"should\", \"limit\": 3}}";
    JsonNode posted = json(post("queries=" + encoded(queries)));
    ReconciliationRules.results(posted, "q0", "q1");
    assertEquals("entity/state/PRK", posted.at("/q0/result/0/id").asText());
    assertTrue(posted.at("/q0/result/0/match").asBoolean());
    assertEquals(posted, json(get("/reconcile?queries=" + encoded(queries))));
    assertEquals(JSON.createObjectNode(), json(post("queries=%7B%7D")));
  }

  @Test
  void aTableIsExtendedByGetAndByPostAlike() throws IOException {
    String extend =
        "{\"ids\": [\"entity/state/PRK\", \"entity/conflict/gulf-war\"], \"properties\":"
            + " [{\"id\": \"isoCode\"}, {\"id\": \"existedFrom\"}, {\"id\": \"country\"},"
            + " {\"id\": \"latitude\"}]}";
    JsonNode posted = json(post("extend=" + encoded(extend)));
    ReconciliationRules.extension(posted, 2, 4);
    assertEquals(
        "1990-08-02T00:00:00Z",
        posted.at("/rows/entity~1conflict~1gulf-war/existedFrom/0/date").asText());
    assertEquals(posted, json(get("/reconcile?extend=" + encoded(extend))));
  }

  @Test
  void everyPropertyThatIsProposedCanBeFetched() throws IOException {
    var extend = JSON.createObjectNode();
    extend
        .putArray("ids")
        .add("entity/state/RUS")
        .add("entity/vessel/9179842")
        .add("entity/place/2024800");
    var properties = extend.putArray("properties");
    JsonNode proposed = json(get("/reconcile/properties")).path("properties");
    proposed.forEach(p -> properties.addObject().put("id", p.path("id").asText()));
    ReconciliationRules.extension(
        json(post("extend=" + encoded(extend.toString()))), 3, proposed.size());
  }

  @Test
  void whatIsMalformedIsNamed() throws IOException {
    assertTrue(refused(400, post("queries=" + encoded("{\"q7\": {}}"))).contains("'q7'"));
    assertTrue(refused(400, post("queries=%7B")).contains("queries"));
    assertTrue(refused(400, post("extend=%7B%7D")).contains("ids"));
    assertTrue(
        refused(400, post("extend=" + encoded("{\"ids\": [], \"properties\": [{\"id\": \"x\"}]}")))
            .contains("'x'"));
    assertTrue(refused(400, get("/reconcile?query=Russia")).contains("queries"));
    assertTrue(refused(400, get("/reconcile/suggest/entity")).contains("prefix"));
    assertTrue(
        refused(400, get("/reconcile/suggest/entity?prefix=a&cursor=-1")).contains("cursor"));
    assertTrue(refused(400, get("/reconcile/properties?type=City")).contains("'City'"));
    refused(404, get("/reconcile/nothing"));
    refused(404, get("/reconcile/preview?id=entity/none"));
    refused(
        415,
        send(
            HttpRequest.newBuilder(server.address().resolve("/reconcile"))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{}"))));
  }

  @Test
  void whatIsTooMuchAtOnceIsRefused() throws IOException {
    var batch = JSON.createObjectNode();
    for (int i = 0; i < 201; i++) {
      batch.putObject("q" + i).put("query", "Russia");
    }
    HttpResponse<String> response = post("queries=" + encoded(batch.toString()));
    assertTrue(refused(413, response).contains("200"));
    assertEquals("batch", JSON.readTree(response.body()).path("limit").asText());
    refused(413, post("queries=" + "x".repeat(300_000)));
  }

  @Test
  void pagesOfThisMachineMayReadAnswersAndOthersWhereTheyAreAllowed() throws IOException {
    assertEquals(
        Optional.of("http://127.0.0.1:3333"),
        get("/reconcile", "Origin", "http://127.0.0.1:3333")
            .headers()
            .firstValue("Access-Control-Allow-Origin"));
    for (String other : List.of("https://example.org", "http://localhost.example.org", "null")) {
      assertEquals(
          Optional.empty(),
          get("/reconcile", "Origin", other).headers().firstValue("Access-Control-Allow-Origin"));
    }
    HttpResponse<String> any =
        send(
            HttpRequest.newBuilder(open.address().resolve("/reconcile"))
                .header("Origin", "https://example.org"));
    assertEquals(Optional.of("*"), any.headers().firstValue("Access-Control-Allow-Origin"));
    assertEquals(
        Optional.empty(),
        get("/health", "Origin", "http://127.0.0.1:3333")
            .headers()
            .firstValue("Access-Control-Allow-Origin"),
        "only reconciliation is open to them");
  }

  private static HttpResponse<String> calledBack(String callback) throws IOException {
    URI address = open.address().resolve("/reconcile/suggest/type?prefix=sta&callback=");
    return send(HttpRequest.newBuilder(URI.create(address + encoded(callback))));
  }

  @Test
  void aCallbackIsCalledWhereAnyPageMayRead() throws IOException {
    HttpResponse<String> response = calledBack("jQuery12_34.cb");
    assertEquals(200, response.statusCode());
    assertTrue(response.body().startsWith("/**/jQuery12_34.cb({"), response.body());
    assertTrue(response.body().endsWith(");\n"));
    assertEquals(Optional.of("nosniff"), response.headers().firstValue("X-Content-Type-Options"));
    assertTrue(
        response
            .headers()
            .firstValue("Content-Type")
            .orElseThrow()
            .startsWith("application/javascript"));
    refused(403, get("/reconcile?callback=cb"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"alert(1)//", "a;b", "a b", "", "a.", "1a", "<script>", "a\nb", "ä"})
  void aCallbackThatIsNoNameIsRefused(String callback) throws IOException {
    assertFalse(refused(400, calledBack(callback)).contains("<script>"));
  }

  @Test
  void whatANameHoldsStaysTextInAPreview() throws IOException {
    HttpResponse<String> response = get("/reconcile/preview?id=" + encoded(EVIL_ID));
    assertEquals(200, response.statusCode());
    assertTrue(response.headers().firstValue("Content-Type").orElseThrow().startsWith("text/html"));
    assertFalse(response.body().contains("<script"), response.body());
    assertFalse(response.body().contains("<img"), response.body());
    assertTrue(response.body().contains("&lt;script&gt;"), response.body());
    assertEquals(
        Optional.of("default-src 'none'"),
        response.headers().firstValue("Content-Security-Policy"));
  }

  @Test
  void whatTheStoreLearnsIsKnownAtTheNextRequest() throws IOException, StoreException {
    String queries = "queries=" + encoded("{\"q\": {\"query\": \"Blue Lantern Freight\"}}");
    assertEquals(0, json(post(queries)).at("/q/result").size());
    store.write(
        data ->
            data.asDatasetGraph()
                .add(
                    NodeFactory.createURI("https://w3id.org/waybill/graph/unlinked"),
                    NodeFactory.createURI(Iris.DEFAULT_BASE + EVIL_ID),
                    NodeFactory.createURI("http://www.w3.org/2004/02/skos/core#altLabel"),
                    NodeFactory.createLiteralLang("Blue Lantern Freight", "en")));
    assertEquals(EVIL_ID, json(post(queries)).at("/q/result/0/id").asText());
  }
}
