package org.waybill.claim;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.waybill.article.Article;
import org.waybill.article.ArticleException;
import org.waybill.text.AnalysedText;
import org.waybill.text.TextAnalyser;

class ExtractionPipelineTest {
  private final List<String> heard = new ArrayList<>();

  /** Says nothing of any article, slowly of the first, and stumbles over one. */
  private static final class Stumbling implements ClaimExtractor {
    @Override
    public String name() {
      return "stumbling/1";
    }

    @Override
    public Claims extract(AnalysedText text) {
      String id = text.article().id();
      if (id.equals("a0")) {
        busy();
      }
      if (id.equals("a3")) {
        throw new IllegalStateException("stumbled");
      }
      DocumentInfo doc =
          new DocumentInfo(
              id,
              Optional.empty(),
              Optional.empty(),
              Optional.empty(),
              Optional.empty(),
              Optional.empty(),
              Optional.empty(),
              Optional.empty(),
              Optional.empty(),
              Optional.empty(),
              Optional.empty());
      return new Claims(
          name(), doc, List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(),
          List.of(), List.of(), List.of(), List.of(), List.of(), List.of());
    }

    private static void busy() {
      long sum = 0;
      for (int i = 0; i < 50_000_000; i++) {
        sum += Integer.toString(i & 7).length();
      }
      assertEquals(50_000_000, sum);
    }
  }

  private final ExtractionPipeline.Results results =
      new ExtractionPipeline.Results() {
        @Override
        public void accept(ExtractionPipeline.Extraction extraction) {
          heard.add(extraction.claims().doc().id());
        }

        @Override
        public void fail(Article article, RuntimeException mistake) {
          heard.add(article.id() + ": " + mistake.getMessage());
        }

        @Override
        public void reject(ArticleException problem) {
          heard.add(problem.getMessage());
        }

        @Override
        public void skip(String source, String reason) {
          heard.add(source + ": " + reason);
        }
      };

  @Test
  void handsClaimsOnInTheOrderOfTheArticlesWhateverTheThreads() {
    try (ExtractionPipeline pipeline = pipeline(3)) {
      for (int i = 0; i < 3; i++) {
        pipeline.accept(article("a" + i));
      }
    }

    assertEquals(List.of("a0", "a1", "a2"), heard);
  }

  @Test
  void aMistakeWithOneArticleLeavesTheOthers() {
    try (ExtractionPipeline pipeline = pipeline(1)) {
      for (int i = 2; i < 6; i++) {
        pipeline.accept(article("a" + i));
      }
    }

    assertEquals(List.of("a2", "a3: stumbled", "a4", "a5"), heard);
  }

  private ExtractionPipeline pipeline(int threads) {
    return new ExtractionPipeline(new TextAnalyser(), new Stumbling(), threads, results);
  }

  private static Article article(String id) {
    return new Article(
        id,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.of("en"),
        "France has delivered howitzers to Ukraine.");
  }
}
