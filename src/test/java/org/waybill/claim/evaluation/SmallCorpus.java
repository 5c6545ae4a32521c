package org.waybill.claim.evaluation;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import org.waybill.article.Article;
import org.waybill.article.ArticleException;
import org.waybill.article.ArticleReader;
import org.waybill.article.ArticleSink;
import org.waybill.claim.Claims;
import org.waybill.claim.ClaimsException;
import org.waybill.claim.Explanation;
import org.waybill.claim.rules.RuleExtractor;
import org.waybill.reference.Gazetteer;
import org.waybill.reference.GoodsType;
import org.waybill.text.TextAnalyser;

/**
 * Two articles with annotations of which some are there to be missed: a transfer whose modality is
 * annotated otherwise, one of a state that the text does not name, one that no word of it says.
 */
final class SmallCorpus {
  final SortedMap<String, Claims> gold;
  final Map<String, Claims> answers = new HashMap<>();
  final Map<String, Article> articles = new HashMap<>();
  final Map<String, Explanation> explanations = new HashMap<>();
  final Collection<GoodsType> goods = Gazetteer.shipped().goodsTypes();

  SmallCorpus() throws IOException, ClaimsException {
    gold = EvaluationFiles.gold(folder());
    new ArticleReader()
        .read(
            folder(),
            new ArticleSink() {
              @Override
              public void accept(Article article) {
                articles.put(article.id(), article);
              }

              @Override
              public void reject(ArticleException problem) {
                throw new AssertionError(problem);
              }

              @Override
              public void skip(String source, String reason) {
                // the annotations
              }
            });
    TextAnalyser analyser = new TextAnalyser();
    articles.forEach(
        (id, article) -> {
          Explanation told = new RuleExtractor(true).explain(analyser.analyse(article));
          explanations.put(id, told);
          answers.put(id, told.claims());
        });
  }

  static Path folder() {
    try {
      return Path.of(SmallCorpus.class.getResource("small").toURI());
    } catch (URISyntaxException e) {
      throw new AssertionError(e);
    }
  }

  Details details() {
    return Details.of(gold, answers, articles, goods);
  }

  Losses losses() {
    return Losses.of(gold, answers, explanations, articles, goods);
  }
}
