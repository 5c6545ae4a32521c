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
    return several(tokens, from).or(() -> exact(tokens, from));
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
    } else if (first.equals("tens")
        && lower(tokens, from + 1).equals("of")
        && lower(tokens, from + 2).equals("thousands")) {
      return open(from + 3, BigDecimal.valueOf(20_000));
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
        continue;
      }
      BigDecimal part = unit(word);
      Word known = words.get(word);
      if (part != null && (current == null || words.get(lower(tokens, i - 1)) != null)) {
        current = current == null ? part : current.add(part);
      } else if (known != null
          && known.kind().equals("times")
          && current != null
          && word.length() > 2) {
        current = current.multiply(known.value());
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

  private static BigDecimal strip(BigDecimal value) {
    BigDecimal stripped = value.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }

  private static String lower(List<Token> tokens, int i) {
    return i >= 0 && i < tokens.size() ? tokens.get(i).text().toLowerCase(Locale.ROOT) : "";
  }
}
