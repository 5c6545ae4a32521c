package org.waybill.claim;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Passing of military goods, services or know-how from one party to another, as one claim depicts
 * it.
 *
 * @param id its name within the document: "S01"
 * @param claim id of the claim that owns it
 * @param supplier entity id of the party that gives
 * @param recipient entity id of the party that gets
 * @param goods ids of goods
 * @param modality actual, planned, wanted or hypothetical
 * @param quantities amounts said of it as a whole
 * @param when when it is said to take place
 * @param forConflict entity id of the conflict for which the goods are meant
 * @param after id of a situation that it is said to follow
 * @param interprets id of an observed situation of which it is a reading
 */
public record Transfer(
    String id,
    String claim,
    Optional<String> supplier,
    Optional<String> recipient,
    List<String> goods,
    Modality modality,
    List<Quantity> quantities,
    Optional<When> when,
    Optional<String> forConflict,
    Optional<String> after,
    Optional<String> interprets) {
  public Transfer {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(claim, "claim");
    Objects.requireNonNull(supplier, "supplier");
    Objects.requireNonNull(recipient, "recipient");
    goods = List.copyOf(goods);
    Objects.requireNonNull(modality, "modality");
    quantities = List.copyOf(quantities);
    Objects.requireNonNull(when, "when");
    Objects.requireNonNull(forConflict, "forConflict");
    Objects.requireNonNull(after, "after");
    Objects.requireNonNull(interprets, "interprets");
  }
}
