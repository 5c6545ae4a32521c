package org.waybill.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.concurrent.Callable;
import org.waybill.article.ArticleReader;
import org.waybill.claim.Claims;
import org.waybill.claim.ClaimsException;
import org.waybill.claim.ExtractionPipeline;
import org.waybill.claim.Fault;
import org.waybill.claim.evaluation.Evaluation;
import org.waybill.claim.evaluation.EvaluationFiles;
import org.waybill.reference.Gazetteer;
import org.waybill.text.TextAnalyser;
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
    footer = {"", "Example:", "  ./waybill evaluate gold/ --against claims/ --errors"})
final class EvaluateCommand implements Callable<Integer> {
  @Mixin private Extractors extractors;
  @Mixin private ThreadsOption threads;

  @Parameters(paramLabel = "GOLD", description = "a folder of annotations, ID.gold.json")
  private Path gold;

  @Option(
      names = "--against",
      paramLabel = "CLAIMS",
      description = "a folder of claims documents, ID.json, or a file with one a line")
  private Path answers;

  @Option(names = "--per-article", description = "print a line for each article")
  private boolean perArticle;

  @Option(names = "--errors", description = "print each missed and each invented item")
  private boolean errors;

  @Override
  public Integer call() {
    try {
      SortedMap<String, Claims> annotations;
      Map<String, Claims> answered;
      List<Fault> refused = List.of();
      if (answers == null) {
        annotations = EvaluationFiles.gold(gold);
        answered = extracted();
      } else {
        EvaluationFiles files = EvaluationFiles.read(gold, answers);
        annotations = files.gold();
        answered = files.answers();
        refused = files.refused();
      }
      refused.forEach(fault -> Console.err().println(fault));
      print(Evaluation.of(annotations, answered, Gazetteer.shipped().goodsTypes()));
      return refused.isEmpty() ? ExitCode.DONE : ExitCode.SOME_INPUT_BAD;
    } catch (NoSuchFileException | AccessDeniedException | NotDirectoryException e) {
      throw CommandFailed.nothingDone(e.getFile() + " cannot be read: " + CommandFailed.reason(e));
    } catch (IOException | ClaimsException e) {
      throw CommandFailed.nothingDone(e);
    }
  }

  private Map<String, Claims> extracted() {
    Map<String, Claims> claims = new HashMap<>();
    ArticleTally tally =
        new ArticleTally() {
          @Override
          void take(ExtractionPipeline.Extraction extraction) {
            claims.put(extraction.article().id(), extraction.claims());
          }
        };
    try (ExtractionPipeline pipeline =
        new ExtractionPipeline(new TextAnalyser(), extractors.chosen(), threads.count(), tally)) {
      new ArticleReader().read(gold, pipeline);
    }
    return claims;
  }

  private void print(Evaluation evaluation) {
    PrintStream out = Console.out();
    if (errors) {
      evaluation.differences().forEach(out::println);
    }
    if (perArticle) {
      evaluation.articleLines().forEach(out::println);
    }
    evaluation.lines().forEach(out::println);
  }
}
