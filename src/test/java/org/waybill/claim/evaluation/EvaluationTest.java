package org.waybill.claim.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.waybill.claim.ClaimsException;
import org.waybill.reference.GoodsType;

/**
 * The figures are worked out by hand. Gold has three articles: "shells" with three transfers, a leg
 * and an exchange; "talks" with a meeting; "quiet" with nothing. The answers lack "talks", claim a
 * transfer in "quiet", and in "shells" have one transfer right but for its goods (broader), and one
 * in the wrong direction.
 */
class EvaluationTest {
  private static final List<GoodsType> GOODS =
      List.of(
          goods("goods", null),
          goods("ammunition", "goods"),
          goods("artilleryShell", "ammunition"),
          goods("missile", "goods"),
          goods("oil", "goods"));

  @ParameterizedTest
  @CsvSource({
    "STATE,    2,   3, 4", // Northland and Southland in shells; missed in talks; invented in quiet
    "PAIR,     1,   3, 3",
    "GOODS,    0.5, 2, 2", // ammunition for artillery shells
    "QUANTITY, 1,   1, 1", // 201 items for 200 rounds
    "CLAIMANT, 1,   2, 3", // confirms for asserts
    "LEG,      0,   1, 1", // by road for by rail
    "MEETING,  0,   1, 0",
    "EXCHANGE, 0,   2, 2"
  })
  void countsEachFamily(Family family, double right, int gold, int answered)
      throws IOException, ClaimsException, URISyntaxException {
    assertEquals(new Score(right, gold, answered), evaluation(folder("answers")).score(family));
  }

  @Test
  void reportsPrecisionRecallAndF1() throws IOException, ClaimsException, URISyntaxException {
    assertEquals(
        List.of(
            "state     P 0.500  R 0.667  F1 0.571   (gold 3, system 4)",
            "pair      P 0.333  R 0.333  F1 0.333   (gold 3, system 3)",
            "goods     P 0.250  R 0.250  F1 0.250   (gold 2, system 2)",
            "quantity  P 1.000  R 1.000  F1 1.000   (gold 1, system 1)",
            "claimant  P 0.333  R 0.500  F1 0.400   (gold 2, system 3)",
            "leg       P 0.000  R 0.000  F1 0.000   (gold 1, system 1)",
            "meeting   P 0.000  R 0.000  F1 0.000   (gold 1, system 0)",
            "exchange  P 0.000  R 0.000  F1 0.000   (gold 2, system 2)",
            "articles 3, without an answer 1; without a transfer in gold 2, of these given one 1",
            "macro F1 0.319"),
        evaluation(folder("answers")).lines());
  }

  @Test
  void reportsEachArticle() throws IOException, ClaimsException, URISyntaxException {
    assertEquals(
        List.of(
            "quiet state 0.00 pair 0.00 goods - quantity - claimant 0.00 leg - meeting - exchange -",
            "shells state 1.00 pair 0.40 goods 0.25 quantity 1.00 claimant 0.50 leg 0.00 meeting -"
                + " exchange 0.00",
            "talks state 0.00 pair - goods - quantity - claimant - leg - meeting 0.00 exchange -"),
        evaluation(folder("answers")).articleLines());
  }

  @Test
  void listsWhatOnlyOneSideSays() throws IOException, ClaimsException, URISyntaxException {
    List<String> differences =
        evaluation(folder("answers")).differences().stream().map(Difference::toString).toList();

    assertEquals(19, differences.size());
    assertTrue(
        differences.containsAll(
            List.of(
                "quiet\tinvented\tpair\t(northland, southland, planned, positive)",
                "shells\tmissed\tpair\t(northland, southland, actual, negative)",
                "shells\tmissed\tleg\t(aster, brook, rail)",
                "shells\tinvented\texchange\t(southland, northland, goods)",
                "talks\tmissed\tmeeting\t({ada quay, southland})")));
  }

  @Test
  void theAnnotationItselfScoresOne(@TempDir Path answers)
      throws IOException, ClaimsException, URISyntaxException {
    copyGold(answers);

    assertEquals(1, evaluation(answers).macroF1());
    assertEquals(List.of(), evaluation(answers).differences());
    assertEquals(0, evaluation(answers).missing());
  }

  @Test
  void takesAnswersFromOneFileByTheIdOfTheirArticle(@TempDir Path folder)
      throws IOException, ClaimsException, URISyntaxException {
    Path lines = folder.resolve("answers.jsonl");
    Files.writeString(lines, oneLine("shells.json") + "\n" + oneLine("quiet.json") + "\n");

    assertEquals(evaluation(folder("answers")).lines(), evaluation(lines).lines());
  }

  @Test
  void anAnswerThatIsRefusedCountsAsNone(@TempDir Path answers)
      throws IOException, ClaimsException, URISyntaxException {
    copyGold(answers);
    Files.writeString(answers.resolve("talks.json"), "{}");

    EvaluationFiles files = EvaluationFiles.read(folder("gold"), answers);

    assertEquals(1, Evaluation.of(files.gold(), files.answers(), GOODS).missing());
    assertEquals(answers.resolve("talks.json").toString(), files.refused().get(0).source());
  }

  @Test
  void refusesAFolderWithoutAnnotations(@TempDir Path empty) {
    IOException refused = assertThrows(IOException.class, () -> EvaluationFiles.gold(empty));

    assertEquals("no *.gold.json in " + empty, refused.getMessage());
  }

  @Test
  void theTopOfTheGoodsSchemeIsNearToNothing() {
    GoodsHierarchy hierarchy = new GoodsHierarchy(GOODS);

    assertEquals(1, hierarchy.credit("goods", "goods"));
    assertEquals(0, hierarchy.credit("goods", "ammunition"));
    assertEquals(0.5, hierarchy.credit("artilleryShell", "ammunition"));
    assertEquals(0.5, hierarchy.credit("ammunition", "artilleryShell"));
    assertEquals(0, hierarchy.credit("missile", "ammunition"));
  }

  private static Evaluation evaluation(Path answers)
      throws IOException, ClaimsException, URISyntaxException, URISyntaxException {
    EvaluationFiles files = EvaluationFiles.read(folder("gold"), answers);
    assertEquals(List.of(), files.refused());
    return Evaluation.of(files.gold(), files.answers(), GOODS);
  }

  private static void copyGold(Path to) throws IOException, URISyntaxException {
    List<Path> annotations = new ArrayList<>();
    try (Stream<Path> files = Files.list(folder("gold"))) {
      files.forEach(annotations::add);
    }
    assertEquals(3, annotations.size());
    for (Path file : annotations) {
      Files.copy(file, to.resolve(file.getFileName().toString().replace(".gold", "")));
    }
  }

  private static String oneLine(String answer) throws IOException, URISyntaxException {
    return Files.readString(folder("answers").resolve(answer)).replace("\n", " ");
  }

  private static Path folder(String name) throws URISyntaxException {
    return Path.of(EvaluationTest.class.getResource(name).toURI());
  }

  private static GoodsType goods(String notation, String broader) {
    return new GoodsType(
        notation,
        Optional.ofNullable(broader),
        notation,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        List.of());
  }
}
