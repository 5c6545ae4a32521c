package org.waybill.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.waybill.claim.ClaimExtractor;
import org.waybill.fusion.FusionListener;
import org.waybill.fusion.FusionRun;
import org.waybill.fusion.SituationFuser;
import org.waybill.rdf.Iris;
import org.waybill.reference.Gazetteer;
import org.waybill.store.GraphStore;
import org.waybill.store.LoadListener;
import org.waybill.store.LoadOptions;
import org.waybill.store.Loader;
import org.waybill.store.ReferenceData;
import org.waybill.store.StoreException;
import org.waybill.text.TextAnalyser;

/**
 * Asks the ready-made queries of the shipped articles, read by the built-in extractor and fused,
 * and compares the answers with those recorded beside this test. A better extractor gives other
 * answers: {@code -Dwaybill.record=true} records them anew, to be read before they are committed.
 *
 * <p>Which query is asked with which arguments is in {@code shipped-questions.tsv}.
 */
class ShippedArticlesIT {
  private static final Path FOLDER = Path.of("src/test/resources/org/waybill/query");
  private static final Path EXPECTED = FOLDER.resolve("expected-shipped");
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-01-05T09:00:00Z"), ZoneOffset.UTC);

  @TempDir private static Path folder;
  private static GraphStore store;

  private record Question(String name, Map<String, String> arguments) {}

  @BeforeAll
  static void load() throws StoreException {
    store = GraphStore.open(folder.resolve("store"));
    LoadOptions options = LoadOptions.defaults();
    new Loader(
            store,
            ServiceLoader.load(ClaimExtractor.class).findFirst().orElseThrow(),
            new TextAnalyser(),
            ReferenceData.of(Gazetteer.shipped()),
            new Iris(),
            new LoadOptions(options.threads(), options.batchSize(), options.batchQuads(), CLOCK))
        .load(List.of(Path.of("data/articles")), LoadListener.SILENT);
    new FusionRun(store, new Iris(), new SituationFuser(), CLOCK)
        .fuse(List.of(), FusionListener.SILENT);
  }

  @AfterAll
  static void close() {
    store.close();
  }

  private static List<Question> questions() throws IOException {
    return Files.readAllLines(FOLDER.resolve("shipped-questions.tsv")).stream()
        .filter(line -> !line.startsWith("#"))
        .map(ShippedArticlesIT::question)
        .toList();
  }

  private static Question question(String line) {
    String[] words = line.split("\t");
    Map<String, String> arguments = new LinkedHashMap<>();
    for (int i = 1; i < words.length; i++) {
      String[] pair = words[i].split("=", 2);
      arguments.put(pair[0], pair[1]);
    }
    return new Question(words[0], arguments);
  }

  @Test
  void everyQueryIsAsked() throws IOException {
    List<String> asked = questions().stream().map(Question::name).toList();
    for (NamedQuery query : QueryLibrary.shipped().all()) {
      assertTrue(asked.contains(query.name()) || query.tags().contains("federated"), query.name());
    }
  }

  @TestFactory
  Stream<DynamicTest> everyQueryAnswersAsRecorded() throws IOException {
    return questions().stream().map(q -> dynamicTest(q.name(), () -> assertAnswer(q)));
  }

  private static void assertAnswer(Question question) throws IOException {
    QueryRunner runner =
        new QueryRunner(store.view(), Gazetteer.shipped(), new Iris(), QueryLimits.none());
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (QueryAnswer answer =
        runner.run(QueryLibrary.shipped().named(question.name()), question.arguments())) {
      answer.write(AnswerFormat.CSV, out);
    }
    String answer = out.toString(StandardCharsets.UTF_8).replace("\r\n", "\n");
    Path table = EXPECTED.resolve(question.name() + ".csv");
    if (Boolean.getBoolean("waybill.record")) {
      Files.createDirectories(EXPECTED);
      Files.writeString(table, answer);
    }
    assumeTrue(
        Files.exists(EXPECTED), "no answers are recorded yet: record them with -Dwaybill.record");
    assertTrue(Files.exists(table), () -> "no expected answer " + table);
    assertEquals(Files.readString(table), answer);
  }
}
