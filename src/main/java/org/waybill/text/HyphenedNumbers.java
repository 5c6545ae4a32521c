package org.waybill.text;

import java.math.BigDecimal;
import java.util.Optional;

/** Reads a number that hyphens join to what it counts: "5-billion", "three-million-euro". */
final class HyphenedNumbers {
  private final NumberWords numbers;

  HyphenedNumbers(NumberWords numbers) {
    this.numbers = numbers;
  }

  /**
   * @param value the number, its "million" multiplied in
   * @param rest what stands after the number and its "million": "euro"; "" where nothing does
   */
  record Found(BigDecimal value, String rest) {}

  /** The number with which the word begins; none where no hyphen follows it. */
  Optional<Found> at(String word) {
    int hyphen = word.indexOf('-');
    if (hyphen <= 0) {
      return Optional.empty();
    }
    Optional<BigDecimal> number = numbers.value(word.substring(0, hyphen));
    if (number.isEmpty()) {
      return Optional.empty();
    }
    String rest = word.substring(hyphen + 1);
    int second = rest.indexOf('-');
    String next = second < 0 ? rest : rest.substring(0, second);
    Optional<BigDecimal> times = numbers.magnitude(next);
    return Optional.of(
        times.isPresent()
            ? new Found(
                NumberWords.strip(number.get().multiply(times.get())),
                second < 0 ? "" : rest.substring(second + 1))
            : new Found(number.get(), rest));
  }
}
