package org.waybill.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.eclipse.rdf4j.model.util.Values;
import org.eclipse.rdf4j.rio.RDFFormat;
import org.eclipse.rdf4j.rio.Rio;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From a fused transfer down to the words of the articles, from the command line. */
class WhyCommandIT {
  private static Waybill waybill;
  @TempDir Path temp;
  private Path store;

  @BeforeEach
  void load() throws IOException {
    waybill = Waybill.shared();
    store = temp.resolve("store");
    Path claims = Path.of("src/test/resources/org/waybill/query/claims").toAbsolutePath();
    waybill
        .run(
            "load",
            claims.resolve("harbour-shells.json"),
            claims.resolve("harbour-again.json"),
            "--store",
            store)
        .ends(0);
  }

  private JsonNode why(Object... words) throws IOException {
    Object[] line = new Object[words.length + 5];
    line[0] = "why";
    System.arraycopy(words, 0, line, 1, words.length);
    line[words.length + 1] = "--format";
    line[words.length + 2] = "json";
    line[words.length + 3] = "--store";
    line[words.length + 4] = store;
    return new ObjectMapper().readTree(waybill.run(line).ends(0).out());
  }

  /** The transfer of which both articles tell. */
  private JsonNode shells() throws IOException {
    for (JsonNode account : why("North Korea", "RUS")) {
      if (account.at("/takenForTheSame").size() > 0
          && account.at("/claims/0/documentId").asText().equals("harbour-shells")
          && account.at("/claims/1/documentId").asText().equals("harbour-again")) {
        return account;
      }
    }
    throw new AssertionError("both articles tell of the same containers");
  }

  @Test
  void showsClaimsChainsWordsAndReasons() throws IOException {
    waybill.run("fuse", "--store", store).ends(0);
    JsonNode account = shells();
    String fused = account.at("/fused").asText();
    assertEquals("originator", account.at("/claims/0/chain/0/role").asText());
    assertTrue(account.at("/claims/0/quotes/0/end").asInt() > 0);
    assertTrue(account.at("/takenForTheSame/0/reasons").size() > 0);
    waybill
        .run("why", fused, "--store", store)
        .ends(0)
        .prints("North Korea to Russia")
        .prints("origin: South Korea")
        .prints("chain: defence ministry (originator) > Harbour Wire (publisher)")
        .prints("'North Korea has sent Russia more than 2,000 containers'")
        .prints("taken for the same");
    String prov = waybill.run("why", fused, "--format", "prov", "--store", store).ends(0).out();
    assertTrue(
        Rio.parse(new StringReader(prov), RDFFormat.TURTLE)
            .contains(
                Values.iri(fused),
                Values.iri("http://www.w3.org/ns/prov#wasDerivedFrom"),
                Values.iri(account.at("/claims/0/claim").asText())));
  }

  @Test
  void aJudgementIsFollowedAndToldAndTakenBack() throws IOException {
    waybill.run("fuse", "--store", store).ends(0);
    JsonNode before = shells();
    String one = before.at("/claims/0/situations/0").asText();
    String other = before.at("/claims/1/situations/0").asText();
    String judgement =
        waybill
            .run(
                "judge",
                "different",
                one,
                other,
                "--why",
                "another train",
                "--by",
                "Anna",
                "--store",
                store)
            .ends(0)
            .out()
            .strip();
    waybill.run("fuse", "--store", store).ends(0);
    JsonNode judged = why(one).get(0);
    assertTrue(judged.toString().contains("Anna: another train"), judged::toString);
    assertFalse(judged.at("/claims").toString().contains(other));

    waybill
        .run("judge", "retract", judgement, "--why", "no", "--by", "Anna", "--store", store)
        .ends(0);
    waybill.run("fuse", "--store", store).ends(0);
    assertEquals(without(before), without(shells()));
  }

  @Test
  void aFusedSituationStandsForTheMembersThatItHas() throws IOException {
    waybill.run("fuse", "--store", store).ends(0);
    JsonNode before = shells();
    String member = before.at("/claims/1/situations/0").asText();
    waybill
        .run(
            "judge",
            "different",
            member,
            before.at("/fused").asText(),
            "--why",
            "another train",
            "--by",
            "Anna",
            "--store",
            store)
        .ends(0);
    waybill.run("fuse", "--store", store).ends(0);
    assertEquals(
        List.of(member),
        why(member).get(0).findValues("situations").stream().map(s -> s.get(0).asText()).toList());
  }

  /** Without the time of the fusion. */
  private static JsonNode without(JsonNode account) {
    return ((ObjectNode) account.deepCopy()).without("made");
  }

  @Test
  void anAssumptionConvertsForWhoAsksAndIsNamed() throws IOException {
    waybill.run("fuse", "--store", store).ends(0);
    waybill
        .run("why", "PRK", "RUS", "--assume", "seoul-152mm", "--store", store)
        .ends(0)
        .prints("assuming seoul-152mm: a container of ammunition holds 400 to 480 round")
        .prints("https://")
        .prints("2000 container, that is 800000 to 960000 round")
        .prints("most ", "960000, by South Korea, claim/harbour-again/")
        .prints("assuming seoul-152mm: no claim gives an amount that this converts");
    String plain = waybill.run("why", "PRK", "RUS", "--store", store).ends(0).out();
    assertFalse(plain.contains("assuming"), plain);
    assertTrue(plain.contains("2000, by South Korea, claim/harbour-shells/"), plain);

    Path own = temp.resolve("own.tsv");
    String header = "name\tfrom\tto\tgoods\tlow\thigh\tsources\tnote\n";
    Files.writeString(
        own, header + "few\tcontainer\tround\tartilleryShell\t2\t3\thttps://e.org\tfew fit\n");
    JsonNode few = null;
    for (JsonNode account : why("PRK", "RUS", "--assume", own)) {
      few = account.at("/assuming/0/converted").size() > 0 ? account.at("/assuming/0") : few;
    }
    assertEquals("few", few.at("/assumption").asText());
    assertEquals(4000, few.at("/amount/least").asInt());
    assertEquals(6000, few.at("/amount/most").asInt());

    Files.writeString(own, header + "few\tcontainer\tround\tshells\t2\t3\thttps://e.org\tx\n");
    waybill
        .run("why", "PRK", "RUS", "--assume", own, "--store", store)
        .ends(2)
        .saysOnly("own.tsv, line 2", "shells");
    waybill
        .run("why", "PRK", "RUS", "--assume", "seoul-155mm", "--store", store)
        .ends(2)
        .saysOnly("seoul-155mm", "seoul-152mm");
    waybill
        .run("why", "PRK", "RUS", "--assume", "seoul-152mm", "--format", "prov", "--store", store)
        .ends(2)
        .saysOnly("text or json");
  }

  @Test
  void whatCannotBeShownIsRefused() {
    waybill.run("why", "PRK", "RUS", "--store", store).ends(3).saysOnly("./waybill fuse");
    waybill.run("fuse", "--store", store).ends(0);
    waybill.run("why", "fused/x/1", "--store", store).ends(2).saysOnly("no situation 'fused/x/1'");
    waybill.run("why", "PRK", "Atlantis", "--store", store).ends(2).saysOnly("Atlantis");
    waybill
        .run("why", "PRK", "RUS", "--format", "xml", "--store", store)
        .ends(2)
        .saysOnly("text, json or prov");
  }
}
