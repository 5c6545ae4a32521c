package org.waybill.cli;

import org.waybill.article.Article;
import org.waybill.article.ArticleException;
import org.waybill.claim.ExtractionPipeline;

/**
 * Counts the articles that are read, and names on standard error those that cannot be read or are
 * left out.
 */
abstract class ArticleTally implements ExtractionPipeline.Results {
  private int read;
  private int rejected;
  private int skipped;

  /** Takes the claims of one article. */
  abstract void take(ExtractionPipeline.Extraction extraction);

  @Override
  public final void accept(ExtractionPipeline.Extraction extraction) {
    read++;
    take(extraction);
  }

  @Override
  public final void fail(Article article, RuntimeException mistake) {
    rejected++;
    Console.err()
        .println(
            "rejected "
                + article.id()
                + ": a mistake in Waybill itself, please report it: "
                + mistake);
  }

  @Override
  public final void reject(ArticleException problem) {
    rejected++;
    Console.err().println("rejected " + problem.getMessage());
  }

  @Override
  public final void skip(String source, String reason) {
    skipped++;
    Console.err().println("skipped  " + source + ": " + reason);
  }

  /** "read 24 articles, skipped 1, rejected 2". */
  final String summary() {
    return "read " + read + " articles, skipped " + skipped + ", rejected " + rejected;
  }

  final int exitCode() {
    if (rejected == 0) {
      return ExitCode.DONE;
    }
    return read == 0 ? ExitCode.NOTHING_DONE : ExitCode.SOME_INPUT_BAD;
  }
}
