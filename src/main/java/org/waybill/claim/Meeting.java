package org.waybill.claim;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * An encounter between representatives of parties, as one claim depicts it.
 *
 * @param id its name within the document
 * @param claim id of the claim that owns it
 * @param participants entity ids
 * @param when when
 * @param place entity id of the place
 * @param modality actual, planned, wanted or hypothetical
 */
public record Meeting(
    String id,
    String claim,
    List<String> participants,
    Optional<When> when,
    Optional<String> place,
    Modality modality) {
  public Meeting {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(claim, "claim");
    participants = List.copyOf(participants);
    Objects.requireNonNull(when, "when");
    Objects.requireNonNull(place, "place");
    Objects.requireNonNull(modality, "modality");
  }
}
