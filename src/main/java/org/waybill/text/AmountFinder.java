package org.waybill.text;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;

/**
 * Finds amounts in a sentence: the comparing words, the number, the unit and what it holds: "more
 * than 1,000 containers of ammunition", "two dozen howitzers", "14 billion euros".
 */
final class AmountFinder {
  private static final int LONGEST_PHRASE = 8;

  /** Verbs of which "over" is a part: "handed over 20 jets" are no more than 20. */
  private static final Set<String> HANDING = Set.of("hand", "turn", "sign", "make", "take", "pass");

  private record Unit(String name, String kind) {}

  private record Comparing(AmountBound bound, int start) {}

  private final NumberWords numbers = new NumberWords();
  private final HyphenedNumbers hyphened = new HyphenedNumbers(numbers);
  private final Set<String> counted = Table.words("counted.tsv");
  private final Set<String> bargains = Table.words("bargains.tsv");
  private final Map<String, Unit> units = new HashMap<>();
  private final Map<String, AmountBound> before = new HashMap<>();
  private final Map<String, AmountBound> after = new HashMap<>();

  AmountFinder() {
    Table.rows("units.tsv").forEach(r -> units.put(r.get(0), new Unit(r.get(1), r.get(2))));
    for (List<String> row : Table.rows("bounds.tsv")) {
      (row.get(2).equals("after") ? after : before)
          .put(row.get(0), AmountBound.valueOf(row.get(1)));
    }
  }

  /**
   * @param text the article's text, for the words
   * @param goods whether a token is part of words that name goods
   * @param taken whether a token is part of a time or a designation and so no amount
   * @param closed whether a token is part of a name that no figure continues: of a state, a person,
   *     a day
   */
  List<Amount> find(
      List<Token> tokens,
      String text,
      IntPredicate goods,
      IntPredicate taken,
      IntPredicate closed) {
    List<Amount> amounts = new ArrayList<>();
    int i = 0;
    while (i < tokens.size()) {
      boolean name = figureOfName(tokens, i) && !closed.test(i - 1);
      Optional<Amount> amount =
          taken.test(i) || name ? Optional.empty() : at(tokens, i, amounts, text, goods, closed);
      amount.ifPresent(amounts::add);
      i = Math.max(i + 1, amount.map(Amount::endToken).orElse(0));
    }
    return amounts;
  }

  private Optional<Amount> at(
      List<Token> tokens,
      int i,
      List<Amount> earlier,
      String text,
      IntPredicate goods,
      IntPredicate closed) {
    Optional<Amount> hyphened = hyphened(tokens, i, text);
    if (hyphened.isPresent()) {
      return hyphened;
    }
    boolean foreign = foreignDollar(tokens, i);
    Unit sign = foreign ? units.get(lower(tokens, i) + "$") : money(tokens, i);
    int at = sign == null ? i : i + (foreign ? 2 : 1);
    Optional<NumberWords.Found> found = numbers.at(tokens, at);
    if (found.isEmpty() || (sign == null && notAnAmount(tokens, at, found.get()))) {
      return Optional.empty();
    }
    int floor = earlier.isEmpty() ? 0 : earlier.get(earlier.size() - 1).endToken();
    NumberWords.Found number = joined(tokens, i, at, found.get(), sign != null);
    Comparing comparing = comparing(tokens, i, floor);
    int end = number.end();
    AmountBound bound = number.bound();
    if (comparing != null && bound == AmountBound.EXACTLY) {
      bound = comparing.bound();
    }
    AmountBound later = after.get(phrase(tokens, end, end + 2));
    if (later != null && bound == AmountBound.EXACTLY) {
      bound = later;
      end += 2;
    }
    return Optional.of(
        whole(
            tokens,
            comparing == null ? i : comparing.start(),
            number,
            bound,
            end,
            sign,
            text,
            goods,
            closed));
  }

  /** "C" of "C$50 million". */
  private boolean foreignDollar(List<Token> tokens, int i) {
    return lower(tokens, i + 1).equals("$")
        && tokens.get(i).end() == tokens.get(i + 1).start()
        && units.containsKey(lower(tokens, i) + "$");
  }

  /**
   * "a $5-billion deal", "a three-billion-euro contract", "an 18-aircraft deal": joined by hyphens.
   */
  private Optional<Amount> hyphened(List<Token> tokens, int i, String text) {
    Unit sign = money(tokens, i);
    int at = sign == null ? i : i + 1;
    Optional<HyphenedNumbers.Found> found = hyphened.at(lower(tokens, at));
    if (found.isEmpty() || (sign != null && !found.get().rest().isEmpty())) {
      return Optional.empty();
    }
    String rest = found.get().rest();
    Unit unit = sign;
    int end = at + 1;
    if (unit == null && rest.isEmpty()) {
      unit = unitAt(tokens, end, found.get().value());
      end++;
    } else if (unit == null) {
      unit = units.get(Lemmatizer.singular(rest));
    }
    boolean sum = unit != null && money(unit);
    boolean several =
        unit == null && !rest.isEmpty() && counted.contains(rest) && bargain(tokens, end);
    if (!sum && !several) {
      return Optional.empty();
    }
    BigDecimal value = found.get().value();
    return Optional.of(
        new Amount(
            i,
            end,
            AmountBound.EXACTLY,
            Optional.of(value),
            Optional.of(value),
            sum ? unit.name() : "item",
            -1,
            -1,
            text.substring(tokens.get(i).start(), tokens.get(end - 1).end())));
  }

