package org.waybill.text;

import java.math.BigDecimal;
import java.util.Objects;
import java.util.Optional;

/**
 * Words that say how much or how many.
 *
 * @param firstToken index of the first token in its sentence, comparing words included: "more" of
 *     "more than 1,000 containers"
 * @param endToken index after the last token, the unit included
 * @param bound the sort of bound
 * @param lower least amount compatible with the words; absent when open. Of "more than 1,000" it is
 *     1000; that the bound itself is out follows from {@code bound}
 * @param upper greatest amount compatible with the words; absent when open
 * @param unit "item" (countable arms), "container", "round", "tonne", "shipment", "person", "km",
 *     "percent", an ISO 4217 code, ...; "" when the words count something of no interest
 * @param head index of the token that is counted or measured: "containers" of "1,000 containers of
 *     ammunition", "tanks" of "40 tanks"; -1 when there is none
 * @param of index of the first token of what the unit holds: "ammunition"; -1 when there is none
 * @param text the words
 */
public record Amount(
    int firstToken,
    int endToken,
    AmountBound bound,
    Optional<BigDecimal> lower,
    Optional<BigDecimal> upper,
    String unit,
    int head,
    int of,
    String text) {
  public Amount {
    Objects.requireNonNull(bound, "bound");
    Objects.requireNonNull(lower, "lower");
    Objects.requireNonNull(upper, "upper");
    Objects.requireNonNull(unit, "unit");
    Objects.requireNonNull(text, "text");
  }
}
