package org.waybill.claim.rules;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.waybill.article.Article;
import org.waybill.article.ArticleException;
import org.waybill.article.ArticleReader;
import org.waybill.article.ArticleSink;
import org.waybill.claim.ClaimsJson;
import org.waybill.text.AnalysedText;
import org.waybill.text.TextAnalyser;

/**
 * For developers: reads each article of a file or folder and writes its claims to a folder, one
 * JSON file an article; with a third word "explain" it prints the trace instead.
 */
public final class ExtractFolder {
  private ExtractFolder() {}

  /** Arguments: articles, folder for the claims. */
  public static void main(String[] args) throws IOException {
    List<Article> articles = new ArrayList<>();
    new ArticleReader()
        .read(
            Path.of(args[0]),
            new ArticleSink() {
              @Override
              public void accept(Article article) {
                articles.add(article);
              }

              @Override
              public void reject(ArticleException problem) {
                System.err.println(problem.getMessage());
              }

              @Override
              public void skip(String source, String reason) {
                System.err.println(source + ": " + reason);
              }
            });
    TextAnalyser analyser = new TextAnalyser();
    RuleExtractor extractor = new RuleExtractor(true);
    Path out = Path.of(args[1]);
    Files.createDirectories(out);
    long start = 0;
    int rounds = args.length > 2 && args[2].equals("time") ? 20 : 1;
    for (int round = 0; round < rounds; round++) {
      start = round == rounds / 2 ? System.nanoTime() : start;
      for (Article article : articles) {
        AnalysedText text = analyser.analyse(article);
        if (args.length > 2 && args[2].equals("explain")) {
          System.out.println(extractor.explain(text).text());
        }
        try (Writer writer = Files.newBufferedWriter(out.resolve(article.id() + ".json"))) {
          ClaimsJson.writePretty(extractor.extract(text), writer);
        }
      }
    }
    if (rounds > 1) {
      double seconds = (System.nanoTime() - start) / 1e9;
      System.out.printf("%.1f articles/s%n", articles.size() * (rounds - rounds / 2) / seconds);
    }
  }
}
