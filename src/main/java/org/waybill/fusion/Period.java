package org.waybill.fusion;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.Optional;

/**
 * A time with open or closed ends, for comparison.
 *
 * @param edtf as the claim has it (ISO 8601-2)
 * @param earliest first day; empty when open
 * @param latest last day; empty when open
 */
public record Period(String edtf, Optional<LocalDate> earliest, Optional<LocalDate> latest) {
  public Period {
    Objects.requireNonNull(edtf, "edtf");
    Objects.requireNonNull(earliest, "earliest");
    Objects.requireNonNull(latest, "latest");
  }

  /** Days between the two; 0 where they share a day, or where an open end lets them. */
  public long daysApart(Period other) {
    return Math.max(0, Math.max(gap(this, other), gap(other, this)));
  }

  private static long gap(Period first, Period second) {
    return first.latest.isPresent() && second.earliest.isPresent()
        ? ChronoUnit.DAYS.between(first.latest.get(), second.earliest.get())
        : 0;
  }

  /** Whether both ends are known and at most that many days apart. */
  public boolean isWithin(long days) {
    return earliest.isPresent()
        && latest.isPresent()
        && ChronoUnit.DAYS.between(earliest.get(), latest.get()) <= days;
  }

  /** Whether the words mark it as approximate or uncertain. */
  public boolean isApproximate() {
    return edtf.indexOf('~') >= 0 || edtf.indexOf('?') >= 0;
  }
}
