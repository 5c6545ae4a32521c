package org.waybill.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.waybill.query.Row;

/**
 * The page of a state, person, organisation, place or kind of goods.
 *
 * @param details by their kind ("also called"): values with their names
 * @param offices that a person holds or held, or who holds them: {@code office}, {@code from}
 * @param partners with whom it is said to have dealt in arms
 * @param roles its claims by the role that it has in them
 */
public record EntityPage(
    Named entity,
    Map<String, List<Row>> details,
    List<Row> offices,
    List<Row> partners,
    Map<String, List<Row>> roles) {

  /** Reads the page; empty where the store says nothing of such an entity. */
  public static Optional<Page> read(PageSource source, String iri) {
    Map<String, String> entity = Map.of("entity", iri);
    List<Row> rows = source.rows("entity", entity);
    if (rows.isEmpty()) {
      return Optional.empty();
    }
    Map<String, List<Row>> details = grouped(rows, "detail");
    String name =
        details.getOrDefault("name", List.of()).stream()
            .findFirst()
            .map(r -> r.text("valueName"))
            .orElse(Named.end(iri));
    Map<String, String> party = Map.of("party", iri);
    EntityPage page =
        new EntityPage(
            new Named(iri, name),
            details,
            source.rows("entity-offices", entity),
            source.rows("entity-partners", entity),
            grouped(source.answer("part-in", party), "role"));
    return Optional.of(
        new Page("entity", source.frame(name, Optional.of(iri), "part-in", party), page));
  }

  private static Map<String, List<Row>> grouped(List<Row> rows, String column) {
    Map<String, List<Row>> grouped = new LinkedHashMap<>();
    rows.forEach(r -> grouped.computeIfAbsent(r.text(column), k -> new ArrayList<>()).add(r));
    return grouped;
  }
}
