package org.waybill.server;

import jakarta.servlet.MultipartConfigElement;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.eclipse.jetty.ee10.servlet.ServletContextRequest;
import org.waybill.article.Article;
import org.waybill.article.ArticleException;
import org.waybill.article.ArticleReader;
import org.waybill.article.ArticleSink;

/**
 * An article that a client sends: the fields of a form, or a text by itself. A text is taken as it
 * is, whatever it seems to be; a file is read as article files are.
 *
 * @param fields {@code text}, {@code title}, {@code publisher}, {@code published}, {@code format}
 * @param file empty where none was sent; it goes before the text
 */
record PastedArticle(Map<String, String> fields, Optional<File> file) {
  private static final String MULTIPART = "multipart/form-data";
  private static final String FORM = "application/x-www-form-urlencoded";
  private static final String TEXT = "text/plain";
  private static final int ROOM_FOR_FIELDS = 16 << 10;
  private static final Pattern NOT_IN_NAMES = Pattern.compile("[^A-Za-z0-9._-]+");

  /** A file with the name that the client gives it. */
  record File(String name, byte[] bytes) {}

  /**
   * Reads what was sent.
   *
   * @param limit most bytes of the text or the file
   * @throws Refusal if it is too large or not of a kind that is taken
   */
  static PastedArticle of(HttpServletRequest request, int limit) throws IOException {
    return switch (RequestBody.mediaType(request)) {
      case MULTIPART -> multipart(request, limit);
      case FORM -> ofForm(Form.parse(RequestBody.text(request, limit)));
      case TEXT ->
          new PastedArticle(Map.of("text", RequestBody.text(request, limit)), Optional.empty());
      default ->
          throw new Refusal(
              415, "an article is sent as " + MULTIPART + ", " + FORM + " or " + TEXT);
    };
  }

  private static PastedArticle ofForm(Form form) {
    Map<String, String> fields = new LinkedHashMap<>();
    form.names().forEach(name -> form.one(name).ifPresent(value -> fields.put(name, value)));
    return new PastedArticle(fields, Optional.empty());
  }

  private static PastedArticle multipart(HttpServletRequest request, int limit) throws IOException {
    // in memory: no part is larger than the threshold from which on files are written
    int most = limit + ROOM_FOR_FIELDS;
    if (request.getContentLengthLong() > 2L * most) {
      throw tooLong(limit);
    }
    request.setAttribute(
        ServletContextRequest.MULTIPART_CONFIG_ELEMENT,
        new MultipartConfigElement("", most, 2L * most, 2 * most));
    Map<String, String> fields = new LinkedHashMap<>();
    Optional<File> file = Optional.empty();
    try {
      for (Part part : request.getParts()) {
        byte[] bytes = part.getInputStream().readNBytes(limit + 1);
        if (bytes.length > limit) {
          throw tooLong(limit);
        }
        if (part.getName().equals("file")) {
          file =
              bytes.length == 0
                  ? file
                  : Optional.of(new File(name(part.getSubmittedFileName()), bytes));
        } else if (fields.put(part.getName(), utf8(bytes)) != null) {
          throw new Refusal(400, "a field is given twice; give each once");
        }
      }
    } catch (ServletException | IllegalStateException e) {
      throw new Refusal(
          400, "the form cannot be read: its parts are broken, or larger than the limit here");
    }
    return new PastedArticle(fields, file);
  }

  private static Refusal tooLong(int limit) {
    return Refusal.ofLimit(
        413,
        "body",
        "the text has more than "
            + limit
            + " bytes, the limit here; send a part of it, or use ./waybill extract");
  }

  private static String utf8(byte[] bytes) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      throw new Refusal(400, "the form is not UTF-8");
    }
  }

  private static String name(String submitted) {
    return submitted == null ? "file" : NOT_IN_NAMES.matcher(submitted).replaceAll("_");
  }

  /** A field; empty where it is missing or blank. */
  Optional<String> field(String name) {
    return Optional.ofNullable(fields.get(name)).map(String::strip).filter(v -> !v.isEmpty());
  }

  /**
   * The article. What a file says of itself goes before the fields of the form.
   *
   * @throws Refusal if there is none, or several, or it is not in English
   */
  Article article(int limit) {
    Optional<LocalDate> published = field("published").map(PastedArticle::day);
    Article read = file.isPresent() ? ofFile(file.get()) : ofText();
    if (read.text().getBytes(StandardCharsets.UTF_8).length > limit) {
      throw tooLong(limit);
    }
    return new Article(
        read.id(),
        read.url(),
        read.publisher().or(() -> field("publisher")),
        read.published().or(() -> published),
        read.title().or(() -> field("title")),
        read.language(),
        read.text());
  }

  private Article ofText() {
    String text = fields.getOrDefault("text", "").replace("\r\n", "\n");
    if (text.isBlank()) {
      throw new Refusal(400, "there is no text; paste one, or choose a file");
    }
    Found found = new Found();
    new ArticleReader().readText(text, "pasted", found);
    Article article = found.one();
    return named("pasted-" + article.sha256().substring(0, 12), article);
  }

  private static Article ofFile(File file) {
    byte[] bytes = file.bytes();
    if (bytes.length > 1 && bytes[0] == (byte) 0x1f && bytes[1] == (byte) 0x8b) {
      throw new Refusal(415, file.name() + " is packed; unpack it first");
    }
    Found found = new Found();
    new ArticleReader().read(new ByteArrayInputStream(bytes), file.name(), found);
    return found.one();
  }

  /** The same article under another id. */
  static Article named(String id, Article article) {
    return new Article(
        id,
        article.url(),
        article.publisher(),
        article.published(),
        article.title(),
        article.language(),
        article.text());
  }

  private static LocalDate day(String written) {
    try {
      return LocalDate.parse(written);
    } catch (DateTimeException e) {
      throw new Refusal(400, "published is a day as in 2023-10-13, not '" + written + "'");
    }
  }

  /** What a reader finds in what was sent. */
  private static final class Found implements ArticleSink {
    private final List<Article> articles = new ArrayList<>();
    private final List<String> reasons = new ArrayList<>();

    @Override
    public void accept(Article article) {
      articles.add(article);
    }

    @Override
    public void reject(ArticleException problem) {
      reasons.add(problem.getMessage());
    }

    @Override
    public void skip(String source, String reason) {
      reasons.add(source + ": " + reason);
    }

    Article one() {
      if (articles.size() > 1) {
        throw new Refusal(
            400, "the file holds " + articles.size() + " articles; send them one at a time");
      }
      if (articles.isEmpty()) {
        throw new Refusal(400, reasons.isEmpty() ? "there is no article in it" : reasons.get(0));
      }
      return articles.get(0);
    }
  }
}
