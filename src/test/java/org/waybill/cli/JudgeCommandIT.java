package org.waybill.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What people judge, from the command line. */
class JudgeCommandIT {
  private static final Path REPORTS =
      Path.of("src/test/resources/org/waybill/fusion/three-reports.trig").toAbsolutePath();

  private static Waybill waybill;

  @TempDir Path temp;
  private Path store;

  @BeforeEach
  void load() throws IOException {
    waybill = Waybill.shared();
    store = temp.resolve("store");
    waybill.run("load", REPORTS, "--store", store).ends(0);
  }

  private Waybill.Result judge(String verdict, String one, String other) {
    return waybill.run(
        "judge", verdict, one, other, "--why", "one train", "--by", "Anna", "--store", store);
  }

  private Waybill.Result retract(String judgement) {
    return waybill.run(
        "judge", "retract", judgement, "--why", "two trains", "--by", "Boris", "--store", store);
  }

  private JsonNode judgements() throws IOException {
    return new ObjectMapper()
        .readTree(waybill.run("judgements", "--format", "json", "--store", store).ends(0).out());
  }

  @Test
  void judgesAndTakesBackAndListsBoth() throws IOException {
    String iri = judge("same", "situation/a/1", "situation/b/1").ends(0).out().strip();
    assertTrue(iri.matches("judgement/[0-9a-f]{16}"), iri);
    retract(iri.substring("judgement/".length(), "judgement/".length() + 6)).ends(0);

    waybill
        .run("judgements", "--store", store)
        .ends(0)
        .prints(iri, "retracted")
        .prints("situation/a/1 | situation/b/1")
        .prints("why: one train")
        .prints("retracted by Boris", "two trains")
        .prints("1 judgement");
    JsonNode listed = judgements();
    assertEquals(1, listed.size());
    assertEquals("same", listed.get(0).at("/verdict").asText());
    assertEquals("Boris", listed.get(0).at("/retraction/by").asText());
    retract(iri).ends(2).saysOnly("retracted already, by Boris");
  }

  @Test
  void exportedJudgementsAreThereAgainAfterLoading() throws IOException {
    judge("different", "situation/a/1", "situation/c/1").ends(0);
    Path exported = temp.resolve("review.trig");
    waybill
        .run(
            "export",
            "--out",
            exported,
            "--graph",
            "https://w3id.org/waybill/graph/review/Anna",
            "--store",
            store)
        .ends(0);
    JsonNode before = judgements();
    Path fresh = temp.resolve("fresh");
    waybill.run("load", exported, REPORTS, "--store", fresh).ends(0);
    store = fresh;
    assertEquals(before, judgements());
    assertEquals("in force", before.get(0).at("/standing").asText());
  }

  @Test
  void whatIsNoSituationIsRefusedWithTheNearest() {
    judge("same", "situation/a/2", "situation/b/1")
        .ends(2)
        .saysOnly("there is no situation 'situation/a/2'", "situation/a/1");
    retract("judgement/00").ends(2).saysOnly("there is no judgement 'judgement/00'");
    judge("alike", "situation/a/1", "situation/b/1").ends(2);
    waybill.run("judge").ends(2).says("same, different, unsure or retract");
    waybill
        .run("judge", "same", "situation/a/1", "situation/b/1", "--by", "Anna", "--store", store)
        .ends(2)
        .says("--why");
    assertEquals(
        List.of("0 judgements"),
        waybill.run("judgements", "--store", store).ends(0).out().lines().toList());
  }
}
