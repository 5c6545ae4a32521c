package org.waybill.page;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.waybill.query.Row;

/**
 * The page of a pair: everything claimed of arms from one party to another, in order of time.
 *
 * @param given the filters as they were given
 * @param fused transfers that several claims may be of: {@code fused}, {@code origins}
 * @param claims the first rows of the question {@code who-says-transfer} that pass the filters
 * @param passing how many pass
 * @param choices the values of each filter that occur
 */
public record PairPage(
    Map<String, String> given,
    List<Row> fused,
    List<Row> claims,
    int passing,
    Map<String, SortedSet<String>> choices) {
  /** Claims that are shown; of some pairs a large store has thousands. */
  public static final int MOST = 300;

  /** Filters by a value of the answer's columns. */
  public static final List<String> FILTERS = List.of("stance", "certainty", "modality");

  private static final List<String> ARGUMENTS =
      List.of("supplier", "recipient", "goods", "from", "to");

  /** The parameters that the page takes. */
  public static List<String> parameters() {
    return java.util.stream.Stream.concat(ARGUMENTS.stream(), FILTERS.stream()).toList();
  }

  /**
   * Reads the page.
   *
   * @param given supplier, recipient, goods, from, to as the question takes them, and the filters
   * @throws org.waybill.query.QueryException if one of them is not understood; it says why
   */
  public static Page read(PageSource source, Map<String, String> given) {
    Map<String, String> arguments = new LinkedHashMap<>();
    ARGUMENTS.forEach(name -> arguments.put(name, given.getOrDefault(name, "")));
    boolean asked = !arguments.get("supplier").isBlank() || !arguments.get("recipient").isBlank();
    List<Row> all = asked ? source.stored("who-says-transfer", arguments) : List.of();
    List<Row> passing = all.stream().filter(row -> passes(row, given)).toList();
    List<Row> claims = new ShownQuotes(source).of(passing.stream().limit(MOST).toList());
    Map<String, SortedSet<String>> choices = new LinkedHashMap<>();
    for (String filter : FILTERS) {
      choices.put(
          filter,
          all.stream().map(r -> r.text(filter)).collect(Collectors.toCollection(TreeSet::new)));
    }
    return new Page(
        "pair",
        source.frame(title(all, given), Optional.empty(), "who-says-transfer", arguments),
        new PairPage(given, fused(source, all, given), claims, passing.size(), choices));
  }

  private static List<Row> fused(PageSource source, List<Row> all, Map<String, String> given) {
    return both(given) && !all.isEmpty()
        ? source.rows(
            "pair-fused",
            Map.of(
                "supplier", all.get(0).text("supplier"), "recipient", all.get(0).text("recipient")))
        : List.of();
  }

  private static boolean both(Map<String, String> given) {
    return !given.getOrDefault("supplier", "").isBlank()
        && !given.getOrDefault("recipient", "").isBlank();
  }

  private static boolean passes(Row row, Map<String, String> given) {
    return FILTERS.stream()
        .allMatch(
            filter -> {
              String wanted = given.getOrDefault(filter, "");
              return wanted.isBlank() || row.text(filter).equals(wanted);
            });
  }

  private static String title(List<Row> rows, Map<String, String> given) {
    String from = given.getOrDefault("supplier", "");
    String to = given.getOrDefault("recipient", "");
    if (from.isBlank() && to.isBlank()) {
      return "Who is said to supply whom?";
    }
    if (!rows.isEmpty()) {
      from = from.isBlank() ? from : Named.of(rows.get(0), "supplier").name();
      to = to.isBlank() ? to : Named.of(rows.get(0), "recipient").name();
    }
    return (from.isBlank() ? "Anybody" : from) + " to " + (to.isBlank() ? "anybody" : to);
  }
}
