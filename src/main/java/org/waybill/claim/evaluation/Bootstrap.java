package org.waybill.claim.evaluation;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * How far the figures would move with other articles of the same kinds: 95 % of the figures of
 * {@value #SAMPLES} samples of as many articles, drawn with replacement, lie between the bounds.
 * The seed is fixed, so the bounds are the same in every run.
 *
 * @param f1 bounds of the F1 of each family
 * @param macroF1 bounds of the mean
 */
public record Bootstrap(Map<Family, Interval> f1, Interval macroF1) {
  /** How many samples are drawn. */
  public static final int SAMPLES = 1000;

  /** Where the drawing begins. */
  public static final long SEED = 20_240_229;

  private static final double TAIL = 0.025;

  /** From the lower bound to the upper. */
  public record Interval(double low, double high) {}

  public Bootstrap {
    f1 = Map.copyOf(f1);
  }

  /** Draws the samples. */
  public static Bootstrap of(List<ArticleScores> articles) {
    Random random = new Random(SEED);
    Map<Family, double[]> drawn = new EnumMap<>(Family.class);
    for (Family family : Family.values()) {
      drawn.put(family, new double[SAMPLES]);
    }
    double[] macro = new double[SAMPLES];
    for (int s = 0; s < SAMPLES; s++) {
      Map<Family, Score> sum = new EnumMap<>(Family.class);
      for (int i = 0; i < articles.size(); i++) {
        articles
            .get(random.nextInt(articles.size()))
            .scores()
            .forEach((family, score) -> sum.merge(family, score, Score::plus));
      }
      int at = s;
      sum.forEach((family, score) -> drawn.get(family)[at] = score.f1());
      macro[s] =
          sum.values().stream()
              .filter(score -> score.gold() > 0)
              .mapToDouble(Score::f1)
              .average()
              .orElse(0);
    }
    Map<Family, Interval> f1 = new EnumMap<>(Family.class);
    drawn.forEach((family, values) -> f1.put(family, interval(values)));
    return new Bootstrap(f1, interval(macro));
  }

  private static Interval interval(double[] values) {
    Arrays.sort(values);
    int tail = (int) (TAIL * values.length);
    return new Interval(values[tail], values[values.length - 1 - tail]);
  }
}
