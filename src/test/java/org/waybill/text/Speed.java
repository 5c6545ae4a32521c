package org.waybill.text;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.waybill.article.Article;

/** Measures analysis in CPU time of one thread over the text files of a folder. */
final class Speed {
  private Speed() {}

  public static void main(String[] args) throws IOException {
    List<Article> articles = new ArrayList<>();
    try (Stream<Path> files = Files.list(Path.of(args[0]))) {
      for (Path file : files.sorted().toList()) {
        articles.add(
            new Article(
                "a" + articles.size(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Files.readString(file)));
      }
    }
    TextAnalyser analyser = new TextAnalyser();
    for (int round = 0; round < 4; round++) {
      long begin = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
      long tokens = 0;
      for (Article article : articles) {
        for (Sentence s : analyser.analyse(article).sentences()) {
          tokens += s.tokens().size();
        }
      }
      double seconds =
          (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - begin) / 1e9;
      System.out.printf(
          "%d articles, %d tokens, %.2f s CPU: %.1f articles/s, %.0f tokens/s%n",
          articles.size(), tokens, seconds, articles.size() / seconds, tokens / seconds);
    }
  }
}
