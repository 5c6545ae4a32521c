package org.waybill.claim.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.waybill.article.Article;
import org.waybill.article.ArticleException;
import org.waybill.article.ArticleReader;
import org.waybill.article.ArticleSink;
import org.waybill.claim.Claims;
import org.waybill.claim.ClaimsException;
import org.waybill.claim.evaluation.Evaluation;
import org.waybill.claim.evaluation.EvaluationFiles;
import org.waybill.claim.evaluation.Family;
import org.waybill.reference.Gazetteer;
import org.waybill.text.TextAnalyser;

/**
 * Thirty-eight annotated articles of five kinds: what is read of them today does not get lost, and
 * what they do not say is not made up. The bounds lie just below today's figures.
 */
class ArticlesOfFiveKindsTest {
  private static final Path ARTICLES =
      Path.of("src/test/resources/org/waybill/claim/evaluation/articles");

  private static Evaluation evaluation;

  @BeforeAll
  static void read() throws IOException, ClaimsException {
    TreeMap<String, Claims> gold = new TreeMap<>();
    Map<String, Claims> answers = new HashMap<>();
    TextAnalyser analyser = new TextAnalyser();
    RuleExtractor extractor = new RuleExtractor();
    ArticleSink sink =
        new ArticleSink() {
          @Override
          public void accept(Article article) {
            answers.put(article.id(), extractor.extract(analyser.analyse(article)));
          }

          @Override
          public void reject(ArticleException problem) {
            throw new AssertionError(problem);
          }

          @Override
          public void skip(String source, String reason) {
            throw new AssertionError(source + ": " + reason);
          }
        };
    try (Stream<Path> files = Files.walk(ARTICLES)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".article.json")).toList()) {
        new ArticleReader().read(file, sink);
      }
    }
    for (String kind : List.of("broadcast", "digest", "transcript", "web", "wire")) {
      gold.putAll(EvaluationFiles.gold(ARTICLES.resolve(kind)));
    }
    assertEquals(gold.keySet(), answers.keySet());
    evaluation = Evaluation.of(gold, answers, Gazetteer.shipped().goodsTypes());
  }

  @Test
  void noArticleWithoutATransferIsGivenOne() {
    assertEquals(6, evaluation.distractors());
    assertEquals(0, evaluation.fooled());
  }

  @Test
  void whoSuppliesWhomIsRarelyMadeUp() {
    double precision = evaluation.score(Family.PAIR).precision();

    assertTrue(precision >= 0.87, "precision " + precision);
  }

  @Test
  void whatWasFoundIsStillFound() {
    Map<Family, Double> least =
        Map.of(
            Family.STATE, 0.75,
            Family.PAIR, 0.51,
            Family.GOODS, 0.46,
            Family.QUANTITY, 0.43,
            Family.CLAIMANT, 0.38,
            Family.LEG, 0.73,
            Family.MEETING, 0.43,
            Family.EXCHANGE, 0.39);

    least.forEach(
        (family, f1) ->
            assertTrue(
                evaluation.score(family).f1() >= f1,
                family + " " + evaluation.score(family).f1() + ", at least " + f1));
  }
}
