package org.waybill.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.apache.jena.query.Dataset;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class QueryRunnerTest {
  private static Dataset store;
  private static Dataset fused;
  private static QueryLibrary library;

  @BeforeAll
  static void load() throws IOException {
    store = TestStore.ofArticles();
    fused = TestStore.fused();
    library = QueryLibrary.read(Path.of("queries"));
  }

  private static QueryRunner runner() {
    return TestStore.runner(store, QueryLimits.none());
  }

  private static String write(QueryAnswer answer, AnswerFormat format) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (answer) {
      answer.write(format, out);
    }
    return out.toString(StandardCharsets.UTF_8).replace("\r\n", "\n");
  }

  private static List<String> lines(String name, Map<String, String> arguments) throws IOException {
    return lines(runner(), name, arguments);
  }

  private static List<String> lines(QueryRunner runner, String name, Map<String, String> arguments)
      throws IOException {
    List<String> lines =
        new ArrayList<>(
            write(runner.run(library.named(name), arguments), AnswerFormat.CSV).lines().toList());
    lines.remove(0);
    return lines;
  }

  @TestFactory
  Stream<DynamicTest> understandsAPartyHoweverItIsNamed() throws IOException {
    List<String> rows = lines("who-says-transfer", Map.of("supplier", "North Korea"));
    assertFalse(rows.isEmpty());
    assertTrue(rows.stream().allMatch(row -> row.contains("state/PRK,North Korea")));
    return Stream.of(
            "PRK",
            "KP",
            "prk",
            "Q423",
            "wd:Q423",
            "http://www.wikidata.org/entity/Q423",
            "north korea",
            "North Korean",
            "DPRK",
            "state/PRK",
            "https://w3id.org/waybill/id/entity/state/PRK",
            "<https://w3id.org/waybill/id/entity/state/PRK>")
        .map(
            name ->
                dynamicTest(
                    name,
                    () ->
                        assertEquals(rows, lines("who-says-transfer", Map.of("supplier", name)))));
  }

  @Test
  void understandsAPartyThatNoReferenceTableHas() throws IOException {
    assertEquals(2, lines("claim-source", Map.of("speaker", "Harbour Wire")).size());
    assertEquals(2, lines("claim-source", Map.of("speaker", "harbour wire")).size());
  }

  @TestFactory
  Stream<DynamicTest> everyArgumentNarrows() {
    return library.all().stream()
        .filter(query -> !query.tags().contains("federated"))
        .flatMap(
            query ->
                query.parameters().stream()
                    .map(
                        parameter ->
                            dynamicTest(
                                query.name() + " " + parameter.name(),
                                () -> {
                                  QueryRunner runner = TestStore.runner(fused, QueryLimits.none());
                                  int all = lines(runner, query.name(), Map.of()).size();
                                  int some =
                                      lines(
                                              runner,
                                              query.name(),
                                              Map.of(parameter.name(), narrow(parameter)))
                                          .size();
                                  assertTrue(
                                      query.topic().equals("quality") || some < all,
                                      some + " of " + all);
                                })));
  }

  private static String narrow(Parameter parameter) {
    return switch (parameter.type()) {
      case ENTITY -> parameter.name().equals("place") ? "Tikhoretsk" : "Ukraine";
      case DATE -> parameter.name().equals("to") ? "2022" : "2030";
      case GOODS -> "submarine";
      case CLAIM -> "claim/none";
      case DOCUMENT -> "eastern-million";
      case TEXT -> "waybill-rules";
      case INTEGER -> "4";
    };
  }

  @Test
  void keepsWhatHasNoDateInAPeriod() throws IOException {
    List<String> rows =
        lines("who-says-transfer", Map.of("supplier", "IRN", "from", "2024", "to", "2024-06"));
    assertEquals(1, rows.size());
    assertTrue(rows.get(0).contains("Tehran also plans to send drones"));
  }

  @Test
  void readsAMonthAsItsLastDayWhereItEndsAPeriod() throws IOException {
    assertEquals(2, lines("who-says-transfer", Map.of("supplier", "IRN", "to", "2023-01")).size());
    assertEquals(1, lines("who-says-transfer", Map.of("supplier", "IRN", "to", "2022-12")).size());
  }

  @Test
  void pagesFitTogether() throws IOException {
    for (NamedQuery query : library.all()) {
      if (query.tags().contains("federated")) {
        continue;
      }
      List<String> all = lines(query.name(), Map.of());
      List<String> pages = new ArrayList<>();
      for (int offset = 0; offset < all.size(); offset += 4) {
        List<String> page =
            new ArrayList<>(
                write(runner().run(query, Map.of(), 4, offset), AnswerFormat.CSV).lines().toList());
        pages.addAll(page.subList(1, page.size()));
      }
      assertEquals(all, pages, query.name());
    }
  }

  @Test
  void namesTheNearestQuery() {
    UnknownNameException e =
        assertThrows(UnknownNameException.class, () -> library.named("who-said-transfer"));
    assertEquals(List.of("who-says-transfer"), e.nearest());
    assertTrue(e.getMessage().contains("did you mean who-says-transfer?"), e.getMessage());
  }

  @Test
  void namesTheNearestParameter() {
    NamedQuery query = library.named("who-says-transfer");
    UnknownNameException e =
        assertThrows(
            UnknownNameException.class, () -> runner().run(query, Map.of("suplier", "PRK")));
    assertEquals(List.of("supplier"), e.nearest());
  }

  @Test
  void namesTheNearestParty() {
    NamedQuery query = library.named("who-says-transfer");
    UnknownNameException e =
        assertThrows(
            UnknownNameException.class, () -> runner().run(query, Map.of("supplier", "Rusia")));
    assertEquals("Russia", e.nearest().get(0));
    assertFalse(store.isInTransaction());
  }

  @Test
  void refusesADateThatIsNone() {
    NamedQuery query = library.named("who-says-transfer");
    QueryArgumentException e =
        assertThrows(
            QueryArgumentException.class, () -> runner().run(query, Map.of("from", "last spring")));
    assertTrue(e.getMessage().contains("2023-10-13"), e.getMessage());
  }

  @Test
  void anArgumentNeverBecomesPartOfTheQuery() {
    NamedQuery query = library.named("who-says-transfer");
    assertThrows(
        UnknownNameException.class,
        () -> runner().run(query, Map.of("supplier", "x> } DELETE WHERE { ?s ?p ?o } #")));
  }

  @Test
  void tellsWhereAQueryIsWrong() {
    QuerySyntaxException e =
        assertThrows(QuerySyntaxException.class, () -> runner().run("SELECT *\nWHERE { ?s ?p }"));
    assertEquals(2, e.line());
    assertTrue(e.getMessage().contains("line 2"), e.getMessage());
    assertEquals(1, e.getMessage().lines().count());
  }

  @Test
  void refusesAQueryNestedTooDeep() {
    String query =
        "SELECT * WHERE { FILTER(" + "(".repeat(200_000) + "1" + ")".repeat(200_000) + ") }";
    assertThrows(QuerySyntaxException.class, () -> runner().run(query));
  }

  @Test
  void stopsAtTheLimitOfRows() throws IOException {
    QueryRunner few =
        TestStore.runner(store, new QueryLimits(java.util.Optional.empty(), OptionalLong.of(5)));
    QueryAnswer answer = few.run("SELECT * { ?s ?p ?o }");
    QueryLimitException e =
        assertThrows(QueryLimitException.class, () -> write(answer, AnswerFormat.CSV));
    assertEquals(QueryLimitException.Limit.ROWS, e.limit());
    write(few.run("SELECT * { ?s ?p ?o } LIMIT 5"), AnswerFormat.CSV);
  }

  @Test
  void stopsAtTheLimitOfTime() {
    QueryRunner quick = TestStore.runner(store, QueryLimits.of(Duration.ofMillis(50), 1_000_000));
    QueryLimitException e =
        assertThrows(
            QueryLimitException.class,
            () ->
                write(
                    quick.run("SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }"),
                    AnswerFormat.CSV));
    assertEquals(QueryLimitException.Limit.TIME, e.limit());
    assertFalse(store.isInTransaction());
  }

  @Test
  void writesAGraphInEverySyntax() throws IOException {
    for (AnswerFormat format : AnswerFormat.values()) {
      if (format.forGraphs()) {
        String written =
            write(runner().run("CONSTRUCT { ?s a ?o } WHERE { ?s a ?o } LIMIT 3"), format);
        assertTrue(written.contains("waybill"), format + ": " + written);
      }
    }
  }

  @Test
  void refusesATableFormatForAGraph() {
    assertThrows(
        QueryArgumentException.class,
        () -> write(runner().run("CONSTRUCT WHERE { ?s a ?o }"), AnswerFormat.CSV));
  }

  @Test
  void writesATruthValueInEveryFormat() throws IOException {
    for (AnswerFormat format : AnswerFormat.values()) {
      if (!format.forGraphs()) {
        String written = write(runner().run("ASK { ?s ?p ?o }"), format);
        assertTrue(written.contains(format == AnswerFormat.TABLE ? "yes" : "true"), written);
      }
    }
  }

  @Test
  void readsTheShippedQueriesFromTheClassPath() {
    assertEquals(library.all(), QueryLibrary.shipped().all());
  }
}
