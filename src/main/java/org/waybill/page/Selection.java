package org.waybill.page;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.waybill.claim.Certainty;
import org.waybill.claim.Modality;
import org.waybill.claim.Notated;
import org.waybill.claim.Stance;
import org.waybill.query.AnswerFormat;
import org.waybill.query.NamedQuery;
import org.waybill.query.Parameter;
import org.waybill.query.ParameterType;
import org.waybill.query.QueryAnswer;
import org.waybill.query.QueryArgumentException;
import org.waybill.query.Row;

/**
 * Which claims a map, network or timeline is drawn of.
 *
 * @param given the filters by their names, as they were given; those left blank narrow nothing
 */
public record Selection(Map<String, String> given) {
  private static final List<String> NAMES =
      List.of(
          "supplier",
          "recipient",
          "party",
          "goods",
          "from",
          "to",
          "stance",
          "certainty",
          "modality");

  private static final List<Parameter> PARAMETERS =
      List.of(
          parameter("supplier", ParameterType.ENTITY),
          parameter("recipient", ParameterType.ENTITY),
          parameter("party", ParameterType.ENTITY),
          parameter("goods", ParameterType.GOODS),
          parameter("from", ParameterType.DATE),
          parameter("to", ParameterType.DATE),
          parameter("ofStance", ParameterType.TEXT),
          parameter("ofCertainty", ParameterType.TEXT),
          parameter("ofModality", ParameterType.TEXT));

  /**
   * Keeps what is given.
   *
   * @throws QueryArgumentException if a stance, certainty or modality is none
   */
  public Selection {
    Map<String, String> kept = new LinkedHashMap<>();
    for (String name : names()) {
      String value = given.getOrDefault(name, "").strip();
      if (!value.isEmpty()) {
        kept.put(name, value);
      }
    }
    check(kept, "stance", Stance::of);
    check(kept, "certainty", Certainty::of);
    check(kept, "modality", Modality::of);
    given = Collections.unmodifiableMap(kept);
  }

  private static Parameter parameter(String name, ParameterType type) {
    return new Parameter(name, type, name, Optional.empty(), Optional.empty());
  }

  private static void check(Map<String, String> given, String name, Consumer<String> reading) {
    try {
      Optional.ofNullable(given.get(name)).ifPresent(reading);
    } catch (IllegalArgumentException e) {
      throw new QueryArgumentException(name + ": " + e.getMessage());
    }
  }

  /** The names of all filters. */
  public static List<String> names() {
    return NAMES;
  }

  /** The filters as queries have them, whose columns stance, certainty and modality are others. */
  private Map<String, String> arguments() {
    Map<String, String> arguments = new LinkedHashMap<>();
    for (int i = 0; i < NAMES.size(); i++) {
      arguments.put(PARAMETERS.get(i).name(), value(NAMES.get(i)));
    }
    arguments.values().removeIf(String::isEmpty);
    return arguments;
  }

  /** The values of the filters that have few. */
  public static Map<String, List<String>> choices() {
    Map<String, List<String>> choices = new LinkedHashMap<>();
    choices.put("stance", notations(Stance.values()));
    choices.put("certainty", notations(Certainty.values()));
    choices.put("modality", notations(Modality.values()));
    return choices;
  }

  private static List<String> notations(Notated... values) {
    return Stream.of(values).map(Notated::notation).toList();
  }

  /** A filter's value; empty where it narrows nothing. */
  public String value(String name) {
    return given.getOrDefault(name, "");
  }

  /** The modality, which is actual where no other is asked for. */
  public String modality() {
    return given.getOrDefault("modality", Modality.ACTUAL.notation());
  }

  /** The same, of situations that are presented as actual where no other modality is asked for. */
  public Selection actualUnlessAsked() {
    return with("modality", modality());
  }

  /** The same with another filter. */
  public Selection with(String name, String value) {
    Map<String, String> all = new LinkedHashMap<>(given);
    all.put(name, value);
    return new Selection(all);
  }

  /** The address of what is shown of these claims: a page, or its data. */
  public String address(PageLinks links, String path) {
    return links.to(path, given);
  }

  /**
   * The rows of a query that stands beside this class and has the filters as variables, with quotes
   * as they may be shown.
   */
  List<Row> rows(PageSource source, String query) {
    return new ShownQuotes(source).of(source.runner().rows(named(query), arguments()));
  }

  /** That query as it is asked. */
  String sparql(PageSource source, String query) {
    return source.runner().sparql(named(query), arguments());
  }

  /**
   * Writes the answer of a query that stands beside this class.
   *
   * @throws IOException if {@code out} does not take it
   */
  void write(PageSource source, String query, AnswerFormat format, OutputStream out)
      throws IOException {
    try (QueryAnswer answer = source.runner().run(named(query), arguments())) {
      answer.write(format, out);
    }
  }

  private static NamedQuery named(String query) {
    return PageSource.query(query, PARAMETERS);
  }

  /** The frame of a page over these claims, with the addresses of its data. */
  Frame frame(PageSource source, String title, String path, List<String> queries) {
    Frame plain = source.frame(title);
    List<Download> downloads = new ArrayList<>();
    for (String format : List.of("CSV", "JSON")) {
      downloads.add(download(source, format, path));
    }
    UnaryOperator<String> asked = query -> sparql(source, query);
    String sparql = queries.stream().map(asked).reduce((a, b) -> a + "\n\n" + b).orElseThrow();
    return new Frame(
        title, source.links(), Optional.empty(), Optional.of(sparql), downloads, plain.undated());
  }

  /** The data of a page in a form, at the page's address with the form's name as its ending. */
  Download download(PageSource source, String format, String path) {
    String ending = "." + format.toLowerCase(Locale.ROOT);
    return new Download(format, address(source.links(), path + ending));
  }

  /** The values as a person reads them: "North Korea, from 2023"; empty where nothing is given. */
  public String inWords() {
    StringBuilder words = new StringBuilder();
    given.forEach(
        (name, value) ->
            words.append(words.isEmpty() ? "" : ", ").append(name).append(' ').append(value));
    return words.toString();
  }
}
