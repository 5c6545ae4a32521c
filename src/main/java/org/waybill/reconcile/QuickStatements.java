package org.waybill.reconcile;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.waybill.reconcile.WikidataLink.Standing;
import org.waybill.reference.Entity;
import org.waybill.reference.Gazetteer;

/**
 * What the store knows of entities whose link to Wikidata a person accepted, and Wikidata may not
 * have yet, in the commands of QuickStatements, each with a reference:
 *
 * <pre>{@code
 * Q42	P1566	"2024800"	S854	"https://www.geonames.org/2024800"
 * }</pre>
 *
 * <p>What has no reference that can be looked up is left out and counted.
 *
 * @param lines the commands
 * @param known statements left out, since the harvested tables have them
 * @param unreferenced statements left out for want of a reference
 */
public record QuickStatements(List<String> lines, int known, int unreferenced) {
  private static final Pattern POINT =
      Pattern.compile("POINT ?\\( ?(-?[0-9.E-]+) (-?[0-9.E-]+) ?\\)");

  public QuickStatements {
    lines = List.copyOf(lines);
  }

  /**
   * Gathers them.
   *
   * @param links those of the store, of which the accepted ones count
   * @param harvested what Wikidata has already, as far as a harvest took it
   */
  public static QuickStatements of(
      List<WikidataLink> links, Catalogue catalogue, Optional<Gazetteer> harvested) {
    List<String> lines = new ArrayList<>();
    int known = 0;
    int unreferenced = 0;
    for (WikidataLink link : links) {
      Optional<KnownEntity> entity = catalogue.entity(link.entity());
      if (link.standing() != Standing.ACCEPTED || entity.isEmpty()) {
        continue;
      }
      Optional<Entity> there = harvested.flatMap(tables -> tables.byWikidata(link.item()));
      unreferenced += entity.get().identifiers(IdentifierKind.IMO_NUMBER).size();
      List<String> geoNames = entity.get().identifiers(IdentifierKind.GEONAMES);
      for (String id : geoNames) {
        if (there.filter(e -> e.codes().contains(id)).isPresent()) {
          known++;
        } else {
          lines.add(command(link.item(), "P1566", quoted(id), id));
        }
      }
      Optional<String> point = entity.get().point().flatMap(QuickStatements::coordinates);
      if (point.isPresent() && there.flatMap(Entity::latitude).isPresent()) {
        known++;
      } else if (point.isPresent() && geoNames.size() == 1) {
        lines.add(command(link.item(), "P625", point.get(), geoNames.get(0)));
      } else if (point.isPresent()) {
        unreferenced++;
      }
    }
    return new QuickStatements(lines, known, unreferenced);
  }

  private static String command(String item, String property, String value, String geoNamesId) {
    return String.join(
        "\t", item, property, value, "S854", quoted("https://www.geonames.org/" + geoNamesId));
  }

  private static String quoted(String text) {
    return '"' + text + '"';
  }

  private static Optional<String> coordinates(String wkt) {
    Matcher point = POINT.matcher(wkt);
    return point.matches()
        ? Optional.of(
            String.format(
                Locale.ROOT,
                "@%s/%s",
                Double.parseDouble(point.group(2)),
                Double.parseDouble(point.group(1))))
        : Optional.empty();
  }
}
