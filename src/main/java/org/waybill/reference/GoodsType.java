package org.waybill.reference;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A kind of goods of the goods scheme.
 *
 * @param notation the code in claims documents: "surfaceToAirMissile"
 * @param broader notation of the broader kind, absent at the top
 * @param label the English label
 * @param unroca category of the UN Register of Conventional Arms
 * @param sipri category of the SIPRI arms transfers database
 * @param wikidata Wikidata id from a verified source
 * @param cues words and designations that name goods of this kind in a text, in the singular and
 *     lower case where they are common nouns: "howitzer", "T-72"
 */
public record GoodsType(
    String notation,
    Optional<String> broader,
    String label,
    Optional<String> unroca,
    Optional<String> sipri,
    Optional<String> wikidata,
    List<String> cues) {
  public GoodsType {
    Objects.requireNonNull(notation, "notation");
    Objects.requireNonNull(label, "label");
    cues = List.copyOf(cues);
  }
}
