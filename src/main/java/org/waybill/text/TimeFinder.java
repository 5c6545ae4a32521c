package org.waybill.text;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Finds time expressions in a sentence and works out what they mean, seen from the article's day:
 * points and ranges, "since" and "until", and the windows whose width is fixed so that everyone
 * reads them alike ("in recent weeks": eight weeks to the day).
 */
final class TimeFinder {
  private static final Set<String> YEAR_AFTER =
      Set.of(
          "in", "since", "by", "until", "till", "during", "of", "late", "early", "mid", "through",
          "before", "after", "around", "for", "from", "to", "between", "and", "as", "year",
          "fiscal", "-", "\u2014", "(", "or", "than", "beyond", "already", "that", "the");
  private static final Set<String> AHEAD =
      Set.of(
          "will",
          "'ll",
          "shall",
          "scheduled",
          "expected",
          "due",
          "plans",
          "planned",
          "begins",
          "intends",
          "would",
          "expects",
          "slated");
  private static final int LOOK_BACK = 14;

  private final Optional<ReferenceDay> day;

  TimeFinder(Optional<ReferenceDay> day) {
    this.day = day;
  }

  private record Found(int start, int end, Span span, boolean stated, TimeKind kind) {}

  /** The time expressions of a sentence, in order. */
  List<TimeExpression> find(List<Token> tokens, String text) {
    Search search = new Search(tokens);
    List<TimeExpression> times = new ArrayList<>();
    int i = 0;
    while (i < tokens.size()) {
      Optional<Found> found = search.at(i);
      if (found.isPresent()) {
        times.add(expression(found.get(), tokens, text));
        i = Math.max(i + 1, found.get().end());
      } else {
        i++;
      }
    }
    return times;
  }

  private TimeExpression expression(Found found, List<Token> tokens, String text) {
    TimeBasis basis =
        found.stated()
            ? TimeBasis.STATED
            : day.map(ReferenceDay::basis).orElse(TimeBasis.INFERRED) == TimeBasis.METADATA
                ? TimeBasis.METADATA
                : TimeBasis.INFERRED;
    return new TimeExpression(
        found.start(),
        found.end(),
        found.span().edtf(),
        basis,
        found.kind(),
        text.substring(tokens.get(found.start()).start(), tokens.get(found.end() - 1).end()));
  }

  /** The search in one sentence. */
  private final class Search {
    private final List<Token> tokens;
    private final TimePoints points;

    Search(List<Token> tokens) {
      this.tokens = tokens;
      this.points = new TimePoints(tokens, day.map(ReferenceDay::day));
    }

    Optional<Found> at(int i) {
      return bounded(i).or(() -> window(i)).or(() -> simple(i));
    }

    private Optional<Found> bounded(int i) {
      String word = lower(i);
      return switch (word) {
        case "between", "from" -> range(i, i + 1, word.equals("between") ? "and" : "to");
        case "since", "after" ->
            point(i + 1)
                .map(p -> new Found(i, p.end(), p.span().since(), p.stated(), TimeKind.SINCE));
        case "until", "till", "before" ->
            point(i + 1)
                .map(p -> new Found(i, p.end(), p.span().until(), p.stated(), TimeKind.UNTIL));
        case "by" ->
            point(i + 1)
                .map(
                    p ->
                        new Found(
                            i, p.end(), p.span().until(), p.stated(), untilOrFuture(p.span())));
        case "already" ->
            day.map(d -> new Found(i, i + 1, Span.day(d.day()).until(), false, TimeKind.UNTIL));
        default -> Optional.empty();
      };
    }

    private TimeKind untilOrFuture(Span span) {
      boolean past =
          day.isPresent() && span.to().map(t -> !t.isAfter(day.get().day())).orElse(false);
      return past ? TimeKind.UNTIL : TimeKind.FUTURE;
    }

    private Optional<Found> range(int start, int i, String joint) {
      Optional<TimePoints.Point> first = point(i);
      if (first.isEmpty()) {
        return monthSpan(start, i);
      }
      int next = first.get().end();
      boolean joined =
          lower(next).equals(joint) || lower(next).equals("through") || lower(next).equals("until");
      if (!joined) {
        return joint.equals("to") && lower(next).matches("on|onward|onwards")
            ? Optional.of(
                new Found(
                    start,
                    next + 1,
                    first.get().span().since(),
                    first.get().stated(),
                    TimeKind.SINCE))
            : Optional.empty();
      }
      return point(next + 1)
          .or(() -> sameMonth(first.get(), next + 1))
          .flatMap(second -> joined(start, first.get(), second));
    }

