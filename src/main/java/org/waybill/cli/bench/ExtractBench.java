package org.waybill.cli.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import opennlp.tools.chunker.ChunkerME;
import opennlp.tools.chunker.ChunkerModel;
import org.waybill.article.Article;
import org.waybill.article.ArticleException;
import org.waybill.claim.ClaimExtractor;
import org.waybill.claim.Claims;
import org.waybill.claim.ExtractionPipeline;
import org.waybill.cli.bench.Stopwatch.Time;
import org.waybill.text.AnalysedText;
import org.waybill.text.Sentence;
import org.waybill.text.TextAnalyser;
import org.waybill.text.Token;

/**
 * Measures how many articles a second are read for their claims, on one thread and on several, and
 * beside them OpenNLP's chunker alone on the same sentences. The three take turns, so that other
 * work on the machine slows them alike and their ratios hold.
 */
public final class ExtractBench {
  private static final double WANTED_RATE = 20;
  private static final double WANTED_SPEEDUP = 0.9;

  /**
   * Readings of all articles in one turn: the last articles, when threads run dry, weigh little.
   */
  private static final int READINGS = 8;

  private final List<Article> articles;
  private final ClaimExtractor extractor;
  private final int threads;
  private final double seconds;
  private final Consumer<String> progress;
  private final TextAnalyser analyser = new TextAnalyser();

  /**
   * @param articles what is read over and over
   * @param threads how many read in the second measurement
   * @param seconds how long each measurement lasts at least, and the warm-up before
   * @param progress hears how far it has come
   */
  public ExtractBench(
      List<Article> articles,
      ClaimExtractor extractor,
      int threads,
      double seconds,
      Consumer<String> progress) {
    if (articles.isEmpty()) {
      throw new IllegalArgumentException("there is no article to read");
    }
    this.articles = List.copyOf(articles);
    this.extractor = extractor;
    this.threads = threads;
    this.seconds = seconds;
    this.progress = progress;
  }

  /** Measures. */
  public BenchReport run() {
    List<String[][]> sentences = sentences();
    ChunkerME chunker = new ChunkerME(chunks());
    progress.accept("warming up");
    for (Time spent = Time.NONE; spent.wall() < seconds; ) {
      spent = spent.plus(alone()).plus(together()).plus(chunking(chunker, sentences));
    }
    Heap.reset();
    Time alone = Time.NONE;
    Time together = Time.NONE;
    Time chunking = Time.NONE;
    int rounds = 0;
    while (Math.min(Math.min(alone.wall(), together.wall()), chunking.wall()) < seconds) {
      alone = alone.plus(alone());
      together = together.plus(together());
      chunking = chunking.plus(chunking(chunker, sentences));
      rounds++;
      progress.accept(
          String.format(Locale.ROOT, "%d rounds, %.0f of %.0f s", rounds, alone.wall(), seconds));
    }
    int tokens = sentences.stream().mapToInt(sentence -> sentence[0].length).sum();
    return report(rounds, tokens, alone, together, chunking);
  }

