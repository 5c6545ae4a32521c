package org.waybill.fusion;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.waybill.article.TextSketch;
import org.waybill.claim.Claims;
import org.waybill.fusion.Background.Copy;
import org.waybill.store.GraphStore;
import org.waybill.store.LoadListener;
import org.waybill.store.LoadOptions;
import org.waybill.store.Loader;
import org.waybill.store.ReferenceData;
import org.waybill.store.StoreException;

class CopiesTest {
  private static final String DOCUMENT = "https://w3id.org/waybill/id/document/";

  @TempDir private Path folder;

  @Test
  void reprintsGoBackToTheFirstThatWasPublished() {
    Copies copies = new Copies();
    String wire = words(1, 300);
    copies.add("paper", day(3), sketch(wire + " " + words(5, 30)));
    copies.add("wire", day(1), sketch(wire));
    copies.add("other", day(2), sketch(words(2, 300)));
    copies.add("undated", Optional.empty(), sketch(wire));

    assertEquals(Map.of("paper", "wire", "undated", "wire"), originals(copies.found()));
  }

  @Test
  void aCopyOfACopyGoesBackToTheOriginal() {
    Copies copies = new Copies();
    copies.add("a", day(1), sketch(words(1, 200) + " " + words(2, 100)));
    copies.add("b", day(2), sketch(words(2, 100) + " " + words(1, 200) + " " + words(3, 120)));
    copies.add("c", day(3), sketch(words(1, 200) + " " + words(3, 120)));

    assertEquals(Map.of("b", "a", "c", "a"), originals(copies.found()));
  }

  @Test
  void manyReprintsOfOneReportAreFoundQuickly() {
    Copies copies = new Copies();
    String wire = words(1, 300);
    for (int i = 0; i < 3000; i++) {
      copies.add("paper" + i, day(1 + i % 28), sketch(wire + " " + words(10 + i, 20)));
    }
    long start = System.nanoTime();
    List<Copy> found = copies.found();

    assertEquals(2999, found.size());
    assertTrue(System.nanoTime() - start < 20_000_000_000L, "compared each with each");
  }

  @Test
  void articlesAreComparedByTheirTexts() throws IOException, StoreException {
    String wire = words(1, 200);
    article("a-wire", "2024-05-01", wire);
    article("b-paper", "2024-05-02", wire + " " + words(2, 30));
    article("c-other", "2024-05-02", words(3, 200));
    Claims claims = TestStores.harbour();
    try (GraphStore store = GraphStore.open(folder.resolve("store"))) {
      new Loader(
              store,
              article -> TestStores.in(article.id(), claims),
              ReferenceData.none(),
              TestStores.IRIS,
              new LoadOptions(1, 10, 100_000, Clock.fixed(TestStores.NOON, ZoneOffset.UTC)))
          .load(List.of(folder.resolve("articles")), LoadListener.SILENT);

      assertEquals(Map.of(DOCUMENT + "b-paper", DOCUMENT + "a-wire"), originals(copies(store)));
    }
  }

  @Test
  void claimsDocumentsAreComparedByTheirQuotes() throws StoreException {
    Claims claims = TestStores.harbour();
    try (GraphStore store =
        TestStores.open(
            folder.resolve("store"),
            List.of(claims, TestStores.in("reprint", claims), TestStores.fourArticles().get(0)))) {

      assertEquals(Map.of(DOCUMENT + "reprint", DOCUMENT + "harbour"), originals(copies(store)));
    }
  }

  private static List<Copy> copies(GraphStore store) {
    return store.read(
        data -> {
          ReportedReader reader = new ReportedReader(data.asDatasetGraph(), TestStores.IRIS);
          reader.readAll();
          return reader.background().copies();
        });
  }

  private void article(String id, String published, String text) throws IOException {
    Files.createDirectories(folder.resolve("articles"));
    Files.writeString(
        folder.resolve("articles").resolve(id + ".json"),
        String.format(
            "{\"id\": \"%s\", \"language\": \"en\", \"published\": \"%s\", \"text\": \"%s\"}",
            id, published, text));
  }

  private static Map<String, String> originals(List<Copy> copies) {
    return copies.stream().collect(Collectors.toMap(Copy::document, Copy::original));
  }

  private static Optional<LocalDate> day(int day) {
    return Optional.of(LocalDate.of(2024, 5, day));
  }

  private static TextSketch sketch(String text) {
    return TextSketch.of(text).orElseThrow();
  }

  private static String words(int seed, int count) {
    Random random = new Random(seed);
    return IntStream.range(0, count)
        .mapToObj(i -> "word" + random.nextInt(900))
        .collect(Collectors.joining(" "));
  }
}