    private Optional<Found> joined(int start, TimePoints.Point first, TimePoints.Point second) {
      LocalDate from = first.span().from().orElseThrow();
      Span begin = first.span();
      LocalDate to = second.span().to().orElseThrow();
      if (from.isAfter(to)) {
        LocalDate earlier = from.minusYears(1);
        if (first.stated() || earlier.isAfter(to)) {
          return Optional.empty();
        }
        begin = new Span(Optional.of(earlier), begin.to(), begin.fromAbout(), false, begin.grain());
      }
      if (second.stated()
          && !first.stated()
          && from.getYear() != to.getYear()
          && !from.isAfter(to)) {
        LocalDate same = from.withYear(to.getYear());
        same = same.isAfter(to) ? same.minusYears(1) : same;
        begin = new Span(Optional.of(same), begin.to(), begin.fromAbout(), false, begin.grain());
      }
      return Optional.of(
          new Found(
              start, second.end(), begin.through(second.span()), second.stated(), TimeKind.RANGE));
    }

    /** "between Dec. 6 and 8". */
    private Optional<TimePoints.Point> sameMonth(TimePoints.Point first, int i) {
      String word = lower(i);
      if (first.span().grain() != Span.Grain.DAY || !word.matches("[0-3]?\\d(?:st|nd|rd|th)?")) {
        return Optional.empty();
      }
      LocalDate begin = first.span().from().orElseThrow();
      int dayOfMonth = Integer.parseInt(word.replaceAll("\\D", ""));
      return dayOfMonth > begin.getDayOfMonth() && dayOfMonth <= begin.lengthOfMonth()
          ? Optional.of(
              new TimePoints.Point(
                  i + 1, Span.day(begin.withDayOfMonth(dayOfMonth)), first.stated()))
          : Optional.empty();
    }

    /** "from 6 to 8 December": the month comes with the second day. */
    private Optional<Found> monthSpan(int start, int i) {
      String word = lower(i);
      if (!word.matches("[0-3]?\\d(?:st|nd|rd|th)?") || !lower(i + 1).matches("to|and|-|\u2014")) {
        return Optional.empty();
      }
      Optional<TimePoints.Point> second = point(i + 2);
      if (second.isEmpty() || second.get().span().grain() != Span.Grain.DAY) {
        return Optional.empty();
      }
      LocalDate end = second.get().span().from().orElseThrow();
      int first = Integer.parseInt(word.replaceAll("\\D", ""));
      return first >= 1 && first < end.getDayOfMonth()
          ? Optional.of(
              new Found(
                  start,
                  second.get().end(),
                  Span.day(end.withDayOfMonth(first)).through(second.get().span()),
                  second.get().stated(),
                  TimeKind.RANGE))
          : Optional.empty();
    }

    private Optional<Found> window(int i) {
      return day.flatMap(d -> new TimeWindows(tokens, d.day()).at(i))
          .map(w -> new Found(i, w.end(), w.span(), false, w.kind()));
    }

    private Optional<Found> simple(int i) {
      Optional<TimePoints.Point> point = point(i);
      if (point.isEmpty() || loneYear(i, point.get())) {
        return Optional.empty();
      }
      TimePoints.Point p = point.get();
      int next = p.end();
      if (lower(next).matches("-|\u2014|to|through") && point(next + 1).isPresent()) {
        Optional<Found> range = joined(i, p, point(next + 1).get());
        if (range.isPresent()) {
          return range;
        }
      }
      boolean future =
          day.isPresent() && p.span().from().map(f -> f.isAfter(day.get().day())).orElse(false);
      int end = lower(next).matches("morning|afternoon|evening|night") ? next + 1 : next;
      return Optional.of(
          new Found(i, end, p.span(), p.stated(), future ? TimeKind.FUTURE : TimeKind.POINT));
    }

    /** A number of four digits is a year only after a word that a year may follow. */
    private boolean loneYear(int i, TimePoints.Point point) {
      boolean bare = point.end() == i + 1 && point.span().grain() == Span.Grain.YEAR;
      return bare && i > 0 && !YEAR_AFTER.contains(lower(i - 1));
    }

    private Optional<TimePoints.Point> point(int i) {
      String word = lower(i);
      if (word.equals("the")) {
        return lower(i + 1).matches("last|next|this") || lower(i + 1).matches("\\d{4}")
            ? Optional.empty()
            : points.at(i + 1, ahead(i));
      }
      if (word.equals("about") || word.equals("around")) {
        return points
            .at(i + 1, ahead(i))
            .map(p -> new TimePoints.Point(p.end(), p.span().about(), p.stated()));
      }
      return points.at(i, ahead(i));
    }

    /** Whether what is before the token, within the clause, looks to the future. */
    private boolean ahead(int i) {
      for (int j = i - 1; j >= Math.max(0, i - LOOK_BACK); j--) {
        String word = lower(j);
        if (AHEAD.contains(word)) {
          return true;
        }
        if (word.equals(";") || tokens.get(j).tag().equals("VBD")) {
          return false;
        }
      }
      return false;
    }

    private String lower(int i) {
      return i >= 0 && i < tokens.size() ? tokens.get(i).text().toLowerCase(Locale.ROOT) : "";
    }
  }
}
