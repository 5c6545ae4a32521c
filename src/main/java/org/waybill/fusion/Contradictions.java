package org.waybill.fusion;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.waybill.claim.Quantity;
import org.waybill.fusion.Contradiction.Kind;
import org.waybill.fusion.Origins.Origin;
import org.waybill.fusion.ReportedSituation.Stage;

/**
 * Finds what two principals say that cannot both hold. One entry stands for each kind, fused
 * situation and pair of principals: that of the claims published first.
 */
final class Contradictions {
  private static final int APPROXIMATE_DAYS = 7;

  private final Geography geography;
  private final Background background;

  Contradictions(Geography geography, Background background) {
    this.geography = geography;
    this.background = background;
  }

  /** Those within one fused situation. */
  List<Contradiction> within(FusedSituation fused, List<Traits> members) {
    List<Traits> sorted =
        members.stream()
            .sorted((a, b) -> OriginCount.BY_PUBLICATION.compare(a.testimony(), b.testimony()))
            .toList();
    List<Contradiction> found = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    denials(fused, sorted, found, seen);
    List<Traits> distinct = distinct(sorted);
    for (int i = 0; i < distinct.size(); i++) {
      for (int j = i + 1; j < distinct.size(); j++) {
        Traits a = distinct.get(i);
        Traits b = distinct.get(j);
        if (!a.testimony().source().equals(b.testimony().source())) {
          amount(a, b).ifPresent(words -> add(Kind.QUANTITY, a, b, fused, words, found, seen));
          date(a, b).ifPresent(words -> add(Kind.DATE, a, b, fused, words, found, seen));
          route(a, b).ifPresent(words -> add(Kind.ROUTE, a, b, fused, words, found, seen));
        }
      }
    }
    return found;
  }

  /** Of what one principal affirms in the same numbers, days and places the first. */
  private static List<Traits> distinct(List<Traits> sorted) {
    Map<Object, Traits> distinct = new LinkedHashMap<>();
    for (Traits t : sorted) {
      if (t.testimony().affirms()) {
        Object said =
            List.of(
                t.testimony().source(),
                t.isTotal(),
                t.when(),
                t.situation().amounts(),
                t.situation().legs().stream()
                    .map(leg -> List.of(leg.index(), leg.origin(), leg.destination()))
                    .toList());
        distinct.putIfAbsent(said, t);
      }
    }
    return List.copyOf(distinct.values());
  }

  /** Each who stands for it against each who denies it; who denies his own word takes it back. */
  private void denials(
      FusedSituation fused, List<Traits> sorted, List<Contradiction> found, Set<String> seen) {
    Map<String, Traits> byClaim = new HashMap<>();
    sorted.forEach(t -> byClaim.putIfAbsent(t.testimony().claim(), t));
    for (Traits denial : sorted) {
      if (!denial.testimony().denies()) {
        continue;
      }
      for (Origin origin : fused.origins().counted()) {
        Optional<Traits> assertion = Optional.ofNullable(byClaim.get(origin.claims().get(0)));
        if (assertion.isEmpty()) {
          continue;
        }
        boolean own = assertion.get().testimony().source().equals(denial.testimony().source());
        if (!own) {
          add(Kind.DENIAL, assertion.get(), denial, fused, "said and denied", found, seen);
        } else if (OriginCount.BY_PUBLICATION.compare(
                assertion.get().testimony(), denial.testimony())
            < 0) {
          add(Kind.RETRACTION, assertion.get(), denial, fused, "taken back", found, seen);
        }
      }
    }
  }

  /** Amounts of the same unit of which none meets one of the other's. */
  private static Optional<String> amount(Traits a, Traits b) {
    if (a.isTotal() && b.isTotal()) {
      return Optional.empty();
    }
    for (Quantity one : a.situation().amounts()) {
      List<Quantity> like =
          b.situation().amounts().stream().filter(q -> q.unit().equals(one.unit())).toList();
      boolean unmet =
          !like.isEmpty()
              && a.situation().amounts().stream()
                  .filter(q -> q.unit().equals(one.unit()))
                  .allMatch(
                      q ->
                          like.stream()
                              .allMatch(
                                  other ->
                                      Amounts.relation(q, other)
                                          .filter(Amounts.Relation.DISJOINT::equals)
                                          .isPresent()));
      if (unmet) {
        return Optional.of(Amounts.words(one) + " against " + Amounts.words(like.get(0)));
      }
    }
    return Optional.empty();
  }

  private static Optional<String> date(Traits a, Traits b) {
    if (a.when().isEmpty() || b.when().isEmpty() || a.isTotal() || b.isTotal()) {
      return Optional.empty();
    }
    Period one = a.when().get();
    Period other = b.when().get();
    int slack = one.isApproximate() || other.isApproximate() ? APPROXIMATE_DAYS : 0;
    return one.daysApart(other) > slack
        ? Optional.of(one.edtf() + " against " + other.edtf())
        : Optional.empty();
  }

  private Optional<String> route(Traits a, Traits b) {
    for (Stage one : a.situation().legs()) {
      for (Stage other : b.situation().legs()) {
        if (one.index() != other.index()) {
          continue;
        }
        Optional<String> words =
            apart(one.destination(), other.destination())
                .or(() -> apart(one.origin(), other.origin()));
        if (words.isPresent()) {
          return words;
        }
      }
    }
    return Optional.empty();
  }

  private Optional<String> apart(Optional<String> one, Optional<String> other) {
    return one.isPresent()
            && other.isPresent()
            && geography.relation(one.get(), other.get()) == Geography.Relation.APART
        ? Optional.of(background.name(one.get()) + " against " + background.name(other.get()))
        : Optional.empty();
  }

  static void add(
      Kind kind,
      Traits a,
      Traits b,
      FusedSituation about,
      String words,
      Collection<Contradiction> found,
      Set<String> seen) {
    String one = a.testimony().source();
    String other = b.testimony().source();
    String pair = one.compareTo(other) < 0 ? one + " " + other : other + " " + one;
    if (seen.add(kind + " " + about.iri() + " " + pair)) {
      found.add(
          new Contradiction(
              kind, a.testimony().claim(), b.testimony().claim(), about.iri(), words));
    }
  }
}
