package org.waybill.fusion;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.waybill.claim.Modality;
import org.waybill.claim.Quantity;
import org.waybill.fusion.Disputes.Cluster;

/**
 * Finds readings of one growing total, and transfers that are counted within an order or a total,
 * so that sums never count the same arms twice.
 */
final class Totals {
  /** So many clusters between the same parties are compared each with each. */
  private static final int NEIGHBOURS = 60;

  private final GoodsKinds kinds;

  Totals(GoodsKinds kinds) {
    this.kinds = kinds;
  }

  /** Readings within fused situations, each with the next greater one. */
  List<RunningTotal> running(Collection<Cluster> transfers) {
    List<RunningTotal> found = new ArrayList<>();
    for (Cluster cluster : transfers) {
      List<Traits> readings =
          cluster.members().stream()
              .filter(Traits::isTotal)
              .filter(t -> !t.situation().amounts().isEmpty())
              .sorted((a, b) -> OriginCount.BY_PUBLICATION.compare(a.testimony(), b.testimony()))
              .toList();
      for (int i = 0; i + 1 < readings.size(); i++) {
        Traits earlier = readings.get(i);
        Traits later = readings.get(i + 1);
        Amounts.best(earlier.situation().amounts(), later.situation().amounts())
            .filter(pair -> pair.relation() != Amounts.Relation.EQUAL)
            .filter(pair -> TransferComparison.grows(earlier, later))
            .ifPresent(
                pair ->
                    found.add(
                        new RunningTotal(
                            earlier.situation().iri(), later.situation().iri(), pair.words())));
      }
    }
    return found;
  }

  /** Which fused transfers are counted within which. */
  List<Part> parts(Collection<Cluster> transfers) {
    Map<String, List<Cluster>> byPair = new LinkedHashMap<>();
    for (Cluster cluster : transfers) {
      cluster.members().stream()
          .flatMap(member -> PartyPairs.told(member.situation()).stream())
          .findFirst()
          .ifPresent(pair -> byPair.computeIfAbsent(pair, k -> new ArrayList<>()).add(cluster));
    }
    List<Part> found = new ArrayList<>();
    for (List<Cluster> block : byPair.values()) {
      for (int i = 0; i < block.size(); i++) {
        for (int j = Math.max(0, i - NEIGHBOURS); j < Math.min(block.size(), i + NEIGHBOURS); j++) {
          if (i != j) {
            part(block.get(i), block.get(j)).ifPresent(found::add);
          }
        }
      }
    }
    return found;
  }

  private Optional<Part> part(Cluster part, Cluster whole) {
    if (!isWhole(whole) || !mayBePart(part)) {
      return Optional.empty();
    }
    List<Traits> wholes = distinct(whole);
    for (Traits p : distinct(part)) {
      for (Traits w : wholes) {
        Optional<String> words = counted(p, w);
        if (words.isPresent()) {
          return Optional.of(new Part(part.fused().iri(), whole.fused().iri(), words.get()));
        }
      }
    }
    return Optional.empty();
  }

  /** Large groups repeat themselves. */
  private static List<Traits> distinct(Cluster cluster) {
    Map<Object, Traits> distinct = new LinkedHashMap<>();
    for (Traits t : cluster.members()) {
      distinct.putIfAbsent(
          List.of(t.likeness(), t.cues(), t.testimony().affirms(), t.testimony().published()), t);
    }
    return List.copyOf(distinct.values());
  }

  /** An order, a promise or a total; affirmed. */
  private static boolean isWhole(Cluster cluster) {
    return cluster.members().stream()
        .anyMatch(
            t ->
                t.testimony().affirms()
                    && (t.situation().modality() == Modality.PLANNED || t.isTotal()));
  }

  private static boolean mayBePart(Cluster cluster) {
    return cluster.members().stream()
        .anyMatch(
            t ->
                t.testimony().affirms()
                    && t.situation().modality() != Modality.HYPOTHETICAL
                    && t.situation().modality() != Modality.WANTED);
  }

  private Optional<String> counted(Traits part, Traits whole) {
    if (!part.testimony().affirms()
        || !whole.testimony().affirms()
        || !sharesGoods(part, whole)
        || isLater(part, whole)) {
      return Optional.empty();
    }
    Optional<Amounts.Pair> pair = less(part, whole);
    if (whole.isTotal() && !part.isTotal()) {
      return pair.map(p -> p.words() + " in all");
    }
    boolean planned = whole.situation().modality() == Modality.PLANNED;
    boolean residual = whole.isResidual() && !part.isResidual();
    if (planned && !residual) {
      boolean partOf =
          part.isResidual()
              || part.has(Cue.FIRST)
              || part.has(Cue.PART_OF)
              || part.has(Cue.FULFILS)
              || part.situation().modality() == Modality.ACTUAL;
      if (partOf && pair.isPresent()) {
        return Optional.of(pair.get().words() + " of what was promised");
      }
      if (partOf && part.has(Cue.FULFILS) && isOneThingOfMany(part, whole)) {
        return Optional.of("one thing of what was promised");
      }
    }
    return Optional.empty();
  }

  private boolean sharesGoods(Traits part, Traits whole) {
    GoodsKinds.Overlap overlap = kinds.overlap(part.kinds(), whole.kinds());
    boolean designated =
        part.designations().isEmpty()
            || whole.designations().isEmpty()
            || part.designations().stream().anyMatch(whole.designations()::contains);
    return overlap != GoodsKinds.Overlap.NONE && designated;
  }

  /** What was said of the whole before the part came counts it only where it was a promise. */
  private static boolean isLater(Traits part, Traits whole) {
    if (!whole.isTotal()
        || part.testimony().published().isEmpty()
        || whole.testimony().published().isEmpty()) {
      return false;
    }
    return part.testimony().published().get().isAfter(whole.testimony().published().get());
  }

  private static boolean isOneThingOfMany(Traits part, Traits whole) {
    return whole.kinds().size() > part.kinds().size() && whole.kinds().containsAll(part.kinds());
  }

  /** Amounts of one unit of which the part's is the smaller. */
  private static Optional<Amounts.Pair> less(Traits part, Traits whole) {
    for (Quantity one : part.situation().amounts()) {
      for (Quantity other : whole.situation().amounts()) {
        double a = Amounts.value(one).map(BigDecimal::doubleValue).orElse(0.0);
        double b = Amounts.value(other).map(BigDecimal::doubleValue).orElse(0.0);
        if (one.unit().equals(other.unit()) && a > 0 && a < b) {
          return Optional.of(new Amounts.Pair(one, other, Amounts.Relation.COMPATIBLE));
        }
      }
    }
    return Optional.empty();
  }
}
