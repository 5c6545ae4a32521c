package org.waybill.fusion;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * What fusion knows besides the claims.
 *
 * @param names labels of parties and places, by IRI
 * @param sites places that have coordinates or lie in something, by IRI
 * @param broader the next broader kind of goods, by notation
 * @param copies which documents repeat the text of others
 */
public record Background(
    Map<String, String> names,
    Map<String, Site> sites,
    Map<String, String> broader,
    List<Copy> copies) {
  public Background {
    names = Map.copyOf(names);
    sites = Map.copyOf(sites);
    broader = Map.copyOf(broader);
    copies = List.copyOf(copies);
  }

  /** The label of a party or place; the end of its IRI where it has none. */
  public String name(String iri) {
    String name = names.get(iri);
    return name != null ? name : iri.substring(iri.lastIndexOf('/') + 1);
  }

  /** The same, with copies among these documents only. */
  Background of(Set<String> documents) {
    return new Background(
        names,
        sites,
        broader,
        copies.stream()
            .filter(c -> documents.contains(c.document()) && documents.contains(c.original()))
            .toList());
  }

  /**
   * A place.
   *
   * @param latitude degrees north
   * @param longitude degrees east
   * @param within IRI of the state or place in which it lies
   */
  public record Site(
      String iri, Optional<Double> latitude, Optional<Double> longitude, Optional<String> within) {
    public Site {
      Objects.requireNonNull(iri, "iri");
    }
  }

  /**
   * A document that repeats an earlier one, word for word or nearly, or tells it anew in the same
   * order.
   *
   * @param document IRI of the later one
   * @param original IRI of the earlier one
   * @param similarity estimated share of common word sequences, or of like sentences, 0 to 1
   */
  public record Copy(String document, String original, double similarity) {}
}
