package org.waybill.article;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * One JSON object as an article: the fields {@code id, url, publisher, published, title, language,
 * licence, text}, each a string or null; other fields are passed over without being held.
 */
record JsonArticle(Metadata metadata, Optional<String> text, boolean isClaimsDocument) {
  private static final Set<String> FIELDS =
      Set.of(
          "id",
          "url",
          "publisher",
          "published",
          "title",
          "language",
          "licence",
          "license",
          "text",
          "format");

  private static final String CLAIMS_FORMAT = "waybill-claims/1";

  /**
   * Reads the object that the parser has just entered, up to its end.
   *
   * @throws ArticleException naming the field that is not what it should be; the parser is then at
   *     the object's end all the same, so that reading can go on behind it
   * @throws com.fasterxml.jackson.core.JsonProcessingException at a syntax error
   */
  static JsonArticle read(JsonParser parser, String source) throws IOException, ArticleException {
    Map<String, String> strings = new HashMap<>();
    List<String> faults = new ArrayList<>();
    for (String field = parser.nextFieldName();
        parser.currentToken() != JsonToken.END_OBJECT;
        field = parser.nextFieldName()) {
      JsonToken value = parser.nextToken();
      if (!FIELDS.contains(field)) {
        parser.skipChildren();
      } else if (value == JsonToken.VALUE_STRING
          || (field.equals("id") && value == JsonToken.VALUE_NUMBER_INT)) {
        strings.put(field, parser.getText());
      } else if (value != JsonToken.VALUE_NULL) {
        parser.skipChildren();
        faults.add("field '%s' is not a string".formatted(field));
      }
    }
    boolean claims = CLAIMS_FORMAT.equals(strings.get("format"));
    if (!faults.isEmpty() && !claims) {
      throw new ArticleException(source, String.join("; ", faults));
    }
    Optional<String> text = Optional.ofNullable(strings.get("text"));
    return new JsonArticle(metadata(strings, source, claims), text, claims);
  }

  /** Whether the object that the parser has just entered is a claims document; stops early. */
  static boolean isClaimsDocument(JsonParser parser) throws IOException {
    for (String field = parser.nextFieldName(); field != null; field = parser.nextFieldName()) {
      JsonToken value = parser.nextToken();
      if (field.equals("format")) {
        return value == JsonToken.VALUE_STRING && parser.getText().equals(CLAIMS_FORMAT);
      }
      if (field.equals("text")) {
        return false;
      }
      parser.skipChildren();
    }
    return false;
  }

  private static Metadata metadata(Map<String, String> strings, String source, boolean claims)
      throws ArticleException {
    if (claims) {
      return Metadata.none();
    }
    Optional<LocalDate> published = Optional.empty();
    Optional<String> written = filled(strings, "published");
    if (written.isPresent()) {
      published = PublishedDate.ofIso(written.get());
      if (published.isEmpty()) {
        throw new ArticleException(
            source,
            "field 'published' is '%s', which is no ISO 8601 date; write it as 2023-10-13 or 2023-10-13T18:00:00Z"
                .formatted(written.get()));
      }
    }
    return new Metadata(
        filled(strings, "id"),
        filled(strings, "url"),
        filled(strings, "publisher"),
        published,
        filled(strings, "title"),
        filled(strings, "language"),
        filled(strings, "licence").or(() -> filled(strings, "license")).map(Licence::of));
  }

  private static Optional<String> filled(Map<String, String> strings, String field) {
    return Optional.ofNullable(strings.get(field)).map(String::strip).filter(s -> !s.isEmpty());
  }
}
