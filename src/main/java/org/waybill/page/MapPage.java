package org.waybill.page;

import java.io.IOException;
import java.io.OutputStream;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.waybill.query.AnswerFormat;

/**
 * The map: who is said to supply whom as lines between the parties, and by which legs it is said to
 * have gone. Whatever has no place on it is listed beside it.
 *
 * @param selection of which claims it is
 * @param unplaced parties of relations that have no point
 */
public record MapPage(
    Selection selection, List<Relation> relations, List<RouteLeg> legs, List<Named> unplaced) {
  /** Where the page is; its data have the same address with an ending. */
  public static final String PATH = "/map";

  /** Where the table of legs is. */
  public static final String LEGS = "/map-legs";

  /** Reads the page. */
  public static Page read(PageSource source, Selection selection) {
    MapPage page = of(source, selection);
    Frame frame =
        selection
            .actualUnlessAsked()
            .frame(source, title(selection), PATH, List.of("relations", "legs"));
    frame = frame.with(selection.download(source, "GeoJSON", PATH));
    String legs = selection.address(source.links(), LEGS + ".csv");
    return new Page("map", frame.with(new Download("legs as CSV", legs)), page);
  }

  /**
   * Writes the drawing as GeoJSON, as {@link MapFeatures} has it.
   *
   * @throws IOException if {@code out} does not take it
   */
  public static void writeGeoJson(PageSource source, Selection selection, OutputStream out)
      throws IOException {
    MapPage page = of(source, selection);
    MapFeatures features = new MapFeatures(source, selection);
    page.relations().forEach(features::relation);
    page.legs().forEach(features::leg);
    features.write(out);
  }

  /**
   * Writes the relations as a table.
   *
   * @throws IOException if {@code out} does not take it
   */
  public static void writeCsv(PageSource source, Selection selection, OutputStream out)
      throws IOException {
    selection.actualUnlessAsked().write(source, "relations", AnswerFormat.CSV, out);
  }

  /**
   * Writes the relations as SPARQL results.
   *
   * @throws IOException if {@code out} does not take it
   */
  public static void writeJson(PageSource source, Selection selection, OutputStream out)
      throws IOException {
    selection.actualUnlessAsked().write(source, "relations", AnswerFormat.JSON, out);
  }

  /**
   * Writes the legs as a table.
   *
   * @throws IOException if {@code out} does not take it
   */
  public static void writeLegsCsv(PageSource source, Selection selection, OutputStream out)
      throws IOException {
    selection.actualUnlessAsked().write(source, "legs", AnswerFormat.CSV, out);
  }

  private static MapPage of(PageSource source, Selection selection) {
    List<Relation> relations = Relation.read(source, selection);
    Anchors anchors = new Anchors(source);
    Set<Named> parties = new LinkedHashSet<>();
    relations.forEach(r -> parties.addAll(List.of(r.supplier(), r.recipient())));
    List<Named> unplaced =
        parties.stream()
            .filter(party -> anchors.of(party.iri(), Optional.empty()).isEmpty())
            .toList();
    return new MapPage(selection, relations, RouteLeg.read(source, selection), unplaced);
  }

  private static String title(Selection selection) {
    String what =
        selection.modality().equals("actual")
            ? "Who is said to supply whom"
            : "Transfers said to be " + selection.modality();
    return what + ", on a map";
  }

  /** The legs of which an end cannot be drawn. */
  public Stream<RouteLeg> unplacedLegs() {
    return legs.stream().filter(leg -> !leg.isPlaced());
  }
}
