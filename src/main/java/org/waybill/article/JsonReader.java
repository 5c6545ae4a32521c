package org.waybill.article;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Reads articles from JSON: one object, an array of objects, or JSONL with an object a line.
 *
 * <p>Arrays and lines are streamed; no more than one article is held. In JSONL a broken line costs
 * that line only; elsewhere nothing behind a syntax error can be read. An object without {@code id}
 * gets the file's name, with {@code -N} in an array (N its place, from 1) and in JSONL (N the
 * line).
 */
final class JsonReader {
  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder().maxStringLength(Content.MAX_ARTICLE_BYTES).build())
          .enable(StreamReadFeature.AUTO_CLOSE_SOURCE)
          .build();

  private final Intake intake;

  JsonReader(Intake intake) {
    this.intake = intake;
  }

  /** Reads JSONL, in which every line is an object of its own, whatever the others are. */
  void readLines(BufferedInputStream in, String source, String name)
      throws IOException, ArticleException {
    skipByteOrderMark(in);
    Lines lines = new Lines(in);
    Optional<Lines.Line> first = lines.next();
    if (first.isEmpty()) {
      throw new ArticleException(source, "is empty");
    }
    for (Optional<Lines.Line> line = first; line.isPresent(); line = lines.next()) {
      readLine(line.get(), source, name);
    }
  }

  /** Reads an object, an array or, if the second line starts another object, JSONL. */
  void read(BufferedInputStream in, String source, String name)
      throws IOException, ArticleException {
    skipByteOrderMark(in);
    String start = new String(Content.start(in), StandardCharsets.ISO_8859_1);
    if (start.isBlank()) {
      throw new ArticleException(source, "is empty");
    }
    if (!start.stripLeading().startsWith("{")) {
      readDocument(in, source, name); // an array may be one long line: do not hold it
      return;
    }
    Lines lines = new Lines(in);
    Lines.Line first = lines.next().orElseThrow();
    if (first.tooLong()) {
      throw Content.tooLarge(source);
    }
    Optional<Lines.Line> second = lines.next();
    if (second.isPresent() && startsObject(second.get()) && !continues(first)) {
      readLine(first, source, name);
      for (Optional<Lines.Line> line = second; line.isPresent(); line = lines.next()) {
        readLine(line.get(), source, name);
      }
    } else {
      readDocument(rejoined(first, second, in), source, name);
    }
  }

  /** Whether the file, which is in one of the JSON forms, begins with a claims document. */
  static boolean startsWithClaimsDocument(InputStream unpacked) throws IOException {
    try (JsonParser parser = FACTORY.createParser(unpacked)) {
      JsonToken token = parser.nextToken();
      if (token == JsonToken.START_ARRAY) {
        token = parser.nextToken();
      }
      return token == JsonToken.START_OBJECT && JsonArticle.isClaimsDocument(parser);
    }
  }

  /** The fields of a file that is one object, such as the metadata beside a plain text. */
  static JsonArticle object(byte[] bytes, String source) throws ArticleException {
    String json = Content.decode(bytes, StandardCharsets.UTF_8, source);
    try (JsonParser parser = FACTORY.createParser(json)) {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        throw new ArticleException(source, "is no JSON object");
      }
      return JsonArticle.read(parser, source);
    } catch (JsonProcessingException e) {
      throw syntax(source, e, 0, "");
    } catch (IOException e) {
      throw new AssertionError("a string can be read", e);
    }
  }

  private void readLine(Lines.Line line, String source, String name) {
    String at = source + ", line " + line.number();
    try {
      if (line.tooLong()) {
        throw Content.tooLarge(at);
      }
      String json = Content.decode(line.bytes(), StandardCharsets.UTF_8, at);
      try (JsonParser parser = FACTORY.createParser(json)) {
        if (parser.nextToken() != JsonToken.START_OBJECT) {
          throw new ArticleException(at, "is no JSON object");
        }
        JsonArticle article = JsonArticle.read(parser, at);
        if (parser.nextToken() != null) {
          throw new ArticleException(at, "goes on after the end of its JSON object");
        }
        take(article, at, name + "-" + line.number());
      } catch (JsonProcessingException e) {
        throw syntax(source, e, line.number(), "");
      } catch (IOException e) {
        throw new AssertionError("a string can be read", e);
      }
    } catch (ArticleException e) {
      intake.reject(e);
    }
  }

  private void readDocument(InputStream in, String source, String name)
      throws IOException, ArticleException {
    try (JsonParser parser = FACTORY.createParser(in)) {
      JsonToken token = parser.nextToken();
      if (token == JsonToken.START_ARRAY) {
        readArray(parser, source, name);
      } else if (token == JsonToken.START_OBJECT) {
        take(JsonArticle.read(parser, source), source, name);
      } else {
        throw new ArticleException(source, "is neither a JSON object nor an array of them");
      }
      if (parser.nextToken() != null) {
        int line = parser.currentTokenLocation().getLineNr();
        throw new ArticleException(
            source + ", line " + line,
            "has more behind the end of its JSON; give several articles as an array or as JSONL, one a line");
      }
    } catch (JsonProcessingException e) {
      throw syntax(source, e, 0, "; nothing behind this place was read");
    }
  }

  private void readArray(JsonParser parser, String source, String name)
      throws IOException, ArticleException {
    int place = 0;
    for (JsonToken token = parser.nextToken();
        token != JsonToken.END_ARRAY;
        token = parser.nextToken()) {
      place++;
      String at = source + ", article " + place;
      try {
        if (token != JsonToken.START_OBJECT) {
          parser.skipChildren();
          throw new ArticleException(at, "is no JSON object");
        }
        take(JsonArticle.read(parser, at), at, name + "-" + place);
      } catch (ArticleException e) {
        intake.reject(e);
      }
    }
    if (place == 0) {
      throw new ArticleException(source, "is an empty array");
    }
  }

  private void take(JsonArticle article, String source, String name) throws ArticleException {
    if (article.isClaimsDocument()) {
      intake.skip(source, "is a claims document, not an article; load it as such");
      return;
    }
    if (article.text().isEmpty()) {
      throw new ArticleException(source, "is no article: it has no field 'text'");
    }
    intake.take(source, name, article.metadata(), article.text().get());
  }

  private static boolean startsObject(Lines.Line line) {
    return new String(line.bytes(), StandardCharsets.ISO_8859_1).stripLeading().startsWith("{");
  }

  /** Whether an object may go on in the next line with another that it holds. */
  private static boolean continues(Lines.Line line) {
    String text = new String(line.bytes(), StandardCharsets.ISO_8859_1).stripTrailing();
    return text.endsWith(":") || text.endsWith("[") || text.endsWith("{") || text.endsWith(",");
  }

  /** What was read to tell the form, put before the rest; line numbers stay right. */
  private static InputStream rejoined(
      Lines.Line first, Optional<Lines.Line> second, InputStream rest) {
    InputStream joined = new SequenceInputStream(onItsLine(first, 1), rest);
    if (second.isPresent()) {
      joined =
          new SequenceInputStream(
              onItsLine(first, 1),
              new SequenceInputStream(onItsLine(second.get(), first.number() + 1), rest));
    }
    return joined;
  }

  private static InputStream onItsLine(Lines.Line line, int next) {
    String before = "\n".repeat(line.number() - next);
    byte[] bytes = new byte[before.length() + line.bytes().length + 1];
    System.arraycopy(line.bytes(), 0, bytes, before.length(), line.bytes().length);
    for (int i = 0; i < before.length(); i++) {
      bytes[i] = '\n';
    }
    bytes[bytes.length - 1] = '\n';
    return new ByteArrayInputStream(bytes);
  }

  private static ArticleException syntax(
      String source, JsonProcessingException problem, int line, String consequence) {
    JsonLocation location = problem.getLocation();
    int at = line > 0 ? line : location == null ? 1 : location.getLineNr();
    String column = location == null ? "" : ", column " + location.getColumnNr();
    return new ArticleException(
        source + ", line " + at + column,
        "is not valid JSON: " + problem.getOriginalMessage() + consequence);
  }

  private static void skipByteOrderMark(BufferedInputStream in) throws IOException {
    in.mark(3);
    byte[] mark = in.readNBytes(3);
    boolean present =
        mark.length == 3
            && (mark[0] & 0xff) == 0xef
            && (mark[1] & 0xff) == 0xbb
            && (mark[2] & 0xff) == 0xbf;
    if (!present) {
      in.reset();
    }
  }
}
