package org.waybill.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.Callable;
import org.waybill.claim.ClaimsException;
import org.waybill.claim.evaluation.Details;
import org.waybill.claim.evaluation.Evaluation;
import org.waybill.claim.evaluation.EvaluationPage;
import org.waybill.claim.evaluation.Losses;
import org.waybill.reference.Gazetteer;
import org.waybill.reference.GoodsType;
import org.waybill.store.StoreException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Scores claims against annotations by hand. */
@Command(
    name = "evaluate",
    mixinStandardHelpOptions = true,
    description = {
      "Score claims against annotations by hand: precision, recall and F1 of what was claimed about whom.",
      "Without --against, the articles that lie beside the annotations are read now."
    },
    footer = {
      "",
      "Examples:",
      "  ./waybill evaluate gold/ --details",
      "  ./waybill evaluate gold/ --report report.html",
      "  ./waybill evaluate gold/ --against claims/ --errors",
      "  ./waybill evaluate --fusion stories/ --errors"
    })
final class EvaluateCommand implements Callable<Integer> {
  @Mixin private Extractors extractors;
  @Mixin private ThreadsOption threads;
  @Mixin private MinConfidenceOption confidence;

  @Parameters(
      paramLabel = "GOLD",
      arity = "0..1",
      description = "a folder of annotations, ID.gold.json")
  private Path gold;

  @Option(
      names = "--fusion",
      paramLabel = "DIR",
      description =
          "score the fused view instead, on the stories in this folder: annotations and STORY.fusion.json; from the annotated claims")
  private Path stories;

  @Option(
      names = "--extracted",
      description = "with --fusion: from the claims that are read in the articles now")
  private boolean extracted;

  @Option(
      names = "--against",
      paramLabel = "CLAIMS",
      description = "a folder of claims documents, ID.json, or a file with one a line")
  private Path answers;

  @Option(names = "--per-article", description = "print a line for each article")
  private boolean perArticle;

  @Option(
      names = "--errors",
      description =
          "print each missed and each invented item with the layer at which it was lost, the cue word and the sentence, and count them")
  private boolean errors;

  @Option(
      names = "--details",
      description =
          "print confidence intervals, scores by kind of source, stance and modality of what was found, quotes, and claims by confidence")
  private boolean details;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "table",
      description = "table or json, which has the details as well (default: ${DEFAULT-VALUE})")
  private String format;

  @Option(
      names = "--report",
      paramLabel = "FILE",
      description =
          "write the figures, and each article with annotation and answer side by side, to an HTML file")
  private Path report;

  @Override
  public Integer call() {
    if (!List.of("table", "json").contains(format)) {
      throw CommandFailed.usage("--format is table or json, not '" + format + "'");
    }
    confidence.value();
    if ((gold == null) == (stories == null)) {
      throw CommandFailed.usage("name a folder of annotations, or --fusion and one of stories");
    }
    if (stories == null && extracted) {
      throw CommandFailed.usage("--extracted needs --fusion");
    }
    if (stories != null && (answers != null || perArticle || details || report != null || json())) {
      throw CommandFailed.usage("with --fusion there are only --extracted and --errors");
    }
    return stories == null ? claims() : fusion();
  }

  private int fusion() {
    try {
      StoryReport report = new StoryReport(Console.out());
      if (extracted) {
        report.extracted(stories, extractors.chosen(), errors);
      } else {
        report.annotated(stories, errors);
      }
      return ExitCode.DONE;
    } catch (NoSuchFileException | AccessDeniedException | NotDirectoryException e) {
      throw CommandFailed.nothingDone(e.getFile() + " cannot be read: " + CommandFailed.reason(e));
    } catch (StoreException e) {
      throw CommandFailed.nothingDone(e);
    } catch (IOException | ClaimsException e) {
      throw CommandFailed.nothingDone(e);
    }
  }

  private int claims() {
    try {
      EvaluationInputs inputs =
          answers == null
              ? EvaluationInputs.read(
                  gold, extractors.chosen(), threads.count(), errors || report != null)
              : EvaluationInputs.against(
                  gold, answers, details || errors || report != null || json());
      inputs.refused().forEach(fault -> Console.err().println(fault));
      EvaluationInputs cut = inputs.cut(confidence.value());
      print(cut);
      report(cut);
      return inputs.refused().isEmpty() ? ExitCode.DONE : ExitCode.SOME_INPUT_BAD;
    } catch (NoSuchFileException | AccessDeniedException | NotDirectoryException e) {
      throw CommandFailed.nothingDone(e.getFile() + " cannot be read: " + CommandFailed.reason(e));
    } catch (IOException | ClaimsException e) {
      throw CommandFailed.nothingDone(e);
    }
  }

  private boolean json() {
    return format.equals("json");
  }

  private void print(EvaluationInputs inputs) {
    PrintStream out = Console.out();
    Collection<GoodsType> goods = Gazetteer.shipped().goodsTypes();
    Losses losses = errors ? losses(inputs, goods) : new Losses(List.of());
    if (json()) {
      out.println(EvaluationJson.toString(details(inputs, goods), losses, errors));
      return;
    }
    if (errors) {
      losses.all().forEach(out::println);
      losses.summary().forEach(out::println);
    }
    if (!details) {
      print(Evaluation.of(inputs.gold(), inputs.answers(), goods));
      return;
    }
    Details all = details(inputs, goods);
    print(all.whole());
    out.println();
    all.lines().forEach(out::println);
  }

  private void report(EvaluationInputs inputs) {
    if (report == null) {
      return;
    }
    Collection<GoodsType> goods = Gazetteer.shipped().goodsTypes();
    EvaluationPage page =
        new EvaluationPage(
            inputs.gold(),
            inputs.answers(),
            inputs.articles(),
            details(inputs, goods),
            losses(inputs, goods));
    try {
      Files.writeString(report, page.html());
    } catch (IOException e) {
      throw CommandFailed.nothingDone(report + " cannot be written: " + CommandFailed.reason(e));
    }
  }

  private void print(Evaluation evaluation) {
    if (perArticle) {
      evaluation.articleLines().forEach(Console.out()::println);
    }
    evaluation.lines().forEach(Console.out()::println);
  }

  private static Details details(EvaluationInputs inputs, Collection<GoodsType> goods) {
    return Details.of(inputs.gold(), inputs.answers(), inputs.articles(), goods);
  }

  private static Losses losses(EvaluationInputs inputs, Collection<GoodsType> goods) {
    return Losses.of(
        inputs.gold(), inputs.answers(), inputs.explanations(), inputs.articles(), goods);
  }
}
