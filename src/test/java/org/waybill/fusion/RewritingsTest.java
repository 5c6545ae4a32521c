package org.waybill.fusion;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.waybill.fusion.SentenceAlignmentTest.INDEPENDENT;
import static org.waybill.fusion.SentenceAlignmentTest.RETOLD;
import static org.waybill.fusion.SentenceAlignmentTest.WIRE;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.waybill.article.SentenceSketch;
import org.waybill.claim.Claims;
import org.waybill.fusion.Background.Copy;
import org.waybill.fusion.Origins.Why;
import org.waybill.store.GraphStore;
import org.waybill.store.LoadListener;
import org.waybill.store.LoadOptions;
import org.waybill.store.Loader;
import org.waybill.store.ReferenceData;
import org.waybill.store.StoreException;

class RewritingsTest {
  private static final String DOCUMENT = "https://w3id.org/waybill/id/document/";

  @TempDir private Path folder;

  private static void add(Rewritings texts, String document, int day, String text, String parties) {
    texts.add(
        document,
        LocalDate.of(2024, 5, day),
        SentenceSketch.of(text).orElseThrow(),
        List.of(parties));
  }

  private static Map<String, String> originals(List<Copy> copies) {
    return copies.stream().collect(Collectors.toMap(Copy::document, Copy::original));
  }

  @Test
  void theLaterGoesBackToTheEarlierAndTheIndependentOneToNone() {
    Rewritings texts = new Rewritings(List.of());
    add(texts, "retold", 3, RETOLD, "N S");
    add(texts, "wire", 2, WIRE, "N S");
    add(texts, "independent", 2, INDEPENDENT, "N S");
    assertEquals(Map.of("retold", "wire"), originals(texts.found()));
  }

  @Test
  void onlyReportsOnTheSamePartiesWithinDaysAreCompared() {
    Rewritings texts = new Rewritings(List.of());
    add(texts, "wire", 2, WIRE, "N S");
    add(texts, "others", 3, RETOLD, "S N");
    add(texts, "later", 12, RETOLD, "N S");
    assertEquals(Map.of(), originals(texts.found()));
  }

  @Test
  void aReprintOfWhatWasToldAnewGoesBackToTheFirst() {
    Rewritings texts = new Rewritings(List.of(new Copy("reprint", "retold", 0.9)));
    add(texts, "wire", 2, WIRE, "N S");
    add(texts, "retold", 3, RETOLD, "N S");
    add(texts, "reprint", 4, RETOLD, "N S");
    assertEquals(Map.of("retold", "wire", "reprint", "wire"), originals(texts.found()));
  }

  @Test
  void manyReportsOnOnePairAreNotComparedAllWithAll() {
    Rewritings texts = new Rewritings(List.of());
    for (int i = 0; i < 400; i++) {
      add(texts, "d" + i, 1 + i % 8, (i % 2 == 0 ? WIRE : INDEPENDENT) + " Number " + i, "N S");
    }
    assertTrue(texts.found().size() > 350);
    assertTrue(texts.compared() <= 40 * 400, () -> texts.compared() + " pairs were compared");
  }

  @Test
  void inAStoreOnlyTheIndependentReportBringsAnOwnVoiceBesideTheWire()
      throws IOException, StoreException {
    Claims claims = TestStores.fourArticles().get(0);
    article("a-wire", "2024-05-02", WIRE);
    article("b-retold", "2024-05-03", RETOLD);
    article("c-independent", "2024-05-03", INDEPENDENT);
    try (GraphStore store = GraphStore.open(folder.resolve("store"))) {
      new Loader(
              store,
              article -> TestStores.in(article.id(), claims),
              ReferenceData.none(),
              TestStores.IRIS,
              new LoadOptions(1, 10, 100_000, Clock.fixed(TestStores.NOON, ZoneOffset.UTC)))
          .load(List.of(folder.resolve("articles")), LoadListener.SILENT);

      FusionInput input = FusionInput.read(store.view(), TestStores.IRIS);
      assertEquals(
          Map.of(DOCUMENT + "b-retold", DOCUMENT + "a-wire"),
          originals(input.background().copies()));
      List<Origins.LeftOut> copied =
          input.fuse(new SituationFuser()).situations().stream()
              .flatMap(f -> f.origins().leftOut().stream())
              .filter(left -> left.why() == Why.WIRE_COPY)
              .toList();
      assertTrue(!copied.isEmpty());
      assertTrue(copied.stream().allMatch(left -> left.claim().contains("/b-retold/")));
    }
  }

  private void article(String id, String published, String text) throws IOException {
    Files.createDirectories(folder.resolve("articles"));
    Files.writeString(
        folder.resolve("articles").resolve(id + ".json"),
        new ObjectMapper()
            .writeValueAsString(
                Map.of("id", id, "language", "en", "published", published, "text", text)));
  }
}
