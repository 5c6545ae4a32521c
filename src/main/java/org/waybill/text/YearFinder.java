package org.waybill.text;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The day of a dateline. Where it has no year, the year is the latest one, not after {@code
 * latestYear} and not before any past year that the text names, in which the first weekday that the
 * text names is the dateline's day or the day before it: agencies write "said Friday" on that
 * Friday or the day after. Without a weekday a year in the text is needed; without either there is
 * no day.
 */
final class YearFinder {
  private static final int OLDEST = 60;
  private static final Pattern YEAR = Pattern.compile("\\b(?:19|20)\\d{2}\\b");
  private static final Pattern WEEKDAY =
      Pattern.compile("\\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\\b", Pattern.CASE_INSENSITIVE);
  private static final Pattern MONTH_DAY =
      Pattern.compile("(\\p{L}{3})\\p{L}*\\.? (\\d{1,2})(?:st|nd|rd|th)?(?:,? (\\d{4}))?");
  private static final Pattern DAY_MONTH =
      Pattern.compile("(\\d{1,2})(?:st|nd|rd|th)? (\\p{L}{3})\\p{L}*\\.?(?:,? (\\d{4}|\\d{2}))?");
  private static final Pattern ISO = Pattern.compile("(\\d{4})-(\\d{2})-(\\d{2})");

  /** Two-digit years up to this one are of this century. */
  private static final int PIVOT = 40;

  private final int latestYear;

  YearFinder(int latestYear) {
    this.latestYear = latestYear;
  }

  /**
   * @param date the words of the dateline's date
   * @param body the text after the dateline
   */
  Optional<ReferenceDay> day(String date, String body) {
    String words = date.replaceFirst("(?i)^(?:mon|tues|wednes|thurs|fri|satur|sun)day,? ", "");
    try {
      Matcher iso = ISO.matcher(words);
      if (iso.lookingAt()) {
        return Optional.of(new ReferenceDay(LocalDate.parse(iso.group()), TimeBasis.STATED, date));
      }
      Matcher m = DAY_MONTH.matcher(words);
      if (m.lookingAt()) {
        return day(month(m.group(2)), m.group(1), m.group(3), date, body);
      }
      m = MONTH_DAY.matcher(words);
      return m.lookingAt()
          ? day(month(m.group(1)), m.group(2), m.group(3), date, body)
          : Optional.empty();
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private Optional<ReferenceDay> day(
      Optional<Month> month, String day, String year, String date, String body) {
    if (month.isEmpty()) {
      return Optional.empty();
    }
    int dayOfMonth = Integer.parseInt(day);
    if (year != null) {
      int whole = Integer.parseInt(year);
      whole += whole >= 100 ? 0 : whole < PIVOT ? 2000 : 1900;
      return Optional.of(
          new ReferenceDay(LocalDate.of(whole, month.get(), dayOfMonth), TimeBasis.STATED, date));
    }
    return inferred(month.get(), dayOfMonth, date, body);
  }

  private Optional<ReferenceDay> inferred(Month month, int day, String date, String body) {
    int named = named(body);
    Matcher m = WEEKDAY.matcher(body);
    boolean weekday = m.find();
    for (int year = latestYear; year >= Math.max(named, latestYear - OLDEST); year--) {
      if (day > month.length(java.time.Year.isLeap(year))) {
        continue;
      }
      LocalDate candidate = LocalDate.of(year, month, day);
      if (weekday) {
        DayOfWeek fits = DayOfWeek.valueOf(m.group().toUpperCase(Locale.ROOT));
        if (candidate.getDayOfWeek() == fits || candidate.minusDays(1).getDayOfWeek() == fits) {
          return Optional.of(
              new ReferenceDay(candidate, TimeBasis.INFERRED, date + " \u2026 " + m.group()));
        }
      } else if (named > 0 && year == named) {
        return Optional.of(new ReferenceDay(candidate, TimeBasis.INFERRED, date));
      }
    }
    return Optional.empty();
  }

  /** The latest year named in the text that is not to come; 0 without one. */
  private int named(String body) {
    int latest = 0;
    Matcher m = YEAR.matcher(body);
    while (m.find()) {
      int year = Integer.parseInt(m.group());
      latest = year <= latestYear ? Math.max(latest, year) : latest;
    }
    return latest;
  }

  private static Optional<Month> month(String word) {
    String start = word.toUpperCase(Locale.ROOT);
    for (Month month : Month.values()) {
      if (month.name().startsWith(start)) {
        return Optional.of(month);
      }
    }
    return Optional.empty();
  }
}
