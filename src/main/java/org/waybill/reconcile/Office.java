package org.waybill.reconcile;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/**
 * A person's time in an office of a state, as the reference tables have it.
 *
 * @param person id of the person
 * @param state id of the state
 * @param title "President of Russia"
 * @param kind "headOfState"
 * @param asOf the day for which its source was right: an open end says nothing about later days
 */
public record Office(
    String person,
    String state,
    String title,
    Optional<String> kind,
    Optional<LocalDate> from,
    Optional<LocalDate> until,
    LocalDate asOf) {
  public Office {
    Objects.requireNonNull(person, "person");
    Objects.requireNonNull(state, "state");
    Objects.requireNonNull(title, "title");
    Objects.requireNonNull(asOf, "asOf");
  }

  /** Whether an office was held on a day. */
  enum Held {
    YES,
    UNKNOWN,
    NO
  }

  Held on(Days days) {
    if (!days.touch(from, until)) {
      return Held.NO;
    }
    if (from.isEmpty() || (until.isEmpty() && days.first().isAfter(asOf))) {
      return Held.UNKNOWN;
    }
    return Held.YES;
  }

  /** The office with its days: "President of Russia (2012-05-07 to 2024-05-07)". */
  String words() {
    String begin = from.map(LocalDate::toString).orElse("?");
    String end = until.map(LocalDate::toString).orElse("in office on " + asOf);
    return title + " (" + begin + (until.isPresent() ? " to " : ", ") + end + ")";
  }
}
