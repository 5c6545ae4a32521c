package org.waybill.reconcile;

import java.util.List;
import java.util.Objects;

/**
 * A type that entities can have: a class of the ontology.
 *
 * @param id its name in the ontology: "State"
 * @param label in words: "state"
 * @param broader ids of the next broader types: "Agent", "Place"
 */
public record EntityClass(String id, String label, List<String> broader) {
  public EntityClass {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(label, "label");
    broader = List.copyOf(broader);
  }
}
