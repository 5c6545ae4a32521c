package org.waybill.article;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/**
 * Reads a plain text file, which is one article.
 *
 * <p>The text is the file's bytes as UTF-8 without any change: line ends stay as they are, and so
 * does a byte order mark, as U+FEFF at offset 0. So the hash of the text is that of the (unpacked)
 * file, and offsets counted by any other program hold here.
 */
final class PlainTextReader {
  private final Intake intake;

  PlainTextReader(Intake intake) {
    this.intake = intake;
  }

  void read(BufferedInputStream in, String source, String name, Metadata metadata)
      throws IOException, ArticleException {
    byte[] bytes = Content.all(in, source);
    Content.requireText(bytes, source);
    intake.take(source, name, metadata, Content.decode(bytes, StandardCharsets.UTF_8, source));
  }
}
