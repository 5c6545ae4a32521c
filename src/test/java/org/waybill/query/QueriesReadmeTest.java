package org.waybill.query;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/**
 * {@code queries/README.md} is made from the headers of the queries; {@code -Dwaybill.record=true}
 * writes it anew.
 */
class QueriesReadmeTest {
  private static final String INTRODUCTION =
      """
      # Ready-made queries

      Each file is a question, in SPARQL 1.1 that runs in any tool as long as the default graph is the
      union of the store's graphs. Without parameters it answers for all; `./waybill query NAME --PARAMETER
      VALUE` narrows it, as does `/api/queries/NAME?PARAMETER=VALUE` of the server. Parties and places are
      given by name, adjective, ISO code, Wikidata id or IRI; a date may be a day, a month or a year (its
      first day in `from`, its last in `to`); goods of a kind include all narrower kinds.

      Every answer says who claims it, for whom, with what stance and certainty, and in which words of
      which article; only questions about the data's quality do not. A column `xName` is the name of
      what the column `x` has as an IRI.

      This page is made from the headers of the files: after a change run `mvn test
      -Dtest=QueriesReadmeTest -Dwaybill.record=true`.
      """;

  @Test
  void isMadeFromTheHeaders() throws IOException {
    Path readme = Path.of("queries/README.md");
    String made = markdown(QueryLibrary.read(Path.of("queries")));
    if (Boolean.getBoolean("waybill.record")) {
      Files.writeString(readme, made);
    }
    assertEquals(made, Files.readString(readme));
  }

  private static String markdown(QueryLibrary library) {
    StringBuilder page = new StringBuilder(INTRODUCTION);
    String topic = "";
    for (NamedQuery query : library.all()) {
      if (!query.topic().equals(topic)) {
        topic = query.topic();
        page.append("\n## ").append(topic).append('\n');
      }
      page.append("\n### [" + query.name() + "](" + topic + "/" + query.name() + ".rq)\n\n");
      page.append("**" + query.question() + "**\n\n").append(query.description()).append('\n');
      if (!query.parameters().isEmpty()) {
        page.append("\n| parameter | type | |\n|---|---|---|\n");
        query.parameters().forEach(parameter -> page.append(row(parameter)));
      }
    }
    return page.toString();
  }

  private static String row(Parameter parameter) {
    String example = parameter.example().map(value -> ", for example `" + value + "`").orElse("");
    return "| `%s` | %s | %s%s |%n"
        .formatted(parameter.name(), parameter.type().notation(), parameter.description(), example);
  }
}
