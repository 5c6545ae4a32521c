package org.waybill.text;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Reads days, months, years and seasons: "September 7", "13 October 2023", "late 2022", "last
 * Friday", "next month". What lacks a year or more is the nearest past one seen from the article's
 * day; with "next", or where the sentence looks ahead, the next to come.
 */
final class TimePoints {
  private static final int FIRST_YEAR = 1900;
  private static final int LAST_YEAR = 2059;

  private final List<Token> tokens;
  private final Optional<LocalDate> today;

  /**
   * A point that was found.
   *
   * @param end index of the token after it
   * @param span the time
   * @param stated whether the words give its year
   */
  record Point(int end, Span span, boolean stated) {}

  TimePoints(List<Token> tokens, Optional<LocalDate> today) {
    this.tokens = tokens;
    this.today = today;
  }

  /**
   * The point that begins with a token.
   *
   * @param ahead whether the sentence looks ahead there
   */
  Optional<Point> at(int i, boolean ahead) {
    String word = lower(i);
    int part = part(word);
    if (part >= 0) {
      int next =
          word.equals("start")
                  || word.equals("end")
                  || word.equals("beginning")
                  || word.equals("middle")
              ? (lower(i + 1).equals("of") ? i + 2 : -1)
              : i + 1;
      next = next > 0 && lower(next).equals("the") ? next + 1 : next;
      if (next < 0) {
        return Optional.empty();
      }
      return plain(next, ahead)
          .filter(p -> p.span().grain() != Span.Grain.DAY)
          .flatMap(p -> narrowed(p, part));
    }
    if (word.equals("earlier") || word.equals("later")) {
      return plain(i + 1, ahead)
          .filter(p -> lower(i + 1).equals("this"))
          .flatMap(p -> clipped(p, word.equals("later")));
    }
    return plain(i, ahead);
  }

  private Optional<Point> plain(int i, boolean ahead) {
    return monthFirst(i, ahead)
        .or(() -> dayFirst(i, ahead))
        .or(() -> year(i))
        .or(() -> iso(i))
        .or(() -> season(i, ahead))
        .or(() -> near(i))
        .or(() -> relative(i));
  }

  private Optional<Point> monthFirst(int i, boolean ahead) {
    Month month = month(i);
    if (month == null) {
      return Optional.empty();
    }
    int day = dayOfMonth(i + 1);
    if (day > 0) {
      int year = lower(i + 2).equals(",") ? year4(i + 3) : year4(i + 2);
      if (year > 0) {
        int end = lower(i + 2).equals(",") ? i + 4 : i + 3;
        return date(year, month, day, end, true);
      }
      return dated(month, day, i + 2, ahead);
    }
    int at = lower(i + 1).equals(",") ? i + 2 : i + 1;
    at = lower(at).equals("of") ? at + 1 : at;
    int year = year4(at);
    if (year > 0) {
      return Optional.of(new Point(at + 1, Span.month(YearMonth.of(year, month)), true));
    }
    if (ambiguous(i)) {
      return Optional.empty();
    }
    return today.map(
        t -> {
          YearMonth past = YearMonth.of(t.getYear(), month);
          boolean later = past.isAfter(YearMonth.from(t));
          YearMonth nearest =
              later && !ahead
                  ? past.minusYears(1)
                  : !later && ahead && past.isBefore(YearMonth.from(t)) ? past.plusYears(1) : past;
          return new Point(i + 1, Span.month(nearest), false);
        });
  }

  private Optional<Point> dayFirst(int i, boolean ahead) {
    int day = dayOfMonth(i);
    int at = lower(i + 1).equals("of") ? i + 2 : i + 1;
    Month month = day > 0 ? month(at) : null;
    if (month == null) {
      return Optional.empty();
    }
    int comma = lower(at + 1).equals(",") && year4(at + 2) > 0 ? 1 : 0;
    int year = year4(at + 1 + comma);
    return year > 0
        ? date(year, month, day, at + 2 + comma, true)
        : dated(month, day, at + 1, ahead);
  }

  /** A day without a year: the nearest past one, or the next where the sentence looks ahead. */
  private Optional<Point> dated(Month month, int day, int end, boolean ahead) {
    if (today.isEmpty()) {
      return Optional.empty();
    }
    LocalDate t = today.get();
    Optional<Point> point = date(t.getYear(), month, day, end, false);
    if (point.isEmpty()) {
      return point;
    }
    LocalDate found = point.get().span().from().orElseThrow();
    if (found.isAfter(t) && !ahead) {
      return date(t.getYear() - 1, month, day, end, false);
    }
    if (ahead && found.isBefore(t.minusMonths(6))) {
      return date(t.getYear() + 1, month, day, end, false);
    }
    return point;
  }

