package org.waybill.claim;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The physical movement of a consignment, as one claim depicts it.
 *
 * @param id its name within the document
 * @param claim id of the claim that owns it
 * @param realizes id of the transfer that it is said to carry out
 * @param modality actual, planned, wanted or hypothetical
 * @param quantities amounts
 * @param legs the route, in order of index
 */
public record Shipment(
    String id,
    String claim,
    Optional<String> realizes,
    Modality modality,
    List<Quantity> quantities,
    List<Leg> legs) {
  public Shipment {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(claim, "claim");
    Objects.requireNonNull(realizes, "realizes");
    Objects.requireNonNull(modality, "modality");
    quantities = List.copyOf(quantities);
    legs = List.copyOf(legs);
  }
}
