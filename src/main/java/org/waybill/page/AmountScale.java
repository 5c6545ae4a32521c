package org.waybill.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.waybill.query.Row;

/**
 * The amounts of one unit that claims name, to be drawn below each other on one scale that begins
 * at 0.
 *
 * @param unit in words
 * @param most the greatest bound; the scale's end
 */
public record AmountScale(String unit, double most, List<Amount> amounts) {

  /**
   * An amount as a claim names it.
   *
   * @param low empty where there is no lower bound
   * @param high empty where there is no upper bound
   * @param words of the text
   */
  public record Amount(
      Optional<Double> low, Optional<Double> high, String words, Named claim, String speaker) {}

  /**
   * Of rows with {@code unit}, {@code low}, {@code high}, {@code words}, {@code claim} and {@code
   * speakerName}.
   */
  static List<AmountScale> of(List<Row> rows) {
    Map<String, List<Amount>> units = new LinkedHashMap<>();
    for (Row row : rows) {
      units
          .computeIfAbsent(row.text("unit"), u -> new ArrayList<>())
          .add(
              new Amount(
                  row.get("low").map(Double::valueOf),
                  row.get("high").map(Double::valueOf),
                  row.text("words"),
                  Named.of(row, "claim"),
                  row.text("speakerName")));
    }
    List<AmountScale> scales = new ArrayList<>();
    units.forEach(
        (unit, amounts) -> {
          double most =
              amounts.stream()
                  .mapToDouble(a -> Math.max(a.low().orElse(0.0), a.high().orElse(0.0)))
                  .max()
                  .orElse(0);
          scales.add(new AmountScale(unit, most, amounts));
        });
    return scales;
  }

  /** Where a bar begins, in per mille of the drawing; open amounts reach beyond the scale's end. */
  public String from(Amount amount) {
    return perMille(amount.low().orElse(0.0));
  }

  /** How wide a bar is, in per mille of the drawing. */
  public String width(Amount amount) {
    double low = amount.low().orElse(0.0);
    double high = amount.high().orElse(most * 1.2);
    return String.format(Locale.ROOT, "%.1f", Math.max(6, share(high) - share(low)));
  }

  private String perMille(double number) {
    return String.format(Locale.ROOT, "%.1f", share(number));
  }

  private double share(double number) {
    return most <= 0 ? 0 : 1000 * number / (most * 1.2);
  }
}
