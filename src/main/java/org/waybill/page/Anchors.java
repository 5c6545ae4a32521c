package org.waybill.page;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.waybill.reference.Entity;
import org.waybill.reference.Gazetteer;

/**
 * Where parties and places stand on a map: what has coordinates at these, a state at its capital, a
 * state that is no more at the town that was. Nothing else is placed, and a group never at the
 * state that it is said to belong to.
 */
final class Anchors {
  private static final Map<String, String> FORMER = formerCapitals();

  private final Gazetteer gazetteer;
  private final PageLinks links;

  Anchors(PageSource source) {
    this.gazetteer = source.runner().gazetteer();
    this.links = source.links();
  }

  /**
   * The point of a party or place.
   *
   * @param wkt its own coordinates as the store has them
   */
  Optional<Point> of(String iri, Optional<String> wkt) {
    Optional<Point> own = wkt.flatMap(Point::ofWkt);
    return own.isPresent() ? own : ofKey(key(iri));
  }

  private Optional<Point> ofKey(String key) {
    Optional<Entity> entity = gazetteer.entity(key).filter(e -> e.latitude().isPresent());
    if (entity.isEmpty()) {
      entity = FORMER.containsKey(key) ? gazetteer.entity(FORMER.get(key)) : gazetteer.capital(key);
    }
    return entity
        .filter(e -> e.latitude().isPresent())
        .map(e -> new Point(e.longitude().orElseThrow(), e.latitude().orElseThrow()));
  }

  /** Whether a party is a state that is no more. */
  boolean isFormer(String iri) {
    return FORMER.containsKey(key(iri));
  }

  /** The code of a state, "PRK"; empty where the party is none. */
  String code(String iri) {
    String key = key(iri);
    return key.startsWith("state/") ? key.substring("state/".length()) : "";
  }

  private String key(String iri) {
    return links.shortForm(iri).replaceFirst("^entity/", "");
  }

  private static Map<String, String> formerCapitals() {
    try (InputStream in = Anchors.class.getResourceAsStream("former-capitals.tsv");
        BufferedReader lines =
            new BufferedReader(
                new InputStreamReader(
                    Objects.requireNonNull(in, "former-capitals.tsv"), StandardCharsets.UTF_8))) {
      return lines
          .lines()
          .skip(1)
          .map(line -> line.split("\t"))
          .collect(Collectors.toUnmodifiableMap(cells -> cells[0], cells -> cells[1]));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
