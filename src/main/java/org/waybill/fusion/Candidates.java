package org.waybill.fusion;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.waybill.claim.Quantity;

/**
 * The pairs that are worth comparing. Within a block (the same parties) all pairs are, as long as
 * it is small; in a large one those that share something which could make them the same, each with
 * its neighbours in the order of publication, so that the work grows as n log n.
 */
final class Candidates {
  private static final int SMALL = 150;
  private static final int NEIGHBOURS = 12;

  private final List<Pair> pairs = new ArrayList<>();
  private final Set<String> seen = new HashSet<>();

  private Candidates() {}

  /** Two situations to be compared. */
  record Pair(Traits one, Traits other) {}

  /**
   * The pairs.
   *
   * @param blocks the keys of the blocks in which a situation stands
   * @param judgements pairs that a person judged are always compared
   */
  static List<Pair> of(
      Collection<Traits> all,
      Function<Traits, ? extends Collection<String>> blocks,
      List<Judgement> judgements) {
    Candidates candidates = new Candidates();
    Map<String, List<Traits>> blocked = new LinkedHashMap<>();
    Map<String, Traits> byIri = new HashMap<>();
    for (Traits t : all) {
      byIri.put(t.situation().iri(), t);
      for (String key : blocks.apply(t)) {
        blocked.computeIfAbsent(key, k -> new ArrayList<>()).add(t);
      }
    }
    blocked.values().forEach(candidates::block);
    for (Judgement j : judgements) {
      if (byIri.containsKey(j.one()) && byIri.containsKey(j.other())) {
        candidates.add(byIri.get(j.one()), byIri.get(j.other()));
      }
    }
    return candidates.pairs;
  }

  private void block(List<Traits> block) {
    if (block.size() <= SMALL) {
      near(block, block.size());
      return;
    }
    Map<String, List<Traits>> sharing = new LinkedHashMap<>();
    for (Traits t : block) {
      for (String key : ties(t)) {
        sharing.computeIfAbsent(key, k -> new ArrayList<>()).add(t);
      }
    }
    sharing.values().forEach(some -> near(some, NEIGHBOURS));
  }

  /** Each with those that follow it in the order of publication. */
  private void near(List<Traits> some, int neighbours) {
    List<Traits> ordered = new ArrayList<>(some);
    ordered.sort(
        Comparator.comparing(
                (Traits t) -> t.testimony().published().map(Object::toString).orElse(""))
            .thenComparing(t -> t.situation().iri()));
    for (int i = 0; i < ordered.size(); i++) {
      for (int j = i + 1; j < Math.min(ordered.size(), i + 1 + neighbours); j++) {
        add(ordered.get(i), ordered.get(j));
      }
    }
  }

  private void add(Traits a, Traits b) {
    String one = a.situation().iri();
    String other = b.situation().iri();
    if (!one.equals(other)
        && seen.add(one.compareTo(other) < 0 ? one + " " + other : other + " " + one)) {
      pairs.add(new Pair(a, b));
    }
  }

  /** What could make it the same as another. */
  private static Set<String> ties(Traits t) {
    Set<String> ties = new HashSet<>();
    for (Quantity amount : t.situation().amounts()) {
      Amounts.value(amount).ifPresent(v -> ties.add("amount " + v + amount.unit()));
    }
    t.designations().forEach(d -> ties.add("designation " + d));
    t.ordinals().forEach(o -> ties.add("ordinal " + o));
    t.conveyances().forEach(c -> ties.add("conveyance " + c));
    ties.add("document " + t.testimony().document());
    t.testimony().respondsTo().ifPresent(claim -> ties.add("claim " + claim));
    ties.add("claim " + t.testimony().claim());
    t.when().flatMap(Period::earliest).ifPresent(day -> ties.add("week " + day.toEpochDay() / 7));
    t.when().flatMap(Period::latest).ifPresent(day -> ties.add("week " + day.toEpochDay() / 7));
    for (String kind : t.kinds()) {
      if (!GoodsKinds.isGeneric(kind)) {
        ties.add("kind " + kind + " " + t.testimony().source());
        ties.add("kind " + kind);
      }
    }
    return ties;
  }
}
