package org.waybill.claim;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
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
  private static final int UNDER_WAY_PER_THREAD = 4;

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

  private record UnderWay(Article article, Future<Extraction> result) {}

  private final TextAnalyser analyser;
  private final ClaimExtractor extractor;
  private final Results results;
  private final ExecutorService workers;
  private final Queue<UnderWay> underWay = new ArrayDeque<>();
  private final int mostUnderWay;

  /**
   * @param threads how many articles are read at the same time, at least 1
   * @param results takes what became of each article, in the order of submission
   */
  public ExtractionPipeline(
      TextAnalyser analyser, ClaimExtractor extractor, int threads, Results results) {
    this.analyser = analyser;
    this.extractor = extractor;
    this.results = results;
    this.workers =
        Executors.newFixedThreadPool(
            threads,
            task -> {
              Thread thread = new Thread(task, "extraction");
              thread.setDaemon(true);
              return thread;
            });
    this.mostUnderWay = threads * UNDER_WAY_PER_THREAD;
  }

  /** Takes an article, and hands on what is ready in front of it. */
  @Override
  public void accept(Article article) {
    while (underWay.size() >= mostUnderWay) {
      handOn();
    }
    underWay.add(new UnderWay(article, workers.submit(() -> extract(article))));
    while (!underWay.isEmpty() && underWay.peek().result().isDone()) {
      handOn();
    }
  }

  @Override
  public void reject(ArticleException problem) {
    results.reject(problem);
  }

  @Override
  public void skip(String source, String reason) {
    results.skip(source, reason);
  }

  private Extraction extract(Article article) {
    AnalysedText text = analyser.analyse(article);
    return new Extraction(article, text, extractor.extract(text));
  }

  private void handOn() {
    UnderWay next = underWay.remove();
    Extraction extraction;
    try {
      extraction = next.result().get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException mistake) {
        results.fail(next.article(), mistake);
        return;
      }
      throw new IllegalStateException("reading " + next.article().id() + " failed", e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("reading was interrupted", e);
    }
    results.accept(extraction);
  }

  /** Waits for the articles under way, and hands their claims on. */
  @Override
  public void close() {
    try {
      while (!underWay.isEmpty()) {
        handOn();
      }
    } finally {
      workers.shutdownNow();
    }
  }
}
