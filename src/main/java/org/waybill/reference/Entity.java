package org.waybill.reference;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A party or place of the reference tables.
 *
 * @param key the entity's stable name within Waybill, made of its type and a code or slug:
 *     "state/PRK", "person/kim-jong-un", "place/2024800" (GeoNames), "organization/white-house"
 * @param type what it is
 * @param name the usual English name
 * @param aliases other names under which texts mention it; adjectives and demonyms are not among
 *     them
 * @param adjectives for a state: "North Korean", "North Koreans"
 * @param wikidata the Wikidata id, from a verified source only: "Q423"
 * @param codes codes by which users name it: ISO 3166 alpha-2 and alpha-3 of a state, the GeoNames
 *     id of a place, the IMO number of a vessel
 * @param state key of the state that it belongs to or speaks for: the state of a ministry, a
 *     leader, a port
 * @param metonym whether the name alone may stand for the government of {@code state} (a capital,
 *     "Kremlin")
 * @param latitude degrees north, WGS 84
 * @param longitude degrees east, WGS 84
 * @param from first day on which it existed, where it is known and matters (states of the past,
 *     vessels' names)
 * @param to last day on which it existed
 */
public record Entity(
    String key,
    EntityType type,
    String name,
    List<String> aliases,
    List<String> adjectives,
    Optional<String> wikidata,
    List<String> codes,
    Optional<String> state,
    boolean metonym,
    Optional<Double> latitude,
    Optional<Double> longitude,
    Optional<LocalDate> from,
    Optional<LocalDate> to) {

  public Entity {
    Objects.requireNonNull(key, "key");
    Objects.requireNonNull(type, "type");
    Objects.requireNonNull(name, "name");
    aliases = List.copyOf(aliases);
    adjectives = List.copyOf(adjectives);
    Objects.requireNonNull(wikidata, "wikidata");
    codes = List.copyOf(codes);
    Objects.requireNonNull(state, "state");
    if (!key.startsWith(type.notation() + "/")) {
      throw new IllegalArgumentException(
          "key " + key + " does not begin with the type " + type.notation());
    }
    if (latitude.isPresent() != longitude.isPresent()) {
      throw new IllegalArgumentException(key + " has only one coordinate");
    }
  }
}
