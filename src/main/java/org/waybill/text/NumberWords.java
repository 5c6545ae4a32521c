package org.waybill.text;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads numbers in figures and words: "1,000", "4.8 million", "two dozen", "twenty-five", "300m".
 */
final class NumberWords {
  private static final Pattern FIGURES =
      Pattern.compile("(\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?)(k|m|mn|bn|b)?(\\+)?");
  private static final Pattern SPAN = Pattern.compile("(\\d[\\d,.]*)-(\\d[\\d,.]*)");
  private static final int MOST_DIGITS = 24;
  private static final BigDecimal HALF = new BigDecimal("0.5");
  private static final BigDecimal THOUSAND = BigDecimal.valueOf(1000);

  private record Word(BigDecimal value, String kind) {}

  /**
   * A number within a sentence.
   *
   * @param end index of the token after it
   * @param lower its value, or the least that it may be
   * @param upper its value; absent for "several hundred"
   * @param bound exactly, range, several, at least ("20+")
   */
  record Found(int end, BigDecimal lower, Optional<BigDecimal> upper, AmountBound bound) {}

  private final Map<String, Word> words = new HashMap<>();

  NumberWords() {
    for (List<String> row : Table.rows("numbers.tsv")) {
      words.put(row.get(0), new Word(new BigDecimal(row.get(1)), row.get(2)));
    }
  }

  /** The number that begins with the token, if one does. */
  Optional<Found> at(List<Token> tokens, int from) {
    String first = lower(tokens, from);
    Matcher span = SPAN.matcher(first);
    if (span.matches()) {
      Optional<BigDecimal> low = figures(span.group(1));
      Optional<BigDecimal> high = figures(span.group(2));
      if (low.isPresent() && high.isPresent() && low.get().compareTo(high.get()) < 0) {
        BigDecimal times = times(tokens, from + 1);
        int end = from + 1 + (times.compareTo(BigDecimal.ONE) == 0 ? 0 : 1);
        return Optional.of(
            new Found(
                end,
                low.get().multiply(times),
                Optional.of(high.get().multiply(times)),
                AmountBound.RANGE));
      }
      return Optional.empty();
    }
    return several(tokens, from)
        .or(() -> roundly(tokens, from))
        .or(() -> together(tokens, from))
        .or(() -> exact(tokens, from));
  }

  /** "twenty-odd", "a dozen-odd". */
  private Optional<Found> roundly(List<Token> tokens, int from) {
    int at = lower(tokens, from).equals("a") ? from + 1 : from;
    String word = lower(tokens, at);
    if (!word.endsWith("-odd")) {
      return Optional.empty();
    }
    String number = word.substring(0, word.length() - "-odd".length());
    Word known = words.get(number);
    Optional<BigDecimal> value =
        known == null || known.kind().equals("some") ? figures(number) : Optional.of(known.value());
    return value.map(v -> new Found(at + 1, v, Optional.of(v), AmountBound.ABOUT));
  }

  /** "a pair of", "another couple of": the "of" is within it. */
  private Optional<Found> together(List<Token> tokens, int from) {
    Word set = words.get(lower(tokens, from + 1));
    boolean one = lower(tokens, from).equals("a") || lower(tokens, from).equals("another");
    return one && set != null && set.kind().equals("set") && lower(tokens, from + 2).equals("of")
        ? point(from + 3, set.value(), false)
        : Optional.empty();
  }

  private Optional<Found> several(List<Token> tokens, int from) {
    String first = lower(tokens, from);
    int i = from;
    if (first.equals("a")
        && (lower(tokens, from + 1).equals("few")
            || lower(tokens, from + 1).equals("number")
            || lower(tokens, from + 1).equals("handful"))) {
      i = from + 1;
      if (!lower(tokens, i).equals("few")) {
        return lower(tokens, i + 1).equals("of")
            ? Optional.of(
                new Found(i + 2, BigDecimal.valueOf(2), Optional.empty(), AmountBound.SEVERAL))
            : Optional.empty();
      }
    }
    Word word = words.get(lower(tokens, i));
    if (word == null || !word.kind().equals("some")) {
      return Optional.empty();
    }
    BigDecimal lower = word.value();
    int end = i + 1;
    if (lower(tokens, end).equals("of") && lower.compareTo(BigDecimal.TEN) > 0) {
      Word next = words.get(lower(tokens, end + 1));
      if (next != null && next.kind().equals("some") && next.value().compareTo(lower) > 0) {
        lower = lower.multiply(next.value()).divide(BigDecimal.valueOf(2));
        end += 2;
      }
    }
    while (words.get(lower(tokens, end)) != null
        && words.get(lower(tokens, end)).kind().equals("times")) {
      lower = lower.multiply(words.get(lower(tokens, end)).value());
      end++;
    }
    return open(end, lower);
  }

  /** An open amount; the "of" of "dozens of tanks" is within it. */
  private static Optional<Found> open(int end, BigDecimal lower) {
    return Optional.of(new Found(end, lower, Optional.empty(), AmountBound.SEVERAL));
  }

