package org.waybill.cli;

import java.util.Locale;
import org.waybill.article.Article;
import org.waybill.article.ArticleException;
import org.waybill.claim.ExtractionPipeline;
import org.waybill.text.SkippedSentence;

/**
 * Counts the articles that are read, and names on standard error those that cannot be read or are
 * left out.
 */
abstract class ArticleTally implements ExtractionPipeline.Results {
  private int read;
  private int rejected;
  private int skipped;
  private int sentences;

  /** Takes the claims of one article. */
  abstract void take(ExtractionPipeline.Extraction extraction);

  @Override
  public final void accept(ExtractionPipeline.Extraction extraction) {
    read++;
    for (SkippedSentence sentence : extraction.text().skipped()) {
      sentences++;
      Console.err().println(skippedLine(extraction.article(), sentence));
    }
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
    return "read "
        + read
        + " articles, skipped "
        + skipped
        + ", rejected "
        + rejected
        + sentences(sentences);
  }

  /** "skipped a-report: a sentence at characters 0 to 27,542: more than 400 tokens". */
  static String skippedLine(Article article, SkippedSentence sentence) {
    return String.format(
        Locale.ROOT,
        "skipped  %s: a sentence at characters %d to %d: %s",
        article.id(),
        article.text().codePointCount(0, sentence.start()),
        article.text().codePointCount(0, sentence.end()),
        sentence.reason());
  }

  /** Says how many sentences were left out; nothing where there are none. */
  static String sentences(long count) {
    return count == 0 ? "" : "; " + count + " sentences too long to be read";
  }

  final int exitCode() {
    if (rejected == 0) {
      return ExitCode.DONE;
    }
    return read == 0 ? ExitCode.NOTHING_DONE : ExitCode.SOME_INPUT_BAD;
  }
}
