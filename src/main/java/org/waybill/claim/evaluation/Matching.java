package org.waybill.claim.evaluation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Pairs what the annotation says with what the answer says, one to one, best matches first. */
final class Matching {
  private record Candidate(double credit, int gold, int answer) {}

  private static final Comparator<Candidate> BEST_FIRST =
      Comparator.comparingDouble(Candidate::credit)
          .reversed()
          .thenComparingInt(Candidate::gold)
          .thenComparingInt(Candidate::answer);

  private final List<Item> gold;
  private final List<Item> answer;
  private final Set<Integer> found = new HashSet<>();
  private final Set<Integer> right = new HashSet<>();
  private double credit;

  Matching(List<Item> gold, List<Item> answer, GoodsHierarchy goods) {
    this.gold = gold;
    this.answer = answer;
    List<Candidate> candidates = new ArrayList<>();
    for (int i = 0; i < gold.size(); i++) {
      for (int j = 0; j < answer.size(); j++) {
        double each = gold.get(i).credit(answer.get(j), goods);
        if (each > 0) {
          candidates.add(new Candidate(each, i, j));
        }
      }
    }
    candidates.sort(BEST_FIRST);
    for (Candidate candidate : candidates) {
      if (!found.contains(candidate.gold) && !right.contains(candidate.answer)) {
        found.add(candidate.gold);
        right.add(candidate.answer);
        credit += candidate.credit;
      }
    }
  }

  Score score() {
    return new Score(credit, gold.size(), answer.size());
  }

  List<Item> missed() {
    return without(gold, found);
  }

  List<Item> invented() {
    return without(answer, right);
  }

  private static List<Item> without(List<Item> items, Set<Integer> matched) {
    List<Item> rest = new ArrayList<>();
    for (int i = 0; i < items.size(); i++) {
      if (!matched.contains(i)) {
        rest.add(items.get(i));
      }
    }
    return rest;
  }
}
