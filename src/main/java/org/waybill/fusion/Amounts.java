package org.waybill.fusion;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.waybill.claim.Comparator;
import org.waybill.claim.Quantity;

/**
 * How two amounts stand to each other, as intervals in the unit of the text. "About" leaves a tenth
 * on each side; a bound that the words leave open is open.
 */
final class Amounts {
  private static final double ABOUT = 0.1;

  private Amounts() {}

  /** How two amounts of one unit stand to each other. */
  enum Relation {
    EQUAL,
    CLOSE,
    COMPATIBLE,
    DISJOINT
  }

  static boolean isMoney(Quantity amount) {
    return amount.unit().matches("[A-Z]{3}"); // ISO 4217
  }

  /** How they stand; empty where the units differ. */
  static Optional<Relation> relation(Quantity one, Quantity other) {
    if (!one.unit().equals(other.unit())) {
      return Optional.empty();
    }
    if (low(one) > high(other) || low(other) > high(one)) {
      return Optional.of(Relation.DISJOINT);
    }
    Optional<BigDecimal> a = value(one);
    Optional<BigDecimal> b = value(other);
    if (a.isEmpty() || b.isEmpty() || isVague(one) || isVague(other)) {
      return Optional.of(Relation.COMPATIBLE);
    }
    if (a.get().compareTo(b.get()) == 0) {
      return Optional.of(Relation.EQUAL);
    }
    double ratio = a.get().doubleValue() / b.get().doubleValue();
    return Optional.of(ratio >= 0.8 && ratio <= 1.25 ? Relation.CLOSE : Relation.COMPATIBLE);
  }

  /** "Several" and "dozens" are bounds without a number. */
  private static boolean isVague(Quantity amount) {
    return amount.comparator() == Comparator.SEVERAL || amount.comparator() == Comparator.TENS_OF;
  }

  /** The number in the words: the lower bound, or else the upper. */
  static Optional<BigDecimal> value(Quantity amount) {
    return amount.lower().or(amount::upper);
  }

  static double low(Quantity amount) {
    double slack = amount.comparator() == Comparator.ABOUT ? 1 - ABOUT : 1;
    return amount.lower().map(b -> b.doubleValue() * slack).orElse(0.0);
  }

  static double high(Quantity amount) {
    double slack = amount.comparator() == Comparator.ABOUT ? 1 + ABOUT : 1;
    return amount.upper().map(b -> b.doubleValue() * slack).orElse(Double.POSITIVE_INFINITY);
  }

  /** Whether two numbers that differ may be two versions of one: 408 and 488, not 3 and 6. */
  static boolean areNear(Pair pair) {
    double one = value(pair.one()).map(BigDecimal::doubleValue).orElse(0.0);
    double other = value(pair.other()).map(BigDecimal::doubleValue).orElse(0.0);
    double least = Math.min(one, other);
    return least >= 10 && least >= 0.75 * Math.max(one, other);
  }

  /**
   * The pair of amounts, one of each list, that speaks most for the two being of the same thing;
   * empty where no units meet.
   */
  static Optional<Pair> best(List<Quantity> ones, List<Quantity> others) {
    Pair best = null;
    for (Quantity one : ones) {
      for (Quantity other : others) {
        Optional<Relation> relation = relation(one, other);
        if (relation.isPresent()) {
          Pair pair = new Pair(one, other, relation.get());
          if (best == null || pair.isBetterThan(best)) {
            best = pair;
          }
        }
      }
    }
    return Optional.ofNullable(best);
  }

  /** Two amounts and how they stand. */
  record Pair(Quantity one, Quantity other, Relation relation) {
    private boolean isBetterThan(Pair that) {
      int order = relation.compareTo(that.relation);
      return order < 0 || (order == 0 && size() > that.size());
    }

    private double size() {
      return value(one).map(BigDecimal::doubleValue).orElse(0.0) * (isMoney(one) ? 1000 : 1);
    }

    /** "4 item and 13 item". */
    String words() {
      return Amounts.words(one) + " and " + Amounts.words(other);
    }
  }

  /** "more than 200 item", "30 to 40 item". */
  static String words(Quantity amount) {
    String number = value(amount).map(BigDecimal::toPlainString).orElse("");
    boolean between =
        amount.lower().isPresent()
            && amount.upper().isPresent()
            && !amount.lower().equals(amount.upper());
    if (between) {
      number += " to " + amount.upper().get().toPlainString();
    }
    String comparator =
        amount.comparator() == Comparator.EXACTLY
                || (between && amount.comparator() == Comparator.RANGE)
            ? ""
            : amount.comparator().notation().replaceAll("(\\p{Lu})", " $1").toLowerCase(Locale.ROOT)
                + " ";
    return (comparator + number + " " + amount.unit()).strip();
  }
}
