package org.waybill.fusion.evaluation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How two groupings of the same things agree: over pairs, by B³ (Bagga and Baldwin 1998) and by
 * CEAFe (Luo 2005, with the similarity 2|A∩B|/(|A|+|B|) of two groups).
 */
public final class ClusterScores {
  private ClusterScores() {}

  /** Precision, recall and their harmonic mean. */
  public record Score(double precision, double recall) {
    /** Harmonic mean; 0 where both are 0. */
    public double f1() {
      return precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall);
    }
  }

  /** Agreement on pairs, as counts, so that several groupings can be added up. */
  public record Pairs(long both, long onlyGold, long onlySystem) {
    static final Pairs NONE = new Pairs(0, 0, 0);

    Pairs plus(Pairs other) {
      return new Pairs(both + other.both, onlyGold + other.onlyGold, onlySystem + other.onlySystem);
    }

    /** Precision and recall; 1 where there is nothing to find, or nothing found. */
    public Score score() {
      return new Score(share(both, both + onlySystem), share(both, both + onlyGold));
    }
  }

  /**
   * Compares over pairs.
   *
   * @param gold group of each thing
   * @param system group of each thing
   * @param ignored pairs that count neither way, written with {@link #pair}
   */
  public static <T extends Comparable<T>> Pairs pairs(
      Map<T, ?> gold, Map<T, ?> system, Set<String> ignored) {
    List<T> things = new ArrayList<>(gold.keySet());
    long both = 0;
    long onlyGold = 0;
    long onlySystem = 0;
    for (int i = 0; i < things.size(); i++) {
      for (int j = i + 1; j < things.size(); j++) {
        T a = things.get(i);
        T b = things.get(j);
        if (ignored.contains(pair(a.toString(), b.toString()))) {
          continue;
        }
        boolean inGold = gold.get(a).equals(gold.get(b));
        boolean inSystem = system.get(a).equals(system.get(b));
        both += inGold && inSystem ? 1 : 0;
        onlyGold += inGold && !inSystem ? 1 : 0;
        onlySystem += inSystem && !inGold ? 1 : 0;
      }
    }
    return new Pairs(both, onlyGold, onlySystem);
  }

  /** Two names in one order. */
  public static String pair(String one, String other) {
    return one.compareTo(other) < 0 ? one + " " + other : other + " " + one;
  }

  /** B³: for each thing the share of its group that is right, averaged. */
  public static <T> Score bCubed(Map<T, ?> gold, Map<T, ?> system) {
    List<Set<T>> goldGroups = groups(gold);
    List<Set<T>> systemGroups = groups(system);
    double precision = 0;
    double recall = 0;
    for (Set<T> g : goldGroups) {
      for (Set<T> s : systemGroups) {
        double common = common(g, s);
        precision += common * common / s.size();
        recall += common * common / g.size();
      }
    }
    int things = gold.size();
    return things == 0 ? new Score(1, 1) : new Score(precision / things, recall / things);
  }

  /** CEAFe: groups aligned one to one as well as possible. */
  public static <T> Score ceafe(Map<T, ?> gold, Map<T, ?> system) {
    List<Set<T>> goldGroups = groups(gold);
    List<Set<T>> systemGroups = groups(system);
    if (goldGroups.isEmpty() || systemGroups.isEmpty()) {
      return new Score(1, 1);
    }
    double[][] similarity = new double[goldGroups.size()][systemGroups.size()];
    for (int i = 0; i < goldGroups.size(); i++) {
      for (int j = 0; j < systemGroups.size(); j++) {
        Set<T> g = goldGroups.get(i);
        Set<T> s = systemGroups.get(j);
        similarity[i][j] = 2.0 * common(g, s) / (g.size() + s.size());
      }
    }
    double best = Assignment.best(similarity);
    return new Score(best / systemGroups.size(), best / goldGroups.size());
  }

  private static <T> List<Set<T>> groups(Map<T, ?> grouping) {
    Map<Object, Set<T>> groups = new LinkedHashMap<>();
    grouping.forEach(
        (thing, group) -> groups.computeIfAbsent(group, g -> new HashSet<>()).add(thing));
    return List.copyOf(groups.values());
  }

  private static <T> int common(Set<T> one, Collection<T> other) {
    return (int) one.stream().filter(other::contains).count();
  }

  static double share(long part, long whole) {
    return whole == 0 ? 1 : part / (double) whole;
  }

  /** Each thing in a group of its own where it has none. */
  static Map<String, String> withSingles(Collection<String> things, Map<String, String> groups) {
    Map<String, String> all = new HashMap<>();
    things.forEach(thing -> all.put(thing, groups.getOrDefault(thing, "alone " + thing)));
    return all;
  }
}
