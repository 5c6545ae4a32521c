package org.waybill.claim.evaluation;

/**
 * How much of the annotation an answer has, and how much of the answer is right.
 *
 * @param right what both have; a half for each near match
 * @param gold how much the annotation has
 * @param answered how much the answer has
 */
public record Score(double right, int gold, int answered) {
  static final Score NONE = new Score(0, 0, 0);

  Score plus(Score other) {
    return new Score(right + other.right, gold + other.gold, answered + other.answered);
  }

  /** The share of the answer that is right; an empty answer is right where nothing is annotated. */
  public double precision() {
    if (answered > 0) {
      return right / answered;
    }
    return gold == 0 ? 1 : 0;
  }

  /** The share of the annotation that is found. */
  public double recall() {
    return gold > 0 ? right / gold : 1;
  }

  /** The harmonic mean of precision and recall. */
  public double f1() {
    double sum = precision() + recall();
    return sum > 0 ? 2 * precision() * recall() / sum : 0;
  }
}
