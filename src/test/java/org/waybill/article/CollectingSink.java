package org.waybill.article;

import java.util.ArrayList;
import java.util.List;

/** Keeps what a reader gave, in its order. */
final class CollectingSink implements ArticleSink {
  final List<Article> articles = new ArrayList<>();
  final List<String> rejected = new ArrayList<>();
  final List<String> skipped = new ArrayList<>();

  @Override
  public void accept(Article article) {
    articles.add(article);
  }

  @Override
  public void reject(ArticleException problem) {
    rejected.add(problem.getMessage());
  }

  @Override
  public void skip(String source, String reason) {
    skipped.add(source + ": " + reason);
  }

  List<String> ids() {
    return articles.stream().map(Article::id).toList();
  }

  List<String> texts() {
    return articles.stream().map(Article::text).toList();
  }
}
