package org.waybill.page;

import java.util.List;
import java.util.Map;
import org.waybill.query.Row;

/**
 * The first page: what is in the store, a search, and questions to begin with.
 *
 * @param counts {@code documents}, {@code claims}, {@code transfers}, {@code contested}, {@code
 *     loaded}
 * @param pairs pairs of parties with the most fused transfers: {@code supplier}, {@code recipient}
 */
public record StartPage(Row counts, List<Row> pairs) {

  /** Reads the page. */
  public static Page read(PageSource source) {
    Row counts = source.rows("start", Map.of()).get(0);
    return new Page(
        "start",
        source.frame("Waybill"),
        new StartPage(counts, source.rows("start-pairs", Map.of())));
  }
}
