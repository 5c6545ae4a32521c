package org.waybill.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.concurrent.Callable;
import org.waybill.article.Article;
import org.waybill.claim.ClaimExtractor;
import org.waybill.claim.ExtractionPipeline;
import org.waybill.rdf.ExtractionRun;
import org.waybill.text.TextAnalyser;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Reads claims out of articles and prints them. */
@Command(
    name = "extract",
    mixinStandardHelpOptions = true,
    description = "Read claims out of articles and print them, one claims document a line, or as RDF.",
    footer = {
      "",
      "Examples:",
      "  ./waybill extract my-articles/",
      "  ./waybill extract article.html --format trig",
      "  gunzip -c wire.jsonl.gz | ./waybill extract - --out claims/"
    })
final class ExtractCommand implements Callable<Integer> {
  @Mixin private ArticleInputs articles;
  @Mixin private Extractors extractors;
  @Mixin private ThreadsOption threads;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "json",
      description = "json, turtle, trig, ntriples, nquads, jsonld or rdfxml (default: ${DEFAULT-VALUE})")
  private String format;

  @Option(names = "--out", paramLabel = "DIR", description = "a file for each article in this folder, instead of standard output")
  private Path folder;

  @Override
  public Integer call() {
    ClaimExtractor extractor = extractors.chosen();
    try (ClaimsOutput out = folder == null ? ClaimsOutput.stream(format, Console.out()) : ClaimsOutput.files(format, folder)) {
      return extract(extractor, out);
    } catch (IOException e) {
      throw CommandFailed.nothingDone("the claims cannot be written: " + e.getMessage());
    }
  }

  private int extract(ClaimExtractor extractor, ClaimsOutput out) {
    Instant started = Instant.now();
    int[] claims = {0};
    try (Progress progress = Progress.of("Reading", -1)) {
      ExtractionPipeline[] pipeline = new ExtractionPipeline[1];
      ArticleTally tally = new ArticleTally(article -> pipeline[0].submit(article));
      ExtractionPipeline.Results results =
          new ExtractionPipeline.Results() {
            @Override
            public void accept(ExtractionPipeline.Extraction extraction) {
              claims[0] += extraction.claims().claims().size();
              try {
                out.write(
                    extraction.claims(), new ExtractionRun(extractor.name(), started, Instant.now()));
              } catch (IOException e) {
                throw new UncheckedIOException(e);
              }
              progress.step();
            }

            @Override
            public void fail(Article article, RuntimeException mistake) {
              tally.fail(article, mistake);
            }
          };
      try (ExtractionPipeline open =
          new ExtractionPipeline(new TextAnalyser(), extractor, threads.count(), results)) {
        pipeline[0] = open;
        articles.read(tally);
      }
      Console.err().println(tally.summary() + "; " + claims[0] + " claims");
      return tally.exitCode();
    } catch (UncheckedIOException e) {
      throw CommandFailed.nothingDone("the claims cannot be written: " + e.getCause().getMessage());
    }
  }
}
