package org.waybill.page;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.waybill.query.NamedQuery;
import org.waybill.query.QueryPage;
import org.waybill.query.Row;

/**
 * The page of a ready-made question: a field for each parameter, and a part of the answer.
 *
 * @param given the arguments as they were given
 * @param columns those that are shown; a name is shown in the place of the IRI that it names
 * @param rows of this part
 * @param earlier address of the rows before
 * @param later address of the rows after
 */
public record QuestionPage(
    NamedQuery query,
    Map<String, String> given,
    List<String> columns,
    List<Row> rows,
    Optional<String> earlier,
    Optional<String> later) {
  private static final int ROWS = 100;
  private static final String OFFSET = "offset";

  /** Where the pages of questions are. */
  public static final String PATH = "/questions";

  /**
   * Asks the question.
   *
   * @param given by the parameters' names
   * @param offset rows to leave out first
   * @throws org.waybill.query.QueryException if an argument is not understood; it says why
   */
  public static Page read(
      PageSource source, NamedQuery query, Map<String, String> given, long offset) {
    Map<String, String> arguments = new LinkedHashMap<>(given);
    arguments.values().removeIf(String::isBlank);
    QueryPage answer = source.runner().page(query, arguments, ROWS, offset);
    List<String> all = answer.columns();
    List<String> columns =
        all.stream().filter(c -> !c.endsWith("Name") || !all.contains(named(c))).toList();
    QuestionPage page =
        new QuestionPage(
            query,
            given,
            columns,
            new ShownQuotes(source).of(answer.rows()),
            offset == 0
                ? Optional.empty()
                : Optional.of(address(source, query, arguments, Math.max(0, offset - ROWS))),
            answer.isLast()
                ? Optional.empty()
                : Optional.of(address(source, query, arguments, offset + ROWS)));
    return new Page(
        "question",
        source.frame(query.question(), Optional.empty(), query.name(), arguments),
        page);
  }

  private static String address(
      PageSource source, NamedQuery query, Map<String, String> arguments, long offset) {
    Map<String, String> parameters = new LinkedHashMap<>(arguments);
    parameters.put(OFFSET, Long.toString(offset));
    return source.links().to(PATH + "/" + query.name(), parameters);
  }

  /** "speaker" of "speakerName". */
  private static String named(String column) {
    return column.substring(0, column.length() - "Name".length());
  }

  /** The thing that a cell names; empty where the cell is text. */
  public Optional<Named> thing(Row row, String column) {
    return row.get(column)
        .filter(value -> value.matches("https?://\\S+"))
        .map(value -> Named.of(row, column));
  }
}
