package org.waybill.cli.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A ready-made query with arguments, as {@code query-cases.tsv} has them.
 *
 * @param query the query's name
 * @param title which arguments these are: "heavy pair"
 * @param arguments by parameter; a word in braces stands for something that the store has
 * @param size the column whose sum is the size of the answer; the number of rows where absent
 */
record QueryCase(String query, String title, Map<String, String> arguments, Optional<String> size) {
  private static final String TABLE = "query-cases.tsv";
  private static final Pattern PLACE_HOLDER = Pattern.compile("\\{(\\w+)}");

  QueryCase {
    arguments = Map.copyOf(arguments);
    Objects.requireNonNull(size, "size");
  }

  /** The shipped cases. */
  static List<QueryCase> shipped() {
    List<QueryCase> cases = new ArrayList<>();
    try (InputStream in = QueryCase.class.getResourceAsStream(TABLE);
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      int number = 0;
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        number++;
        if (!line.startsWith("#") && !line.isBlank()) {
          cases.add(read(line, number));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(TABLE + " cannot be read", e);
    }
    return cases;
  }

  private static QueryCase read(String line, int number) {
    String[] cells = line.split("\t", -1);
    if (cells.length != 4) {
      throw new IllegalStateException(TABLE + ", line " + number + ": not four columns");
    }
    Map<String, String> arguments = new LinkedHashMap<>();
    for (String argument : cells[2].isBlank() ? new String[0] : cells[2].split(";", -1)) {
      int equals = argument.indexOf('=');
      arguments.put(argument.substring(0, equals).strip(), argument.substring(equals + 1).strip());
    }
    return new QueryCase(
        cells[0], cells[1], arguments, Optional.of(cells[3]).filter(c -> !c.isBlank()));
  }

  /** The arguments, with what stands for the words in braces. */
  Map<String, String> arguments(Map<String, String> known) {
    Map<String, String> filled = new LinkedHashMap<>();
    arguments.forEach(
        (parameter, argument) ->
            filled.put(
                parameter,
                PLACE_HOLDER
                    .matcher(argument)
                    .replaceAll(match -> Matcher.quoteReplacement(value(known, match.group(1))))));
    return filled;
  }

  private String value(Map<String, String> known, String name) {
    String value = known.get(name);
    if (value == null) {
      throw new IllegalStateException(query + ", " + title + ": nothing stands for " + name);
    }
    return value;
  }
}
