package org.waybill.page;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What is drawn of a claim on an axis of time.
 *
 * @param start where the bar begins; empty where no day is said
 * @param end where it ends
 * @param openStart whether it may have begun earlier: no first day is said
 * @param openEnd whether it may have lasted longer: no last day is said
 * @param said the mark of the day on which it was said
 * @param published the mark of the day on which it was published
 * @param look style classes of the bar
 */
public record TimeBar(
    Optional<Double> start,
    double end,
    boolean openStart,
    boolean openEnd,
    Optional<Double> said,
    Optional<Double> published,
    String look) {
  private static final double LEAST = 3;

  static TimeBar of(
      TimeChart chart, Optional<LocalDate> from, Optional<LocalDate> to, String look) {
    if (from.isEmpty() && to.isEmpty()) {
      return new TimeBar(
          Optional.empty(), 0, false, false, Optional.empty(), Optional.empty(), look);
    }
    double start = chart.x(from.orElse(chart.first()));
    double end = chart.x(to.map(day -> day.plusDays(1)).orElse(chart.last()));
    return new TimeBar(
        Optional.of(start),
        Math.max(start + LEAST, end),
        from.isEmpty(),
        to.isEmpty(),
        Optional.empty(),
        Optional.empty(),
        look);
  }

  TimeBar with(Optional<Double> said, Optional<Double> published) {
    return new TimeBar(start, end, openStart, openEnd, said, published, look);
  }

  /** The bar as a path: an end that is open is a point, one that is said is straight. */
  public String path() {
    double from = start.orElseThrow();
    StringBuilder path = new StringBuilder();
    path.append('M').append(TimeChart.unit(from)).append(" 5");
    path.append('H').append(TimeChart.unit(end));
    path.append(openEnd ? "l8 6l-8 6" : "v12");
    path.append('H').append(TimeChart.unit(from));
    path.append(openStart ? "l-8 -6z" : "z");
    return path.toString();
  }

  /** The mark of the day on which it was said, a diamond. */
  public String saidPath() {
    return "M" + TimeChart.unit(said.orElseThrow()) + " 6l5 5l-5 5l-5 -5z";
  }

  /** The mark of the day on which it was published, a line. */
  public String publishedPath() {
    return "M" + TimeChart.unit(published.orElseThrow()) + " 1V21";
  }
}
