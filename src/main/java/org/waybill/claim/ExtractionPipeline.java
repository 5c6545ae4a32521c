package org.waybill.claim;

import org.waybill.article.Article;
import org.waybill.article.ArticleException;
import org.waybill.article.ArticleSink;
import org.waybill.text.AnalysedText;
import org.waybill.text.TextAnalyser;

/**
 * Reads the claims of many articles on several threads and hands them on in the order in which the
 * articles came, so that the number of threads changes nothing but the time. Memory is bounded:
 * {@link #accept} waits when too many articles are under way.
 *
 * <p>{@code accept} and {@code close} are called from one thread, which is also the one that the
 * results reach.
 */
public final class ExtractionPipeline implements ArticleSink, AutoCloseable {
  /**
   * What became of one article.
   *
   * @param article the article
   * @param text its analysis
   * @param claims what it claims
   */
  public record Extraction(Article article, AnalysedText text, Claims claims) {}

  /** Takes what became of the articles, and hears of inputs that hold none. */
  public interface Results {
    /** The article was read. */
    void accept(Extraction extraction);

    /** A mistake in Waybill kept the article from being read; the others go on. */
    void fail(Article article, RuntimeException mistake);

    /** An input could not be read as an article. */
    void reject(ArticleException problem);

    /** An input was left out on purpose. */
    void skip(String source, String reason);
  }

  /** One of the two is null. */
  private record Outcome(Article article, Extraction extraction, RuntimeException mistake) {}

  private final TextAnalyser analyser;
  private final ClaimExtractor extractor;
  private final Results results;
  private final OrderedWork<Outcome, RuntimeException> work;

  /**
   * @param threads how many articles are read at the same time, at least 1
   * @param results takes what became of each article, in the order of submission
   */
  public ExtractionPipeline(
      TextAnalyser analyser, ClaimExtractor extractor, int threads, Results results) {
    this.analyser = analyser;
    this.extractor = extractor;
    this.results = results;
    this.work = new OrderedWork<>(threads, this::handOn);
  }

  /** Takes an article, and hands on what is ready in front of it. */
  @Override
  public void accept(Article article) {
    work.submit(() -> extract(article));
  }

  @Override
  public void reject(ArticleException problem) {
    results.reject(problem);
  }

  @Override
  public void skip(String source, String reason) {
    results.skip(source, reason);
  }

  private Outcome extract(Article article) {
    try {
      AnalysedText text = analyser.analyse(article);
      return new Outcome(article, new Extraction(article, text, extractor.extract(text)), null);
    } catch (RuntimeException mistake) {
      return new Outcome(article, null, mistake);
    }
  }

  private void handOn(Outcome outcome) {
    if (outcome.mistake() == null) {
      results.accept(outcome.extraction());
    } else {
      results.fail(outcome.article(), outcome.mistake());
    }
  }

  /** Waits for the articles under way, and hands their claims on. */
  @Override
  public void close() {
    try {
      work.drain();
    } finally {
      work.close();
    }
  }
}
