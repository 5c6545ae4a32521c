package org.waybill.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.apache.jena.query.Dataset;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.waybill.query.QueryLibrary;
import org.waybill.query.TestStore;
import org.waybill.rdf.Iris;
import org.waybill.reference.Gazetteer;

/** A server on a free port with the test articles, for the tests of a class. */
abstract class RunningServer {
  /** Patient, so that a busy machine meets no other limit than the one that is tested. */
  static final ServerLimits LIMITS =
      new ServerLimits(Duration.ofSeconds(60), 5_000, 2_000_000, 2, 3_000, 20_000, 50);

  static final ServerLimits HASTY =
      new ServerLimits(Duration.ofSeconds(1), 5_000, 2_000_000, 2, 3_000, 20_000, 50);
  static final String SLOW = "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }";
  static final HttpClient CLIENT = HttpClient.newHttpClient();
  static final ObjectMapper JSON = new ObjectMapper();
  static Dataset store;
  static WaybillServer server;

  @BeforeAll
  static void start() throws ServerException {
    store = TestStore.ofArticles();
    server = start(ServerOptions.onPort(0).within(LIMITS));
  }

  @AfterAll
  static void stop() {
    server.stop();
  }

  static WaybillServer start(ServerOptions options) throws ServerException {
    return WaybillServer.start(
        options, store, QueryLibrary.shipped(), Gazetteer.shipped(), new Iris());
  }

  static HttpRequest.Builder to(String path) {
    return HttpRequest.newBuilder(server.address().resolve(path));
  }

  static HttpResponse<String> send(HttpRequest.Builder request) throws IOException {
    try {
      return CLIENT.send(request.build(), BodyHandlers.ofString());
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  static HttpResponse<String> get(String path, String... headers) throws IOException {
    HttpRequest.Builder request = to(path);
    for (int i = 0; i < headers.length; i += 2) {
      request.header(headers[i], headers[i + 1]);
    }
    return send(request);
  }

  static String asking(String query) {
    return "/sparql?query=" + URLEncoder.encode(query, StandardCharsets.UTF_8);
  }

  static String type(HttpResponse<?> response) {
    return response.headers().firstValue("Content-Type").orElse("").split(";")[0];
  }

  /** The refusal's problem document, whose form is the same for all. */
  static JsonNode refused(int status, HttpResponse<String> response) throws IOException {
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

  static HttpResponse<String> post(String query) throws IOException {
    return send(
        to("/sparql")
            .header("Content-Type", "application/sparql-query")
            .POST(BodyPublishers.ofString(query)));
  }

  static int count(HttpResponse<String> response) throws IOException {
    assertEquals(200, response.statusCode(), response.body());
    return JSON.readTree(response.body()).at("/results/bindings/0/n/value").asInt();
  }

  static void assertLimit(String limit, JsonNode problem) {
    assertEquals(limit, problem.path("limit").asText(), problem.toString());
    assertTrue(problem.path("detail").asText().contains("limit"), problem.toString());
  }
}
