package org.waybill.article;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/**
 * Reads an HTML page, which is one article: what is known of it from {@link HtmlMetadata}, its text
 * from {@link HtmlBody}.
 *
 * <p>The encoding is the one that the page declares, UTF-8 where it declares none.
 */
final class HtmlReader {
  private static final int DECLARATION_WITHIN_BYTES = 4096;
  private static final Pattern DECLARED =
      Pattern.compile(
          "<meta[^>]+charset\\s*=\\s*[\"']?\\s*([\\w.:-]+)|<\\?xml[^>]+encoding\\s*=\\s*[\"']([\\w.:-]+)",
          Pattern.CASE_INSENSITIVE);

  private final Intake intake;

  HtmlReader(Intake intake) {
    this.intake = intake;
  }

  void read(BufferedInputStream in, String source, String name)
      throws IOException, ArticleException {
    byte[] bytes = Content.all(in, source);
    Content.requireText(bytes, source);
    Document page = Jsoup.parse(Content.decode(bytes, charset(bytes, source), source));
    Metadata metadata = HtmlMetadata.of(page);
    String text = HtmlBody.text(page, metadata.title());
    if (text.isEmpty()) {
      throw new ArticleException(source, "has no text in its HTML body");
    }
    intake.take(source, name, metadata, text);
  }

  private static Charset charset(byte[] bytes, String source) throws ArticleException {
    int length = Math.min(bytes.length, DECLARATION_WITHIN_BYTES);
    String start = new String(bytes, 0, length, StandardCharsets.ISO_8859_1);
    Matcher declared = DECLARED.matcher(start);
    if (start.startsWith("\u00ef\u00bb\u00bf") || !declared.find()) {
      return StandardCharsets.UTF_8;
    }
    String name = declared.group(1) != null ? declared.group(1) : declared.group(2);
    try {
      Charset charset = Charset.forName(name);
      // Browsers read Latin-1 and ASCII as windows-1252, so that is what such pages are written in.
      boolean latin =
          charset.equals(StandardCharsets.ISO_8859_1) || charset.equals(StandardCharsets.US_ASCII);
      return latin ? Charset.forName("windows-1252") : charset;
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      throw new ArticleException(
          source, "declares the unknown encoding '%s'; convert it to UTF-8".formatted(name));
    }
  }
}
