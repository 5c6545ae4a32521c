package org.waybill.fusion;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.waybill.claim.Modality;

/**
 * What speaks for and against two reported transfers between the same parties being one.
 *
 * <p>The pair of parties is a condition and counts nothing. A weight says how many such reasons
 * make it sure: {@link Decisions#SAME} is reached by an equal number and the same designation, by
 * the same statement quoted by two outlets within days, by the same day and kind of goods. The
 * figures and what they were tried on are in {@code docs/decisions.md}.
 */
final class TransferComparison {
  private final GoodsKinds kinds;
  private final Statements statements;

  TransferComparison(GoodsKinds kinds, Statements statements) {
    this.kinds = kinds;
    this.statements = statements;
  }

  List<Reason> compare(Traits a, Traits b) {
    List<Reason> reasons = new ArrayList<>();
    modality(a, b, reasons);
    goods(a, b, reasons);
    numbering(a, b, reasons);
    amounts(a, b, reasons);
    // a total counts until its own day; the time of a plan is that of the decision or of its goal
    if (!(a.isTotal() && b.isTotal()) && a.situation().modality() == b.situation().modality()) {
      Times.compare(a, b, reasons);
      Times.compareInOneText(a, b, reasons);
    }
    Conveyances.compare(a, b, reasons);
    statements.compare(a, b, reasons);
    return reasons;
  }

  private static void modality(Traits a, Traits b, List<Reason> reasons) {
    Modality one = a.situation().modality();
    Modality other = b.situation().modality();
    if (one == other) {
      return;
    }
    if (!Set.of(one, other).equals(Set.of(Modality.ACTUAL, Modality.PLANNED))) {
      Modalities.compare(a, b, reasons);
      return;
    }
    Traits actual = one == Modality.ACTUAL ? a : b;
    Traits planned = actual == a ? b : a;
    if (Times.isAfter(planned.when(), actual.when())) {
      reasons.add(Reason.veto("time", "one is planned for later than the other was done"));
    }
    boolean tied = actual.has(Cue.FULFILS) && !actual.has(Cue.FIRST) && !actual.has(Cue.PART_OF);
    boolean whole = planned.kinds().size() <= actual.kinds().size();
    reasons.add(
        tied && whole
            ? new Reason("modality", 0.4, "one is said done, as it was promised")
            : new Reason("modality", -0.3, "one is said done, the other planned"));
  }

  private void goods(Traits a, Traits b, List<Reason> reasons) {
    switch (kinds.overlap(a.kinds(), b.kinds())) {
      case SAME -> reasons.add(new Reason("goods", 0.15, "the same kind of goods"));
      case RELATED -> reasons.add(new Reason("goods", 0.1, "a kind of goods and a narrower one"));
      case NONE -> reasons.add(Reason.veto("goods", "different goods"));
      case OPEN -> {}
    }
    if (a.sharesGoodsWords(b)) {
      reasons.add(new Reason("goods words", 0.2, "the goods are called the same"));
    }
    if (!a.designations().isEmpty() && !b.designations().isEmpty()) {
      if (Collections.disjoint(a.designations(), b.designations())) {
        reasons.add(
            Reason.veto(
                "designation",
                String.join(", ", a.designations())
                    + " against "
                    + String.join(", ", b.designations())));
      } else {
        reasons.add(new Reason("designation", 0.25, "both " + String.join(", ", a.designations())));
      }
    }
  }

