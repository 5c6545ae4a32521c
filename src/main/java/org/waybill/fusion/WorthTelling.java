package org.waybill.fusion;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.waybill.fusion.Decision.Verdict;

/**
 * Which decisions are written: those that made the groups, and those that somebody will ask about.
 * A group of n needs n - 1 of the many decisions that find its members the same: the surest ones
 * that hold it together. Of decisions between groups all are told that find two the same or are
 * unsure, and those that would find them the same if nothing ruled it out; of a situation that has
 * very many of these, as where thousands are reported between two parties, the surest. What a
 * person judged is always told.
 */
final class WorthTelling {
  /** From so many open decisions on a situation has very many. */
  private static final int MANY = 20;

  private static final int SUREST = 5;

  private final Map<String, Integer> open = new HashMap<>();
  private final Map<String, Integer> told = new HashMap<>();
  private final Map<String, String> groups = new HashMap<>();
  private final Map<String, String> joined = new HashMap<>();

  private WorthTelling() {}

  static List<Decision> of(Fusion fusion) {
    WorthTelling worth = new WorthTelling();
    for (FusedSituation fused : fusion.situations()) {
      fused.members().forEach(member -> worth.groups.put(member.iri(), fused.iri()));
    }
    List<Decision> surest = new ArrayList<>(fusion.decisions());
    surest.sort(
        Comparator.comparing((Decision d) -> !d.judged())
            .thenComparing(Comparator.comparingDouble(Decision::score).reversed())
            .thenComparing(Decision::one)
            .thenComparing(Decision::other));
    for (Decision decision : surest) {
      if (worth.isOpen(decision)) {
        worth.open.merge(decision.one(), 1, Integer::sum);
        worth.open.merge(decision.other(), 1, Integer::sum);
      }
    }
    return surest.stream().filter(worth::isTold).toList();
  }

  private boolean isTold(Decision decision) {
    if (isOpen(decision)) {
      boolean one = isAmongSurest(decision.one());
      boolean other = isAmongSurest(decision.other());
      return one || other;
    }
    boolean joins = isWithin(decision) && decision.verdict() == Verdict.SAME && joins(decision);
    return decision.judged() || joins;
  }

  private boolean isWithin(Decision decision) {
    String group = groups.get(decision.one());
    return group != null && group.equals(groups.get(decision.other()));
  }

  private boolean isOpen(Decision decision) {
    return !decision.judged()
        && !isWithin(decision)
        && (decision.verdict() != Verdict.DIFFERENT || looksTheSame(decision));
  }

  private boolean isAmongSurest(String situation) {
    return told.merge(situation, 1, Integer::sum) <= SUREST || open.get(situation) <= MANY;
  }

  private boolean joins(Decision decision) {
    String one = top(decision.one());
    String other = top(decision.other());
    if (one.equals(other)) {
      return false;
    }
    joined.put(one, other);
    return true;
  }

  private String top(String situation) {
    String top = situation;
    while (joined.containsKey(top)) {
      top = joined.get(top);
    }
    return top;
  }

  private static boolean looksTheSame(Decision decision) {
    double sum =
        decision.reasons().stream()
            .filter(reason -> !reason.isVeto())
            .mapToDouble(Reason::weight)
            .sum();
    return sum >= Decisions.SAME;
  }
}
