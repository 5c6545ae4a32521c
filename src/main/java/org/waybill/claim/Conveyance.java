package org.waybill.claim;

import java.util.Objects;
import java.util.Optional;

/**
 * What carries the cargo, known or only described.
 *
 * @param text the words
 * @param flag entity id of the state that it is said to belong to
 */
public record Conveyance(String text, Optional<String> flag) {
  public Conveyance {
    Objects.requireNonNull(text, "text");
    Objects.requireNonNull(flag, "flag");
  }
}