  private BenchReport report(int rounds, int tokens, Time alone, Time together, Time chunking) {
    long count = (long) rounds * READINGS * articles.size();
    BenchReport report = new BenchReport("./waybill bench extract");
    report.table(
        String.format(
            Locale.ROOT,
            "%d articles with %.0f tokens each, read %d times",
            articles.size(),
            tokens / (double) articles.size(),
            rounds * READINGS),
        "work",
        "threads",
        "articles/s",
        "articles/CPU s",
        "ms of CPU an article");
    row(report, "extraction", 1, count, alone);
    row(report, "extraction", threads, count, together);
    row(report, "OpenNLP's chunker alone", 1, count, chunking);
    double speedup = alone.wall() / together.wall();
    double chunkers = chunking.cpu() / alone.cpu();
    report.table("Ratios", "ratio", "by the clock", "by CPU time");
    report.row(threads + " threads to one", speedup, threads * alone.cpu() / together.cpu());
    report.row("extraction to the chunker alone", chunking.wall() / alone.wall(), chunkers);
    long live = Heap.live();
    report.table("Heap", "what", "MB");
    report.row("peak, with what was not collected yet", Heap.peak());
    report.row("in use after a full collection", live);
    report.row("bound", Heap.bound());
    double rate = count / alone.cpu();
    report.target(
        "articles a CPU second",
        ">= 20",
        String.format(Locale.ROOT, "%.1f", rate),
        rate >= WANTED_RATE);
    report.target(
        threads + " threads to one, by the clock",
        String.format(Locale.ROOT, ">= %.1f", threads * WANTED_SPEEDUP),
        String.format(Locale.ROOT, "%.2f", speedup),
        speedup >= threads * WANTED_SPEEDUP);
    report.target("heap, MB", "<= 256", Long.toString(Heap.bound()), Heap.bound() <= 256);
    return report;
  }

  private static void row(BenchReport report, String work, int threads, long count, Time time) {
    report.row(work, threads, count / time.wall(), count / time.cpu(), 1000 * time.cpu() / count);
  }

  private Time alone() {
    Stopwatch watch = Stopwatch.ofThread();
    for (int reading = 0; reading < READINGS; reading++) {
      for (Article article : articles) {
        extractor.extract(analyser.analyse(article));
      }
    }
    return watch.time();
  }

  /** Reads all articles through the pipeline that the commands use. */
  private Time together() {
    Map<Thread, Long> cpu = new ConcurrentHashMap<>();
    ClaimExtractor counted =
        new ClaimExtractor() {
          @Override
          public String name() {
            return extractor.name();
          }

          @Override
          public Claims extract(AnalysedText text) {
            Claims claims = extractor.extract(text);
            cpu.put(
                Thread.currentThread(),
                ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime());
            return claims;
          }
        };
    Stopwatch watch = Stopwatch.ofThread();
    try (ExtractionPipeline pipeline =
        new ExtractionPipeline(analyser, counted, threads, new Nowhere())) {
      for (int reading = 0; reading < READINGS; reading++) {
        articles.forEach(pipeline::accept);
      }
    }
    Time own = watch.time();
    double workers = cpu.values().stream().mapToLong(Long::longValue).sum() / 1e9;
    return new Time(own.wall(), own.cpu() + workers);
  }

  private static final class Nowhere implements ExtractionPipeline.Results {
    @Override
    public void accept(ExtractionPipeline.Extraction extraction) {}

    @Override
    public void fail(Article article, RuntimeException mistake) {
      throw mistake;
    }

    @Override
    public void reject(ArticleException problem) {}

    @Override
    public void skip(String source, String reason) {}
  }

  private static Time chunking(ChunkerME chunker, List<String[][]> sentences) {
    Stopwatch watch = Stopwatch.ofThread();
    for (int reading = 0; reading < READINGS; reading++) {
      for (String[][] sentence : sentences) {
        chunker.chunk(sentence[0], sentence[1]);
      }
    }
    return watch.time();
  }

  /** The words of each sentence, and their tags. */
  private List<String[][]> sentences() {
    List<String[][]> sentences = new ArrayList<>();
    for (Article article : articles) {
      for (Sentence sentence : analyser.analyse(article).sentences()) {
        List<Token> tokens = sentence.tokens();
        sentences.add(
            new String[][] {
              tokens.stream().map(Token::text).toArray(String[]::new),
              tokens.stream().map(Token::tag).toArray(String[]::new)
            });
      }
    }
    return Collections.unmodifiableList(sentences);
  }

  /** The model as OpenNLP reads it, with its own beam. */
  private static ChunkerModel chunks() {
    try (InputStream in = ExtractBench.class.getResourceAsStream("/en-chunker.bin")) {
      return new ChunkerModel(in);
    } catch (IOException e) {
      throw new UncheckedIOException("the chunker's model cannot be read", e);
    }
  }
}
