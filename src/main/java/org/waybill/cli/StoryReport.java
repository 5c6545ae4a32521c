package org.waybill.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.waybill.article.Article;
import org.waybill.article.ArticleException;
import org.waybill.article.ArticleReader;
import org.waybill.article.ArticleSink;
import org.waybill.claim.ClaimExtractor;
import org.waybill.claim.ClaimsException;
import org.waybill.fusion.SituationFuser;
import org.waybill.fusion.evaluation.Story;
import org.waybill.fusion.evaluation.StoryRun;
import org.waybill.fusion.evaluation.StoryScores;
import org.waybill.reference.Gazetteer;
import org.waybill.store.StoreException;
import org.waybill.text.TextAnalyser;

/** Scores the fused view of stories and prints a figure a line. */
final class StoryReport {
  private final PrintStream out;

  StoryReport(PrintStream out) {
    this.out = out;
  }

  /**
   * Prints.
   *
   * @param errors whether each error is printed, before the figures
   */
  void annotated(Path folder, boolean errors) throws IOException, ClaimsException, StoreException {
    List<Story> stories = Story.readAll(folder);
    print(new StoryRun(new SituationFuser(), Gazetteer.shipped()).annotated(stories), errors);
  }

  /** Prints for the claims that an extractor reads in the stories' articles. */
  void extracted(Path folder, ClaimExtractor extractor, boolean errors)
      throws IOException, ClaimsException, StoreException {
    List<Story> stories = Story.readAll(folder);
    TextAnalyser analyser = new TextAnalyser();
    StoryScores scores =
        new StoryRun(new SituationFuser(), Gazetteer.shipped())
            .extracted(
                stories,
                StoryReport::articles,
                article -> extractor.extract(analyser.analyse(article)));
    print(scores, errors);
  }

  private void print(StoryScores scores, boolean errors) {
    if (errors) {
      scores.errors().forEach(out::println);
    }
    scores.lines().forEach(out::println);
  }

  private static SortedMap<String, Article> articles(Story story) {
    SortedMap<String, Article> articles = new TreeMap<>();
    ArticleSink sink =
        new ArticleSink() {
          @Override
          public void accept(Article article) {
            articles.put(article.id(), article);
          }

          @Override
          public void reject(ArticleException problem) {
            Console.err().println("rejected " + problem.getMessage());
          }

          @Override
          public void skip(String source, String reason) {
            Console.err().println("skipped " + source + ": " + reason);
          }
        };
    for (String id : story.gold().keySet()) {
      new ArticleReader().read(story.folder().resolve(id + ".article.json"), sink);
    }
    articles.keySet().retainAll(story.gold().keySet());
    return articles;
  }
}
