package org.waybill.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.system.Txn;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.waybill.query.TestStore;

/** Map, network and timeline as HTTP has them, over the fused test articles. */
class DrawingsTest extends RunningServer {
  private static final String[] BROWSER = {"Accept", "text/html,*/*;q=0.8"};

  @BeforeAll
  static void serveFused() throws ServerException {
    server.stop();
    store = TestStore.fused();
    String places = DrawingsTest.class.getResource("coordinates.trig").toString();
    Txn.executeWrite(store, () -> RDFDataMgr.read(store, places));
    server = start(ServerOptions.onPort(0).within(LIMITS));
  }

  private static Document page(String path) throws IOException {
    HttpResponse<String> response = get(path, BROWSER);
    assertEquals(200, response.statusCode(), path + " " + response.body());
    assertEquals("text/html", type(response), path);
    return Jsoup.parse(response.body());
  }

  private static List<JsonNode> features(String path, String kind) throws IOException {
    HttpResponse<String> response = get(path);
    assertEquals(200, response.statusCode(), path + " " + response.body());
    assertEquals("application/geo+json", type(response));
    List<JsonNode> found = new ArrayList<>();
    for (JsonNode feature : JSON.readTree(response.body()).path("features")) {
      if (feature.at("/properties/kind").asText().equals(kind)) {
        found.add(feature);
      }
    }
    return found;
  }

  private static JsonNode relation(String path) throws IOException {
    List<JsonNode> relations = features(path, "relation");
    assertEquals(1, relations.size(), path);
    return relations.get(0).path("properties");
  }

  private static int saidToSupply() throws IOException {
    return count(
        get(
            asking(
                "PREFIX wb: <https://w3id.org/waybill/ontology#>"
                    + " SELECT (COUNT(*) AS ?n) { ?a wb:saidToSupply ?b }"),
            "Accept",
            "application/sparql-results+json"));
  }

  @Test
  void theMapHasALineForEachRelationThatFusionSays() throws IOException {
    List<JsonNode> relations = features("/map.geojson", "relation");
    assertEquals(saidToSupply(), relations.size());
    assertTrue(relations.size() > 1, "relations: " + relations.size());
    Document page = page("/map");
    assertEquals(relations.size(), page.select("table.relations tbody tr").size());
    assertEquals(
        relations.size(), get("/map.csv").body().lines().count() - 1, get("/map.csv").body());
  }

  @Test
  void theNetworkHasARowForEachRelationAndIsDrawnOfTheSameData() throws IOException {
    Document page = page("/network?party=RUS");
    String data = page.select("[data-network]").attr("data-network");
    List<JsonNode> relations = features(data, "relation");
    assertEquals(relations.size(), page.select("table.relations tbody tr").size());
    Set<String> parties =
        features(data, "party").stream()
            .map(party -> party.at("/properties/iri").asText())
            .collect(Collectors.toSet());
    for (JsonNode relation : relations) {
      assertTrue(parties.contains(relation.at("/properties/supplierIri").asText()));
      assertTrue(parties.contains(relation.at("/properties/recipientIri").asText()));
    }
  }

  @Test
  void aLineLeadsToThePairWithTheSameFilters() throws IOException {
    JsonNode relation = relation("/map.geojson?supplier=North+Korea&recipient=RUS&stance=asserts");
    String pair = relation.path("page").asText();
    assertTrue(pair.contains("stance=asserts"), pair);
    Document page = page(pair);
    assertTrue(page.select("h1").text().contains("North Korea"), page.select("h1").text());
  }

  @Test
  void whatIsContestedStaysSoWhicheverClaimsAreAskedFor() throws IOException {
    JsonNode all = relation("/map.geojson?supplier=PRK&recipient=RUS");
    assertTrue(all.path("contested").asInt() > 0, all.toString());
    JsonNode some = relation("/map.geojson?supplier=PRK&recipient=RUS&stance=asserts");
    assertTrue(some.path("claims").asInt() < all.path("claims").asInt(), some.toString());
    assertEquals(all.path("contested"), some.path("contested"));
  }

  @Test
  void goodsStanceAndTimeNarrowTheMap() throws IOException {
    int all = features("/map.geojson", "relation").size();
    for (String filter :
        List.of("goods=ammunition", "party=VEN", "from=2023-09-01&to=2023-09-30")) {
      int some = features("/map.geojson?" + filter, "relation").size();
      assertTrue(some > 0 && some <= all, filter + ": " + some + " of " + all);
    }
    assertEquals(0, features("/map.geojson?party=FRA", "relation").size());
    assertTrue(page("/map?party=FRA").select("main").text().contains("No claim says so"));
  }

  @Test
  void legsLieBetweenThePlacesOwnCoordinatesAndCarryTheirClaim() throws IOException {
    List<JsonNode> legs = features("/map.geojson", "leg");
    assertFalse(legs.isEmpty());
    for (JsonNode leg : legs) {
      for (String doubt : List.of("speakerName", "stance", "certainty", "modality", "quote")) {
        assertFalse(leg.at("/properties/" + doubt).asText().isEmpty(), doubt + " " + leg);
      }
      page(leg.at("/properties/page").asText());
    }
    List<String> placed =
        legs.stream()
            .filter(leg -> !leg.path("geometry").isNull())
            .map(leg -> leg.path("geometry").path("coordinates").toString())
            .toList();
    assertEquals(List.of("[[130.28308,42.25559],[130.6,42.4]]"), placed);
  }

