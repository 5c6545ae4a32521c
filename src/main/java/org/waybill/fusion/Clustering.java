package org.waybill.fusion;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.waybill.fusion.Decision.Verdict;

/**
 * Groups situations by the decisions on their pairs: the surest first, and never two that some pair
 * keeps apart. Which came first changes nothing, since ties are broken by the IRIs.
 */
final class Clustering {
  private static final double NEARLY_AS_SURE = 0.05;
  private static final int MANY = 20;

  private static final Comparator<Edge> BY_SCORE =
      Comparator.comparing((Edge e) -> !e.decision.judged())
          .thenComparing(Comparator.comparingDouble((Edge e) -> e.decision.score()).reversed())
          .thenComparing(e -> e.decision.one())
          .thenComparing(e -> e.decision.other());

  private final Decisions decisions;
  private final Map<String, Group> groups = new HashMap<>();
  private final Map<String, List<Edge>> edges = new HashMap<>();
  private final Map<String, List<Edge>> surest = new HashMap<>();

  private Clustering(Decisions decisions) {
    this.decisions = decisions;
  }

  private record Edge(Traits one, Traits other, Decision decision) {
    Traits beyond(Traits from) {
      return from.situation().iri().equals(one.situation().iri()) ? other : one;
    }
  }

  private static final class Group {
    final List<Traits> members = new ArrayList<>();

    /** Of those that are alike in all that is compared the first by IRI. */
    final Map<Object, Traits> distinct = new HashMap<>();

    Group(Traits only) {
      members.add(only);
      distinct.put(only.likeness(), only);
    }

    void take(Group other) {
      members.addAll(other.members);
      other.distinct.forEach(
          (likeness, member) ->
              distinct.merge(
                  likeness,
                  member,
                  (a, b) -> a.situation().iri().compareTo(b.situation().iri()) < 0 ? a : b));
    }

    /** Large groups repeat themselves. */
    Collection<Traits> representatives() {
      // in a fixed order, since it tells which decisions are made on the way
      return members.size() <= MANY
          ? members
          : distinct.values().stream()
              .sorted(Comparator.comparing((Traits t) -> t.situation().iri()))
              .toList();
    }
  }

  /**
   * Groups.
   *
   * @param candidates the pairs that are worth comparing
   * @return the groups, each in the order of the IRIs, and so are the groups by their first
   */
  static List<List<Traits>> of(
      Collection<Traits> all, List<Candidates.Pair> candidates, Decisions decisions) {
    Clustering clustering = new Clustering(decisions);
    for (Traits each : all) {
      clustering.groups.put(each.situation().iri(), new Group(each));
    }
    clustering.join(candidates);
    return clustering.groups.values().stream()
        .distinct()
        .map(
            group ->
                group.members.stream()
                    .sorted(Comparator.comparing((Traits t) -> t.situation().iri()))
                    .toList())
        .sorted(Comparator.comparing((List<Traits> group) -> group.get(0).situation().iri()))
        .toList();
  }

  private void join(List<Candidates.Pair> candidates) {
    List<Edge> same = new ArrayList<>();
    for (Candidates.Pair pair : candidates) {
      Decision decision = decisions.of(pair.one(), pair.other());
      if (decision.verdict() == Verdict.SAME) {
        Edge edge = new Edge(pair.one(), pair.other(), decision);
        same.add(edge);
        edges.computeIfAbsent(decision.one(), iri -> new ArrayList<>()).add(edge);
        edges.computeIfAbsent(decision.other(), iri -> new ArrayList<>()).add(edge);
      }
    }
    same.sort(BY_SCORE);
    List<Edge> contested = new ArrayList<>();
    for (Edge edge : same) {
      if (!edge.decision.judged() && isContested(edge)) {
        contested.add(edge);
      } else {
        joinAlong(edge);
      }
    }
    contested.stream().filter(e -> Decisions.identifies(e.decision)).forEach(this::joinAlong);
  }

  private void joinAlong(Edge edge) {
    Group one = groups.get(edge.decision.one());
    Group other = groups.get(edge.decision.other());
    if (one != other && mayJoin(one, other, edge.decision)) {
      join(one, other);
    }
  }

  private void join(Group one, Group other) {
    Group larger = one.members.size() >= other.members.size() ? one : other;
    Group smaller = larger == one ? other : one;
    larger.take(smaller);
    smaller.members.forEach(member -> groups.put(member.situation().iri(), larger));
  }

  /** Whether one end could nearly as well be another, which is not the same as the other end. */
  private boolean isContested(Edge edge) {
    return isContested(edge, edge.one, edge.other) || isContested(edge, edge.other, edge.one);
  }

  private boolean isContested(Edge edge, Traits end, Traits chosen) {
    for (Edge rival : rivals(end)) {
      if (rival != edge && rival.decision.score() >= edge.decision.score() - NEARLY_AS_SURE) {
        Decision between = decisions.of(chosen, rival.beyond(end));
        if (between.verdict() == Verdict.DIFFERENT || Decisions.disagrees(between)) {
          return true;
        }
      }
    }
    return false;
  }

  /** The ties of a situation; of many the surest, one to each of those that are alike. */
  private List<Edge> rivals(Traits end) {
    String iri = end.situation().iri();
    List<Edge> all = edges.get(iri);
    if (all.size() <= MANY) {
      return all;
    }
    return surest.computeIfAbsent(
        iri,
        i -> {
          Map<Object, Edge> distinct = new LinkedHashMap<>();
          all.stream()
              .sorted(BY_SCORE)
              .forEach(edge -> distinct.putIfAbsent(edge.beyond(end).likeness(), edge));
          return distinct.values().stream().limit(MANY).toList();
        });
  }

  private boolean mayJoin(Group one, Group other, Decision edge) {
    if (areJudgedApart(one, other)) {
      return false;
    }
    boolean identifies = Decisions.identifies(edge);
    for (Traits a : one.representatives()) {
      for (Traits b : other.representatives()) {
        Decision decision = decisions.of(a, b);
        boolean apart =
            decision.verdict() == Verdict.DIFFERENT && (decision.judged() || !edge.judged());
        if (apart || (Decisions.disagrees(decision) && !identifies)) {
          return false;
        }
      }
    }
    return true;
  }

  /** What a person judged of two members holds, however many others could represent them. */
  private boolean areJudgedApart(Group one, Group other) {
    Group smaller = one.members.size() <= other.members.size() ? one : other;
    Group larger = smaller == one ? other : one;
    return smaller.members.stream()
        .flatMap(member -> decisions.judgedApart(member).stream())
        .anyMatch(iri -> groups.get(iri) == larger);
  }
}
