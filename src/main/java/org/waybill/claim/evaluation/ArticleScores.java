package org.waybill.claim.evaluation;

import java.util.Map;

/**
 * The scores of one article.
 *
 * @param article its id
 * @param scores a score for every family
 */
public record ArticleScores(String article, Map<Family, Score> scores) {
  public ArticleScores {
    scores = Map.copyOf(scores);
  }
}
