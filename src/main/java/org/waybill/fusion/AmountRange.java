package org.waybill.fusion;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.waybill.claim.Quantity;

/**
 * The amounts that the claims of a fused situation give in one unit: the least of the lower bounds
 * and the greatest of the upper ones. Where amounts do not meet, the least may be above the
 * greatest ("more than 1,000" and "at most 500"): that is a contradiction, not an error.
 *
 * @param unit notation of the unit
 * @param lower empty where no claim has a lower bound
 * @param upper empty where no claim has an upper bound
 */
public record AmountRange(String unit, Optional<Bound> lower, Optional<Bound> upper) {

  /**
   * A bound.
   *
   * @param claim IRI of the claim that gives it; of several the first published
   */
  public record Bound(BigDecimal value, String claim) {}

  /** Those of the claims that stand for the situation, a unit each, in the order of the units. */
  static List<AmountRange> of(List<ReportedSituation> members) {
    Map<String, AmountRange> byUnit = new TreeMap<>();
    for (ReportedSituation member : affirmed(members)) {
      for (Quantity amount : member.amounts()) {
        byUnit.merge(amount.unit(), of(amount, member.testimony().claim()), AmountRange::widened);
      }
    }
    return List.copyOf(byUnit.values());
  }

  /** The members of which the claims stand for the situation, the earliest publication first. */
  static List<ReportedSituation> affirmed(List<ReportedSituation> members) {
    List<ReportedSituation> affirmed = new ArrayList<>(members);
    affirmed.removeIf(member -> !member.testimony().affirms());
    affirmed.sort((a, b) -> OriginCount.BY_PUBLICATION.compare(a.testimony(), b.testimony()));
    return affirmed;
  }

  static AmountRange of(Quantity amount, String claim) {
    return new AmountRange(
        amount.unit(),
        amount.lower().map(value -> new Bound(value, claim)),
        amount.upper().map(value -> new Bound(value, claim)));
  }

  AmountRange widened(AmountRange later) {
    return new AmountRange(unit, further(lower, later.lower, -1), further(upper, later.upper, 1));
  }

  private static Optional<Bound> further(
      Optional<Bound> one, Optional<Bound> later, int direction) {
    if (one.isEmpty() || later.isEmpty()) {
      return one.or(() -> later);
    }
    return later.get().value().compareTo(one.get().value()) * direction > 0 ? later : one;
  }
}
