package org.waybill.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What the server does not do, and that it says so. */
class ServerRefusalsTest extends RunningServer {
  @Test
  void refusesAQueryNestedTooDeep() throws IOException {
    String nested = "ASK { FILTER(" + "(".repeat(9_000) + "1" + ")".repeat(9_000) + ") }";
    HttpResponse<String> response = post(nested);
    assertTrue(response.statusCode() == 400 || response.statusCode() == 200, response.body());
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
  void asksAServiceThatTheUserAllows()
      throws IOException, ServerException, InterruptedException, ExecutionException {
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

  @Test
  void refusesAQueryThatRunsTooLong() throws IOException, ServerException {
    WaybillServer hasty = start(ServerOptions.onPort(0).within(HASTY));
    try {
      for (String query : List.of(asking(SLOW), asking(SLOW) + "&timeout=100000")) {
        assertLimit(
            "time", refused(503, send(HttpRequest.newBuilder(hasty.address().resolve(query)))));
      }
    } finally {
      hasty.stop();
    }
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
  void refusesMoreQueriesThanRunAtOnce()
      throws IOException, ServerException, InterruptedException, ExecutionException {
    WaybillServer hasty = start(ServerOptions.onPort(0).within(HASTY));
    HttpRequest request = HttpRequest.newBuilder(hasty.address().resolve(asking(SLOW))).build();
    List<CompletableFuture<HttpResponse<String>>> slow = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      slow.add(CLIENT.sendAsync(request, BodyHandlers.ofString()));
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
    assertEquals(
        200, send(HttpRequest.newBuilder(hasty.address().resolve(asking("ASK {}")))).statusCode());
    hasty.stop();
  }

  @Test
  void refusesToFederateUnlessAllowed() throws IOException {
    assertTrue(
        refused(403, get("/api/queries/heads-of-state-live?supplier=PRK"))
            .path("detail")
            .asText()
            .contains("query.wikidata.org"));
  }
}
