package org.waybill.page;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.waybill.claim.Edtf;
import org.waybill.query.Row;

/**
 * An axis of time on which claims are drawn below each other: when it is said to have happened,
 * when it was said, when it was published. When it was entered is told beside it, since that lies
 * far from the rest.
 *
 * @param first day on the axis
 * @param last day on the axis, later than the first
 */
public record TimeChart(LocalDate first, LocalDate last) {
  /** Units across the drawing. */
  public static final int WIDTH = 400;

  private static final int MARGIN = 30;
  private static final int MOST_TICKS = 5;

  /** A line of the grid with its date. */
  public record Tick(String x, String label) {}

  /**
   * The axis for rows with {@code when} and {@code said} (EDTF) and {@code published}; empty where
   * none has a date.
   */
  static Optional<TimeChart> of(List<Row> rows) {
    List<LocalDate> days = rows.stream().flatMap(TimeChart::days).sorted().toList();
    if (days.isEmpty()) {
      return Optional.empty();
    }
    LocalDate first = days.get(0);
    LocalDate last = days.get(days.size() - 1);
    long around = 2 + ChronoUnit.DAYS.between(first, last) / 40;
    return Optional.of(new TimeChart(first.minusDays(around), last.plusDays(around)));
  }

  private static Stream<LocalDate> days(Row row) {
    Optional<Edtf> when = edtf(row, "when");
    return Stream.of(when.flatMap(Edtf::earliest), when.flatMap(Edtf::latest), said(row), day(row))
        .flatMap(Optional::stream);
  }

  private static Optional<Edtf> edtf(Row row, String column) {
    try {
      return row.get(column).map(Edtf::parse);
    } catch (IllegalArgumentException e) {
      // written by others: what is no EDTF has no place on the axis, and is shown as it is
      return Optional.empty();
    }
  }

  private static Optional<LocalDate> said(Row row) {
    Optional<Edtf> said = edtf(row, "said");
    Optional<LocalDate> earliest = said.flatMap(Edtf::earliest);
    return earliest.isPresent() ? earliest : said.flatMap(Edtf::latest);
  }

  private static Optional<LocalDate> day(Row row) {
    Row published = new Row(java.util.Map.of("day", row.text("published").replaceFirst("T.*", "")));
    return edtf(published, "day").flatMap(Edtf::earliest);
  }

  /** How a claim's row is drawn. */
  public TimeBar bar(Row row) {
    Optional<Edtf> when = edtf(row, "when");
    String look =
        (row.text("polarity").equals("negative") ? "bar denied" : "bar")
            + " modality-"
            + row.get("modality").orElse("actual");
    return TimeBar.of(this, when.flatMap(Edtf::earliest), when.flatMap(Edtf::latest), look)
        .with(said(row).map(this::x), day(row).map(this::x));
  }

  /** How the days of a fused situation are drawn, from {@code first} and {@code last}. */
  public TimeBar period(Row row) {
    return TimeBar.of(
        this,
        edtf(row, "first").flatMap(Edtf::earliest),
        edtf(row, "last").flatMap(Edtf::latest),
        "bar fused");
  }

  /** The place of a day on the axis; days outside stand at its ends. */
  double x(LocalDate day) {
    double share =
        (double) ChronoUnit.DAYS.between(first, day) / ChronoUnit.DAYS.between(first, last);
    return MARGIN + Math.max(0, Math.min(1, share)) * (WIDTH - 2 * MARGIN);
  }

  /** A number as SVG has it. */
  static String unit(double x) {
    return String.format(Locale.ROOT, "%.1f", x);
  }

  /** Days, months or years on the axis, at most five. */
  public List<Tick> ticks() {
    long days = ChronoUnit.DAYS.between(first, last);
    List<Tick> ticks = new ArrayList<>();
    if (days <= 60) {
      long step = days / (MOST_TICKS - 1) + 1;
      for (LocalDate day = first; !day.isAfter(last); day = day.plusDays(step)) {
        ticks.add(tick(day, day.toString()));
      }
      return ticks;
    }
    int months = step(days / 30.4 / MOST_TICKS, 1, 2, 3, 6);
    if (days <= 3 * 365) {
      YearMonth begin = YearMonth.of(first.getYear(), 1);
      for (YearMonth m = begin; !m.atDay(1).isAfter(last); m = m.plusMonths(months)) {
        add(ticks, m.atDay(1), m.toString());
      }
      return ticks;
    }
    int years = step(days / 365.25 / MOST_TICKS, 1, 2, 5, 10, 20, 50);
    for (int y = first.getYear() / years * years; y <= last.getYear(); y += years) {
      add(ticks, LocalDate.of(y, 1, 1), Integer.toString(y));
    }
    return ticks;
  }

  private void add(List<Tick> ticks, LocalDate day, String label) {
    if (!day.isBefore(first) && !day.isAfter(last)) {
      ticks.add(tick(day, label));
    }
  }

  private Tick tick(LocalDate day, String label) {
    return new Tick(unit(x(day)), label);
  }

  /** The least of the steps that is enough, or the greatest. */
  private static int step(double least, int... steps) {
    for (int step : steps) {
      if (step >= least) {
        return step;
      }
    }
    return (int) Math.ceil(least / steps[steps.length - 1]) * steps[steps.length - 1];
  }
}
