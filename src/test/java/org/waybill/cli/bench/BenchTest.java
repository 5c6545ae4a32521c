package org.waybill.cli.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.waybill.article.Article;
import org.waybill.claim.ClaimExtractor;
import org.waybill.query.NamedQuery;
import org.waybill.query.QueryLibrary;
import org.waybill.store.StoreException;

/** The measurements at sizes that say nothing of speed: that they run, and what they print. */
class BenchTest {
  @TempDir Path temp;

  private final List<String> progress = new ArrayList<>();

  private final Article article =
      new Article(
          "wagons",
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          "The White House said on Friday that North Korea had delivered arms to Russia.");
  private final ClaimExtractor extractor =
      ServiceLoader.load(ClaimExtractor.class).findFirst().orElseThrow();

  @Test
  void readingManyAndLongArticlesLosesNone() throws IOException {
    JsonNode json =
        json(new EnduranceBench(List.of(article), extractor, progress::add).run(40, 2, 4000));

    assertEquals("40", json.at("/tables/0/rows/9/articles read").asText());
    // the sentence stands twice in each article, and is one claim
    assertEquals("40", json.at("/tables/0/rows/9/claims").asText());
    assertTrue(json.at("/targets/0/met").asBoolean(), json.toString());
    assertTrue(json.at("/tables/1/rows/0/KB").asInt() >= 4, json.toString());
  }

  @Test
  void measuresTheReadingOfArticlesAndTheChunkerAlone() throws IOException {
    JsonNode json =
        json(new ExtractBench(List.of(article), extractor, 2, 0.01, progress::add).run());

    assertEquals(
        List.of("extraction 1", "extraction 2", "OpenNLP's chunker alone 1"),
        cells(json.at("/tables/0/rows"), "work", "threads"));
    assertFalse(progress.isEmpty());
  }

  @Test
  void jenaLoadsTheSameQuadsAsWaybill() throws IOException, StoreException {
    JsonNode json = json(new LoadBench(temp, progress::add).run(2000));

    assertEquals(
        List.of(
            "waybill load, claims made on the way", "Jena's basic loader", "Jena's phased loader"),
        cells(json.at("/tables/0/rows"), "loader"));
  }

  /**
   * No generated claim lacks anything; none tells of meetings, uses, breaches, exchanges beside
   * sales, evidence beside a second principal, or of one transfer in several outlets.
   */
  private static final Set<String> UNANSWERED =
      Set.of(
          "chains-of-states",
          "drift-between-outlets",
          "exchange-or-sale",
          "incomplete-claims",
          "meetings-before-transfers",
          "meetings-that-led-to-transfers",
          "through-third-states",
          "two-sources-and-evidence",
          "unnamed-sources-only",
          "use-in-conflict",
          "values-that-do-not-meet",
          "violations-and-measures",
          "wanted-then-seen",
          "warnings-and-what-followed");

  @Test
  void everyQueryCaseHasAnAnswerThatGrowsNoLessThanTheStore() throws IOException, StoreException {
    JsonNode rows =
        json(new QueryBench(temp, Optional.empty(), 0, progress::add).run(List.of(3000L, 6000L)))
            .at("/tables/0/rows");

    assertEquals(QueryCase.shipped().size(), rows.size());
    for (JsonNode row : rows) {
      long small = row.get("size, 3000").asLong();
      assertTrue(small <= row.get("size, 6000").asLong(), row.toString());
      assertEquals(UNANSWERED.contains(row.get("query").asText()), small == 0, row::toString);
    }
  }

  @Test
  void fusingIsMeasuredAndItsGrowthToo() throws IOException, StoreException {
    JsonNode json = json(new FusionBench(temp, progress::add).run(List.of(300L, 900L)));

    assertEquals(2, json.at("/tables/0/rows").size());
    assertTrue(
        json.at("/tables/0/rows/0/fused").asInt() < json.at("/tables/0/rows/1/fused").asInt());
    assertEquals("900", json.at("/tables/1/rows/0/claims").asText());
    assertEquals(6, json.at("/tables/2/rows").size());
    assertEquals("0", json.at("/tables/2/rows/5/compared").asText());
    assertNotEquals("0", json.at("/tables/2/rows/4/left").asText());
  }

  @Test
  void everyQueryThatAsksOnlyTheStoreIsMeasured() {
    Set<String> shipped =
        QueryLibrary.shipped().all().stream()
            .filter(query -> !query.tags().contains("federated"))
            .map(NamedQuery::name)
            .collect(Collectors.toCollection(TreeSet::new));

    assertEquals(
        shipped,
        QueryCase.shipped().stream()
            .map(QueryCase::query)
            .collect(Collectors.toCollection(TreeSet::new)));
  }

  @Test
  void measuresInAJvmWithTheHeapAskedFor() throws IOException, InterruptedException {
    assertEquals(0, MeasuringJvm.run("64m", List.of("--version")));
    assertNotEquals(0, MeasuringJvm.run("64m", List.of("bench", "nothing")));
  }

  @Test
  void alignsFiguresToTheRight() {
    BenchReport report = new BenchReport("./waybill bench nothing");
    report.table("Loads", "what", "quads/s");
    report.row("ours", 1234567L);
    report.row("theirs, which is longer", 5.5);
    report.target("speed", ">= 1", "2", true);

    ByteArrayOutputStream out = new ByteArrayOutputStream();
    report.writeText(new PrintStream(out, true, StandardCharsets.UTF_8));

    String text = out.toString(StandardCharsets.UTF_8);
    assertTrue(text.contains("\nours                     1,234,567\n"), text);
    assertTrue(text.contains("\ntheirs, which is longer       5.50\n"), text);
    assertTrue(text.contains("\nspeed   >= 1   2         yes\n"), text);
  }

  private static JsonNode json(BenchReport report) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    report.writeJson(new PrintStream(out, true, StandardCharsets.UTF_8));
    return new ObjectMapper().readTree(out.toByteArray());
  }

  private static List<String> cells(JsonNode rows, String... columns) {
    List<String> found = new ArrayList<>();
    for (JsonNode row : rows) {
      List<String> cells = new ArrayList<>();
      for (String column : columns) {
        cells.add(row.get(column).asText());
      }
      found.add(String.join(" ", cells));
    }
    return found;
  }
}