  @Test
  void whatCannotBePlacedIsListed() throws IOException {
    Set<String> unplaced =
        features("/map.geojson", "place").stream()
            .filter(place -> place.path("geometry").isNull())
            .map(place -> place.at("/properties/name").asText())
            .collect(Collectors.toSet());
    assertFalse(unplaced.isEmpty());
    String listed = page("/map").select("ul.unplaced").text();
    unplaced.forEach(name -> assertTrue(listed.contains(name), name + " in " + listed));
  }

  @Test
  void theRouteOfAFusedShipmentIsDrawnOnItsPage() throws IOException {
    HttpResponse<String> response =
        get(
            asking(
                "PREFIX wb: <https://w3id.org/waybill/ontology#> SELECT DISTINCT ?n"
                    + " { ?n wb:fuses ?s . ?leg wb:legOf ?s ; wb:origin ?o FILTER(CONTAINS(STR(?o), 'north-port')) }"),
            "Accept",
            "application/sparql-results+json");
    String fused = JSON.readTree(response.body()).at("/results/bindings/0/n/value").asText();
    Document page = page("/page/" + fused.replace("https://w3id.org/waybill/id/", ""));
    String data = page.select("[data-map]").attr("data-map");
    assertEquals(
        1, features(data, "leg").stream().filter(l -> !l.path("geometry").isNull()).count());
    assertTrue(page.select("table.legs q").size() > 0, page.select("table.legs").text());
    refused(400, get("/route.geojson"));
    refused(400, get("/route.geojson?fused=%3Cscript%3E"));
  }

  @Test
  void theTimelineHasABarForEachClaimWithATimeAndAMarkForEachPublication() throws IOException {
    Document page = page("/timeline?party=RUS");
    JsonNode rows =
        JSON.readTree(get("/timeline.json?party=RUS").body()).path("results").path("bindings");
    assertTrue(rows.size() > 3, rows.toString());
    long dated = 0;
    for (JsonNode row : rows) {
      dated += row.has("when") ? 1 : 0;
      assertFalse(row.at("/speakerName/value").asText().isEmpty(), row.toString());
    }
    assertEquals(dated, page.select("table.timeline path.bar:not(.fused)").size());
    assertEquals(rows.size(), page.select("table.timeline path.published").size());
  }

  @Test
  void theTimelineIsInTheOrderOfWhatHappened() throws IOException {
    List<String> beginnings = new ArrayList<>();
    for (JsonNode row :
        JSON.readTree(get("/timeline.json").body()).path("results").path("bindings")) {
      String latest = row.at("/latest/value").asText("9999");
      beginnings.add(row.path("earliest").path("value").asText(latest));
    }
    assertEquals(beginnings.stream().sorted().toList(), beginnings);
  }

  @Test
  void everyDrawingHasItsFormItsSparqlAndItsData() throws IOException {
    for (String path : List.of("/map", "/network", "/timeline")) {
      Document page = page(path + "?supplier=PRK&as-of=2026-01-01&certainty=certain");
      assertEquals("PRK", page.select("form.filters input[name=supplier]").attr("value"), path);
      assertEquals("2026-01-01", page.select("form.filters input[name=as-of]").attr("value"));
      assertEquals("certain", page.select("select[name=certainty] option[selected]").text());
      assertTrue(page.select("footer pre").text().contains("SELECT"), path);
      assertEquals(0, page.select("script:not([src^=/assets/])").size(), path);
      assertEquals(0, page.select("[style], style, [onclick]").size(), path);
      List<String> downloads =
          page.select("footer p a[href*=" + path.substring(1) + "]").eachAttr("href");
      assertTrue(downloads.size() >= 2, downloads.toString());
      for (String download : downloads) {
        assertTrue(download.contains("as-of=2026-01-01"), download);
        assertEquals(200, get(download).statusCode(), download);
      }
      for (Element source : page.select("script[src]")) {
        assertEquals(200, get(source.attr("src")).statusCode(), source.attr("src"));
      }
    }
  }

  @Test
  void aFilterThatIsNotUnderstoodIsNamed() throws IOException {
    for (String path :
        List.of("/map", "/map.geojson", "/map.csv", "/network", "/timeline", "/timeline.json")) {
      for (String filter : List.of("stance=perhaps", "supplier=Atlantis", "from=soon")) {
        JsonNode problem = refused(400, get(path + "?" + filter));
        String value = filter.substring(filter.indexOf('=') + 1);
        assertTrue(problem.path("detail").asText().contains(value), problem.toString());
      }
    }
  }

  @Test
  void whatIsGivenInTheAddressStaysText() throws IOException {
    String payload = "%22%3E%3Cscript%3Ealert(1)%3C/script%3E";
    HttpResponse<String> response = get("/map?goods=" + payload, BROWSER);
    assertFalse(response.body().contains("<script>alert"));
  }
}
