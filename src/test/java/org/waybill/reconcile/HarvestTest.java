package org.waybill.reconcile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.waybill.reference.Entity;
import org.waybill.reference.EntityType;
import org.waybill.reference.Gazetteer;
import org.waybill.reference.Tenure;
import org.waybill.server.ServerException;
import org.waybill.server.WaybillServer;

/** What a harvest takes from an endpoint with the Wikidata model, and how it behaves there. */
class HarvestTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 25);
  private static final Clock NOON =
      Clock.fixed(Instant.parse("2026-11-25T12:00:00Z"), ZoneOffset.UTC);
  private static final String AGENT = "Waybill/test (keeper@example.org)";
  private static final String EMPTY =
      "{\"head\": {\"vars\": [\"item\"]}, \"results\": {\"bindings\": []}}";
  private static final List<HarvestSubject> SUBJECTS =
      List.of(
          subject("state/PRK", EntityType.STATE, "North Korea", "Q423"),
          subject("state/RUS", EntityType.STATE, "Russia", "Q159"),
          subject("person/vladimir-putin", EntityType.PERSON, "Vladimir Putin", "Q7747"),
          subject("person/sergei-shoigu", EntityType.PERSON, "Sergei Shoigu", "Q32024"),
          subject("place/524901", EntityType.PLACE, "Moscow", "Q649"),
          subject("person/nobody", EntityType.PERSON, "Nobody", "Q900000099"),
          subject("vessel/silver-heron", EntityType.VESSEL, "MV Silver Heron", null),
          subject("vessel/odd", EntityType.VESSEL, "Silver \"Heron\" $1 \\", null));

  @TempDir Path temp;
  private final List<Duration> waits = new ArrayList<>();
  private final Deque<Answer> answers = new ArrayDeque<>();
  private final List<String> agents = new ArrayList<>();
  private HttpServer stub;
  private int asked;

  private record Answer(int status, String retryAfter, String body) {}

  private static HarvestSubject subject(String key, EntityType type, String name, String item) {
    return new HarvestSubject(key, type, name, Optional.ofNullable(item));
  }

  @AfterEach
  void stop() {
    if (stub != null) {
      stub.stop(0);
    }
  }

  private Harvest.Report harvest(URI endpoint, Path out, List<HarvestSubject> subjects)
      throws HarvestException, IOException {
    return new Harvest(
            new SparqlEndpoint(endpoint, AGENT, Duration.ofSeconds(2), waits::add, NOON),
            out,
            TODAY)
        .harvest(subjects, steps -> {});
  }

  /** An endpoint that gives the prepared answers, then empty ones. */
  private URI stub() throws IOException {
    stub = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    stub.createContext(
        "/",
        exchange -> {
          asked++;
          agents.add(exchange.getRequestHeaders().getFirst("User-Agent"));
          Answer answer = answers.isEmpty() ? new Answer(200, null, EMPTY) : answers.remove();
          if (answer.retryAfter() != null) {
            exchange.getResponseHeaders().set("Retry-After", answer.retryAfter());
          }
          byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
          exchange.sendResponseHeaders(answer.status(), body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
    stub.start();
    return URI.create("http://localhost:" + stub.getAddress().getPort() + "/");
  }

  @Test
  void namesCodesCoordinatesAndOfficesBecomeReferenceTables()
      throws ServerException, HarvestException, IOException {
    WaybillServer wikidata = WikidataSlice.serve();
    Harvest.Report report;
    Path out = temp.resolve("harvested");
    try {
      report = harvest(wikidata.address().resolve("/sparql"), out, SUBJECTS);
    } finally {
      wikidata.stop();
    }
    Gazetteer tables = Gazetteer.read(out);
    Entity northKorea = tables.entity("state/PRK").orElseThrow();
    assertEquals("North Korea", northKorea.name());
    assertEquals(List.of("DPRK", "Democratic People's Republic of Korea"), northKorea.aliases());
    assertEquals(List.of("KP", "PRK"), northKorea.codes());
    assertEquals(Optional.of("Q423"), northKorea.wikidata());
    assertEquals(Optional.empty(), northKorea.latitude(), "a state is no point");
    assertEquals(
        List.of("Russian Federation", "odd name/with bars"),
        tables.entity("state/RUS").orElseThrow().aliases());
    Entity moscow = tables.entity("place/524901").orElseThrow();
    assertEquals(55.755833333, moscow.latitude().orElseThrow());
    assertEquals(37.617777777, moscow.longitude().orElseThrow());
    assertEquals(Optional.of("state/RUS"), moscow.state());
    assertEquals(Optional.empty(), tables.entity("person/nobody"));
    Entity ship = tables.entity("vessel/Q900000010").orElseThrow();
    assertEquals(List.of("9074729"), ship.codes());
    assertTrue(tables.entity("vessel/Q900000011").isPresent(), "names are quoted in queries");

    List<Tenure> tenures = tables.tenures();
    assertEquals(3, tenures.size(), tenures::toString);
    assertEquals(
        new Tenure(
            "person/vladimir-putin",
            "President of Russia",
            "headOfState",
            "state/RUS",
            Optional.of(LocalDate.of(2000, 5, 7)),
            Optional.of(LocalDate.of(2008, 5, 7)),
            TODAY,
            tenures.get(0).source()),
        tenures.stream().filter(t -> t.to().isPresent()).findFirst().orElseThrow());
    assertTrue(
        tenures.stream()
            .anyMatch(
                t -> t.from().equals(Optional.of(LocalDate.of(2012, 5, 7))) && t.to().isEmpty()),
        "a year is no day");
    assertTrue(
        tenures.stream()
            .anyMatch(t -> t.person().endsWith("shoigu") && t.kind().equals("defenceMinister")));
    assertEquals(new Harvest.Report(7, 3, 1, 1, 0), report);
    assertFalse(Files.exists(out.resolve("harvest-parts")), "what is done leaves no parts");
    assertTrue(waits.size() >= 2 && waits.stream().allMatch(Duration.ofSeconds(2)::equals));
  }

  @Test
  void anEndpointThatIsBusyIsGivenTheTimeThatItAsksFor() throws IOException, HarvestException {
    answers.add(new Answer(429, "7", "slower"));
    answers.add(new Answer(503, "Wed, 25 Nov 2026 12:00:30 GMT", "later"));
    answers.add(new Answer(502, null, "bad gateway"));
    harvest(stub(), temp.resolve("out"), SUBJECTS.subList(0, 1));
    assertEquals(
        List.of(Duration.ofSeconds(7), Duration.ofSeconds(30), Duration.ofSeconds(8)), waits);
    assertEquals(4, asked);
    assertEquals(List.of(AGENT, AGENT, AGENT, AGENT), agents);
  }

  @Test
  void anEndpointThatStaysBusyIsLeftInPeace() throws IOException {
    for (int i = 0; i < 20; i++) {
      answers.add(new Answer(429, "1000000", ""));
    }
    URI endpoint = stub();
    HarvestException problem =
        assertThrows(
            HarvestException.class,
            () -> harvest(endpoint, temp.resolve("out"), SUBJECTS.subList(0, 1)));
    assertTrue(problem.getMessage().contains("again later"), problem.getMessage());
    assertEquals(6, asked);
    assertTrue(waits.stream().allMatch(Duration.ofMinutes(10)::equals), waits::toString);
  }

  @Test
  void whatWasStoppedGoesOnWhereItWas() throws IOException, HarvestException {
    URI endpoint = stub();
    Path out = temp.resolve("out");
    List<HarvestSubject> many = new ArrayList<>();
    for (int i = 1; i <= 120; i++) {
      many.add(subject("organization/o" + i, EntityType.ORGANIZATION, "O" + i, "Q" + i));
    }
    answers.add(new Answer(200, null, EMPTY));
    answers.add(new Answer(200, null, EMPTY));
    answers.add(new Answer(500, null, "stopped"));
    assertThrows(HarvestException.class, () -> harvest(endpoint, out, many));
    assertEquals(3, asked);
    harvest(endpoint, out, many);
    assertEquals(4, asked, "the batches that were there are not asked for again");
  }

  @Test
  void aFolderWithTheBeginningOfAnotherHarvestIsRefused() throws IOException {
    URI endpoint = stub();
    Path out = temp.resolve("out");
    answers.add(new Answer(500, null, "stopped"));
    assertThrows(HarvestException.class, () -> harvest(endpoint, out, SUBJECTS.subList(0, 1)));
    HarvestException problem =
        assertThrows(HarvestException.class, () -> harvest(endpoint, out, SUBJECTS.subList(1, 2)));
    assertTrue(problem.getMessage().contains("another harvest"), problem.getMessage());
  }

  @Test
  void whatIsNoEndpointIsNamed() throws IOException {
    answers.add(new Answer(200, null, "<html>Welcome</html>"));
    URI endpoint = stub();
    HarvestException problem =
        assertThrows(
            HarvestException.class,
            () -> harvest(endpoint, temp.resolve("out"), SUBJECTS.subList(0, 1)));
    assertTrue(problem.getMessage().contains("is it a SPARQL endpoint?"), problem.getMessage());
  }

  @Test
  void titlesTellTheKindOfAnOffice() {
    assertEquals("headOfState", OfficeTitles.kindOf("President of Russia"));
    assertEquals("defenceMinister", OfficeTitles.kindOf("United States Secretary of Defense"));
    assertEquals("foreignMinister", OfficeTitles.kindOf("Minister of Foreign Affairs of Japan"));
    assertEquals("other", OfficeTitles.kindOf("Deputy Foreign Minister of Russia"));
    assertEquals("deputyHeadOfState", OfficeTitles.kindOf("Vice President of the United States"));
    assertEquals("other", OfficeTitles.kindOf("chess champion"));
  }
}