  private static Optional<Point> date(int year, Month month, int day, int end, boolean stated) {
    try {
      return Optional.of(new Point(end, Span.day(LocalDate.of(year, month, day)), stated));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private Optional<Point> iso(int i) {
    String word = lower(i);
    if (!word.matches("(?:19|20)\\d{2}-\\d{2}-\\d{2}")) {
      return Optional.empty();
    }
    try {
      return Optional.of(new Point(i + 1, Span.day(LocalDate.parse(word)), true));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private Optional<Point> year(int i) {
    String word = lower(i);
    if (word.matches("(?:19|20)\\d0s")) {
      int year = Integer.parseInt(word.substring(0, 4));
      return Optional.of(new Point(i + 1, Span.year(year).through(Span.year(year + 9)), true));
    }
    int year = year4(i);
    boolean counts = i + 1 < tokens.size() && tokens.get(i + 1).tag().equals("NNS");
    return year < 0 || counts || lower(i - 1).equals("$")
        ? Optional.empty()
        : Optional.of(new Point(i + 1, Span.year(year), true));
  }

  private Optional<Point> season(int i, boolean ahead) {
    int at =
        lower(i).equals("the")
                || lower(i).equals("last")
                || lower(i).equals("this")
                || lower(i).equals("next")
            ? i + 1
            : i;
    int first = seasonStart(lower(at));
    if (first < 0) {
      return Optional.empty();
    }
    int yearAt = lower(at + 1).equals("of") ? at + 2 : at + 1;
    int year = year4(yearAt);
    if (year > 0) {
      return Optional.of(new Point(yearAt + 1, season(year, first), true));
    }
    if (at == i && !lower(i - 1).equals("in") && !lower(i - 1).equals("since")) {
      return Optional.empty();
    }
    return today.map(
        t -> {
          Span same = season(t.getYear(), first);
          boolean begun = !same.from().orElseThrow().isAfter(t);
          boolean over = same.to().orElseThrow().isBefore(t);
          int shift = begun ? 0 : -1;
          if (lower(i).equals("next") || (ahead && over)) {
            shift = begun ? 1 : 0;
          } else if (lower(i).equals("last") && begun && !over) {
            shift = -1;
          }
          return new Point(at + 1, season(t.getYear() + shift, first), false);
        });
  }

  private static Span season(int year, int firstMonth) {
    LocalDate start = LocalDate.of(year, firstMonth, 1);
    return Span.between(start, start.plusMonths(3).minusDays(1)).about();
  }

  private static int seasonStart(String word) {
    return switch (word) {
      case "spring" -> 3;
      case "summer" -> 6;
      case "autumn", "fall" -> 9;
      case "winter" -> 12;
      default -> -1;
    };
  }

  /** Days near the article's: "today", "yesterday", a weekday. */
  private Optional<Point> near(int i) {
    if (today.isEmpty()) {
      return Optional.empty();
    }
    LocalDate t = today.get();
    int end = i + 1;
    int shift =
        switch (lower(i)) {
          case "today", "tonight" -> 0;
          case "yesterday" -> -1;
          case "tomorrow" -> 1;
          default -> Integer.MIN_VALUE;
        };
    if (shift != Integer.MIN_VALUE) {
      return Optional.of(new Point(end, Span.day(t.plusDays(shift)), false));
    }
    boolean last = lower(i).equals("last");
    boolean next = lower(i).equals("next") || lower(i).equals("coming");
    DayOfWeek weekday = weekday(last || next ? i + 1 : i);
    if (weekday == null) {
      return lower(i).equals("last") && lower(i + 1).equals("night")
          ? Optional.of(new Point(i + 2, Span.day(t.minusDays(1)), false))
          : Optional.empty();
    }
    LocalDate day = last ? t.minusDays(1) : next ? t.plusDays(7) : t;
    while (day.getDayOfWeek() != weekday) {
      day = day.minusDays(1);
    }
    return Optional.of(new Point(last || next ? i + 2 : end, Span.day(day), false));
  }

  /** "last month", "this year", "next week", "last December". */
  private Optional<Point> relative(int i) {
    int shift =
        switch (lower(i)) {
          case "last", "previous" -> -1;
          case "this" -> 0;
          case "next", "coming" -> 1;
          default -> Integer.MIN_VALUE;
        };
    if (shift == Integer.MIN_VALUE || today.isEmpty()) {
      return Optional.empty();
    }
    LocalDate t = today.get();
    Month month = month(i + 1);
    if (month != null) {
      YearMonth found = YearMonth.of(t.getYear(), month);
      YearMonth now = YearMonth.from(t);
      if (shift < 0) {
        found = found.isBefore(now) ? found : found.minusYears(1);
      } else if (shift > 0) {
        found = found.isAfter(now) ? found : found.plusYears(1);
      }
      return Optional.of(new Point(i + 2, Span.month(found), false));
    }
    Span span =
        switch (lower(i + 1)) {
          case "week" -> {
            LocalDate monday = t.minusDays(t.getDayOfWeek().getValue() - 1L).plusWeeks(shift);
            yield Span.between(monday, monday.plusDays(6));
          }
          case "month" -> Span.month(YearMonth.from(t).plusMonths(shift));
          case "year" -> Span.year(t.getYear() + shift);
          case "morning", "afternoon", "evening" -> shift == 0 ? Span.day(t) : null;
          default -> null;
        };
    return span == null ? Optional.empty() : Optional.of(new Point(i + 2, span, false));
  }

  /** "earlier this month" ends with the day, "later this year" begins with it. */
  private Optional<Point> clipped(Point point, boolean later) {
    return today.map(
        t ->
            new Point(
                point.end(),
                later
                    ? Span.between(t, point.span().to().orElseThrow())
                    : Span.between(point.span().from().orElseThrow(), t),
                false));
  }

  /** "early", "mid" or "late" of a month, year, decade or week. */
  private static Optional<Point> narrowed(Point point, int part) {
    Optional<LocalDate> from = point.span().from();
    Optional<LocalDate> to = point.span().to();
    if (from.isEmpty() || to.isEmpty()) {
      return Optional.empty();
    }
    long days = to.get().toEpochDay() - from.get().toEpochDay() + 1;
    LocalDate start = from.get().plusDays(days * part / 3);
    LocalDate end = from.get().plusDays(days * (part + 1) / 3 - 1);
    return Optional.of(new Point(point.end(), Span.between(start, end).about(), point.stated()));
  }

  private static int part(String word) {
    return switch (word) {
      case "early", "start", "beginning" -> 0;
      case "mid", "middle" -> 1;
      case "late", "end" -> 2;
      default -> -1;
    };
  }

  /** A weekday, with its time of day: "Friday evening". */
  private DayOfWeek weekday(int i) {
    String word = lower(i);
    if (word.length() < 6 || !word.endsWith("day")) {
      return null;
    }
    for (DayOfWeek day : DayOfWeek.values()) {
      if (day.name().toLowerCase(Locale.ROOT).equals(word)) {
        return day;
      }
    }
    return null;
  }

  private Month month(int i) {
    if (i < 0 || i >= tokens.size() || !Character.isUpperCase(tokens.get(i).text().charAt(0))) {
      return null;
    }
    String word = lower(i);
    String bare = word.endsWith(".") ? word.substring(0, word.length() - 1) : word;
    for (Month month : Month.values()) {
      String name = month.name().toLowerCase(Locale.ROOT);
      if (name.equals(bare)
          || (bare.length() == 3
              && name.startsWith(bare)
              && (word.endsWith(".") || dayOfMonth(i + 1) > 0 || dayOfMonth(i - 1) > 0))
          || (bare.equals("sept") && month == Month.SEPTEMBER)) {
        return month;
      }
    }
    return null;
  }

  /** "May" and "March" at the start of a sentence or as a verb are no months. */
  private boolean ambiguous(int i) {
    String word = lower(i);
    if (!word.equals("may") && !word.equals("march")) {
      return false;
    }
    return i == 0 || !tokens.get(i).tag().startsWith("NN");
  }

  private int dayOfMonth(int i) {
    String word = lower(i);
    if (!word.matches("[0-3]?\\d(?:st|nd|rd|th)?")) {
      return -1;
    }
    int day = Integer.parseInt(word.replaceAll("\\D", ""));
    return day >= 1 && day <= 31 ? day : -1;
  }

  private int year4(int i) {
    String word = lower(i);
    if (word.length() != 4 || !word.chars().allMatch(c -> c >= '0' && c <= '9')) {
      return -1;
    }
    int year = Integer.parseInt(word);
    return year >= FIRST_YEAR && year <= LAST_YEAR ? year : -1;
  }

  private String lower(int i) {
    return i >= 0 && i < tokens.size() ? tokens.get(i).text().toLowerCase(Locale.ROOT) : "";
  }
}
