package org.waybill.claim.evaluation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.stream.Collectors;
import org.waybill.claim.Claims;
import org.waybill.reference.GoodsType;

/**
 * How well claims documents agree with hand annotations of the same articles. Counts are summed
 * over all articles; the macro F1 is the mean over the families of which the annotation has any.
 */
public final class Evaluation {
  private final Map<Family, Score> scores = new EnumMap<>(Family.class);
  private final List<ArticleScores> articles = new ArrayList<>();
  private final List<Difference> differences = new ArrayList<>();
  private final GoodsHierarchy goods;
  private int missing;
  private int distractors;
  private int fooled;

  private Evaluation(Collection<GoodsType> goodsTypes) {
    goods = new GoodsHierarchy(goodsTypes);
    for (Family family : Family.values()) {
      scores.put(family, Score.NONE);
    }
  }

  /**
   * Scores answers.
   *
   * @param gold the annotations by article id
   * @param answers the documents to score by article id; an article without one counts as an empty
   *     answer, one without an annotation not at all
   * @param goodsTypes the goods scheme, which tells near misses
   */
  public static Evaluation of(
      SortedMap<String, Claims> gold,
      Map<String, Claims> answers,
      Collection<GoodsType> goodsTypes) {
    Evaluation evaluation = new Evaluation(goodsTypes);
    gold.forEach(
        (id, annotation) -> evaluation.add(id, annotation, Optional.ofNullable(answers.get(id))));
    return evaluation;
  }

  private void add(String id, Claims annotation, Optional<Claims> answered) {
    Items gold = Items.of(annotation);
    Optional<Items> answer = answered.map(Items::of);
    if (answer.isEmpty()) {
      missing++;
    }
    if (gold.of(Family.PAIR).isEmpty()) {
      distractors++;
      if (answer.isPresent() && !answer.get().of(Family.PAIR).isEmpty()) {
        fooled++;
      }
    }
    Map<Family, Score> row = new EnumMap<>(Family.class);
    for (Family family : Family.values()) {
      Matching matching =
          new Matching(gold.of(family), answer.map(a -> a.of(family)).orElse(List.of()), goods);
      row.put(family, matching.score());
      scores.merge(family, matching.score(), Score::plus);
      for (Item item : matching.missed()) {
        differences.add(new Difference(id, family, true, item.toString()));
      }
      for (Item item : matching.invented()) {
        differences.add(new Difference(id, family, false, item.toString()));
      }
    }
    articles.add(new ArticleScores(id, row));
  }

  /** The score of a family over all articles. */
  public Score score(Family family) {
    return scores.get(family);
  }

  /** The mean F1 of the families of which the annotation has any; 0 if it has none. */
  public double macroF1() {
    return scores.values().stream()
        .filter(score -> score.gold() > 0)
        .mapToDouble(Score::f1)
        .average()
        .orElse(0);
  }

  /** The scores of each article, in the order of their ids. */
  public List<ArticleScores> articles() {
    return List.copyOf(articles);
  }

  /** What only one side says, article by article. */
  public List<Difference> differences() {
    return List.copyOf(differences);
  }

  /** How many annotated articles have no answer. */
  public int missing() {
    return missing;
  }

  /** How many annotated articles have no transfer. */
  public int distractors() {
    return distractors;
  }

  /** How many of those without a transfer were given one. */
  public int fooled() {
    return fooled;
  }

  /** The scores for a person, a line for each family and two for the whole. */
  public List<String> lines() {
    List<String> lines = new ArrayList<>();
    scores.forEach(
        (family, score) ->
            lines.add(
                "%-9s P %s  R %s  F1 %s   (gold %d, system %d)"
                    .formatted(
                        family.label(),
                        rounded(score.precision(), 3),
                        rounded(score.recall(), 3),
                        rounded(score.f1(), 3),
                        score.gold(),
                        score.answered())));
    lines.add(
        "articles %d, without an answer %d; without a transfer in gold %d, of these given one %d"
            .formatted(articles.size(), missing, distractors, fooled));
    lines.add("macro F1 " + rounded(macroF1(), 3));
    return lines;
  }

  /** The F1 of each article's families for a person, a line for each article. */
  public List<String> articleLines() {
    return articles.stream().map(Evaluation::line).toList();
  }

  private static String line(ArticleScores article) {
    return Arrays.stream(Family.values())
        .map(family -> family.label() + " " + shown(article.scores().get(family)))
        .collect(Collectors.joining(" ", article.article() + " ", ""));
  }

  private static String shown(Score score) {
    return score.gold() == 0 && score.answered() == 0 ? "-" : rounded(score.f1(), 2);
  }

  /** Rounds the double's own value, half to even, as the reference scorer does. */
  private static String rounded(double value, int places) {
    return new BigDecimal(value).setScale(places, RoundingMode.HALF_EVEN).toPlainString();
  }
}
