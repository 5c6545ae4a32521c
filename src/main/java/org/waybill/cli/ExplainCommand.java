package org.waybill.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.waybill.article.Article;
import org.waybill.article.ArticleException;
import org.waybill.article.ArticleReader;
import org.waybill.article.ArticleSink;
import org.waybill.claim.ClaimExtractor;
import org.waybill.claim.ExplainingExtractor;
import org.waybill.claim.Explanation;
import org.waybill.claim.ExplanationText;
import org.waybill.claim.Span;
import org.waybill.query.QueryException;
import org.waybill.query.QueryLimits;
import org.waybill.query.QueryRunner;
import org.waybill.rdf.Iris;
import org.waybill.reference.Gazetteer;
import org.waybill.store.GraphStore;
import org.waybill.text.TextAnalyser;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Tells why a claim in the store was read as it was. */
@Command(
    name = "explain",
    mixinStandardHelpOptions = true,
    description = {
      "Show a claim of the store: what it says, the run that read it, and the words it rests on.",
      "With the article's text, show what was seen in these sentences as well."
    },
    footer = {
      "",
      "Example:",
      "  ./waybill explain claim/an-article/0123456789abcdef --article an-article.txt"
    })
final class ExplainCommand implements Callable<Integer> {
  @Mixin private StoreOption store;
  @Mixin private Extractors extractors;

  @Parameters(paramLabel = "CLAIM", description = "a claim's IRI, whole or as answers show it")
  private String claim;

  @Option(
      names = "--article",
      paramLabel = "FILE",
      description =
          "the article that the claim was read from; the store keeps the text of open licences only")
  private Path file;

  @Override
  public Integer call() {
    try (GraphStore open = store.openExisting()) {
      QueryRunner runner =
          new QueryRunner(open.view(), Gazetteer.shipped(), new Iris(), QueryLimits.none());
      StoredClaim found =
          StoredClaim.find(runner, whole(claim))
              .orElseThrow(
                  () ->
                      CommandFailed.nothingDone(
                          "there is no claim " + claim + " in the store " + store.folder()));
      print(found);
      return ExitCode.DONE;
    } catch (QueryException e) {
      throw CommandFailed.usage(e.getMessage());
    } catch (IOException e) {
      throw CommandFailed.nothingDone(CommandFailed.reason(e));
    }
  }

  /** "claim/a/1" as answers show it, with the base of all names in front. */
  private static String whole(String name) {
    return name.contains("://") ? name : new Iris().base() + name;
  }

  private void print(StoredClaim found) {
    PrintStream out = Console.out();
    out.println(found.says());
    out.println(
        "read from "
            + found.document()
            + " by "
            + found.annotator()
            + ", "
            + found.started()
            + found.confidence().map(c -> ", confidence " + c).orElse(""));
    found.quotes().forEach(q -> out.println("  quote: " + place(q)));
    found.mentions().forEach(m -> out.println("  mention: " + place(m)));
    if (file == null) {
      out.println("To see what was seen in these sentences, give the text: --article FILE");
      return;
    }
    trace(found, article(found)).forEach(out::println);
  }

  private static String place(StoredClaim.Words words) {
    return words.start() + " to " + words.end() + " '" + words.words() + "'";
  }

  private List<String> trace(StoredClaim found, Article article) {
    ClaimExtractor extractor = extractors.chosen();
    List<String> lines = new ArrayList<>();
    if (!(extractor instanceof ExplainingExtractor explaining)) {
      throw CommandFailed.usage("the extractor " + extractor.name() + " cannot explain itself");
    }
    if (!extractor.name().equals(found.annotator())) {
      lines.add("");
      lines.add(
          "The claim was read by "
              + found.annotator()
              + "; what follows is how "
              + extractor.name()
              + " reads the same sentences, which may differ.");
    }
    Explanation told = explaining.explain(new TextAnalyser().analyse(article));
    ExplanationText text = new ExplanationText(told);
    for (Explanation.SentenceReading sentence : told.sentences()) {
      boolean anchored =
          found.quotes().stream()
              .map(q -> new Span(q.start(), q.end(), Optional.empty()))
              .anyMatch(sentence::meets);
      if (anchored) {
        lines.addAll(text.lines(sentence));
      }
    }
    return lines;
  }

  /** The article of the file that has the claim's text. */
  private Article article(StoredClaim found) {
    if (!Files.exists(file)) {
      throw CommandFailed.nothingDone("there is no file or folder " + file);
    }
    List<Article> articles = new ArrayList<>();
    new ArticleReader()
        .read(
            file,
            new ArticleSink() {
              @Override
              public void accept(Article article) {
                articles.add(article);
              }

              @Override
              public void reject(ArticleException problem) {
                Console.err().println("rejected " + problem.getMessage());
              }

              @Override
              public void skip(String source, String reason) {
                Console.err().println("skipped  " + source + ": " + reason);
              }
            });
    return articles.stream()
        .filter(
            a ->
                found.sha256().isPresent()
                    ? found.sha256().get().equals(a.sha256())
                    : a.id().equals(found.document()))
        .findFirst()
        .orElseThrow(
            () ->
                CommandFailed.nothingDone(
                    file + " does not have the text from which the claim was read"));
  }
}
