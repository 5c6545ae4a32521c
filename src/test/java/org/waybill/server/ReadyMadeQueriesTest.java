package org.waybill.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.Dataset;
import org.apache.jena.query.ReadWrite;
import org.junit.jupiter.api.Test;
import org.waybill.query.QueryLibrary;
import org.waybill.query.TestStore;

/** The ready-made queries as addresses. */
class ReadyMadeQueriesTest extends RunningServer {
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

  @Test
  void answersAsOfADay() throws IOException {
    String question = "/api/queries/claim-source?limit=50";
    HttpResponse<String> all = get(question);
    HttpResponse<String> then = get(question + "&as-of=2024-03-08");
    HttpResponse<String> before = get(question + "&as-of=2022");
    int rows = JSON.readTree(all.body()).path("rows").size();
    int rowsThen = JSON.readTree(then.body()).path("rows").size();
    assertTrue(rows > rowsThen && rowsThen > 0, rows + " and " + rowsThen);
    assertEquals(0, JSON.readTree(before.body()).path("rows").size());
    assertEquals("2024-03-08", JSON.readTree(then.body()).path("as-of").asText());
    assertNotEquals(all.headers().firstValue("ETag"), then.headers().firstValue("ETag"));
    JsonNode page = JSON.readTree(get("/api/queries/claim-source?limit=1&as-of=2024-03").body());
    assertTrue(page.path("next").asText().contains("as-of=2024-03"), page.toString());
  }

  @Test
  void answersSparqlAsOfADay() throws IOException {
    String claims =
        asking("SELECT ?c { ?c a <https://w3id.org/waybill/ontology#Claim> }") + "&format=csv";
    long all = get(claims).body().lines().count();
    long then = get(claims + "&as-of=2024-03-08").body().lines().count();
    assertTrue(all > then && then > 1, all + " and " + then);
    assertEquals(1, get(claims + "&entered-by=2026-01-05T08:59:59Z").body().lines().count());
    assertEquals(all, get(claims + "&entered-by=2026-01-05T10:00%2B01:00").body().lines().count());
  }

  @Test
  void refusesATimeThatIsNone() throws IOException {
    HttpResponse<String> day = get("/api/queries/part-in?as-of=last+spring");
    assertEquals(400, day.statusCode());
    assertTrue(day.body().contains("2023-10-01, 2023-10 or 2023"), day.body());
    HttpResponse<String> time = get("/api/queries/part-in?entered-by=noon");
    assertEquals(400, time.statusCode());
    assertTrue(time.body().contains("2026-11-24T12:00Z"), time.body());
  }

  @Test
  void answersUnderAPolicyAndNamesIt() throws IOException {
    HttpResponse<String> under = get("/api/queries/claim-source?limit=50&policy=no-anonymous");
    assertEquals("no-anonymous", under.headers().firstValue("Waybill-Policy").orElse(""));
    JsonNode answer = JSON.readTree(under.body());
    assertEquals("no-anonymous", answer.path("policy").asText());
    assertEquals("no-anonymous", answer.at("/rows/0/policy/value").asText());
    int all = JSON.readTree(get("/api/queries/claim-source?limit=50").body()).path("rows").size();
    assertTrue(answer.path("rows").size() < all);
    assertTrue(
        get(asking("SELECT ?s { ?s ?p ?o } LIMIT 1") + "&policy=no-anonymous&format=csv")
            .body()
            .startsWith("s,policy"));
  }

  @Test
  void takesNoPolicyFromAFile() throws IOException {
    HttpResponse<String> file = get("/api/queries/part-in?policy=/etc/policy.yaml");
    assertEquals(400, file.statusCode());
    assertTrue(file.body().contains("there is no policy"), file.body());
    assertEquals(400, get("/api/queries/part-in?policy=two-independent").statusCode());
  }
}
