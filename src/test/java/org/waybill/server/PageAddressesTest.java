package org.waybill.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

/** Pages as HTTP has them; what they look like is tested in a browser. */
class PageAddressesTest extends RunningServer {
  private static final String[] BROWSER = {
    "Accept", "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8"
  };

  private static Document page(String path) throws IOException {
    HttpResponse<String> response = get(path, BROWSER);
    assertEquals(200, response.statusCode(), path + " " + response.body());
    assertEquals("text/html", type(response), path);
    return Jsoup.parse(response.body());
  }

  private static String claim() throws IOException {
    JsonNode rows = JSON.readTree(get("/api/queries/claim-source?limit=1").body()).path("rows");
    return rows.at("/0/claim/value").asText().replace("https://w3id.org/waybill/id/", "");
  }

  @Test
  void everyPageLeadsOnToOthersThatExist() throws IOException {
    Document claim = page("/page/" + claim());
    List<String> links =
        claim.select("main a[href^=/page/]").stream().map(a -> a.attr("href")).distinct().toList();
    assertTrue(links.size() >= 4, links.toString());
    for (String link : links) {
      assertFalse(page(link).select("h1").text().isBlank(), link);
    }
  }

  @Test
  void aClaimShowsSpeakerStanceCertaintyAndItsWords() throws IOException {
    String claim = claim();
    JsonNode row =
        JSON.readTree(get("/api/queries/claim-source?claim=" + claim + "&limit=1").body())
            .at("/rows/0");
    Document page = page("/page/" + claim);
    assertFalse(page.select("blockquote").isEmpty());
    assertTrue(page.select("dl").text().contains(row.at("/speakerName/value").asText()));
    assertTrue(page.select("h1").text().contains(row.at("/certainty/value").asText()));
    assertTrue(page.select("footer code").text().contains("SELECT"), "shows the SPARQL");
  }

  @Test
  void withoutALicenceAClaimShowsAFewWordsOrSaysThatItMayNot() throws IOException {
    JsonNode rows = JSON.readTree(get("/api/queries/claim-source?limit=40").body()).path("rows");
    int shown = 0;
    for (JsonNode row : rows) {
      String claim = row.at("/claim/value").asText().replace("https://w3id.org/waybill/id/", "");
      for (Element quote : page("/page/" + claim).select("blockquote")) {
        String words = quote.select("mark").text();
        shown += words.isEmpty() ? 0 : 1;
        assertTrue(words.split(" ").length <= 13, words);
        assertTrue(!words.isEmpty() || quote.text().contains("not shown"), quote.text());
      }
    }
    assertTrue(shown > 0);
  }

  @Test
  void everyPageShowsOfAClaimTheWordsThatItsOwnPageShows() throws IOException {
    int compared = 0;
    int held = 0;
    for (String path :
        List.of(
            "/pair?supplier=PRK&recipient=RUS",
            "/page/entity/state/RUS",
            "/page/goods/goodsAmmunition",
            "/timeline?supplier=PRK",
            "/questions/who-says-transfer?supplier=PRK",
            "/search?q=containers")) {
      for (Element row : page(path).select("main tr, main li")) {
        Element claim = row.selectFirst("a[href^=/page/claim/]");
        if (claim == null) {
          continue;
        }
        String own = page(claim.attr("href")).select("blockquote mark").text();
        String everywhere = row.text().replace(" … ", " ");
        String kept = JSON.readTree(get(quotesOf(claim.attr("href"))).body()).toString();
        for (String words : kept.split("\"value\":\"")) {
          String quote = words.replaceAll("\".*", "");
          if (quote.split(" ").length > 4 && everywhere.contains(quote)) {
            assertTrue(own.contains(quote), path + " shows '" + quote + "'");
            compared++;
          } else if (quote.split(" ").length > 4) {
            held++;
          }
        }
      }
    }
    assertTrue(compared > 0 && held > 0, compared + " quotes shown, " + held + " held back");
  }

