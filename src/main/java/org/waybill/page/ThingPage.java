package org.waybill.page;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.waybill.query.Row;

/**
 * The page of a thing that has none of its own kind, such as a statement or an evidence item: all
 * that is stated of it.
 *
 * @param statements {@code direction} ("of" it, or "by" another of it), {@code property}, {@code
 *     value}
 */
public record ThingPage(Named thing, List<Row> statements) {

  /** Reads the page; empty where the store says nothing of such a thing. */
  public static Optional<Page> read(PageSource source, String iri) {
    List<Row> rows = source.rows("thing", Map.of("thing", iri));
    if (rows.isEmpty()) {
      return Optional.empty();
    }
    String name =
        rows.stream()
            .filter(r -> r.text("property").endsWith("#label") && r.text("direction").equals("of"))
            .map(r -> r.text("value"))
            .findFirst()
            .orElse(source.links().shortForm(iri));
    Frame frame =
        new Frame(
            name,
            source.links(),
            Optional.of(iri),
            Optional.of(source.sparql("thing", Map.of("thing", iri))),
            List.of(),
            source.runner().undated().size());
    return Optional.of(new Page("thing", frame, new ThingPage(new Named(iri, name), rows)));
  }
}
