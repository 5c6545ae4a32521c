package org.waybill.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Policies, and what was known when, in the commands that take them. */
class ViewOptionsIT {
  private static Waybill waybill;
  @TempDir static Path shared;
  private static Path store;
  private static Path unfused;

  @BeforeAll
  static void load() throws IOException {
    waybill = Waybill.shared();
    store = shared.resolve("store");
    unfused = shared.resolve("unfused");
    Path claims = Path.of("src/test/resources/org/waybill/query/claims").toAbsolutePath();
    for (Path each : List.of(store, unfused)) {
      waybill
          .run(
              "load",
              claims.resolve("harbour-shells.json"),
              claims.resolve("harbour-again.json"),
              claims.resolve("eastern-million.json"),
              "--store",
              each)
          .ends(0);
    }
    waybill.run("fuse", "--store", store).ends(0);
  }

  private static JsonNode json(Object... words) throws IOException {
    List<Object> line = new ArrayList<>(List.of(words));
    line.addAll(List.of("--format", "json", "--store", store));
    return new ObjectMapper().readTree(waybill.run(line.toArray()).ends(0).out());
  }

  private static TreeSet<String> texts(JsonNode answer, String field) {
    return new TreeSet<>(answer.findValuesAsText(field));
  }

  @Test
  void policiesAreListedWithWhatEachIsCompiledTo() throws IOException {
    Waybill.Result list = waybill.run("policies").ends(0);
    for (String name :
        List.of(
            "all", "official-or-imagery", "two-independent", "no-anonymous", "without-denied")) {
      list.prints("  " + name + " ");
    }
    waybill
        .run("policies", "two-independent")
        .ends(0)
        .prints("at least two independent origins")
        .prints("SELECT DISTINCT ?claim")
        .prints("# origins-at-least: 2");
    waybill.run("policies", "two-independant").ends(2).saysOnly("two-independent");
    Path own = shared.resolve("own.yaml");
    Files.writeString(own, "summary: Mine\nconditions:\n  - outlets: Harbour Wire\n");
    waybill.run("policies", own).ends(2).saysOnly("own.yaml, line 3", "outlets");
  }

  @Test
  void whyTellsWhatWasKnownOnADay() throws IOException {
    assertEquals(
        new TreeSet<>(List.of("harbour-shells")),
        texts(json("why", "PRK", "RUS", "--as-of", "2024-03-11"), "documentId"));
    assertEquals(
        new TreeSet<>(List.of("eastern-million", "harbour-shells")),
        texts(json("why", "PRK", "RUS", "--as-of", "2024-03-14"), "documentId"));
    JsonNode now = json("why", "PRK", "RUS");
    now.forEach(account -> ((ObjectNode) account).remove("made")); // a view is computed when asked
    assertTrue(now.equals(json("why", "PRK", "RUS", "--entered-by", "2999")));
    waybill
        .run("why", "PRK", "RUS", "--entered-by", "2020", "--store", store)
        .ends(0)
        .prints("0 transfers");
    waybill
        .run("why", "PRK", "RUS", "--as-of", "in March", "--store", store)
        .ends(2)
        .saysOnly("2023-10-01");
  }

  @Test
  void whyTellsWhatAPolicyCarries() throws IOException {
    JsonNode undenied = json("why", "PRK", "RUS", "--policy", "without-denied");
    assertEquals(2, undenied.size());
    assertEquals(new TreeSet<>(List.of("without-denied")), texts(undenied, "policy"));
    assertFalse(texts(undenied, "stance").contains("denies"));
    assertEquals(3, json("why", "PRK", "RUS", "--policy", "all").size());
    waybill
        .run("why", "PRK", "RUS", "--policy", "without-denied", "--store", store)
        .ends(0)
        .says("under the policy without-denied: What nobody denies");
  }

  @Test
  void whatIfIsAskedOfAView() throws IOException {
    JsonNode all = json("whatif", "--without", "principal:KOR");
    JsonNode undenied = json("whatif", "--without", "principal:KOR", "--policy", "without-denied");
    JsonNode then = json("whatif", "--without", "principal:KOR", "--as-of", "2024-03-10");
    assertEquals(List.of(6, 4, 5), List.of(claims(all), claims(undenied), claims(then)));
    assertEquals(4, all.at("/transfers").size());
    assertEquals(2, undenied.at("/transfers").size());
    assertTrue(texts(undenied, "fate").equals(new TreeSet<>(List.of("falls"))), undenied::toString);
  }

  private static int claims(JsonNode answer) {
    return answer.at("/claimsLeftOut").asInt();
  }

  @Test
  void diffTellsWhatAPolicyCarriesOnEachDay() throws IOException {
    JsonNode all = json("diff", "2024-03-01", "2024-03-31", "--pair", "PRK", "RUS");
    JsonNode undenied =
        json(
            "diff",
            "2024-03-01",
            "2024-03-31",
            "--pair",
            "PRK",
            "RUS",
            "--policy",
            "without-denied");
    assertTrue(texts(all, "kind").contains("newDenial"), all::toString);
    assertEquals(new TreeSet<>(List.of("newTransfer")), texts(undenied, "kind"));
    assertEquals(
        all, json("diff", "2024-03-01", "2024-03-31", "--pair", "PRK", "RUS", "--policy", "all"));
    assertEquals(0, json("diff", "2024-03-01", "2024-03-31", "--policy", "two-independent").size());
  }

  @Test
  void aPolicyThatGoesByOriginsNeedsAFusion() {
    refused("why", "PRK", "RUS");
    refused("whatif", "--without", "principal:KOR");
    refused("diff", "2023", "2024");
    refused("query", "who-says-transfer");
  }

  private static void refused(Object... words) {
    List<Object> line = new ArrayList<>(List.of(words));
    line.addAll(List.of("--policy", "two-independent", "--store", unfused));
    waybill.run(line.toArray()).ends(3).saysOnly("two-independent", "./waybill fuse");
  }
}
