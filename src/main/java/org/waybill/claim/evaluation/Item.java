package org.waybill.claim.evaluation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * One thing that a document says.
 *
 * @param family what it is
 * @param parties in their order; a meeting's have none
 * @param words values of fixed lists; empty where a value is left out
 * @param bounds of a quantity
 */
record Item(
    Family family, List<Party> parties, List<String> words, List<Optional<BigDecimal>> bounds) {
  private static final double TOLERANCE = 0.01;

  Item(Family family, List<Party> parties, String... words) {
    this(family, List.copyOf(parties), List.of(words), List.of());
  }

  /** Whether both say the same. */
  boolean same(Item other) {
    return sameParties(other) && words.equals(other.words) && sameBounds(other);
  }

  /** 1 for the same, a half for a broader or narrower kind of goods, else 0. */
  double credit(Item other, GoodsHierarchy goods) {
    return switch (family) {
      case GOODS, EXCHANGE -> {
        if (!sameParties(other)) {
          yield 0;
        }
        yield goods.credit(words.get(0), other.words.get(0));
      }
      case LEG ->
          (words.get(0).isEmpty() || other.words.get(0).isEmpty())
              ? (sameParties(other) ? 1 : 0)
              : (same(other) ? 1 : 0);
      default -> same(other) ? 1 : 0;
    };
  }

  private boolean sameParties(Item other) {
    if (parties.size() != other.parties.size()) {
      return false;
    }
    if (family == Family.MEETING) {
      return parties.stream().allMatch(ours -> other.parties.stream().anyMatch(ours::same));
    }
    for (int i = 0; i < parties.size(); i++) {
      if (!parties.get(i).same(other.parties.get(i))) {
        return false;
      }
    }
    return true;
  }

  private boolean sameBounds(Item other) {
    for (int i = 0; i < bounds.size(); i++) {
      if (!same(bounds.get(i), other.bounds.get(i))) {
        return false;
      }
    }
    return true;
  }

  private static boolean same(Optional<BigDecimal> ours, Optional<BigDecimal> theirs) {
    if (ours.isEmpty() || theirs.isEmpty()) {
      return ours.isEmpty() && theirs.isEmpty();
    }
    double a = ours.get().doubleValue();
    double b = theirs.get().doubleValue();
    return Math.abs(a - b) <= TOLERANCE * Math.max(Math.abs(a), Math.abs(b));
  }

  /** For a person: "(Q159, Q423, planned, positive)". */
  @Override
  public String toString() {
    List<String> parts = new ArrayList<>();
    if (family == Family.MEETING) {
      parts.add(
          parties.stream()
              .map(Party::toString)
              .sorted()
              .collect(Collectors.joining(", ", "{", "}")));
    } else {
      parties.forEach(party -> parts.add(party.toString()));
    }
    bounds.forEach(bound -> parts.add(bound.map(BigDecimal::toPlainString).orElse("-")));
    words.forEach(word -> parts.add(word.isEmpty() ? "-" : word));
    return "(" + String.join(", ", parts) + ")";
  }
}
