package org.waybill.claim;

import java.util.Objects;
import java.util.Optional;

/**
 * Words that weaken a claim, and whose words they are.
 *
 * @param text the words
 * @param by entity id of the party whose wording it is
 */
public record Hedge(String text, Optional<String> by) {
  public Hedge {
    Objects.requireNonNull(text, "text");
    Objects.requireNonNull(by, "by");
  }
}
