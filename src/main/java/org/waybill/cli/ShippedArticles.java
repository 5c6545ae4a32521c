package org.waybill.cli;

import java.nio.file.Files;
import java.nio.file.Path;

/** The articles that come with Waybill. */
final class ShippedArticles {
  private ShippedArticles() {}

  /** Their folder; the launcher names the project's root, where it is. */
  static Path folder() {
    Path articles = Path.of(System.getProperty("waybill.root", ""), "data", "articles");
    if (!Files.isDirectory(articles)) {
      throw CommandFailed.nothingDone(
          "the shipped articles are not in "
              + articles.toAbsolutePath()
              + "; start the command with the project's ./waybill");
    }
    return articles;
  }
}
