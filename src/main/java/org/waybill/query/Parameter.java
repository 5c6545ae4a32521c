package org.waybill.query;

import java.util.Objects;
import java.util.Optional;

/**
 * A parameter of a ready-made query: a variable of its SPARQL text that an argument takes the place
 * of. A query without arguments answers for all.
 *
 * @param name the variable's name without the question mark: "supplier"
 * @param type what may be given for it
 * @param description what it narrows, in a few words
 * @param defaultValue the argument that is used when none is given
 * @param example an argument that makes sense, for help texts
 */
public record Parameter(
    String name,
    ParameterType type,
    String description,
    Optional<String> defaultValue,
    Optional<String> example) {
  public Parameter {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(type, "type");
    Objects.requireNonNull(description, "description");
    Objects.requireNonNull(defaultValue, "defaultValue");
    Objects.requireNonNull(example, "example");
  }
}
