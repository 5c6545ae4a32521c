package org.waybill.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.waybill.query.AnswerFormat;
import org.waybill.query.QueryAnswer;
import org.waybill.query.QueryRunner;

/**
 * What a store knows of one claim.
 *
 * @param says what it says, in a sentence
 * @param confidence how sure its extractor was
 * @param annotator who read it, with version
 * @param started when the run began
 * @param document id of the article
 * @param sha256 hash of the article's text
 * @param quotes the words on which it rests
 * @param mentions words within or beside these that name something
 */
record StoredClaim(
    String says,
    Optional<String> confidence,
    String annotator,
    String started,
    String document,
    Optional<String> sha256,
    List<Words> quotes,
    List<Words> mentions) {

  /** Words at their place in the article, in code points. */
  record Words(int start, int end, String words) {}

  /** Finds a claim by its IRI; empty where the store does not have it. */
  static Optional<StoredClaim> find(QueryRunner runner, String iri) throws IOException {
    if (!iri.matches("[^\\s<>\"{}|\\\\^`]+")) {
      return Optional.empty();
    }
    JsonNode rows = rows(runner, query().replace("<CLAIM>", "<" + iri + ">"));
    if (rows.isEmpty()) {
      return Optional.empty();
    }
    List<Words> quotes = new ArrayList<>();
    List<Words> mentions = new ArrayList<>();
    for (JsonNode row : rows) {
      Words words =
          new Words(
              Integer.parseInt(value(row, "start").orElse("0")),
              Integer.parseInt(value(row, "end").orElse("0")),
              value(row, "words").orElse(""));
      (value(row, "kind").orElse("").equals("quote") ? quotes : mentions).add(words);
    }
    JsonNode first = rows.get(0);
    return Optional.of(
        new StoredClaim(
            value(first, "says").orElse(iri),
            value(first, "confidence"),
            value(first, "annotator").orElse("somebody unknown"),
            value(first, "started").orElse("at a time unknown"),
            value(first, "document").orElse(""),
            value(first, "sha256"),
            quotes,
            mentions.stream().filter(m -> quotes.stream().anyMatch(q -> near(m, q))).toList()));
  }

  private static boolean near(Words mention, Words quote) {
    return mention.start() < quote.end() && quote.start() < mention.end();
  }

  private static Optional<String> value(JsonNode row, String name) {
    return Optional.ofNullable(row.path(name).path("value").textValue());
  }

  private static JsonNode rows(QueryRunner runner, String sparql) throws IOException {
    try (QueryAnswer answer = runner.run(sparql)) {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      answer.write(AnswerFormat.JSON, out);
      return new ObjectMapper().readTree(out.toString(UTF_8)).at("/results/bindings");
    }
  }

  private static String query() throws IOException {
    try (InputStream in = StoredClaim.class.getResourceAsStream("claim.rq")) {
      return new String(in.readAllBytes(), UTF_8);
    }
  }
}
