package org.waybill.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.waybill.query.Row;

/**
 * The page of a kind of goods.
 *
 * @param details by their kind ("a kind of"): values with their names
 * @param claims of transfers of such goods, or of narrower kinds
 */
public record GoodsPage(Named goods, Map<String, List<Row>> details, List<Row> claims) {

  /** Reads the page; empty where there is no such kind. */
  public static Optional<Page> read(PageSource source, String iri) {
    List<Row> rows = source.rows("goods", Map.of("goods", iri));
    if (rows.isEmpty()) {
      return Optional.empty();
    }
    Map<String, List<Row>> details = new LinkedHashMap<>();
    rows.forEach(r -> details.computeIfAbsent(r.text("detail"), d -> new ArrayList<>()).add(r));
    String name = details.getOrDefault("name", rows).get(0).text("valueName");
    details.remove("name");
    Map<String, String> goods = Map.of("goods", iri);
    return Optional.of(
        new Page(
            "goods",
            source.frame(name, Optional.of(iri), "transfers-of-goods", goods),
            new GoodsPage(
                new Named(iri, name), details, source.answer("transfers-of-goods", goods))));
  }
}
