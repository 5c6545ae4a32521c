package org.waybill.claim.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.waybill.article.Article;
import org.waybill.claim.Claim;
import org.waybill.claim.Claims;
import org.waybill.claim.Span;

/**
 * Whether claims stand where they say: how many of their quotes are, letter for letter, at their
 * offsets in the article.
 *
 * @param quotes how many were looked up
 * @param standing how many stand there
 * @param adrift the first of the others: "article, claim: quote"
 */
public record Anchors(int quotes, int standing, List<String> adrift) {
  private static final int MOST_NAMED = 20;

  public Anchors {
    adrift = List.copyOf(adrift);
  }

  /** Looks up the quotes of those articles that are there. */
  public static Anchors of(Map<String, Claims> answers, Map<String, Article> articles) {
    int quotes = 0;
    int standing = 0;
    List<String> adrift = new ArrayList<>();
    for (Map.Entry<String, Claims> answer : new java.util.TreeMap<>(answers).entrySet()) {
      Article article = articles.get(answer.getKey());
      if (article == null) {
        continue;
      }
      int[] text = article.text().codePoints().toArray();
      for (Claim claim : answer.getValue().claims()) {
        for (Span span : claim.spans()) {
          if (span.quote().isPresent()) {
            quotes++;
            if (span.end() <= text.length
                && new String(text, span.start(), span.end() - span.start())
                    .equals(span.quote().get())) {
              standing++;
            } else if (adrift.size() < MOST_NAMED) {
              adrift.add(answer.getKey() + ", " + claim.id() + ": " + span.quote().get());
            }
          }
        }
      }
    }
    return new Anchors(quotes, standing, adrift);
  }

  /** The share that stands there; 1 where there are none. */
  public double share() {
    return quotes == 0 ? 1 : standing / (double) quotes;
  }
}
