package org.waybill.server;

import java.time.Instant;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.waybill.article.Article;
import org.waybill.claim.ClaimExtractor;
import org.waybill.claim.Claims;
import org.waybill.rdf.ExtractionRun;
import org.waybill.text.TextAnalyser;

/**
 * Reads the claims of articles that clients send: few at the same time, and none for longer than
 * the limit of time. A reading that takes longer keeps its place until it ends, so that they cannot
 * pile up.
 */
final class ArticleReading {
  private static final int AT_ONCE = 2;
  private static final int WAIT_SECONDS = 5;

  /** What was read of an article. */
  record Reading(Claims claims, ExtractionRun run) {}

  private final Optional<ClaimExtractor> extractor =
      ServiceLoader.load(ClaimExtractor.class).findFirst();
  private final ServerLimits limits;
  private final Semaphore turns = new Semaphore(AT_ONCE, true);
  private final ExecutorService threads =
      Executors.newCachedThreadPool(
          work -> {
            Thread thread = new Thread(work, "read-article");
            thread.setDaemon(true);
            return thread;
          });
  private TextAnalyser analyser;

  ArticleReading(ServerLimits limits) {
    this.limits = limits;
  }

  /** Loads the language models while the client still fills in the form. */
  void prepare() {
    threads.execute(this::analyser);
  }

  private synchronized TextAnalyser analyser() {
    if (analyser == null) {
      analyser = new TextAnalyser();
    }
    return analyser;
  }

  /**
   * Reads an article.
   *
   * @throws Refusal if it takes too long, or too many are being read
   */
  Reading read(Article article) {
    ClaimExtractor reader =
        extractor.orElseThrow(
            () -> new Refusal(503, "no extractor is on this server's class path"));
    try {
      if (!turns.tryAcquire(WAIT_SECONDS, TimeUnit.SECONDS)) {
        throw Refusal.ofLimit(
            503,
            "parallel",
            AT_ONCE + " articles are being read, the limit here; send it again in a moment");
      }
      Future<Reading> reading =
          threads.submit(
              () -> {
                try {
                  return read(article, reader);
                } finally {
                  turns.release();
                }
              });
      return reading.get(limits.time().toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      throw Refusal.ofLimit(
          503,
          "time",
          "reading this text takes longer than "
              + limits.time().toSeconds()
              + " s, the limit here; send a part of it, or use ./waybill extract");
    } catch (ExecutionException e) {
      throw new IllegalStateException("an article could not be read", e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw Refusal.ofLimit(503, "parallel", "the server is being stopped");
    }
  }

  private Reading read(Article article, ClaimExtractor reader) {
    Instant begin = Instant.now();
    Claims claims = reader.extract(analyser().analyse(article));
    return new Reading(claims, new ExtractionRun(claims.annotator(), begin, Instant.now()));
  }
}
