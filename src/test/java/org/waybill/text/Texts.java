package org.waybill.text;

import java.time.LocalDate;
import java.util.Optional;
import org.waybill.article.Article;

/** Articles for tests, read by one analyser. */
final class Texts {
  private static final TextAnalyser ANALYSER = new TextAnalyser();

  private Texts() {}

  static AnalysedText analyse(String text) {
    return ANALYSER.analyse(article(text, Optional.empty()));
  }

  static AnalysedText analyse(String text, LocalDate published) {
    return ANALYSER.analyse(article(text, Optional.of(published)));
  }

  private static Article article(String text, Optional<LocalDate> published) {
    return new Article(
        "test",
        Optional.empty(),
        Optional.empty(),
        published,
        Optional.empty(),
        Optional.of("en"),
        text);
  }
}
