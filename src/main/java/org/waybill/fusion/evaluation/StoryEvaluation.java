package org.waybill.fusion.evaluation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.waybill.fusion.Contradiction;
import org.waybill.fusion.FusedSituation;
import org.waybill.fusion.Fusion;
import org.waybill.fusion.ReportedSituation;
import org.waybill.fusion.Rung;
import org.waybill.fusion.SituationKind;
import org.waybill.fusion.evaluation.ClusterScores.Pairs;
import org.waybill.fusion.evaluation.StoryScores.Tally;

/**
 * Compares a fused view with a story. Clusters over pairs of references; origins as sets of
 * principals, of each annotated cluster against that of the computed one that shares most members
 * with it; contradictions by kind, pair of principals and cluster; running totals and parts by the
 * clusters that they join.
 */
public final class StoryEvaluation {
  private final Story story;
  private final Fusion fusion;
  private final StoryNames names;
  private final Map<String, FusedSituation> fusedOf = new HashMap<>();
  private final Map<String, String> principals = new HashMap<>();
  private final Map<String, String> sources = new HashMap<>();
  private final List<String> errors = new ArrayList<>();

  private StoryEvaluation(Story story, Fusion fusion, StoryNames names) {
    this.story = story;
    this.fusion = fusion;
    this.names = names;
    for (FusedSituation fused : fusion.situations()) {
      for (ReportedSituation member : fused.members()) {
        fusedOf.put(member.iri(), fused);
        principals.put(member.testimony().claim(), member.testimony().source());
        sources.put(member.testimony().principal(), member.testimony().source());
      }
    }
  }

  /**
   * Scores.
   *
   * @param names what the references of the story are called in the fused view
   */
  public static StoryScores of(Story story, Fusion fusion, StoryNames names) {
    return new StoryEvaluation(story, fusion, names).score();
  }

  private StoryScores score() {
    Map<String, String> gold = new TreeMap<>();
    story.clusters().forEach(c -> c.members().forEach(m -> gold.put(m, c.id())));
    Map<String, String> computed = new TreeMap<>();
    for (String reference : gold.keySet()) {
      fused(reference).ifPresent(f -> computed.put(reference, f.iri()));
    }
    Map<String, String> system = ClusterScores.withSingles(gold.keySet(), computed);
    Set<String> unsure =
        story.unsure().stream()
            .map(p -> ClusterScores.pair(p.one(), p.other()))
            .collect(Collectors.toSet());
    Pairs pairs = ClusterScores.pairs(gold, system, unsure);
    tellPairs(gold, system, unsure);
    return new StoryScores(
        1,
        pairs,
        List.of(ClusterScores.bCubed(gold, system)),
        List.of(ClusterScores.ceafe(gold, system)),
        origins(),
        contradictions(),
        totals(),
        ladders(),
        errors);
  }

  private Optional<FusedSituation> fused(String reference) {
    return names.situation(reference).map(fusedOf::get);
  }

  private void tellPairs(Map<String, String> gold, Map<String, String> system, Set<String> unsure) {
    List<String> references = List.copyOf(gold.keySet());
    for (int i = 0; i < references.size(); i++) {
      for (int j = i + 1; j < references.size(); j++) {
        String a = references.get(i);
        String b = references.get(j);
        boolean inGold = gold.get(a).equals(gold.get(b));
        boolean inSystem = system.get(a).equals(system.get(b));
        if (inGold != inSystem && !unsure.contains(ClusterScores.pair(a, b))) {
          tell((inGold ? "not merged: " : "merged: ") + a + " and " + b + why(a, b));
        }
      }
    }
  }

  /** The reasons of the decision on two, where one was kept. */
  private String why(String a, String b) {
    String one = names.situation(a).orElse("");
    String other = names.situation(b).orElse("");
    return fusion.decisions().stream()
        .filter(d -> Set.of(d.one(), d.other()).equals(new HashSet<>(List.of(one, other))))
        .map(
            d ->
                d.reasons().stream()
                    .map(
                        r -> r.field() + " " + (r.isVeto() ? "veto" : r.weight()) + " " + r.words())
                    .collect(
                        Collectors.joining(
                            "; ",
                            String.format(Locale.ROOT, ": %s %.2f (", d.verdict(), d.score()),
                            ")")))
        .findFirst()
        .orElse("");
  }

  private void tell(String error) {
    errors.add(story.name() + ": " + error);
  }

  /** What the fused view takes a principal for. */
  private String source(String principal) {
    return sources.getOrDefault(principal, principal);
  }