  private Optional<Found> exact(List<Token> tokens, int from) {
    String first = lower(tokens, from);
    BigDecimal total = BigDecimal.ZERO;
    BigDecimal current = null;
    boolean atLeast = false;
    int i = from;
    if (first.equals("half")
        && lower(tokens, from + 1).equals("a")
        && times(tokens, from + 2).compareTo(BigDecimal.ONE) > 0) {
      return point(from + 3, times(tokens, from + 2).divide(BigDecimal.valueOf(2)), false);
    }
    if (first.equals("a")
        && lower(tokens, from + 1).equals("quarter")
        && lower(tokens, from + 2).equals("of")
        && lower(tokens, from + 3).equals("a")
        && times(tokens, from + 4).compareTo(BigDecimal.TEN) > 0) {
      return point(from + 5, times(tokens, from + 4).divide(BigDecimal.valueOf(4)), false);
    }
    if ((first.equals("a") || first.equals("an"))
        && times(tokens, from + 1).compareTo(BigDecimal.ONE) > 0) {
      current = BigDecimal.ONE;
      i++;
    }
    for (; i < tokens.size(); i++) {
      String word = lower(tokens, i);
      Matcher m = FIGURES.matcher(word);
      if (m.matches()) {
        if (current != null || total.signum() > 0) {
          break;
        }
        Optional<BigDecimal> figures = figures(m.group(1));
        if (figures.isEmpty()) {
          return Optional.empty();
        }
        current = figures.get().multiply(suffix(m.group(2)));
        atLeast = m.group(3) != null;
        while (m.group(2) == null && !atLeast && spaced(tokens, i)) {
          current = current.multiply(THOUSAND).add(new BigDecimal(lower(tokens, i + 1)));
          i++;
        }
        i += half(tokens, i + 1);
        current = lower(tokens, i).equals("half") ? current.add(HALF) : current;
        continue;
      }
      BigDecimal part = unit(word);
      Word known = words.get(word);
      if (part != null && (current == null || words.get(lower(tokens, i - 1)) != null)) {
        current = current == null ? part : current.add(part);
        i += half(tokens, i + 1);
        current = lower(tokens, i).equals("half") ? current.add(HALF) : current;
      } else if (known != null
          && known.kind().equals("times")
          && current != null
          && word.length() > 2) {
        current = current.multiply(known.value());
        if (half(tokens, i + 1) > 0) {
          i += half(tokens, i + 1);
          current = current.add(known.value().multiply(HALF));
        }
        if (known.value().compareTo(BigDecimal.valueOf(1000)) >= 0) {
          total = total.add(current);
          current = null;
          if (i + 1 < tokens.size() && unit(lower(tokens, i + 1)) == null) {
            i++;
            break;
          }
        }
      } else {
        break;
      }
    }
    if (current == null && total.signum() == 0) {
      return Optional.empty();
    }
    return point(i, total.add(current == null ? BigDecimal.ZERO : current), atLeast);
  }

  /** The value of one word alone: "three", "2.5". */
  Optional<BigDecimal> value(String word) {
    BigDecimal unit = words.containsKey(word) ? unit(word) : null;
    return unit != null ? Optional.of(unit) : figures(word);
  }

  /** By how much a word multiplies what stands before it: "million". */
  Optional<BigDecimal> magnitude(String word) {
    Word known = words.get(word);
    return known != null && known.kind().equals("times") && word.length() > 2
        ? Optional.of(known.value())
        : Optional.empty();
  }

  /** How many tokens "and a half" takes up, if it stands here. */
  private static int half(List<Token> tokens, int i) {
    boolean half =
        lower(tokens, i).equals("and")
            && lower(tokens, i + 1).equals("a")
            && lower(tokens, i + 2).equals("half");
    return half ? 3 : 0;
  }

  /** "10 000": figures in groups with a space between them. */
  private static boolean spaced(List<Token> tokens, int i) {
    return lower(tokens, i).matches("\\d{1,3}")
        && lower(tokens, i + 1).matches("\\d{3}")
        && tokens.get(i + 1).start() - tokens.get(i).end() == 1;
  }

  private static Optional<Found> point(int end, BigDecimal value, boolean atLeast) {
    BigDecimal plain = strip(value);
    return Optional.of(
        new Found(
            end,
            plain,
            atLeast ? Optional.empty() : Optional.of(plain),
            atLeast ? AmountBound.AT_LEAST : AmountBound.EXACTLY));
  }

  /** "seven", "twenty-five". */
  private BigDecimal unit(String word) {
    Word known = words.get(word);
    if (known != null) {
      return known.kind().equals("unit") ? known.value() : null;
    }
    int hyphen = word.indexOf('-');
    if (hyphen < 0) {
      return null;
    }
    Word tens = words.get(word.substring(0, hyphen));
    Word ones = words.get(word.substring(hyphen + 1));
    return tens != null
            && ones != null
            && tens.kind().equals("unit")
            && ones.kind().equals("unit")
            && tens.value().intValue() >= 20
            && ones.value().intValue() < 10
        ? tens.value().add(ones.value())
        : null;
  }

  private BigDecimal times(List<Token> tokens, int i) {
    Word word = words.get(lower(tokens, i));
    return word != null && word.kind().equals("times") && lower(tokens, i).length() > 2
        ? word.value()
        : BigDecimal.ONE;
  }

  private static BigDecimal suffix(String letters) {
    if (letters == null) {
      return BigDecimal.ONE;
    }
    return BigDecimal.valueOf(
        switch (letters) {
          case "k" -> 1_000L;
          case "m", "mn" -> 1_000_000L;
          default -> 1_000_000_000L;
        });
  }

  private static Optional<BigDecimal> figures(String figures) {
    String digits = figures.replace(",", "");
    if (digits.endsWith(".")) {
      digits = digits.substring(0, digits.length() - 1);
    }
    if (digits.length() > MOST_DIGITS || !digits.matches("\\d+(?:\\.\\d+)?")) {
      return Optional.empty();
    }
    BigDecimal value = new BigDecimal(digits);
    return Optional.of(strip(value));
  }

  static BigDecimal strip(BigDecimal value) {
    BigDecimal stripped = value.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }

  private static String lower(List<Token> tokens, int i) {
    return i >= 0 && i < tokens.size() ? tokens.get(i).text().toLowerCase(Locale.ROOT) : "";
  }
}
