package org.waybill.cli;

import java.util.function.Consumer;
import org.waybill.article.Article;
import org.waybill.article.ArticleException;
import org.waybill.article.ArticleSink;

/** Counts the articles that pass, and names on standard error those that cannot be read or are left out. */
final class ArticleTally implements ArticleSink {
  private final Consumer<Article> articles;
  private int read;
  private int rejected;
  private int skipped;

  ArticleTally(Consumer<Article> articles) {
    this.articles = articles;
  }

  @Override
  public void accept(Article article) {
    read++;
    articles.accept(article);
  }

  @Override
  public void reject(ArticleException problem) {
    rejected++;
    Console.err().println("rejected " + problem.getMessage());
  }

  @Override
  public void skip(String source, String reason) {
    skipped++;
    Console.err().println("skipped  " + source + ": " + reason);
  }

  /** A mistake of Waybill's kept an article from being read. */
  void fail(Article article, RuntimeException mistake) {
    read--;
    rejected++;
    Console.err().println("rejected " + article.id() + ": a mistake in Waybill itself, please report it: " + mistake);
  }

  int read() {
    return read;
  }

  /** "read 24 articles, skipped 1, rejected 2". */
  String summary() {
    return "read " + read + " articles, skipped " + skipped + ", rejected " + rejected;
  }

  int exitCode() {
    if (rejected == 0) {
      return ExitCode.DONE;
    }
    return read == 0 ? ExitCode.NOTHING_DONE : ExitCode.SOME_INPUT_BAD;
  }
}
