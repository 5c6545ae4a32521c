package org.waybill.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.concurrent.Callable;
import org.waybill.claim.ClaimExtractor;
import org.waybill.claim.Claims;
import org.waybill.claim.ExtractionPipeline;
import org.waybill.claim.LeastConfidence;
import org.waybill.rdf.ExtractionRun;
import org.waybill.rdf.ReferenceEntities;
import org.waybill.reference.Gazetteer;
import org.waybill.text.TextAnalyser;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Reads claims out of articles and prints them. */
@Command(
    name = "extract",
    mixinStandardHelpOptions = true,
    description =
        "Read claims out of articles and print them, one claims document a line, or as RDF.",
    footer = {
      "",
      "Examples:",
      "  ./waybill extract my-articles/",
      "  ./waybill extract article.html --format trig",
      "  ./waybill extract article.txt --explain",
      "  gunzip -c wire.jsonl.gz | ./waybill extract - --out claims/"
    })
final class ExtractCommand implements Callable<Integer> {
  @Mixin private ArticleInputs articles;
  @Mixin private Extractors extractors;
  @Mixin private ThreadsOption threads;
  @Mixin private MinConfidenceOption confidence;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = {
        "json, turtle, trig, ntriples, nquads, jsonld or rdfxml (default: json)",
        "with --explain: text or json (default: text)"
      })
  private String format;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "a file for each article in this folder, instead of standard output")
  private Path folder;

  @Option(
      names = "--explain",
      description =
          "print for each sentence what was seen in it, the rules that fired, and the claims made of it")
  private boolean explain;

  @Override
  public Integer call() {
    LeastConfidence least = confidence.value();
    ClaimExtractor extractor = extractors.chosen();
    if (explain) {
      return explain(new Explanations(extractor, least, format == null ? "text" : format));
    }
    format = format == null ? "json" : format;
    ClaimsOutput.check(format);
    try (ClaimsOutput out =
            folder == null
                ? ClaimsOutput.stream(
                    format, Console.data(), ReferenceEntities.of(Gazetteer.shipped()))
                : ClaimsOutput.files(format, folder, ReferenceEntities.of(Gazetteer.shipped()));
        Progress progress = Progress.of("Reading", articles.count())) {
      Written written = new Written(out, extractor.name(), least, progress);
      try (ExtractionPipeline pipeline =
          new ExtractionPipeline(new TextAnalyser(), extractor, threads.count(), written)) {
        articles.read(pipeline);
      }
      Console.err().println(written.summary() + "; " + written.claims + " claims");
      return written.exitCode();
    } catch (UncheckedIOException e) {
      throw unwritable(e.getCause());
    } catch (IOException e) {
      throw unwritable(e);
    }
  }

  private Integer explain(Explanations explanations) {
    if (folder != null) {
      throw CommandFailed.usage("--explain prints to standard output, not to a folder");
    }
    try (OutputStream out = Console.data()) {
      ArticleTally explained =
          new ArticleTally() {
            @Override
            void take(ExtractionPipeline.Extraction extraction) {
              try {
                explanations.write(extraction.text(), out);
              } catch (IOException e) {
                throw new UncheckedIOException(e);
              }
            }
          };
      try (ExtractionPipeline pipeline =
          new ExtractionPipeline(
              new TextAnalyser(), extractors.chosen(), threads.count(), explained)) {
        articles.read(pipeline);
      }
      Console.err().println(explained.summary());
      return explained.exitCode();
    } catch (UncheckedIOException e) {
      throw unwritable(e.getCause());
    } catch (IOException e) {
      throw unwritable(e);
    }
  }

  private CommandFailed unwritable(IOException e) {
    return CommandFailed.nothingDone(
        (folder == null ? "standard output" : folder)
            + " cannot be written: "
            + CommandFailed.reason(e));
  }

  /** Writes the claims of each article when it comes. */
  private static final class Written extends ArticleTally {
    private final ClaimsOutput out;
    private final String annotator;
    private final LeastConfidence least;
    private final Progress progress;
    private final Instant started = Instant.now();
    private int claims;

    Written(ClaimsOutput out, String annotator, LeastConfidence least, Progress progress) {
      this.least = least;
      this.out = out;
      this.annotator = annotator;
      this.progress = progress;
    }

    @Override
    void take(ExtractionPipeline.Extraction extraction) {
      Claims read = least.cut(extraction.claims());
      claims += read.claims().size();
      try {
        out.write(read, new ExtractionRun(annotator, started, Instant.now()));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      progress.step();
    }
  }
}
