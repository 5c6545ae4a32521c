package org.waybill.article;

/** Takes what a reader finds: articles, and inputs that hold none. */
public interface ArticleSink {
  /** An article was read. */
  void accept(Article article);

  /** An input could not be read as an article; reading goes on with the next. */
  void reject(ArticleException problem);

  /**
   * An input was left out on purpose, for example because it is in a language that Waybill does not
   * read.
   */
  void skip(String source, String reason);
}