  /** The computed cluster that shares most members with an annotated one. */
  private Optional<FusedSituation> counterpart(Story.Cluster cluster) {
    Map<FusedSituation, Integer> shared = new LinkedHashMap<>();
    for (String member : cluster.members()) {
      fused(member).ifPresent(f -> shared.merge(f, 1, Integer::sum));
    }
    return shared.entrySet().stream().max(Map.Entry.comparingByValue()).map(Map.Entry::getKey);
  }

  private Tally origins() {
    int right = 0;
    int all = 0;
    for (Story.Cluster cluster : story.clusters()) {
      Set<String> expected = new TreeSet<>();
      for (List<String> claims : cluster.origins()) {
        claims.stream()
            .findFirst()
            .flatMap(names::principal)
            .map(this::source)
            .ifPresent(expected::add);
      }
      Set<String> found =
          counterpart(cluster).map(f -> f.origins().counted()).orElse(List.of()).stream()
              .map(origin -> source(origin.principal()))
              .collect(Collectors.toCollection(TreeSet::new));
      all++;
      if (expected.equals(found)) {
        right++;
      } else {
        tell("origins of " + cluster.id() + ": " + found + ", not " + expected);
      }
    }
    return new Tally(right, all);
  }

  private Pairs contradictions() {
    Map<String, String> clusterOf = new HashMap<>();
    Map<String, String> byFused = new HashMap<>();
    for (Story.Cluster cluster : story.clusters()) {
      cluster.members().forEach(m -> clusterOf.put(m, cluster.id()));
      counterpart(cluster).ifPresent(f -> byFused.putIfAbsent(f.iri(), cluster.id()));
    }
    Set<String> expected = new TreeSet<>();
    for (Story.Dispute d : story.contradictions()) {
      expected.add(
          key(
              d.kind(),
              names.principal(d.between().one()).map(this::source).orElse(d.between().one()),
              names.principal(d.between().other()).map(this::source).orElse(d.between().other()),
              d.about()));
    }
    Set<String> found = new TreeSet<>();
    for (Contradiction c : fusion.contradictions()) {
      found.add(
          key(
              c.kind().notation(),
              principals.get(c.one()),
              principals.get(c.other()),
              byFused.getOrDefault(c.about(), c.about())));
    }
    Set<String> both = new HashSet<>(expected);
    both.retainAll(found);
    expected.stream().filter(e -> !both.contains(e)).forEach(e -> tell("missed " + e));
    found.stream().filter(f -> !both.contains(f)).forEach(f -> tell("invented " + f));
    return new Pairs(both.size(), expected.size() - both.size(), found.size() - both.size());
  }

  private static String key(String kind, String one, String other, String about) {
    return kind + " " + ClusterScores.pair(one, other) + " " + about;
  }

  private Tally totals() {
    int right = 0;
    for (Story.Count count : story.totals()) {
      if (isTold(count)) {
        right++;
      } else {
        tell(count.kind() + " missed: " + count.pair().one() + ", " + count.pair().other());
      }
    }
    return new Tally(right, story.totals().size());
  }

  private boolean isTold(Story.Count count) {
    Optional<FusedSituation> one = fused(count.pair().one());
    Optional<FusedSituation> other = fused(count.pair().other());
    if (one.isEmpty() || other.isEmpty()) {
      return false;
    }
    if (count.kind().equals("part")) {
      return fusion.parts().stream()
          .anyMatch(p -> p.part().equals(one.get().iri()) && p.whole().equals(other.get().iri()));
    }
    Collection<String> readings =
        fusion.totals().stream()
            .flatMap(t -> java.util.stream.Stream.of(t.earlier(), t.later()))
            .collect(Collectors.toSet());
    return one.get().iri().equals(other.get().iri())
        && readings.contains(names.situation(count.pair().one()).orElse(""))
        && readings.contains(names.situation(count.pair().other()).orElse(""));
  }

  private Tally ladders() {
    int right = 0;
    int all = 0;
    for (Story.Cluster cluster : story.clusters()) {
      Optional<FusedSituation> fused = counterpart(cluster);
      if (fused.isPresent() && fused.get().kind() == SituationKind.TRANSFER) {
        Optional<String> found = fused.get().furthest().map(Rung::notation);
        all++;
        if (found.equals(cluster.ladder())) {
          right++;
        } else {
          tell(
              "ladder of "
                  + cluster.id()
                  + ": "
                  + found.orElse("none")
                  + ", not "
                  + cluster.ladder().orElse("none"));
        }
      }
    }
    return new Tally(right, all);
  }
}
