package org.waybill.claim;

import java.util.Objects;
import java.util.Optional;

/**
 * A part of a shipment between two places by one mode of transport.
 *
 * @param id its name within the document
 * @param claim id of the claim that carries it, which may differ from the shipment's
 * @param index order on the route, from 1
 * @param from entity id of the origin
 * @param to entity id of the destination
 * @param mode mode of transport
 * @param modeBasis whether the mode is stated or inferred
 * @param conveyance what carries the cargo
 * @param when when it is said to take place
 */
public record Leg(
    String id,
    String claim,
    int index,
    Optional<String> from,
    Optional<String> to,
    Optional<Mode> mode,
    Optional<ValueBasis> modeBasis,
    Optional<Conveyance> conveyance,
    Optional<When> when) {
  public Leg {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(claim, "claim");
    Objects.requireNonNull(from, "from");
    Objects.requireNonNull(to, "to");
    Objects.requireNonNull(mode, "mode");
    Objects.requireNonNull(modeBasis, "modeBasis");
    Objects.requireNonNull(conveyance, "conveyance");
    Objects.requireNonNull(when, "when");
  }
}
