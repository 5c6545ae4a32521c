package org.waybill.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.waybill.article.Article;
import org.waybill.article.ArticleException;
import org.waybill.article.ArticleReader;
import org.waybill.article.ArticleSink;
import org.waybill.claim.ClaimExtractor;
import org.waybill.claim.Claims;
import org.waybill.claim.ClaimsException;
import org.waybill.claim.ExplainingExtractor;
import org.waybill.claim.Explanation;
import org.waybill.claim.ExtractionPipeline;
import org.waybill.claim.Fault;
import org.waybill.claim.LeastConfidence;
import org.waybill.claim.evaluation.EvaluationFiles;
import org.waybill.text.TextAnalyser;

/**
 * What an evaluation compares, and what may tell why the two differ.
 *
 * @param gold annotations by article id
 * @param answers answers by article id
 * @param articles the articles that lie beside the annotations, as far as they were asked for
 * @param explanations how the answers were read, where they were read now
 * @param refused faults of answers that are no claims documents
 */
record EvaluationInputs(
    SortedMap<String, Claims> gold,
    Map<String, Claims> answers,
    Map<String, Article> articles,
    Map<String, Explanation> explanations,
    List<Fault> refused) {

  /**
   * Reads the articles that lie beside the annotations.
   *
   * @param explain whether to tell why they are read as they are, where the extractor can
   */
  static EvaluationInputs read(Path folder, ClaimExtractor extractor, int threads, boolean explain)
      throws IOException, ClaimsException {
    SortedMap<String, Claims> gold = EvaluationFiles.gold(folder);
    Map<String, Claims> claims = new HashMap<>();
    Map<String, Article> articles = new HashMap<>();
    Map<String, Explanation> explanations = new HashMap<>();
    ArticleTally tally =
        new ArticleTally() {
          @Override
          void take(ExtractionPipeline.Extraction extraction) {
            String id = extraction.article().id();
            claims.put(id, extraction.claims());
            articles.put(id, extraction.article());
            if (explain && extractor instanceof ExplainingExtractor explaining) {
              explanations.put(id, explaining.explain(extraction.text()));
            }
          }
        };
    try (ExtractionPipeline pipeline =
        new ExtractionPipeline(new TextAnalyser(), extractor, threads, tally)) {
      new ArticleReader().read(folder, pipeline);
    }
    return new EvaluationInputs(gold, claims, articles, explanations, List.of());
  }

  /**
   * Reads answers from files.
   *
   * @param texts whether the articles beside the annotations are wanted
   */
  static EvaluationInputs against(Path folder, Path answers, boolean texts)
      throws IOException, ClaimsException {
    EvaluationFiles files = EvaluationFiles.read(folder, answers);
    Map<String, Article> articles = new HashMap<>();
    if (texts) {
      new ArticleReader().read(folder, new Kept(articles));
    }
    return new EvaluationInputs(files.gold(), files.answers(), articles, Map.of(), files.refused());
  }

  /** The same without the claims of which the extractor is less sure. */
  EvaluationInputs cut(LeastConfidence least) {
    Map<String, Claims> sure = new HashMap<>();
    answers.forEach((id, claims) -> sure.put(id, least.cut(claims)));
    return new EvaluationInputs(gold, sure, articles, explanations, refused);
  }

  /** Keeps articles; what is none may lie beside them. */
  private record Kept(Map<String, Article> articles) implements ArticleSink {
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
      // annotations lie in the same folder
    }
  }
}
