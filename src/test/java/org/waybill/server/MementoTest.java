package org.waybill.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.List;
import org.apache.jena.query.ReadWrite;
import org.apache.jena.riot.RDFDataMgr;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What the server would have answered then, by RFC 7089. */
class MementoTest extends RunningServer {
  private static final String THING = "document/harbour-shells";
  private static final String FIRST = "2026-01-05T09:00:01Z";
  private static final String SECOND = "2026-02-01T12:00:00Z";

  @BeforeAll
  static void loadAgain() {
    store.begin(ReadWrite.WRITE);
    RDFDataMgr.read(store, MementoTest.class.getResource("second-load.trig").toString());
    store.commit();
    store.end();
  }

  private static HttpResponse<String> then(String path, String time) throws IOException {
    return get(path, "Accept-Datetime", time);
  }

  private static String header(HttpResponse<?> response, String name) {
    return String.join(", ", response.headers().allValues(name));
  }

  @Test
  void aTimeLeadsToTheLastStateBeforeIt() throws IOException {
    HttpResponse<String> gate = then("/data/" + THING, "Thu, 15 Jan 2026 10:00:00 GMT");
    assertEquals(302, gate.statusCode(), gate.body());
    assertEquals("/data/" + THING + "?entered-by=" + FIRST, header(gate, "Location"));
    assertTrue(header(gate, "Vary").contains("Accept-Datetime"), header(gate, "Vary"));
    assertTrue(
        header(gate, "Link").contains("</timemap/" + THING + ">; rel=\"timemap\""),
        header(gate, "Link"));
    assertEquals(
        "/data/" + THING + "?entered-by=" + SECOND,
        header(then("/data/" + THING, "Mon, 02 Nov 2026 10:00:00 GMT"), "Location"));
    assertEquals(
        "/data/" + THING + "?entered-by=" + FIRST,
        header(then("/data/" + THING, "Sat, 01 Jan 2000 00:00:00 GMT"), "Location"));
  }

  @Test
  void aMementoIsWhatTheStoreHeldThen() throws IOException {
    HttpResponse<String> first = get("/data/" + THING + "?entered-by=" + FIRST);
    assertEquals("Mon, 05 Jan 2026 09:00:01 GMT", header(first, "Memento-Datetime"));
    assertTrue(
        header(first, "Link").contains("</data/" + THING + ">; rel=\"original timegate\""),
        header(first, "Link"));
    HttpResponse<String> second = get("/data/" + THING + "?entered-by=" + SECOND);
    assertEquals("Sun, 01 Feb 2026 12:00:00 GMT", header(second, "Memento-Datetime"));
    assertFalse(first.body().contains("second-load"), first.body());
    assertTrue(second.body().contains("second-load"), second.body());
    // a memento is not negotiated again
    assertEquals(
        200,
        then("/data/" + THING + "?entered-by=" + FIRST, "Mon, 02 Nov 2026 10:00:00 GMT")
            .statusCode());
  }

  @Test
  void withoutATimeItIsTheStateOfNow() throws IOException {
    HttpResponse<String> now = get("/data/" + THING);
    assertEquals(200, now.statusCode());
    assertEquals("", header(now, "Memento-Datetime"));
    assertTrue(header(now, "Vary").contains("Accept-Datetime"));
  }

  @Test
  void theViewGoesWithTheTime() throws IOException {
    assertEquals(
        "/data/" + THING + "?entered-by=" + FIRST + "&as-of=2030",
        header(
            then("/data/" + THING + "?as-of=2030", "Thu, 15 Jan 2026 10:00:00 GMT"), "Location"));
  }

  @Test
  void aThingHasNoStateBeforeItCame() throws IOException {
    HttpResponse<String> map = get("/timemap/claim/harbour-shells/second-load");
    assertFalse(map.body().contains(FIRST), map.body());
    assertTrue(map.body().contains(SECOND), map.body());
  }

  @Test
  void theTimeMapListsAllStates() throws IOException {
    HttpResponse<String> map = get("/timemap/" + THING);
    assertEquals("application/link-format", type(map));
    String data = server.address().resolve("/data/" + THING).toString();
    assertEquals(
        List.of(
            "<" + data + ">; rel=\"original timegate\"",
            "<"
                + server.address().resolve("/timemap/" + THING)
                + ">; rel=\"self\"; type=\"application/link-format\";"
                + " from=\"Mon, 05 Jan 2026 09:00:01 GMT\"; until=\"Sun, 01 Feb 2026 12:00:00 GMT\"",
            "<"
                + data
                + "?entered-by="
                + FIRST
                + ">; rel=\"first memento\"; datetime=\"Mon, 05 Jan 2026 09:00:01 GMT\"",
            "<"
                + data
                + "?entered-by="
                + SECOND
                + ">; rel=\"last memento\"; datetime=\"Sun, 01 Feb 2026 12:00:00 GMT\""),
        List.of(map.body().strip().split(",\n")));
    refused(404, get("/timemap/document/none"));
  }

  @Test
  void pagesHaveTheSameClock() throws IOException {
    HttpResponse<String> gate =
        get(
            "/page/" + THING,
            "Accept-Datetime",
            "Thu, 15 Jan 2026 10:00:00 GMT",
            "Accept",
            "text/html");
    assertEquals(302, gate.statusCode());
    assertEquals("/page/" + THING + "?entered-by=" + FIRST, header(gate, "Location"));
    HttpResponse<String> page = get(header(gate, "Location"), "Accept", "text/html");
    assertEquals(200, page.statusCode());
    assertEquals("Mon, 05 Jan 2026 09:00:01 GMT", header(page, "Memento-Datetime"));
  }

  @Test
  void aTimeThatIsNoneIsRefused() throws IOException {
    assertTrue(
        refused(400, then("/data/" + THING, "last tuesday"))
            .path("detail")
            .asText()
            .contains("'last tuesday'"));
  }
}
