package org.waybill.reconcile;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What one row of a table asks: which entity is meant.
 *
 * @param name the name in the table, or an identifier in its place
 * @param types ids of types, of which the entity should bear some
 * @param strictness what becomes of entities of other types
 * @param limit most candidates
 * @param constraints what other cells of the row say
 */
record ReconciliationQuery(
    Optional<String> name,
    List<EntityClass> types,
    TypeStrictness strictness,
    int limit,
    List<Constraint> constraints) {
  ReconciliationQuery {
    Objects.requireNonNull(name, "name");
    types = List.copyOf(types);
    constraints = List.copyOf(constraints);
  }

  /** What becomes of entities that do not bear the types of a query. */
  enum TypeStrictness {
    /** Some type is enough. */
    ANY,
    /** Others are worth less. */
    SHOULD,
    /** All types are needed. */
    ALL
  }

  /**
   * What a cell says of the entity.
   *
   * @param values of which one is enough
   */
  record Constraint(EntityProperty property, List<String> values) {
    Constraint {
      values = List.copyOf(values);
    }
  }
}
