package org.waybill.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.waybill.query.NamedQuery;
import org.waybill.query.Parameter;
import org.waybill.query.QueryLibrary;
import org.waybill.query.QueryRunner;
import org.waybill.query.Row;
import org.waybill.rdf.Iris;

/**
 * What pages are read from: the store as it is seen from the request's view.
 *
 * @param runner asks the store from that view
 * @param library the ready-made questions
 */
public record PageSource(QueryRunner runner, QueryLibrary library, Iris iris, PageLinks links) {
  private static final Map<String, String> QUERIES = new ConcurrentHashMap<>();

  public PageSource {
    Objects.requireNonNull(runner, "runner");
    Objects.requireNonNull(library, "library");
    Objects.requireNonNull(iris, "iris");
    Objects.requireNonNull(links, "links");
  }

  /**
   * The rows of a query that stands beside this class.
   *
   * @param query name of its file without ending
   * @param iris values of some of its variables
   */
  public List<Row> rows(String query, Map<String, String> iris) {
    return runner.rows(QUERIES.computeIfAbsent(query, PageSource::text), iris);
  }

  /** The rows of a ready-made question, with quotes as they may be shown. */
  public List<Row> answer(String question, Map<String, String> arguments) {
    return new ShownQuotes(this).of(stored(question, arguments));
  }

  /** The rows of a ready-made question with the quotes that the store has. */
  List<Row> stored(String question, Map<String, String> arguments) {
    return runner.rows(library.named(question), given(arguments));
  }

  /**
   * The frame of a page that shows what a ready-made question answers: with its SPARQL, and with
   * its answer as CSV and JSON.
   */
  public Frame frame(
      String title, Optional<String> thing, String question, Map<String, String> arguments) {
    NamedQuery query = library.named(question);
    Map<String, String> given = given(arguments);
    String address = "/api/queries/" + question;
    return new Frame(
        title,
        links,
        thing,
        Optional.of(runner.sparql(query, given)),
        List.of(
            new Download("CSV", links.to(address, with(given, "csv"))),
            new Download("JSON", links.to(address, with(given, "json")))),
        runner.undated().size());
  }

  /** A query that stands beside this class, as it is asked with these values. */
  public String sparql(String query, Map<String, String> iris) {
    return runner.sparql(QUERIES.computeIfAbsent(query, PageSource::text), iris);
  }

  /** The address at which the answer of {@link #sparql} is to be had: "csv", "json". */
  public String sparqlAddress(String query, Map<String, String> iris, String format) {
    Map<String, String> parameters = new LinkedHashMap<>();
    parameters.put("query", sparql(query, iris));
    parameters.put("format", format);
    return links.to("/sparql", parameters);
  }

  /** The frame of a page that is of no question. */
  public Frame frame(String title) {
    return new Frame(
        title, links, Optional.empty(), Optional.empty(), List.of(), runner.undated().size());
  }

  /**
   * A query that stands beside this class, to be asked as the ready-made questions are: with names
   * and dates in the place of its variables.
   */
  static NamedQuery query(String name, List<Parameter> parameters) {
    String sparql = QUERIES.computeIfAbsent(name, PageSource::text);
    return new NamedQuery(name, "page", name, name, List.of(), parameters, sparql);
  }

  private static Map<String, String> given(Map<String, String> arguments) {
    Map<String, String> given = new LinkedHashMap<>(arguments);
    given.values().removeIf(String::isBlank);
    return given;
  }

  private static Map<String, String> with(Map<String, String> arguments, String format) {
    Map<String, String> all = new LinkedHashMap<>(arguments);
    all.put("format", format);
    return all;
  }

  private static String text(String query) {
    try (InputStream in = PageSource.class.getResourceAsStream(query + ".rq")) {
      return new String(Objects.requireNonNull(in, query).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
