package org.waybill.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.jena.query.Dataset;
import org.apache.jena.query.ReadWrite;
import org.apache.jena.riot.RDFDataMgr;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.waybill.rdf.Iris;
import org.waybill.reference.Gazetteer;
import org.waybill.server.ServerException;
import org.waybill.server.ServerOptions;
import org.waybill.server.WaybillServer;

/**
 * Runs every file of {@code queries/} over the test articles and compares the answer with the table
 * stored beside this test. {@code -Dwaybill.record=true} writes the tables anew, to be read before
 * they are committed.
 */
class QueryFilesTest {
  private static final Path EXPECTED = Path.of("src/test/resources/org/waybill/query/expected");
  private static Dataset store;

  @BeforeAll
  static void load() {
    store = TestStore.fused();
  }

  @Test
  void thereAreQueries() throws IOException {
    assertTrue(QueryLibrary.read(Path.of("queries")).all().size() >= 38);
  }

  @TestFactory
  Stream<DynamicTest> everyQueryAnswersAsRecorded() throws IOException {
    return QueryLibrary.read(Path.of("queries")).all().stream()
        .filter(query -> !query.tags().contains("federated"))
        .map(query -> dynamicTest(query.name(), () -> assertAnswer(query)));
  }

  @TestFactory
  Stream<DynamicTest> everyQueryHasAnAnswerInTheTestData() throws IOException {
    return QueryLibrary.read(Path.of("queries")).all().stream()
        .filter(q -> !q.tags().contains("federated") && !q.name().equals("incomplete-claims"))
        .map(
            query ->
                dynamicTest(
                    query.name(),
                    () ->
                        assertTrue(
                            Files.readAllLines(EXPECTED.resolve(query.name() + ".csv")).size()
                                > 1)));
  }

  @Test
  void asksWikidataWhereThatIsAllowed() throws IOException, ServerException {
    NamedQuery query = QueryLibrary.read(Path.of("queries")).named("heads-of-state-live");
    Dataset wikidata = TestStore.empty();
    wikidata.begin(ReadWrite.WRITE);
    RDFDataMgr.read(
        wikidata.getNamedModel("https://example.org/wikidata"),
        TestStore.resource("wikidata.ttl").toUri().toString());
    wikidata.commit();
    wikidata.end();
    WaybillServer server =
        WaybillServer.start(
            ServerOptions.onPort(0),
            wikidata,
            QueryLibrary.shipped(),
            Gazetteer.shipped(),
            new Iris());
    try {
      String endpoint = server.address().resolve("/sparql").toString();
      NamedQuery local =
          new NamedQuery(
              query.name(),
              query.topic(),
              query.question(),
              query.description(),
              query.tags(),
              query.parameters(),
              query.sparql().replace("https://query.wikidata.org/sparql", endpoint));
      QueryRunner runner = TestStore.runner(store, QueryLimits.none());
      assertThrows(QueryRefusedException.class, () -> runner.run(query, Map.of("supplier", "PRK")));
      assertRecorded(
          query.name(), csv(runner.allowing(List.of(endpoint)), local, Map.of("supplier", "PRK")));
    } finally {
      server.stop();
    }
  }

  @Test
  void namesWhatAClaimLacks() throws IOException {
    Dataset broken = TestStore.empty();
    broken.begin(ReadWrite.WRITE);
    RDFDataMgr.read(broken, TestStore.resource("broken.trig").toUri().toString());
    broken.commit();
    broken.end();
    String answer =
        csv(
            TestStore.runner(broken, QueryLimits.none()),
            QueryLibrary.read(Path.of("queries")).named("incomplete-claims"),
            Map.of());
    String claim = "https://w3id.org/waybill/id/claim/broken/";
    assertEquals(
        List.of(
            "claim,document,problem",
            claim + "empty," + claim + "doc,no situation",
            claim + "mute," + claim + "doc,no speaker",
            claim + "mute," + claim + "doc,no stance"),
        answer.lines().toList());
  }

  private static void assertAnswer(NamedQuery query) throws IOException {
    assertRecorded(query.name(), csv(TestStore.runner(store, QueryLimits.none()), query, Map.of()));
  }

  private static void assertRecorded(String name, String answer) throws IOException {
    Path table = EXPECTED.resolve(name + ".csv");
    if (Boolean.getBoolean("waybill.record")) {
      Files.createDirectories(EXPECTED);
      Files.writeString(table, answer);
    }
    if (!Files.exists(table)) {
      fail("no expected answer " + table);
    }
    assertEquals(Files.readString(table), answer);
  }

  private static String csv(QueryRunner runner, NamedQuery query, Map<String, String> arguments)
      throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (QueryAnswer answer = runner.run(query, arguments)) {
      answer.write(AnswerFormat.CSV, out);
    }
    return out.toString(StandardCharsets.UTF_8).replace("\r\n", "\n");
  }
}
