package org.waybill.text;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;

/**
 * A time between two days, either of which may be open or only about right.
 *
 * @param from first day; absent when the start is open
 * @param to last day; absent when the end is open
 * @param fromAbout whether the first day is only about right
 * @param toAbout whether the last day is only about right
 * @param grain the unit in which the words name it: whole years and months are written so in EDTF
 */
record Span(
    Optional<LocalDate> from,
    Optional<LocalDate> to,
    boolean fromAbout,
    boolean toAbout,
    Grain grain) {

  /** The units of points in time. */
  enum Grain {
    DAY,
    MONTH,
    YEAR,
    /** Neither: a season, a week, a window. */
    OTHER
  }

  static Span day(LocalDate day) {
    return new Span(Optional.of(day), Optional.of(day), false, false, Grain.DAY);
  }

  static Span month(YearMonth month) {
    return new Span(
        Optional.of(month.atDay(1)), Optional.of(month.atEndOfMonth()), false, false, Grain.MONTH);
  }

  static Span year(int year) {
    return new Span(
        Optional.of(LocalDate.of(year, 1, 1)),
        Optional.of(LocalDate.of(year, 12, 31)),
        false,
        false,
        Grain.YEAR);
  }

  static Span between(LocalDate from, LocalDate to) {
    return new Span(Optional.of(from), Optional.of(to), false, false, Grain.OTHER);
  }

  /** The same, with both ends only about right. */
  Span about() {
    return new Span(from, to, from.isPresent(), to.isPresent(), grain);
  }

  /** The same, with its first day only about right. */
  Span fromAboutThere() {
    return new Span(from, to, true, toAbout, grain);
  }

  /** From its first day on. */
  Span since() {
    return new Span(from, Optional.empty(), fromAbout, false, grain);
  }

  /** Up to its last day. */
  Span until() {
    return new Span(Optional.empty(), to, false, toAbout, grain);
  }

  /** From the first day of this to the last of another. */
  Span through(Span end) {
    Grain common = grain == end.grain ? grain : Grain.DAY;
    return new Span(from, end.to, fromAbout, end.toAbout, common);
  }

  /** The span as EDTF. */
  String edtf() {
    String first = from.map(d -> write(d) + (fromAbout ? "~" : "")).orElse("..");
    String last = to.map(d -> write(d) + (toAbout ? "~" : "")).orElse("..");
    return first.equals(last) ? first : first + "/" + last;
  }

  private String write(LocalDate day) {
    return switch (grain) {
      case YEAR -> "%04d".formatted(day.getYear());
      case MONTH -> YearMonth.from(day).toString();
      default -> day.toString();
    };
  }
}