  /** Packages with numbers, what is left of an order, totals. */
  private static void numbering(Traits a, Traits b, List<Reason> reasons) {
    for (String ordinal : a.ordinals()) {
      String noun = ordinal.substring(ordinal.indexOf(' '));
      if (b.ordinals().contains(ordinal)) {
        reasons.add(new Reason("ordinal", 0.5, "both the " + ordinal));
      } else if (b.ordinals().stream().anyMatch(other -> other.endsWith(noun))) {
        reasons.add(Reason.veto("ordinal", "not the same" + noun));
      }
    }
    Optional<Amounts.Pair> pair = Amounts.best(a.situation().amounts(), b.situation().amounts());
    boolean equal = pair.filter(p -> p.relation() == Amounts.Relation.EQUAL).isPresent();
    if (a.isResidual() != b.isResidual() && !equal) {
      reasons.add(Reason.veto("part", "one is what is left or more, the other is not"));
    } else if (a.isResidual() && b.isResidual()) {
      reasons.add(new Reason("part", 0.1, "both are what is left"));
    }
    if (corrects(a, b)) {
      return;
    }
    if (a.isTotal() != b.isTotal() && !equal && pair.filter(Amounts::areNear).isEmpty()) {
      reasons.add(Reason.veto("total", "one counts all deliveries, the other is one"));
    } else if (a.isTotal() != b.isTotal()
        && (a.sum() || b.sum())
        && a.situation().modality() == b.situation().modality()) {
      reasons.add(new Reason("total", -0.3, "one is a sum of two others"));
    }
    if (a.has(Cue.FIRST) != b.has(Cue.FIRST) && !equal && bothCounted(a, b)) {
      reasons.add(Reason.veto("part", "one is a first part, the other is not"));
    }
  }

  /** "Only 12": one number is told against the other. */
  private static boolean corrects(Traits a, Traits b) {
    return a.has(Cue.CORRECTS) != b.has(Cue.CORRECTS)
        && !a.testimony().source().equals(b.testimony().source())
        && a.sharesGoodsWith(b);
  }

  private static boolean bothCounted(Traits a, Traits b) {
    return !a.situation().amounts().isEmpty() && !b.situation().amounts().isEmpty();
  }

  private static void amounts(Traits a, Traits b, List<Reason> reasons) {
    Optional<Amounts.Pair> best = Amounts.best(a.situation().amounts(), b.situation().amounts());
    if (best.isEmpty()) {
      return;
    }
    Amounts.Pair pair = best.get();
    switch (pair.relation()) {
      case EQUAL -> reasons.add(new Reason("amount", distinction(pair), pair.words()));
      case CLOSE -> reasons.add(new Reason("amount", 0.3, pair.words()));
      case COMPATIBLE -> {}
      case DISJOINT -> {
        if (a.isTotal() && b.isTotal() && grows(a, b)) {
          reasons.add(new Reason("total", 0.5, "two readings of a total: " + pair.words()));
        } else if (corrects(a, b)) {
          reasons.add(new Reason("correction", 0.35, "one corrects the other: " + pair.words()));
        } else {
          reasons.add(
              new Reason("amount", Amounts.areNear(pair) ? -0.15 : -0.6, "not " + pair.words()));
        }
      }
    }
  }

  /** Whether the total that was published later is the greater. */
  static boolean grows(Traits a, Traits b) {
    Optional<Amounts.Pair> pair = Amounts.best(a.situation().amounts(), b.situation().amounts());
    if (pair.isEmpty()
        || a.testimony().published().isEmpty()
        || b.testimony().published().isEmpty()) {
      return false;
    }
    int order = a.testimony().published().get().compareTo(b.testimony().published().get());
    double one = Amounts.value(pair.get().one()).map(BigDecimal::doubleValue).orElse(0.0);
    double other = Amounts.value(pair.get().other()).map(BigDecimal::doubleValue).orElse(0.0);
    return order != 0 && order < 0 == one < other;
  }

  /** Two who say "three" may speak of two things; two who say "1,450" hardly. */
  private static double distinction(Amounts.Pair pair) {
    if (Amounts.isMoney(pair.one())) {
      return 0.6;
    }
    double value = Amounts.value(pair.one()).map(BigDecimal::doubleValue).orElse(0.0);
    return value <= 2 ? 0.2 : value < 10 ? 0.3 : value < 100 ? 0.4 : 0.5;
  }
}
