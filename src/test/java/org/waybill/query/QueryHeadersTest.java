package org.waybill.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.Syntax;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What every query file has to have, whatever it asks. */
class QueryHeadersTest {
  private static final Set<String> DOUBT =
      Set.of("speaker", "principal", "stance", "certainty", "modality", "document", "quote");
  // one row a pair, place or principal: what cannot be one value is told of all claims together
  private static final Set<String> COUNTED =
      Set.of(
          "sources-behind-pair",
          "share-of-one-government",
          "record-of-principals",
          "places-by-legs");

  private static QueryLibrary library() throws IOException {
    return QueryLibrary.read(Path.of("queries"));
  }

  @TestFactory
  Stream<DynamicTest> everyParameterIsAVariableOfItsQuery() throws IOException {
    return library().all().stream()
        .flatMap(
            query ->
                query.parameters().stream()
                    .map(
                        parameter ->
                            dynamicTest(
                                query.name() + " " + parameter.name(),
                                () ->
                                    assertTrue(
                                        Pattern.compile("\\?" + parameter.name() + "\\b")
                                            .matcher(query.sparql())
                                            .find()))));
  }

  @TestFactory
  Stream<DynamicTest> everyQueryIsPlainSparqlAndSorted() throws IOException {
    return library().all().stream()
        .map(
            query ->
                dynamicTest(
                    query.name(),
                    () -> {
                      Query parsed = QueryFactory.create(query.sparql(), Syntax.syntaxSPARQL_11);
                      assertTrue(parsed.hasOrderBy(), "pages need an order");
                      assertFalse(parsed.hasLimit(), "paging is done outside");
                      assertTrue(query.question().endsWith("?"), query.question());
                      assertFalse(query.tags().isEmpty());
                    }));
  }

  @TestFactory
  Stream<DynamicTest> everyAnswerCarriesItsDoubt() throws IOException {
    return library().all().stream()
        .filter(query -> !query.topic().equals("quality") && !COUNTED.contains(query.name()))
        .map(
            query ->
                dynamicTest(
                    query.name(),
                    () -> {
                      List<String> columns =
                          QueryFactory.create(query.sparql(), Syntax.syntaxSPARQL_11)
                              .getResultVars();
                      Set<String> missing = new HashSet<>(DOUBT);
                      columns.forEach(missing::remove);
                      assertEquals(Set.of(), missing);
                    }));
  }

  @Test
  void everyQuestionHasAFile() throws IOException {
    List<String> names = library().all().stream().map(NamedQuery::name).toList();
    assertTrue(
        names.containsAll(
            List.of(
                "who-says-transfer",
                "claim-source",
                "own-voice-or-attributed",
                "suppliers-of",
                "part-in",
                "exchange-sides",
                "four-times",
                "pair-timeline",
                "shipment-legs",
                "evidence-offered",
                "passed-on-with-distance",
                "sources-behind-pair",
                "incomplete-claims",
                "unlinked-entities",
                "heads-of-state",
                "extraction-runs",
                "sources-behind-transfer",
                "meetings-before-transfers",
                "meetings-that-led-to-transfers",
                "wanted-then-seen",
                "exchange-or-sale",
                "said-and-denied",
                "values-that-do-not-meet",
                "two-sources-and-evidence",
                "share-of-one-government",
                "unnamed-sources-only",
                "first-claim-evidence-denial",
                "warnings-and-what-followed",
                "places-by-legs",
                "through-third-states",
                "transfers-of-goods",
                "use-in-conflict",
                "violations-and-measures",
                "chains-of-states",
                "drift-between-outlets",
                "record-of-principals",
                "rests-on-one-source")));
  }
}
