package org.waybill.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What stands without some claims, and what became known when, from the command line. */
class WhatIfAndDiffIT {
  private static Waybill waybill;
  @TempDir static Path shared;
  private static Path store;

  @BeforeAll
  static void load() throws IOException {
    waybill = Waybill.shared();
    store = shared.resolve("store");
    Path claims = Path.of("src/test/resources/org/waybill/query/claims").toAbsolutePath();
    waybill
        .run(
            "load",
            claims.resolve("eastern-million.json"),
            claims.resolve("ledger-boats.json"),
            "--store",
            store)
        .ends(0);
  }

  private static JsonNode json(Object... words) throws IOException {
    return new ObjectMapper().readTree(waybill.run(words).ends(0).out());
  }

  @Test
  void tellsWhichTransfersFallWithoutAPrincipal() throws IOException {
    String store = WhatIfAndDiffIT.store.toString();
    waybill
        .run("whatif", "--without", "principal:American", "--store", store)
        .ends(0)
        .prints("1 claim in 1 document left out", "1 transfer touched")
        .prints("lose all support (1)")
        .prints("Russia to North Korea: combat aircraft", "fused/eastern-million/")
        .prints("stands on", "nobody");
    JsonNode answer =
        json(
            "whatif",
            "--without",
            "document:ledger-boats",
            "--without",
            "basis:imagery",
            "--format",
            "json",
            "--store",
            store);
    assertEquals("falls", answer.at("/transfers/0/fate").asText());
    assertEquals(2, answer.at("/without").size());
    assertTrue(answer.at("/claimsLeftOut").asInt() >= 3, answer::toString);
  }

  @Test
  void tellsWhatBecameKnownBetweenTwoDays() throws IOException {
    waybill
        .run("diff", "2023", "2024-03-12", "--pair", "Ukrainian", "PRK", "--store", store)
        .ends(0)
        .prints("0 changes");
    waybill
        .run("diff", "2023", "2024-03-12", "--pair", "North Korea", "RUS", "--store", store)
        .ends(0)
        .prints("2024-03-12", "new transfer", "North Korea to Russia: artillery shell")
        .prints("delivered, 1000000 round, by Ukraine");
    JsonNode all = json("diff", "2020-01-31", "2023-02", "--format", "json", "--store", store);
    assertTrue(all.size() > 0);
    all.forEach(
        change ->
            assertEquals(
                "https://w3id.org/waybill/id/document/ledger-boats",
                change.at("/claims/0/document").asText()));
  }

  @Test
  void whatCannotBeAskedIsRefused() {
    whatIfRefused("principal:Atlantis", "Atlantis");
    whatIfRefused("document:ledger-boat", "ledger-boats");
    whatIfRefused("basis:rumour", "imagery");
    whatIfRefused("speaker:USA", "principal:NAME", "speaker:USA");
    waybill.run("diff", "12 March", "2024", "--store", store).ends(2).saysOnly("2023-10-13");
    waybill.run("diff", "2024", "2023", "--store", store).ends(2).saysOnly("before the second");
    waybill
        .run("diff", "2023", "2024", "--pair", "PRK", "Atlantis", "--store", store)
        .ends(2)
        .saysOnly("Atlantis");
  }

  private static void whatIfRefused(String without, String... words) {
    waybill.run("whatif", "--without", without, "--store", store).ends(2).saysOnly(words);
  }
}
