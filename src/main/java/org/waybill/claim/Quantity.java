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
  private static final int MOST_DIGITS = 30;

  public Quantity {
    Objects.requireNonNull(comparator, "comparator");
    Objects.requireNonNull(unit, "unit");
    Objects.requireNonNull(text, "text");
    lower = lower.map(Quantity::plain);
    upper = upper.map(Quantity::plain);
    if (lower.isPresent() && upper.isPresent() && lower.get().compareTo(upper.get()) > 0) {
      throw new IllegalArgumentException(
          "lower bound " + lower.get() + " is above upper bound " + upper.get());
    }
  }

  /** The same number whatever its spelling, so that 1000, 1000.0 and 1E3 are equal amounts. */
  private static BigDecimal plain(BigDecimal bound) {
    if (bound.precision() - bound.scale() > MOST_DIGITS || bound.scale() > MOST_DIGITS) {
      throw new IllegalArgumentException(
          "the bound " + bound + " has more than " + MOST_DIGITS + " digits");
    }
    BigDecimal stripped = bound.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }
}
