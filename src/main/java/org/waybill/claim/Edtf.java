package org.waybill.claim;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The part of EDTF (ISO 8601-2, level 1) that claims use: years, months and days, approximate ("~")
 * or uncertain ("?"), and intervals with open ends ("..").
 *
 * @param earliest first day; empty when the start is open
 * @param latest last day; empty when the end is open
 */
public record Edtf(Optional<LocalDate> earliest, Optional<LocalDate> latest) {
  private static final Pattern DATE = Pattern.compile("(\\d{4})(?:-(\\d{2})(?:-(\\d{2}))?)?[~?%]?");

  /**
   * Reads an EDTF string.
   *
   * @throws IllegalArgumentException if it is not of the part that claims use, or runs backwards
   */
  public static Edtf parse(String edtf) {
    int slash = edtf.indexOf('/');
    Edtf span =
        slash < 0
            ? date(edtf, edtf)
            : new Edtf(
                end(edtf.substring(0, slash), edtf).earliest(),
                end(edtf.substring(slash + 1), edtf).latest());
    if (span.earliest.isPresent()
        && span.latest.isPresent()
        && span.latest.get().isBefore(span.earliest.get())) {
      throw new IllegalArgumentException("the time '" + edtf + "' ends before it begins");
    }
    return span;
  }

  private static Edtf end(String part, String whole) {
    return part.equals("..") || part.isEmpty()
        ? new Edtf(Optional.empty(), Optional.empty())
        : date(part, whole);
  }

  private static Edtf date(String part, String whole) {
    Matcher m = DATE.matcher(part);
    if (!m.matches()) {
      throw new IllegalArgumentException(
          "'" + whole + "' is no EDTF date or interval such as 2023-09 or 2023-09-07/..");
    }
    int year = Integer.parseInt(m.group(1));
    try {
      if (m.group(2) == null) {
        return new Edtf(
            Optional.of(LocalDate.of(year, 1, 1)), Optional.of(LocalDate.of(year, 12, 31)));
      }
      YearMonth month = YearMonth.of(year, Integer.parseInt(m.group(2)));
      if (m.group(3) == null) {
        return new Edtf(Optional.of(month.atDay(1)), Optional.of(month.atEndOfMonth()));
      }
      LocalDate day = month.atDay(Integer.parseInt(m.group(3)));
      return new Edtf(Optional.of(day), Optional.of(day));
    } catch (DateTimeException e) {
      throw new IllegalArgumentException("'" + whole + "' has a date that no calendar has", e);
    }
  }
}