  /** "between 10 and 15", "10 to 15". */
  private NumberWords.Found joined(
      List<Token> tokens, int i, int at, NumberWords.Found first, boolean money) {
    String word = lower(tokens, first.end());
    boolean between = lower(tokens, i - 1).equals("between") && word.equals("and");
    if (first.bound() != AmountBound.EXACTLY
        || !(between || word.equals("to") || word.equals("or"))
        || lower(tokens, i - 1).equals("from")) {
      return first;
    }
    int next = first.end() + 1;
    if (money && money(tokens, next) != null) {
      next++;
    }
    Optional<NumberWords.Found> second = numbers.at(tokens, next);
    if (second.isEmpty() || second.get().bound() != AmountBound.EXACTLY) {
      return first;
    }
    BigDecimal low = first.lower();
    BigDecimal high = second.get().lower();
    if (low.compareTo(BigDecimal.valueOf(1000)) < 0
        && high.compareTo(BigDecimal.valueOf(1_000_000)) >= 0
        && first.end() - at == 1) {
      BigDecimal scale = BigDecimal.TEN.pow(high.precision() - high.scale() - digits(high));
      low = scale.compareTo(BigDecimal.ONE) > 0 ? low.multiply(scale) : low;
    }
    return low.compareTo(high) < 0
        ? new NumberWords.Found(second.get().end(), low, Optional.of(high), AmountBound.RANGE)
        : first;
  }

  /** Digits before the magnitude of "15 million": two. */
  private static int digits(BigDecimal high) {
    int whole = high.precision() - high.scale();
    return whole - (whole - 1) / 3 * 3;
  }

  private Amount whole(
      List<Token> tokens,
      int start,
      NumberWords.Found number,
      AmountBound bound,
      int numberEnd,
      Unit sign,
      String text,
      IntPredicate goods,
      IntPredicate closed) {
    int end = numberEnd;
    int head = -1;
    int of = -1;
    String unit = sign == null ? "item" : sign.name();
    if (sign == null) {
      Unit next = unitAt(tokens, end, number.upper().orElse(number.lower()));
      int phraseHead = head(tokens, end, goods);
      if (phraseHead >= 0
          && closed.test(phraseHead)
          && tokens.get(phraseHead).tag().equals("NNP")) {
        // "the 80 Cairo has ordered": a state begins another phrase
        phraseHead = -1;
      }
      if (next != null && !next.kind().equals("person")) {
        unit = next.name();
        head = end + (twoWords(tokens, end) ? 1 : 0);
        end = head + 1;
      } else if (lower(tokens, end).equals("of") && measure(tokens, end + 1)) {
        unit = unitAt(tokens, end + 1, BigDecimal.TEN).name();
        head = end + 1;
        end = head + 1;
      } else if (lower(tokens, end).equals("of")) {
        of = end + 1;
      } else if (phraseHead >= 0) {
        head = phraseHead;
        Unit counted = units.get(singular(tokens, head));
        if (goods.test(head)
            && (counted == null
                || counted.kind().equals("count")
                || counted.kind().equals("person"))) {
          unit = "item";
        } else if (counted == null) {
          unit = goodsWithin(goods, end, head) ? "item" : "";
        } else {
          unit = counted.name();
        }
        end = head + 1;
      } else if (tokens.size() > end && tokens.get(end).noun() && !closed.test(end)) {
        unit = "";
      }
    }
    if (head >= 0 && lower(tokens, end).equals("of") && of < 0) {
      of = end + 1;
    }
    int last = Math.min(Math.max(end, numberEnd), tokens.size());
    return new Amount(
        start,
        last,
        bound,
        switch (bound) {
          case UP_TO, AT_MOST, LESS_THAN -> Optional.empty();
          default -> Optional.of(number.lower());
        },
        switch (bound) {
          case MORE_THAN, AT_LEAST, SEVERAL -> Optional.empty();
          default -> number.upper();
        },
        unit,
        head,
        of,
        text.substring(tokens.get(start).start(), tokens.get(last - 1).end()));
  }

  /** "50 MRAP vehicles": the noun that is counted is told apart by words that name goods. */
  private static boolean goodsWithin(IntPredicate goods, int from, int head) {
    for (int i = from; i < head; i++) {
      if (goods.test(i)) {
        return true;
      }
    }
    return false;
  }

