package org.waybill.claim;

import java.math.BigDecimal;
import java.util.Objects;
import java.util.Optional;

/**
 * An amount kept as bounds, unit and words.
 *
 * @param comparator the sort of bound
 * @param lower least amount compatible with the words; absent when open
 * @param upper greatest amount compatible with the words; absent when open
 * @param unit "item", "container", "round", "tonne", "USD", "km" ...
 * @param text the words
 */
public record Quantity(
    Comparator comparator,
    Optional<BigDecimal> lower,
    Optional<BigDecimal> upper,
    String unit,
    Optional<String> text) {
  public Quantity {
    Objects.requireNonNull(comparator, "comparator");
    Objects.requireNonNull(unit, "unit");
    Objects.requireNonNull(text, "text");
    if (lower.isPresent() && upper.isPresent() && lower.get().compareTo(upper.get()) > 0) {
      throw new IllegalArgumentException(
          "lower bound " + lower.get() + " is above upper bound " + upper.get());
    }
  }
}
