package org.waybill.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Collectors;
import org.waybill.article.Article;
import org.waybill.claim.ClaimExtractor;
import org.waybill.rdf.Iris;
import org.waybill.reference.Gazetteer;
import org.waybill.store.GraphStore;
import org.waybill.store.LoadListener;
import org.waybill.store.LoadOptions;
import org.waybill.store.LoadReport;
import org.waybill.store.Loader;
import org.waybill.store.ReferenceData;
import org.waybill.store.StoreException;
import org.waybill.text.AnalysedText;
import org.waybill.text.SkippedSentence;
import org.waybill.text.TextAnalyser;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Loads articles, claims documents and RDF into the store. */
@Command(
    name = "load",
    mixinStandardHelpOptions = true,
    description = {
      "Load articles, claims documents and RDF files, or folders of them, into the store.",
      "An article is all or nothing; loading it again replaces what was read from it."
    },
    footer = {
      "",
      "Examples:",
      "  ./waybill load my-articles/",
      "  ./waybill load claims.jsonl dump.nq.gz --store my-store"
    })
final class LoadCommand implements Callable<Integer> {
  @Mixin private StoreOption store;
  @Mixin private Extractors extractors;
  @Mixin private ThreadsOption threads;
  @Mixin private MinConfidenceOption confidence;

  @Option(
      names = "--batch",
      paramLabel = "N",
      defaultValue = "400",
      description =
          "articles a transaction (default: ${DEFAULT-VALUE}); a kill loses at most one batch")
  private int batch;

  @Parameters(
      paramLabel = "FILE",
      arity = "1..*",
      description =
          "articles, claims documents and RDF files, gzipped or not, folders of them, or - for articles on standard input")
  private List<Path> inputs;

  @Override
  public Integer call() {
    if (batch < 1) {
      throw CommandFailed.usage("--batch is at least 1, not " + batch);
    }
    confidence.value();
    for (Path input : inputs) {
      if (!input.toString().equals("-") && !Files.exists(input)) {
        throw CommandFailed.nothingDone("there is no file or folder " + input);
      }
    }
    try (GraphStore open = StoreOption.open(store.folder())) {
      LoadReport report =
          load(
              open,
              inputs,
              extractors,
              LoadOptions.defaults()
                  .withThreads(threads.count())
                  .withBatchSize(batch)
                  .withLeastConfidence(confidence.value()));
      if (report.rejected() == 0) {
        return ExitCode.DONE;
      }
      return report.articles() + report.documents() + report.rdfFiles() == 0
          ? ExitCode.NOTHING_DONE
          : ExitCode.SOME_INPUT_BAD;
    } catch (StoreException e) {
      throw CommandFailed.nothingDone(e);
    }
  }

  /** Loads into an open store, with progress and what was left out on standard error. */
  static LoadReport load(
      GraphStore store, List<Path> inputs, Extractors extractors, LoadOptions options)
      throws StoreException {
    try (Progress progress = Progress.of("Loading", InputCount.of(inputs))) {
      LoadListener listener =
          new LoadListener() {
            @Override
            public void loaded(String document, int claims) {
              progress.step();
            }

            @Override
            public void loadedRdf(String source, long quads) {
              progress.step();
            }

            @Override
            public void skipped(String source, String reason) {
              Console.err().println("skipped  " + source + ": " + reason);
            }

            @Override
            public void rejected(String source, String reason) {
              Console.err().println("rejected " + named(source, reason));
            }
          };
      ClaimExtractor extractor = extractors.chosen();
      TextAnalyser analyser = new TextAnalyser();
      LongAdder sentences = new LongAdder();
      LoadReport report =
          new Loader(
                  store,
                  article -> extractor.extract(analysed(article, analyser, sentences)),
                  ReferenceData.of(Gazetteer.shipped()),
                  new Iris(),
                  options)
              .load(inputs, System.in, listener);
      Console.err().println(summary(report) + ArticleTally.sentences(sentences.sum()));
      return report;
    }
  }

  private static AnalysedText analysed(
      Article article, TextAnalyser analyser, LongAdder sentences) {
    AnalysedText text = analyser.analyse(article);
    for (SkippedSentence sentence : text.skipped()) {
      sentences.increment();
      Console.err().println(ArticleTally.skippedLine(article, sentence));
    }
    return text;
  }

  /** Each line of a reason with its source in front, the lines after the first one indented. */
  private static String named(String source, String reason) {
    return reason
        .lines()
        .map(
            line ->
                line.startsWith(source + ":") || line.startsWith(source + ",")
                    ? line
                    : source + ": " + line)
        .collect(Collectors.joining(System.lineSeparator() + "         "));
  }

  /** "loaded 24 articles, 3 claims documents ... in 4.2 s". */
  private static String summary(LoadReport report) {
    return String.format(
        Locale.ROOT,
        "loaded %d articles, %d claims documents and %d RDF files (%d unchanged): %d claims, %d statements written; skipped %d, rejected %d; %.1f s",
        report.articles(),
        report.documents(),
        report.rdfFiles(),
        report.unchanged(),
        report.claims(),
        report.quads(),
        report.skipped(),
        report.rejected(),
        report.time().toMillis() / 1000.0);
  }
}
