package org.waybill.text;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/**
 * The place, day and agency before an article's first sentence: "KYIV, Jan. 12 (Reuters) -".
 *
 * @param start first {@code char} of it in the article's text
 * @param end {@code char} after it, the dash included
 * @param placeStart first {@code char} of the place's name
 * @param placeText the place as written
 * @param day the day, where it and its year are given or could be worked out
 * @param agency the agency as written
 * @param agencyStart first {@code char} of the agency's name; -1 without one
 */
public record Dateline(
    int start,
    int end,
    int placeStart,
    String placeText,
    Optional<LocalDate> day,
    Optional<String> agency,
    int agencyStart) {
  public Dateline {
    Objects.requireNonNull(placeText, "placeText");
    Objects.requireNonNull(day, "day");
    Objects.requireNonNull(agency, "agency");
  }
}