  private static String quotesOf(String claimPage) {
    return asking(
        "SELECT ?quote { <https://w3id.org/waybill/id/"
            + claimPage.replace("/page/", "")
            + "> <https://w3id.org/waybill/ontology#anchor>/<http://www.w3.org/ns/oa#hasSelector>"
            + "/<http://www.w3.org/ns/oa#exact> ?quote }");
  }

  @Test
  void whoLeavesAViewKeepsHisFilters() throws IOException {
    Document then = page("/pair?supplier=PRK&stance=asserts&as-of=2023-10-14");
    String now = then.select(".view a").attr("href");
    assertEquals("/pair?supplier=PRK&stance=asserts", now);
    assertTrue(page(now).select(".view").isEmpty());
  }

  @Test
  void aPairIsFilteredByTheAddress() throws IOException {
    Document all = page("/pair?supplier=PRK&recipient=RUS");
    int claims = all.select("table.claims tbody tr").size();
    assertTrue(claims > 1, "claims: " + claims);
    Document some = page("/pair?supplier=PRK&recipient=RUS&stance=asserts");
    List<Element> shown = some.select("table.claims tbody tr");
    assertTrue(shown.size() < claims && !shown.isEmpty(), shown.size() + " of " + claims);
    shown.forEach(row -> assertTrue(row.text().contains("asserts"), row.text()));
    assertEquals("asserts", some.select("select[name=stance] option[selected]").text());
  }

  @Test
  void headHasTheHeadersOfAPage() throws IOException {
    for (String path : List.of("/", "/page/" + claim(), "/pair?supplier=PRK")) {
      HttpResponse<String> get = get(path, BROWSER);
      HttpResponse<String> head =
          send(to(path).headers(BROWSER).method("HEAD", BodyPublishers.noBody()));
      assertEquals("", head.body());
      assertEquals(
          get.headers().firstValue("Content-Length"), head.headers().firstValue("Content-Length"));
    }
  }

  @Test
  void browsersMayRunNoScriptOfOthersAndNoneInThePage() throws IOException {
    HttpResponse<String> response = get("/", BROWSER);
    String policy = response.headers().firstValue("Content-Security-Policy").orElse("");
    assertTrue(policy.contains("default-src 'none'") && policy.contains("script-src 'self'"));
    assertFalse(policy.contains("unsafe"), policy);
    assertEquals("nosniff", response.headers().firstValue("X-Content-Type-Options").orElse(""));
    assertTrue(response.headers().firstValue("Referrer-Policy").isPresent());
  }

  @Test
  void whatIsGivenInTheAddressStaysText() throws IOException {
    String payload = "%22%3E%3Cscript%3Ealert(1)%3C/script%3E";
    for (String path : List.of("/pair?supplier=" + payload, "/page/claim/" + payload)) {
      HttpResponse<String> response = get(path, BROWSER);
      assertFalse(response.body().contains("<script>alert"), path);
      assertTrue(response.statusCode() == 400 || response.statusCode() == 404, path);
    }
    Document shown = page("/pair?supplier=PRK&recipient=RUS&stance=" + payload);
    assertEquals(0, shown.select("script:not([src])").size());
  }

  @Test
  void errorsArePagesForBrowsersAndProblemsForPrograms() throws IOException {
    HttpResponse<String> forEyes = get("/page/claim/none/0000", BROWSER);
    assertEquals(404, forEyes.statusCode());
    assertEquals("text/html", type(forEyes));
    assertTrue(Jsoup.parse(forEyes.body()).select("main").text().contains("claim/none/0000"));
    refused(404, get("/page/claim/none/0000"));
    refused(400, get("/pair?supplier=Atlantis"));
    refused(400, get("/pair?supplier=PRK&as-of=yesterday"));
  }

  @Test
  void onlyThePagesOwnFilesAreToBeHad() throws IOException {
    assertEquals("text/css", type(get("/assets/waybill.css")));
    for (String path :
        List.of(
            "/assets/",
            "/assets/../org/waybill/page/claim.rq",
            "/assets/%2e%2e/%2e%2e/logback.xml",
            "/assets/%252e%252e/logback.xml",
            "/assets/claim.rq")) {
      int status = get(path).statusCode();
      assertTrue(status == 400 || status == 404, path + " " + status);
    }
  }
}
