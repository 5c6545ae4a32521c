package org.waybill.page;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.waybill.query.AnswerFormat;
import org.waybill.query.Row;

/**
 * The timeline: claims in the order in which what they tell of is said to have happened, those of
 * one fused situation together.
 *
 * @param selection of which claims it is
 * @param chart the axis; empty where nothing has a date
 * @param cut whether there are more claims than are shown
 */
public record TimelinePage(
    Selection selection, Optional<TimeChart> chart, List<Group> groups, boolean cut) {
  /** Where the page is; its data have the same address with an ending. */
  public static final String PATH = "/timeline";

  /** How many claims are shown. */
  public static final int MOST = 300;

  private static final String QUERY = "timeline";

  /**
   * Claims that may tell of the same.
   *
   * @param fused the fused situation; empty for a claim that is in none
   */
  public record Group(Optional<Named> fused, List<Row> claims) {}

  /** Reads the page. */
  public static Page read(PageSource source, Selection selection) {
    List<Row> rows = selection.rows(source, QUERY);
    boolean cut = rows.size() > MOST;
    List<Row> shown = cut ? rows.subList(0, MOST) : rows;
    Frame frame =
        selection.frame(source, "What is said to have happened when", PATH, List.of(QUERY));
    return new Page(
        "timeline", frame, new TimelinePage(selection, TimeChart.of(shown), groups(shown), cut));
  }

  private static List<Group> groups(List<Row> rows) {
    Map<String, List<Row>> grouped = new LinkedHashMap<>();
    for (Row row : rows) {
      String key = row.get("fused").orElseGet(() -> row.text("claim"));
      grouped.computeIfAbsent(key, k -> new ArrayList<>()).add(row);
    }
    return grouped.values().stream()
        .map(
            claims -> {
              Row first = claims.get(0);
              return new Group(first.get("fused").map(f -> Named.of(first, "fused")), claims);
            })
        .toList();
  }

  /** How many claims are shown. */
  public int claims() {
    return groups.stream().mapToInt(group -> group.claims().size()).sum();
  }

  /**
   * Writes the claims as a table.
   *
   * @throws IOException if {@code out} does not take it
   */
  public static void writeCsv(PageSource source, Selection selection, OutputStream out)
      throws IOException {
    selection.write(source, QUERY, AnswerFormat.CSV, out);
  }

  /**
   * Writes the claims as SPARQL results.
   *
   * @throws IOException if {@code out} does not take it
   */
  public static void writeJson(PageSource source, Selection selection, OutputStream out)
      throws IOException {
    selection.write(source, QUERY, AnswerFormat.JSON, out);
  }
}
