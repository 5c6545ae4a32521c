package org.waybill.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.jena.query.Dataset;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

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
    store = TestStore.ofArticles();
  }

  @Test
  void thereAreQueries() throws IOException {
    assertTrue(QueryLibrary.read(Path.of("queries")).all().size() >= 17);
  }

  @TestFactory
  Stream<DynamicTest> everyQueryAnswersAsRecorded() throws IOException {
    return QueryLibrary.read(Path.of("queries")).all().stream()
        .filter(query -> !query.tags().contains("federated"))
        .map(query -> dynamicTest(query.name(), () -> assertAnswer(query)));
  }

  private static void assertAnswer(NamedQuery query) throws IOException {
    String answer = csv(query, Map.of());
    Path table = EXPECTED.resolve(query.name() + ".csv");
    if (Boolean.getBoolean("waybill.record")) {
      Files.createDirectories(EXPECTED);
      Files.writeString(table, answer);
    }
    if (!Files.exists(table)) {
      fail("no expected answer " + table);
    }
    assertEquals(Files.readString(table), answer);
  }

  private static String csv(NamedQuery query, Map<String, String> arguments) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (QueryAnswer answer = TestStore.runner(store, QueryLimits.none()).run(query, arguments)) {
      answer.write(AnswerFormat.CSV, out);
    }
    return out.toString(StandardCharsets.UTF_8).replace("\r\n", "\n");
  }
}
