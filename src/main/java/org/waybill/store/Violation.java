package org.waybill.store;

import java.util.Objects;
import java.util.Optional;

/**
 * One place where data break a shape.
 *
 * @param focus the node that breaks it: an IRI, or "_:label"
 * @param path the property path, shortened: "wb:speaker"; absent where the node itself is wrong
 * @param value the value at fault
 * @param message what the shape asks for, in words
 */
public record Violation(
    String focus, Optional<String> path, Optional<String> value, String message) {
  public Violation {
    Objects.requireNonNull(focus, "focus");
    Objects.requireNonNull(path, "path");
    Objects.requireNonNull(value, "value");
    Objects.requireNonNull(message, "message");
  }

  /** One line for a person: "<https://…/claim/x/C01> wb:speaker: a claim has one speaker". */
  @Override
  public String toString() {
    return focus
        + path.map(p -> " " + p).orElse("")
        + value.map(v -> " " + v).orElse("")
        + ": "
        + message;
  }
}
