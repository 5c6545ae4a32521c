package org.waybill.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.waybill.article.ArticleReader;
import org.waybill.article.ArticleSink;
import picocli.CommandLine.Parameters;

/** Which articles a command reads. */
final class ArticleInputs {
  @Parameters(
      paramLabel = "FILE",
      arity = "1..*",
      description =
          "articles (.txt, .html, .json, .jsonl, gzipped or not), folders of them, or - for standard input")
  private List<Path> inputs;

  /** Hands every article on, in the order of the inputs and of the names in each folder. */
  void read(ArticleSink sink) {
    for (Path input : inputs) {
      if (!isStandardInput(input) && !Files.exists(input)) {
        throw CommandFailed.nothingDone("there is no file or folder " + input);
      }
    }
    ArticleReader reader = new ArticleReader();
    for (Path input : inputs) {
      if (isStandardInput(input)) {
        reader.read(System.in, "standard input", sink);
      } else {
        reader.read(input, sink);
      }
    }
  }

  /** How many there are; -1 where nobody can tell. */
  long count() {
    return InputCount.of(inputs);
  }

  private static boolean isStandardInput(Path input) {
    return input.toString().equals("-");
  }
}
