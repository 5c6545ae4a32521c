package org.waybill.query;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.waybill.claim.Edtf;
import org.waybill.store.Viewpoint;

/** Turns what a user gives for {@code as-of} and {@code entered-by} into a viewpoint. */
public final class ViewArguments {
  private ViewArguments() {}

  /**
   * A day: as printed, without a zone; a month or a year stands for its last day.
   *
   * @throws QueryArgumentException if it is none; it names the accepted formats
   */
  public static LocalDate asOf(String argument) {
    String text = argument.strip();
    Optional<LocalDate> day = Optional.empty();
    try {
      if (!text.contains("/")) {
        day = Edtf.parse(text).latest();
      }
    } catch (IllegalArgumentException e) {
      // refused below, with what would be accepted
    }
    return day.orElseThrow(
        () ->
            new QueryArgumentException(
                "as-of is a day, month or year of publication such as 2023-10-01, 2023-10 or 2023,"
                    + " not '"
                    + text
                    + "'"));
  }

  /**
   * An instant: with a zone, or in UTC; of a day, a month or a year the last.
   *
   * @throws QueryArgumentException if it is none; it names the accepted formats
   */
  public static Instant enteredBy(String argument) {
    String text = argument.strip();
    try {
      if (!text.contains("T")) {
        if (!text.contains("/")) {
          Optional<LocalDate> day = Edtf.parse(text).latest();
          if (day.isPresent()) {
            return day.get().atTime(LocalTime.MAX).toInstant(ZoneOffset.UTC);
          }
        }
      } else if (text.matches(".*(Z|[+-]\\d{2}:\\d{2})")) {
        return OffsetDateTime.parse(text).toInstant();
      } else {
        return LocalDateTime.parse(text).toInstant(ZoneOffset.UTC);
      }
    } catch (IllegalArgumentException | DateTimeException e) {
      // refused below, with what would be accepted
    }
    throw new QueryArgumentException(
        "entered-by is a time such as 2026-11-24T12:00Z, 2026-11-24T13:00+01:00 or"
            + " 2026-11-24T12:00 (UTC), or a day, month or year, of which its end is meant, not '"
            + text
            + "'");
  }

  /** A viewpoint of what is given; {@link Viewpoint#present} where nothing is. */
  public static Viewpoint viewpoint(Optional<String> asOf, Optional<String> enteredBy) {
    Viewpoint viewpoint = Viewpoint.present();
    if (asOf.isPresent()) {
      viewpoint = viewpoint.asOf(asOf(asOf.get()));
    }
    if (enteredBy.isPresent()) {
      viewpoint = viewpoint.enteredBy(enteredBy(enteredBy.get()));
    }
    return viewpoint;
  }
}
