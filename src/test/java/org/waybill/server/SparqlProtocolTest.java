package org.waybill.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Queries and graphs over HTTP, as the SPARQL 1.1 protocols have them. */
class SparqlProtocolTest extends RunningServer {
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
}
