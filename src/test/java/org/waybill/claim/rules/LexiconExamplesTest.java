package org.waybill.claim.rules;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every entry of a word list is used: its example is read as a transfer between two parties. */
class LexiconExamplesTest {
  static Stream<String> examples() {
    return Stream.of(
            "verbs.tsv",
            "light_verbs.tsv",
            "nouns.tsv",
            "control.tsv",
            "reporting.tsv",
            "words.tsv")
        .flatMap(table -> Lexicon.rows(table).stream())
        .map(row -> row.get(row.size() - 1))
        .filter(example -> !example.equals("-"))
        .filter(example -> !example.startsWith("Wang"));
  }

  @ParameterizedTest
  @MethodSource("examples")
  void readsAnExampleAsATransfer(String example) {
    List<String> transfers = Sentences.transfers(example);
    assertFalse(transfers.isEmpty(), example);
  }

  @ParameterizedTest
  @MethodSource("examples")
  void endsAnExampleWithAFullStop(String example) {
    assertTrue(example.endsWith("."), example);
  }
}
