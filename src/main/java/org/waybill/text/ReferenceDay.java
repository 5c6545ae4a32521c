package org.waybill.text;

import java.time.LocalDate;
import java.util.Objects;

/**
 * The day from which an article looks back: that of its publication, else that of its dateline.
 * "Friday", "last month" and "in recent weeks" are counted from it.
 *
 * @param day the day
 * @param basis {@code METADATA} for the day of publication, {@code STATED} for a dateline with its
 *     year, {@code INFERRED} where the year was worked out
 * @param text the words from which it was taken; empty for the day of publication
 */
public record ReferenceDay(LocalDate day, TimeBasis basis, String text) {
  public ReferenceDay {
    Objects.requireNonNull(day, "day");
    Objects.requireNonNull(basis, "basis");
    Objects.requireNonNull(text, "text");
  }
}
