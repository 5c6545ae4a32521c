package org.waybill.claim.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.waybill.article.Article;
import org.waybill.claim.ClaimsException;

class EvaluationPageTest {
  private static SmallCorpus corpus;
  private static String page;

  @BeforeAll
  static void read() throws IOException, ClaimsException {
    corpus = new SmallCorpus();
    page = html(corpus.articles);
  }

  @Test
  void marksWhatIsMissedOrNotInGoldInTheText() {
    assertTrue(
        page.contains("<mark class=\"missed\">Envoys of Kenya and Malta talked</mark>"), page);
    assertTrue(page.contains("<mark class=\"both\">Egypt plans to sell tanks to Sudan"), page);
  }

  @Test
  void hasAnnotationAndAnswerOfEachArticle() {
    assertEquals(2, page.split("<h3>Annotation</h3>", -1).length - 1);
    assertTrue(page.contains("transfer Kenya -&gt; Malta [smallArms] actual"), page);
  }

  @Test
  void asksNothingOfOtherPlaces() {
    assertFalse(page.matches("(?s).*(https?:|src=|@import|url\\().*"));
  }

  @Test
  void theWordsOfATextAreNoMarkup() {
    Article ferry = corpus.articles.get("ferry");
    Article sly =
        new Article(
            "ferry",
            Optional.empty(),
            ferry.publisher(),
            ferry.published(),
            Optional.empty(),
            ferry.language(),
            ferry.text() + " <script>alert(1)</script>");
    String html = html(Map.of("ferry", sly));
    assertFalse(html.contains("<script"));
    assertTrue(html.contains("&lt;script&gt;"));
  }

  private static String html(Map<String, Article> articles) {
    return new EvaluationPage(
            corpus.gold, corpus.answers, articles, corpus.details(), corpus.losses())
        .html();
  }
}
