package org.waybill.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.system.Txn;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.waybill.claim.Claims;
import org.waybill.claim.ClaimsException;
import org.waybill.claim.ClaimsJson;

/** Articles that are sent to be read: as forms, as files, as text. */
class PasteTest extends RunningServer {
  private static final String BROWSER = "text/html,application/xhtml+xml,*/*;q=0.8";
  private static final String BOUNDARY = "between-the-parts";
  private static final String TEXT =
      "SEOUL, Oct 16 - North Korea delivered 300 artillery shells to Russia in September, the"
          + " South Korean defence ministry said on Monday.\n";

  private static HttpResponse<String> sendText(String text, String query) throws IOException {
    return send(
        to("/paste" + query)
            .header("Content-Type", "text/plain")
            .POST(BodyPublishers.ofString(text)));
  }

  private static HttpResponse<String> sendForm(Map<String, String> fields) throws IOException {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    for (Map.Entry<String, String> field : fields.entrySet()) {
      String name = field.getKey();
      String file = name.equals("file") ? "; filename=\"../<b>an article.json\"" : "";
      body.writeBytes(
          ("--%s\r\nContent-Disposition: form-data; name=\"%s\"%s\r\n\r\n%s\r\n"
                  .formatted(BOUNDARY, name, file, field.getValue()))
              .getBytes(StandardCharsets.UTF_8));
    }
    body.writeBytes(("--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
    return send(
        to("/paste")
            .header("Accept", BROWSER)
            .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
            .POST(BodyPublishers.ofByteArray(body.toByteArray())));
  }

  private static Document page(HttpResponse<String> response) {
    assertEquals(200, response.statusCode(), response.body());
    assertEquals("text/html", type(response));
    return Jsoup.parse(response.body());
  }

  private static List<Quad> stored() {
    List<Quad> all = new ArrayList<>();
    Txn.executeRead(store, () -> store.asDatasetGraph().find().forEachRemaining(all::add));
    return all;
  }

  @Test
  void theFormIsAPage() throws IOException {
    Document form = page(get("/paste", "Accept", BROWSER));
    assertEquals(1, form.select("form[method=post][action=/paste] textarea[name=text]").size());
    assertEquals(0, form.select("ol.pasted").size());
  }

  @Test
  void aPastedTextIsShownWithItsClaimsUnderlinedAndNothingIsStored() throws IOException {
    int before = stored().size();
    HttpResponse<String> response =
        sendForm(Map.of("text", TEXT, "title", "Shells", "published", "2023-10-16"));
    Document page = page(response);
    assertEquals("no-store", response.headers().firstValue("Cache-Control").orElse(""));
    assertEquals("Shells", page.select("h1").text());
    assertEquals(TEXT.strip(), page.select("p.text").text());
    assertTrue(page.select("a.claimed-certain").text().contains("300 artillery shells"));
    String href = page.select("a.claimed").attr("href");
    assertEquals(1, page.select("li" + href).size(), href);
    assertTrue(page.select("li" + href).text().contains("North Korea supplied Russia"));
    assertEquals(before, stored().size());
  }

  @Test
  void programsGetClaimsThatCanBeLoaded() throws IOException, ClaimsException {
    HttpResponse<String> response = sendText(TEXT, "");
    assertEquals("application/json", type(response));
    Claims claims = ClaimsJson.read(response.body(), "answer");
    assertEquals(1, claims.transfers().size());
    assertTrue(claims.doc().id().startsWith("pasted-"));
    assertTrue(
        response
            .headers()
            .firstValue("Content-Disposition")
            .orElse("")
            .matches("attachment; filename=pasted-[0-9a-f]+\\.claims\\.json"));
  }

  @Test
  void claimsAreToBeHadAsRdf() throws IOException {
    HttpResponse<String> response = sendText(TEXT, "?format=trig");
    assertEquals("application/trig", type(response));
    DatasetGraph graphs = RDFParser.fromString(response.body(), Lang.TRIG).toDatasetGraph();
    assertTrue(graphs.find().hasNext());
    refused(400, sendText(TEXT, "?format=excel"));
  }

  @Test
  void aFileSaysItselfWhatItIs() throws IOException {
    String file =
        "{\"id\":\"wire-1\",\"title\":\"From the file\",\"published\":\"2023-10-16\",\"text\":\"%s\"}"
            .formatted(TEXT.strip());
    Document page = page(sendForm(Map.of("file", file, "title", "From the form")));
    assertEquals("From the file", page.select("h1").text());
    assertEquals("2023-10-16", page.select("input[name=published]").val());
    assertEquals(TEXT.strip(), page.select("textarea").text());
  }

  @Test
  void whatIsPastedStaysText() throws IOException {
    String payload = "</textarea><script>alert(1)</script><img src=x onerror=alert(2)> {\"id\":1}";
    Document page =
        page(
            sendForm(
                Map.of(
                    "text",
                    TEXT + payload,
                    "title",
                    "\"><script>alert(3)</script>",
                    "publisher",
                    payload)));
    assertTrue(page.select("p.text").text().contains(payload), page.select("p.text").html());
    assertEquals(0, page.select("script:not([src]), img, [onerror]").size());
    assertTrue(page.select("textarea").text().contains("<script>"));
  }

  @Test
  void whatCannotBeReadIsRefusedInOneLine() throws IOException {
    String german =
        "Der Minister sagte am Montag, dass die Lieferung von Waffen an die Ukraine nicht mehr"
            + " lange dauern werde und dass es dazu keine Alternative gibt.";
    assertTrue(refused(400, sendText(german, "")).path("detail").asText().contains("German"));
    refused(400, sendText(" \n", ""));
    refused(400, sendText("a\0b", ""));
    assertLimit("body", refused(413, sendText("word ".repeat(5_000), "")));
    refused(
        415,
        send(to("/paste").header("Content-Type", "image/png").POST(BodyPublishers.ofString("x"))));
    refused(
        400,
        send(
            to("/paste")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(
                    BodyPublishers.ofString(
                        "published=monday&text="
                            + URLEncoder.encode(TEXT, StandardCharsets.UTF_8)))));
    assertEquals(400, sendForm(Map.of("file", "{\"text\": 1}")).statusCode());
    assertEquals(413, sendForm(Map.of("text", "word ".repeat(5_000))).statusCode());
    assertEquals(413, sendForm(Map.of("text", "word ".repeat(50_000))).statusCode());
  }

  @Test
  void aTextOfVeryManyClaimsIsNotCompared() throws IOException {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 260; i++) {
      text.append("North Korea sent %d shells to Russia, Seoul said.\n".formatted(100 + i));
    }
    assertLimit("claims", refused(413, sendText(text.toString(), "?format=html")));
    assertEquals(200, sendText(text.toString(), "").statusCode());
  }

  @Test
  void onlyThisAddressTakesIt() throws IOException {
    for (String path : List.of("/", "/pair", "/page/entity/state/PRK")) {
      assertEquals(405, send(to(path).POST(BodyPublishers.ofString("x"))).statusCode(), path);
    }
    assertFalse(send(to("/paste").method("DELETE", BodyPublishers.noBody())).statusCode() < 400);
  }
}