  /** The head of the noun phrase that goes on after a number; -1 if none does. */
  private static int head(List<Token> tokens, int from, IntPredicate goods) {
    int head = -1;
    for (int i = from; i < Math.min(tokens.size(), from + LONGEST_PHRASE); i++) {
      String tag = tokens.get(i).tag();
      boolean noun = tag.startsWith("NN") || goods.test(i);
      if (!noun
          && !tag.startsWith("JJ")
          && !tag.equals("VBN")
          && !tag.equals("POS")
          && !tag.equals("CD")) {
        break;
      }
      if (i > from && tokens.get(i).chunk().startsWith("B-") && !goods.test(i) && head >= 0) {
        break;
      }
      boolean ended = head >= 0 && head == i - 1 && tokens.get(head).tag().endsWith("S");
      if (ended && !noun && !tag.equals("POS")) {
        break;
      }
      if (noun) {
        head = i;
      }
    }
    return head;
  }

  private static boolean notAnAmount(List<Token> tokens, int at, NumberWords.Found number) {
    String word = lower(tokens, at);
    if (word.equals("one")) {
      String before = lower(tokens, at - 1);
      String next = at + 1 < tokens.size() ? tokens.get(at + 1).tag() : ".";
      return number.end() == at + 1
          && (!(next.startsWith("NN") || next.startsWith("JJ"))
              || before.equals("no")
              || before.equals("any")
              || before.equals("every")
              || before.equals("this")
              || before.equals("that"));
    }
    if (word.equals("many") || word.equals("few") || word.equals("score")) {
      return at > 0
          && (lower(tokens, at - 1).equals("how")
              || lower(tokens, at - 1).equals("so")
              || lower(tokens, at - 1).equals("as")
              || lower(tokens, at - 1).equals("too"));
    }
    String previous = lower(tokens, at - 1);
    return previous.equals("no.") || previous.equals("nos.") || previous.equals("resolution");
  }

  /** "Falcon 9", "Block 70": figures right after a capitalised noun. */
  private static boolean figureOfName(List<Token> tokens, int at) {
    String word = lower(tokens, at);
    return at > 0
        && tokens.get(at - 1).tag().startsWith("NNP")
        && Character.isDigit(word.charAt(0))
        && word.length() <= 4
        && word.indexOf(',') < 0;
  }

  private Comparing comparing(List<Token> tokens, int at, int floor) {
    for (int words = 3; words >= 1; words--) {
      int start = at - words;
      if (start < floor) {
        continue;
      }
      AmountBound bound = before.get(phrase(tokens, start, at));
      boolean particle =
          words == 1
              && lower(tokens, at - 1).equals("over")
              && at > 1
              && tokens.get(at - 2).verb()
              && HANDING.contains(tokens.get(at - 2).lemma().toLowerCase(Locale.ROOT));
      if (bound != null && !particle) {
        return new Comparing(bound, start);
      }
    }
    return lower(tokens, at - 1).equals("between") && at - 1 >= floor
        ? new Comparing(AmountBound.RANGE, at - 1)
        : null;
  }

  private static boolean money(Unit unit) {
    return unit.kind().equals("money");
  }

  /** Whether what is bought and sold is the noun: "deal", "order". */
  private boolean bargain(List<Token> tokens, int i) {
    return bargains.contains(singular(tokens, i));
  }

  /** What "dozens of" and "millions of" go on with: containers, tons, dollars. */
  private boolean measure(List<Token> tokens, int i) {
    Unit unit = unitAt(tokens, i, BigDecimal.TEN);
    return unit != null && Set.of("money", "mass", "pack").contains(unit.kind());
  }

  private Unit money(List<Token> tokens, int i) {
    Unit unit = units.get(lower(tokens, i));
    return unit != null
            && unit.kind().equals("money")
            && (lower(tokens, i).length() <= 3)
            && !lower(tokens, i).equals("won")
            && !lower(tokens, i).equals("yen")
        ? unit
        : null;
  }

  private Unit unitAt(List<Token> tokens, int i, BigDecimal amount) {
    if (twoWords(tokens, i)) {
      return units.get(lower(tokens, i) + " " + singular(tokens, i + 1));
    }
    String noun = singular(tokens, i);
    Unit unit = units.get(noun);
    if (noun.equals("pound") && amount.compareTo(BigDecimal.valueOf(1_000_000)) >= 0) {
      return new Unit("GBP", "money");
    }
    if (unit == null || i >= tokens.size()) {
      return null;
    }
    boolean nounFollows = i + 1 < tokens.size() && tokens.get(i + 1).noun();
    return unit.kind().equals("pack") && nounFollows ? null : unit;
  }

  private boolean twoWords(List<Token> tokens, int i) {
    return units.containsKey(lower(tokens, i) + " " + singular(tokens, i + 1));
  }

  private static String phrase(List<Token> tokens, int from, int to) {
    if (from < 0 || to > tokens.size()) {
      return "";
    }
    StringBuilder phrase = new StringBuilder();
    for (int i = from; i < to; i++) {
      phrase.append(phrase.isEmpty() ? "" : " ").append(lower(tokens, i));
    }
    return phrase.toString();
  }

  private static String singular(List<Token> tokens, int i) {
    return i < tokens.size() ? Lemmatizer.singular(lower(tokens, i)) : "";
  }

  private static String lower(List<Token> tokens, int i) {
    return i >= 0 && i < tokens.size() ? tokens.get(i).text().toLowerCase(Locale.ROOT) : "";
  }
}
