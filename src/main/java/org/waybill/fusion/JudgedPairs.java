package org.waybill.fusion;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.waybill.fusion.Decision.Verdict;

/**
 * Which judgement is in force on which pair of situations, so that all in force can be followed at
 * once. To be given them from the latest to the earliest: one that contradicts later ones is
 * overruled, be it on the same pair, or because what is the same as the same is the same.
 */
final class JudgedPairs {
  private final Map<Pair, ReviewedJudgement> inForce = new HashMap<>();
  private final Map<String, Set<String>> same = new HashMap<>();
  private final Map<String, Set<String>> apart = new HashMap<>();
  private final Map<String, Set<String>> groups = new HashMap<>();

  /** Two situations, in the order of their IRIs. */
  record Pair(String one, String other) implements Comparable<Pair> {
    static Pair of(String a, String b) {
      return a.compareTo(b) < 0 ? new Pair(a, b) : new Pair(b, a);
    }

    @Override
    public int compareTo(Pair that) {
      return Comparator.comparing(Pair::one).thenComparing(Pair::other).compare(this, that);
    }
  }

  /** The pairs that a judgement is about. */
  static List<Pair> of(ReviewedJudgement judgement) {
    return judgement.one().stream()
        .flatMap(a -> judgement.other().stream().filter(b -> !a.equals(b)).map(b -> Pair.of(a, b)))
        .distinct()
        .toList();
  }

  /** What is in force, by pair. */
  Map<Pair, ReviewedJudgement> inForce() {
    return inForce;
  }

  /**
   * Takes an earlier judgement than all before on one of its pairs.
   *
   * @return IRIs of the later judgements that contradict it; none where it can be followed
   */
  Set<String> add(Pair pair, ReviewedJudgement judgement) {
    Set<String> against = against(pair, judgement.verdict());
    if (against.isEmpty() && inForce.putIfAbsent(pair, judgement) == null) {
      boolean joins = judgement.verdict() == Verdict.SAME;
      link(joins ? same : apart, pair);
      if (joins) {
        join(pair);
      }
    }
    return against;
  }

  private static void link(Map<String, Set<String>> links, Pair pair) {
    links.computeIfAbsent(pair.one(), s -> new TreeSet<>()).add(pair.other());
    links.computeIfAbsent(pair.other(), s -> new TreeSet<>()).add(pair.one());
  }

  private void join(Pair pair) {
    Set<String> one = group(pair.one());
    Set<String> other = group(pair.other());
    if (one != other) {
      Set<String> larger = one.size() >= other.size() ? one : other;
      Set<String> smaller = larger == one ? other : one;
      larger.addAll(smaller);
      smaller.forEach(s -> groups.put(s, larger));
    }
  }

  private Set<String> group(String situation) {
    return groups.computeIfAbsent(situation, s -> new LinkedHashSet<>(List.of(s)));
  }

  private Set<String> against(Pair pair, Verdict verdict) {
    ReviewedJudgement later = inForce.get(pair);
    if (later != null) {
      return later.verdict() == verdict ? Set.of() : Set.of(later.iri());
    }
    Set<String> one = group(pair.one());
    Set<String> other = group(pair.other());
    if (verdict == Verdict.SAME) {
      return one == other ? Set.of() : keptApart(one, other);
    }
    return one == other ? chain(pair) : Set.of();
  }

  private Set<String> keptApart(Set<String> one, Set<String> other) {
    Set<String> found = new TreeSet<>();
    for (String a : one) {
      for (String b : apart.getOrDefault(a, Set.of())) {
        if (other.contains(b)) {
          found.add(inForce.get(Pair.of(a, b)).iri());
        }
      }
    }
    return found;
  }

  /** The judgements by which two are the same over others: the shortest way. */
  private Set<String> chain(Pair pair) {
    Map<String, String> from = new HashMap<>();
    Deque<String> open = new ArrayDeque<>(List.of(pair.one()));
    from.put(pair.one(), pair.one());
    while (!from.containsKey(pair.other())) {
      String at = open.remove();
      for (String next : same.getOrDefault(at, Set.of())) {
        if (from.putIfAbsent(next, at) == null) {
          open.add(next);
        }
      }
    }
    List<String> judgements = new ArrayList<>();
    for (String at = pair.other(); !at.equals(pair.one()); at = from.get(at)) {
      judgements.add(inForce.get(Pair.of(at, from.get(at))).iri());
    }
    return new TreeSet<>(judgements);
  }
}
