package org.waybill.text;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Period;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Reads stretches of time before or after the article's day: "three weeks ago", "weeks ago", "in
 * recent months", "over the past two years", "recently", "in the coming weeks".
 */
final class TimeWindows {
  /** The longest count that is taken: more makes no sense in news. */
  private static final int MOST = 200;

  private static final NumberWords NUMBERS = new NumberWords();

  private final List<Token> tokens;
  private final LocalDate today;

  /** A window, with the index of the token after it. */
  record Window(int end, Span span, TimeKind kind) {}

  TimeWindows(List<Token> tokens, LocalDate today) {
    this.tokens = tokens;
    this.today = today;
  }

  /** The window that begins with a token. */
  Optional<Window> at(int i) {
    return switch (lower(i)) {
      case "recently", "lately" -> window(i + 1, today.minusDays(90));
      case "recent" -> recent(i);
      case "in", "over", "during", "for", "within", "throughout" -> prepositional(i);
      case "the" -> stretch(i + 1, i).filter(w -> lower(i + 1).matches("past|last|coming|next"));
      case "next", "last", "past" -> stretch(i, i).filter(w -> w.end() > i + 2);
      default -> ago(i);
    };
  }

  private Optional<Window> prepositional(int i) {
    int at = lower(i + 1).equals("the") ? i + 2 : i + 1;
    if (lower(at).equals("recent")) {
      return recent(at);
    }
    if (lower(i).matches("within|in") && days(at) > 0 && plural(at)) {
      return lower(i).equals("within") ? ahead(at + 1, many(lower(at))) : Optional.empty();
    }
    return stretch(at, i);
  }

  /** "past two years", "last few weeks", "coming months". */
  private Optional<Window> stretch(int at, int start) {
    String direction = lower(at);
    boolean back = direction.matches("past|last|previous");
    boolean forth = direction.matches("coming|next");
    if (!back && !forth) {
      return Optional.empty();
    }
    Optional<NumberWords.Found> number = NUMBERS.at(tokens, at + 1);
    int unitAt = number.map(NumberWords.Found::end).orElse(at + 1);
    Period one = unit(lower(unitAt));
    if (one == null) {
      return Optional.empty();
    }
    boolean counted = number.isPresent() && number.get().bound() == AmountBound.EXACTLY;
    if (!counted
        && !plural(unitAt)
        && !(lower(start).matches("over|during|for|within|in") && lower(at - 1).equals("the"))) {
      return Optional.empty();
    }
    Period length =
        counted ? times(one, number.get().lower()) : plural(unitAt) ? many(lower(unitAt)) : one;
    if (length == null) {
      return Optional.empty();
    }
    return back ? window(unitAt + 1, today.minus(length)) : ahead(unitAt + 1, length);
  }

  private Optional<Window> recent(int i) {
    Period length = plural(i + 1) ? many(lower(i + 1)) : null;
    return length == null ? Optional.empty() : window(i + 2, today.minus(length));
  }

  private Optional<Window> ago(int i) {
    Period bare = plural(i) ? many(lower(i)) : null;
    if (bare != null && lower(i + 1).equals("ago")) {
      return some(i + 2, lower(i), bare);
    }
    Optional<NumberWords.Found> number = NUMBERS.at(tokens, i);
    int unitAt;
    BigDecimal count;
    if (number.isPresent()) {
      unitAt = number.get().end();
      count = number.get().bound() == AmountBound.EXACTLY ? number.get().lower() : null;
    } else if (lower(i).equals("a") || lower(i).equals("an")) {
      unitAt = i + 1;
      count = BigDecimal.ONE;
    } else {
      return Optional.empty();
    }
    String word = lower(unitAt);
    if (unit(word) == null || !lower(unitAt + 1).equals("ago")) {
      return Optional.empty();
    }
    Period length = count == null ? null : times(unit(word), count);
    if (length == null) {
      return plural(unitAt) ? some(unitAt + 2, word, many(word)) : Optional.empty();
    }
    LocalDate then = today.minus(length);
    Span span =
        word.startsWith("year") || word.startsWith("decade")
            ? Span.year(then.getYear())
            : word.startsWith("month") ? Span.month(YearMonth.from(then)) : Span.day(then);
    boolean exact = word.startsWith("day") || word.startsWith("hour");
    return Optional.of(new Window(unitAt + 2, exact ? span : span.about(), TimeKind.POINT));
  }

  /** "weeks ago": as far back as many go, and not nearer than two. */
  private Optional<Window> some(int end, String plural, Period many) {
    Period two = unit(plural).multipliedBy(2);
    return Optional.of(
        new Window(
            end, Span.between(today.minus(many), today.minus(two)).about(), TimeKind.WINDOW));
  }

  private Optional<Window> window(int end, LocalDate from) {
    return Optional.of(
        new Window(end, Span.between(from, today).fromAboutThere(), TimeKind.WINDOW));
  }

  private Optional<Window> ahead(int end, Period length) {
    return length == null
        ? Optional.empty()
        : Optional.of(
            new Window(
                end,
                new Span(
                    Optional.of(today),
                    Optional.of(today.plus(length)),
                    false,
                    true,
                    Span.Grain.OTHER),
                TimeKind.FUTURE));
  }

  private static Period times(Period one, BigDecimal count) {
    return count.compareTo(BigDecimal.valueOf(MOST)) > 0
        ? null
        : one.multipliedBy(count.intValue());
  }

  /** How far "recent" and bare plurals reach: the widths are fixed in the ontology's notes. */
  private static Period many(String plural) {
    return switch (plural) {
      case "hours" -> Period.ofDays(1);
      case "days" -> Period.ofDays(14);
      case "weeks" -> Period.ofWeeks(8);
      case "months" -> Period.ofMonths(8);
      case "years" -> Period.ofYears(8);
      case "decades" -> Period.ofYears(80);
      default -> null;
    };
  }

  private boolean plural(int i) {
    return many(lower(i)) != null;
  }

  private int days(int i) {
    return plural(i) ? 1 : 0;
  }

  private static Period unit(String word) {
    return switch (word) {
      case "hour", "hours" -> Period.ZERO;
      case "day", "days" -> Period.ofDays(1);
      case "week", "weeks" -> Period.ofWeeks(1);
      case "fortnight" -> Period.ofWeeks(2);
      case "month", "months" -> Period.ofMonths(1);
      case "year", "years" -> Period.ofYears(1);
      case "decade", "decades" -> Period.ofYears(10);
      default -> null;
    };
  }

  private String lower(int i) {
    return i >= 0 && i < tokens.size() ? tokens.get(i).text().toLowerCase(Locale.ROOT) : "";
  }
}
