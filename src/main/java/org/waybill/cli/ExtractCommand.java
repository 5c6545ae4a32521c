package org.waybill.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.concurrent.Callable;
import org.waybill.claim.ClaimExtractor;
import org.waybill.claim.ExtractionPipeline;
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
      description =
          "json, turtle, trig, ntriples, nquads, jsonld or rdfxml (default: ${DEFAULT-VALUE})")
  private String format;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "a file for each article in this folder, instead of standard output")
  private Path folder;

  @Override
  public Integer call() {
    ClaimsOutput.check(format);
    ClaimExtractor extractor = extractors.chosen();
    try (ClaimsOutput out =
            folder == null
                ? ClaimsOutput.stream(
                    format, Console.data(), ReferenceEntities.of(Gazetteer.shipped()))
                : ClaimsOutput.files(format, folder, ReferenceEntities.of(Gazetteer.shipped()));
        Progress progress = Progress.of("Reading", articles.count())) {
      Written written = new Written(out, extractor.name(), progress);
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
    private final Progress progress;
    private final Instant started = Instant.now();
    private int claims;

    Written(ClaimsOutput out, String annotator, Progress progress) {
      this.out = out;
      this.annotator = annotator;
      this.progress = progress;
    }

    @Override
    void take(ExtractionPipeline.Extraction extraction) {
      claims += extraction.claims().claims().size();
      try {
        out.write(extraction.claims(), new ExtractionRun(annotator, started, Instant.now()));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      progress.step();
    }
  }
}
