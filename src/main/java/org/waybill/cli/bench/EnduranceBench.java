package org.waybill.cli.bench;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import org.waybill.article.Article;
import org.waybill.article.ArticleException;
import org.waybill.claim.ClaimExtractor;
import org.waybill.claim.Claims;
import org.waybill.claim.ExtractionPipeline;
import org.waybill.cli.bench.Stopwatch.Time;
import org.waybill.text.TextAnalyser;

/**
 * Measures whether reading holds out: many thousand articles in a row without growth of memory, and
 * longer and longer articles in time that grows with their length and no faster.
 */
public final class EnduranceBench {
  private static final int REPORTS = 10;
  private static final int LEAST_LENGTH = 300_000;
  private static final int MOST_LENGTH = 5_000_000;
  private static final double LIVE_MB = 200;
  private static final double GROWTH = 1.1;

  private final List<Article> articles;
  private final ClaimExtractor extractor;
  private final Consumer<String> progress;
  private final TextAnalyser analyser = new TextAnalyser();

  /**
   * @param articles what is varied and read
   * @param progress hears how far it has come
   */
  public EnduranceBench(
      List<Article> articles, ClaimExtractor extractor, Consumer<String> progress) {
    if (articles.isEmpty()) {
      throw new IllegalArgumentException("there is no article to read");
    }
    this.articles = List.copyOf(articles);
    this.extractor = extractor;
    this.progress = progress;
  }

  /**
   * Measures.
   *
   * @param count how many articles are read in a row
   * @param threads how many are read at a time
   * @param longest length of the longest article, in bytes; 5 MB in earnest
   */
  public BenchReport run(int count, int threads, int longest) {
    BenchReport report = new BenchReport("./waybill bench endurance");
    many(report, count, threads);
    lengthening(report, Math.min(longest, MOST_LENGTH));
    return report;
  }

  private void many(BenchReport report, int count, int threads) {
    report.table(
        count + " articles in a row on " + threads + " threads",
        "articles read",
        "claims",
        "heap in use after a collection, MB");
    Counting counting = new Counting();
    long first = 0;
    long last = 0;
    int done = 0;
    for (int part = 1; part <= REPORTS; part++) {
      int end = (int) ((long) count * part / REPORTS);
      try (ExtractionPipeline pipeline =
          new ExtractionPipeline(analyser, extractor, threads, counting)) {
        for (; done < end; done++) {
          pipeline.accept(variation(done));
        }
      }
      last = Heap.live();
      first = part == 1 ? last : first;
      report.row(counting.articles, counting.claims, last);
      progress.accept(String.format(Locale.ROOT, "%,d of %,d articles", done, count));
    }
    report.target(
        "articles lost", "0", Integer.toString(count - counting.articles), counting.whole(count));
    report.target("heap at the end, MB", "< 200", Long.toString(last), last < LIVE_MB);
    report.target(
        "heap at the end to heap after a tenth",
        "<= 1.1",
        String.format(Locale.ROOT, "%.2f", last / (double) first),
        last <= first * GROWTH);
  }

  /** An article with a paragraph of another before its end: no two are the same. */
  private Article variation(int number) {
    Article article = articles.get(number % articles.size());
    int round = number / articles.size();
    String[] paragraphs =
        articles.get((number + round) % articles.size()).text().strip().split("\n");
    String added = paragraphs[round % paragraphs.length];
    return new Article(
        article.id() + "-" + round,
        article.url(),
        article.publisher(),
        article.published(),
        article.title(),
        article.language(),
        article.text().stripTrailing() + "\n" + added + "\n");
  }

  private void lengthening(BenchReport report, int longest) {
    report.table("One article of more and more text", "KB", "CPU s", "CPU s a MB");
    double shortest = 0;
    double slowest = 0;
    for (int length = Math.min(LEAST_LENGTH, longest); length <= longest; length *= 2) {
      Article article = ofLength(length);
      double megabytes = article.text().getBytes(StandardCharsets.UTF_8).length / 1e6;
      Stopwatch watch = Stopwatch.ofThread();
      Claims claims = extractor.extract(analyser.analyse(article));
      Time time = watch.time();
      double each = time.cpu() / megabytes;
      shortest = shortest == 0 ? each : shortest;
      slowest = Math.max(slowest, each);
      report.row(Math.round(megabytes * 1000), time.cpu(), each);
      progress.accept(
          String.format(
              Locale.ROOT, "an article of %.1f MB, %d claims", megabytes, claims.claims().size()));
    }
    report.target(
        "CPU s a MB, the slowest length to the shortest",
        "<= 1.5",
        String.format(Locale.ROOT, "%.2f", slowest / shortest),
        slowest <= 1.5 * shortest);
  }

  private Article ofLength(int length) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; text.length() < length; i++) {
      text.append(articles.get(i % articles.size()).text().strip()).append("\n\n");
    }
    Article first = articles.get(0);
    return new Article(
        "long-" + length,
        Optional.empty(),
        first.publisher(),
        first.published(),
        Optional.empty(),
        first.language(),
        text.toString());
  }

  private static final class Counting implements ExtractionPipeline.Results {
    private int articles;
    private int claims;

    @Override
    public void accept(ExtractionPipeline.Extraction extraction) {
      articles++;
      claims += extraction.claims().claims().size();
    }

    @Override
    public void fail(Article article, RuntimeException mistake) {
      throw mistake;
    }

    @Override
    public void reject(ArticleException problem) {}

    @Override
    public void skip(String source, String reason) {}

    boolean whole(int count) {
      return articles == count;
    }
  }
}
