package org.waybill.fusion.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.waybill.fusion.evaluation.ClusterScores.Pairs;
import org.waybill.fusion.evaluation.ClusterScores.Score;

/**
 * The figures of one story, or of several together.
 *
 * @param pairs over pairs of references
 * @param bCubed summed over stories, to be divided by their number
 * @param ceafe summed likewise
 * @param origins clusters of which the set of independent principals is right
 * @param contradictions kinds, pairs of principals and clusters
 * @param totals running totals and parts that were told from new transfers
 * @param ladders clusters of transfers of which the furthest rung is right
 * @param errors what is wrong, for a person
 */
public record StoryScores(
    int stories,
    Pairs pairs,
    List<Score> bCubed,
    List<Score> ceafe,
    Tally origins,
    Pairs contradictions,
    Tally totals,
    Tally ladders,
    List<String> errors) {

  /** How many of how many. */
  public record Tally(int right, int all) {
    Tally plus(Tally other) {
      return new Tally(right + other.right, all + other.all);
    }

    /** The share; 1 of nothing. */
    public double share() {
      return ClusterScores.share(right, all);
    }
  }

  static StoryScores none() {
    return new StoryScores(
        0,
        Pairs.NONE,
        List.of(),
        List.of(),
        new Tally(0, 0),
        Pairs.NONE,
        new Tally(0, 0),
        new Tally(0, 0),
        List.of());
  }

  StoryScores plus(StoryScores other) {
    return new StoryScores(
        stories + other.stories,
        pairs.plus(other.pairs),
        joined(bCubed, other.bCubed),
        joined(ceafe, other.ceafe),
        origins.plus(other.origins),
        contradictions.plus(other.contradictions),
        totals.plus(other.totals),
        ladders.plus(other.ladders),
        joined(errors, other.errors));
  }

  private static <T> List<T> joined(List<T> one, List<T> other) {
    List<T> both = new ArrayList<>(one);
    both.addAll(other);
    return both;
  }

  private static Score mean(List<Score> scores) {
    return new Score(
        scores.stream().mapToDouble(Score::precision).average().orElse(1),
        scores.stream().mapToDouble(Score::recall).average().orElse(1));
  }

  /** A figure a line: "precision 0.97". */
  public List<String> lines() {
    List<String> lines = new ArrayList<>();
    lines.add("stories " + stories);
    score(lines, "", pairs.score());
    score(lines, "b3-", mean(bCubed));
    score(lines, "ceafe-", mean(ceafe));
    line(lines, "origins", origins.share());
    lines.add("origins-right " + origins.right());
    lines.add("origins-all " + origins.all());
    score(lines, "contradictions-", contradictions.score());
    lines.add("contradictions-found " + contradictions.both());
    lines.add("contradictions-missed " + contradictions.onlyGold());
    lines.add("contradictions-invented " + contradictions.onlySystem());
    line(lines, "totals", totals.share());
    lines.add("totals-right " + totals.right());
    lines.add("totals-all " + totals.all());
    line(lines, "ladders", ladders.share());
    return lines;
  }

  private static void score(List<String> lines, String prefix, Score score) {
    line(lines, prefix + "precision", score.precision());
    line(lines, prefix + "recall", score.recall());
    line(lines, prefix + "f1", score.f1());
  }

  private static void line(List<String> lines, String name, double figure) {
    lines.add(String.format(Locale.ROOT, "%s %.3f", name, figure));
  }
}
