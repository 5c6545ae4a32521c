package org.waybill.claim;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.waybill.article.Article;

/** Holds a claims document against the text of its article: hash, length, and every quote. */
final class TextChecks {
  private static final JsonMapper JSON = new JsonMapper();

  private final JsonNode document;
  private final String source;
  private final List<Fault> faults = new ArrayList<>();

  TextChecks(JsonNode document, String source) {
    this.document = document;
    this.source = source;
  }

  /** Faults against the article in a folder; a notice if the folder does not have it. */
  List<Fault> against(Path folder) {
    String id = document.at("/doc/id").asText();
    if (id.isEmpty() || id.contains("/") || id.contains("\\")) {
      return List.of(
          Fault.notice(source, "/doc/id", "quotes not checked: no article file has such a name"));
    }
    try {
      Optional<Article> article = article(folder, id);
      if (article.isEmpty()) {
        return List.of(
            Fault.notice(
                source,
                "/doc/id",
                "quotes not checked: there is no "
                    + String.join(", ", names(id))
                    + " with the text in "
                    + folder));
      }
      check(article.get());
    } catch (CharacterCodingException e) {
      return List.of(Fault.error(source, "/doc/id", "the article's file is not UTF-8"));
    } catch (IOException e) {
      return List.of(
          Fault.error(source, "/doc/id", "the article's file cannot be read: " + e.getMessage()));
    }
    return faults;
  }

  private static List<String> names(String id) {
    return List.of(id + ".article.json", id + ".txt", id + ".json");
  }

  private static Optional<Article> article(Path folder, String id) throws IOException {
    for (String name : names(id)) {
      Path file = folder.resolve(name);
      if (Files.isRegularFile(file)) {
        // a lenient decoder would move every offset after a broken byte
        String content =
            StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(Files.readAllBytes(file)))
                .toString();
        String text =
            name.endsWith(".txt") ? content : JSON.readTree(content).path("text").textValue();
        if (text != null) {
          return Optional.of(
              new Article(
                  id,
                  Optional.empty(),
                  Optional.empty(),
                  Optional.empty(),
                  Optional.empty(),
                  Optional.empty(),
                  text));
        }
      }
    }
    return Optional.empty();
  }

  private void check(Article article) {
    String sha256 = document.at("/doc/sha256").textValue();
    if (sha256 != null && !sha256.equals(article.sha256())) {
      error("/doc/sha256", "the text at hand has another hash, " + article.sha256());
    }
    JsonNode length = document.at("/doc/length");
    if (length.isInt() && length.intValue() != article.length()) {
      error("/doc/length", "the text at hand has " + article.length() + " code points");
    }
    for (NodePath path : ClaimsChecks.spans()) {
      path.visit(document, (pointer, span) -> quote(article, pointer, span));
    }
  }

  private void quote(Article article, String pointer, JsonNode span) {
    if (!span.path(0).isInt() || !span.path(1).isInt()) {
      return; // the schema has said so
    }
    int start = span.get(0).intValue();
    int end = span.get(1).intValue();
    if (start < 0 || end <= start || end > article.length()) {
      error(pointer, "lies outside the text at hand, which ends at " + article.length());
      return;
    }
    String text = article.text();
    int from = text.offsetByCodePoints(0, start);
    String there = text.substring(from, text.offsetByCodePoints(from, end - start));
    if (span.path(2).isTextual() && !there.equals(span.get(2).textValue())) {
      error(
          pointer,
          "the text has '"
              + there
              + "' there, not '"
              + span.get(2).textValue()
              + "'"
              + hint(text, span.get(2).textValue()));
    }
  }

  private static String hint(String text, String quote) {
    int at = text.indexOf(quote);
    return at < 0
        ? "; those words are nowhere in it"
        : "; those words begin at " + text.codePointCount(0, at);
  }

  private void error(String pointer, String message) {
    faults.add(Fault.error(source, pointer, message));
  }
}
