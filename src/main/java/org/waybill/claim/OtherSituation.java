package org.waybill.claim;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A situation of another kind, as one claim depicts it; which properties it has depends on the
 * type.
 *
 * @param id its name within the document
 * @param claim id of the claim that owns it
 * @param type condition, use, policyAction, cargoHandling, disclosure or sanctionMeasure
 * @param modality actual, planned, wanted or hypothetical
 * @param holder entity id of the party of whom a condition holds
 * @param actor entity id of the party that acts
 * @param user entity id of the party that uses the goods
 * @param target entity id of whom or what it is directed at
 * @param object id of the situation or evidence item that it works upon
 * @param action "monitor", "unload", "sanction"
 * @param described a short description
 * @param goods ids of goods
 * @param quantities amounts
 * @param located entity id of the place whose position a condition describes
 * @param near entity id of the place that it is near
 * @param distanceTo entity id of the place from which the distance is measured
 * @param place entity id of where it takes place
 * @param conveyance what carries the cargo
 * @param forConflict entity id of the conflict
 * @param when when
 */
public record OtherSituation(
    String id,
    String claim,
    SituationType type,
    Optional<Modality> modality,
    Optional<String> holder,
    Optional<String> actor,
    Optional<String> user,
    Optional<String> target,
    Optional<String> object,
    Optional<String> action,
    Optional<String> described,
    List<String> goods,
    List<Quantity> quantities,
    Optional<String> located,
    Optional<String> near,
    Optional<String> distanceTo,
    Optional<String> place,
    Optional<Conveyance> conveyance,
    Optional<String> forConflict,
    Optional<When> when) {
  public OtherSituation {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(claim, "claim");
    Objects.requireNonNull(type, "type");
    Objects.requireNonNull(modality, "modality");
    Objects.requireNonNull(holder, "holder");
    Objects.requireNonNull(actor, "actor");
    Objects.requireNonNull(user, "user");
    Objects.requireNonNull(target, "target");
    Objects.requireNonNull(object, "object");
    Objects.requireNonNull(action, "action");
    Objects.requireNonNull(described, "described");
    goods = List.copyOf(goods);
    quantities = List.copyOf(quantities);
    Objects.requireNonNull(located, "located");
    Objects.requireNonNull(near, "near");
    Objects.requireNonNull(distanceTo, "distanceTo");
    Objects.requireNonNull(place, "place");
    Objects.requireNonNull(conveyance, "conveyance");
    Objects.requireNonNull(forConflict, "forConflict");
    Objects.requireNonNull(when, "when");
  }
}
