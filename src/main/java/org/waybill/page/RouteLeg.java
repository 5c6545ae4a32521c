package org.waybill.page;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.waybill.query.Row;

/**
 * A stage of a route as a claim has it.
 *
 * @param origin empty where the claim leaves it open
 * @param from where the origin lies, as far as that is known
 * @param mode "sea"; empty where the claim leaves it open
 * @param row stance, polarity, certainty and so on, by the columns of {@code legs.rq}
 */
public record RouteLeg(
    Optional<Named> origin,
    Optional<Point> from,
    Optional<Named> destination,
    Optional<Point> to,
    String mode,
    Named claim,
    Row row) {

  /** The legs of a selection. */
  static List<RouteLeg> read(PageSource source, Selection selection) {
    return of(source, selection.actualUnlessAsked().rows(source, "legs"));
  }

  /** The legs of rows with the columns of {@code legs.rq}, of which some may be missing. */
  static List<RouteLeg> of(PageSource source, List<Row> rows) {
    Anchors anchors = new Anchors(source);
    return rows.stream()
        .map(
            row ->
                new RouteLeg(
                    end(row, "origin"),
                    point(anchors, row, "origin"),
                    end(row, "destination"),
                    point(anchors, row, "destination"),
                    row.text("mode").toLowerCase(java.util.Locale.ROOT),
                    Named.of(row, "claim"),
                    row))
        .toList();
  }

  private static Optional<Named> end(Row row, String column) {
    return row.get(column).map(iri -> Named.of(row, column));
  }

  private static Optional<Point> point(Anchors anchors, Row row, String column) {
    return row.get(column).flatMap(iri -> anchors.of(iri, row.get(column + "At")));
  }

  /** Whether both its ends can be drawn. */
  public boolean isPlaced() {
    return from.isPresent() && to.isPresent();
  }

  /** Whether the claim says that it was not so. */
  public boolean isDenied() {
    return row.text("polarity").equals("negative");
  }

  /** The ends that have no point, or are left open. */
  public List<String> unplaced() {
    return Stream.of(
            from.isPresent() ? Optional.<String>empty() : Optional.of(name(origin)),
            to.isPresent() ? Optional.<String>empty() : Optional.of(name(destination)))
        .flatMap(Optional::stream)
        .toList();
  }

  /** "Rajin to Dunay by sea". */
  public String inWords() {
    return name(origin)
        + " to "
        + name(destination)
        + (mode.isEmpty() ? "" : " by " + mode)
        + (isDenied() ? " (said not to be so)" : "");
  }

  private static String name(Optional<Named> end) {
    return end.map(Named::name).orElse("somewhere");
  }
}
