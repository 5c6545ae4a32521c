package org.waybill.fusion;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.waybill.claim.Comparator;
import org.waybill.claim.Quantity;
import org.waybill.reference.Assumption;

/**
 * What the amounts of a fused situation come to in another unit if an assumption holds. It is
 * computed for who asks and stands in no graph: the claims keep the units in which they speak.
 *
 * @param converted of the claims that stand for the situation, the earliest publication first
 * @param range of these and of the amounts that claims give in the wanted unit themselves; empty
 *     where the assumption converts nothing
 * @param apart converted amounts that do not meet what another principal gives in the wanted unit
 */
public record AssumedAmounts(
    Assumption assumption,
    List<Converted> converted,
    Optional<AmountRange> range,
    List<Apart> apart) {
  /** Arms are counted in either; which of the two a text uses says nothing. */
  private static final Set<String> COUNTS = Set.of("item", "round");

  public AssumedAmounts {
    converted = List.copyOf(converted);
    apart = List.copyOf(apart);
  }

  /** A claim's amount as it is stated, and what it comes to. */
  public record Converted(Testimony claim, Quantity stated, Quantity amount) {
    /** "more than 1000 container, that is more than 400000 round". */
    public String words() {
      return Amounts.words(stated) + ", that is " + Amounts.words(amount);
    }
  }

  /** A converted amount, and what another claim gives. */
  public record Apart(Converted one, Testimony other, Quantity stated) {
    /** "more than 400000 round against 5000 round". */
    public String words() {
      return Amounts.words(one.amount) + " against " + Amounts.words(stated);
    }
  }

  /** Converts the amounts of a fused situation. */
  public static AssumedAmounts of(
      FusedSituation fused, Assumption assumption, Background background) {
    GoodsKinds kinds = new GoodsKinds(background.broader());
    List<ReportedSituation> members = AmountRange.affirmed(fused.members());
    Set<Converted> converted = new LinkedHashSet<>();
    for (ReportedSituation member : members) {
      if (member.goods().stream().anyMatch(ware -> kinds.isA(ware.type(), assumption.goods()))) {
        member.amounts().stream()
            .filter(amount -> amount.unit().equals(assumption.from()))
            .forEach(
                amount ->
                    converted.add(
                        new Converted(member.testimony(), amount, converted(amount, assumption))));
      }
    }
    Optional<AmountRange> range =
        converted.stream()
            .map(c -> AmountRange.of(c.amount, c.claim.claim()))
            .reduce(AmountRange::widened);
    List<Apart> apart = new ArrayList<>();
    for (ReportedSituation member : members) {
      for (Quantity stated : member.amounts()) {
        Quantity amount = counted(stated, assumption.to());
        if (range.isPresent() && amount.unit().equals(assumption.to())) {
          range = range.map(r -> r.widened(AmountRange.of(amount, member.testimony().claim())));
          apart(converted, member.testimony(), amount).ifPresent(apart::add);
        }
      }
    }
    return new AssumedAmounts(assumption, List.copyOf(converted), range, apart);
  }

  private static Optional<Apart> apart(Set<Converted> converted, Testimony other, Quantity stated) {
    return converted.stream()
        .filter(c -> !c.claim.source().equals(other.source()))
        .filter(
            c ->
                Amounts.relation(c.amount, stated)
                    .filter(relation -> relation == Amounts.Relation.DISJOINT)
                    .isPresent())
        .findFirst()
        .map(c -> new Apart(c, other, stated));
  }

  private static Quantity converted(Quantity stated, Assumption assumption) {
    return new Quantity(
        stated.comparator() == Comparator.EXACTLY ? Comparator.RANGE : stated.comparator(),
        stated.lower().map(bound -> bound.multiply(assumption.low())),
        stated.upper().map(bound -> bound.multiply(assumption.high())),
        assumption.to(),
        Optional.empty());
  }

  private static Quantity counted(Quantity stated, String unit) {
    return COUNTS.contains(unit) && COUNTS.contains(stated.unit())
        ? new Quantity(stated.comparator(), stated.lower(), stated.upper(), unit, stated.text())
        : stated;
  }
}
