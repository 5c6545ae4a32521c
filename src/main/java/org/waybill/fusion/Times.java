package org.waybill.fusion;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/** How the times of two situations, and of what is said of them, stand to each other. */
final class Times {
  /** What is known to so many days counts as known to the day. */
  private static final int PRECISE_DAYS = 7;

  /** Two who speak of one event may be so many days apart; "a week later" is another event. */
  private static final int MOST_DAYS_APART = 5;

  private static final int MOST_DAYS_APART_OF_VAGUE = 30;
  private static final int TWO_MONTHS = 62;

  private static final int LONG_AGO_DAYS = 183;

  private Times() {}

  static void compare(Traits a, Traits b, List<Reason> reasons) {
    if (a.when().isEmpty() || b.when().isEmpty()) {
      return;
    }
    Period one = a.when().get();
    Period other = b.when().get();
    long apart = one.daysApart(other);
    boolean precise = one.isWithin(PRECISE_DAYS) && other.isWithin(PRECISE_DAYS);
    String words = one.edtf() + " and " + other.edtf();
    if (apart > (precise ? MOST_DAYS_APART : MOST_DAYS_APART_OF_VAGUE)) {
      reasons.add(Reason.veto("time", words));
    } else if (precise) {
      reasons.add(new Reason("time", apart <= 1 ? 0.35 : 0.2, words));
    } else if (apart > 0) {
      reasons.add(new Reason("time", -0.2, words));
    } else if (one.isWithin(TWO_MONTHS) && other.isWithin(TWO_MONTHS)) {
      boolean equal =
          one.earliest().equals(other.earliest()) && one.latest().equals(other.latest());
      reasons.add(new Reason("time", equal ? 0.25 : 0.15, words));
    }
  }

  /** In one text news has no date and is of these days; what is half a year back is background. */
  static void compareInOneText(Traits a, Traits b, List<Reason> reasons) {
    boolean oneText = a.testimony().document().equals(b.testimony().document());
    if (oneText && (isOfLongAgo(a, b) || isOfLongAgo(b, a))) {
      reasons.add(new Reason("time", -0.3, "one is of long ago, the other has no date"));
    }
  }

  private static boolean isOfLongAgo(Traits dated, Traits undated) {
    Optional<LocalDate> end = dated.when().flatMap(Period::latest);
    Optional<LocalDate> published = undated.testimony().published();
    return undated.when().isEmpty()
        && end.isPresent()
        && published.isPresent()
        && ChronoUnit.DAYS.between(end.get(), published.get()) > LONG_AGO_DAYS;
  }

  /** Whether one begins only when the other is over by more than one event may last. */
  static boolean isAfter(Optional<Period> one, Optional<Period> other) {
    return one.flatMap(Period::earliest).isPresent()
        && other.flatMap(Period::latest).isPresent()
        && ChronoUnit.DAYS.between(other.get().latest().get(), one.get().earliest().get())
            > MOST_DAYS_APART;
  }

  /** Days between two publications; empty where one has no date. */
  static Optional<Long> daysBetween(Testimony a, Testimony b) {
    return a.published()
        .flatMap(day -> b.published().map(other -> Math.abs(ChronoUnit.DAYS.between(day, other))));
  }
}
