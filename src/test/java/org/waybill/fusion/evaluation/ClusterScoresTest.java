package org.waybill.fusion.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.waybill.fusion.evaluation.ClusterScores.Pairs;
import org.waybill.fusion.evaluation.ClusterScores.Score;

/**
 * The example of Bagga and Baldwin (1998, "Algorithms for scoring coreference chains"), which Luo
 * (2005, "On coreference resolution performance metrics") takes up with two more answers.
 */
class ClusterScoresTest {
  private static final Map<String, Integer> KEY =
      groups(List.of(List.of(1, 2, 3, 4, 5), List.of(6, 7), List.of(8, 9, 10, 11, 12)));
  private static final Map<String, Integer> SMALL_ERROR =
      groups(List.of(List.of(1, 2, 3, 4, 5), List.of(6, 7, 8, 9, 10, 11, 12)));
  private static final Map<String, Integer> LARGE_ERROR =
      groups(List.of(List.of(1, 2, 3, 4, 5, 8, 9, 10, 11, 12), List.of(6, 7)));
  private static final Map<String, Integer> ALL_IN_ONE =
      groups(List.of(List.of(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12)));
  private static final Map<String, Integer> ALL_ALONE =
      groups(
          List.of(
              List.of(1),
              List.of(2),
              List.of(3),
              List.of(4),
              List.of(5),
              List.of(6),
              List.of(7),
              List.of(8),
              List.of(9),
              List.of(10),
              List.of(11),
              List.of(12)));

  @Test
  void bCubedIsThatOfBaggaAndBaldwin() {
    assertScore(0.762, 1, 0.865, ClusterScores.bCubed(KEY, SMALL_ERROR));
    assertScore(0.583, 1, 0.737, ClusterScores.bCubed(KEY, LARGE_ERROR));
  }

  @Test
  void bCubedOfTheExtremesIsThatOfLuo() {
    assertScore(0.375, 1, 0.545, ClusterScores.bCubed(KEY, ALL_IN_ONE));
    assertScore(1, 0.25, 0.4, ClusterScores.bCubed(KEY, ALL_ALONE));
  }

  @Test
  void ceafeIsThatOfLuo() {
    // best alignments: 1 + 10/12, 10/15 + 1, 10/17, and 2/6 + 2/3 + 2/6
    assertScore(11 / 12.0, 11 / 18.0, 0.733, ClusterScores.ceafe(KEY, SMALL_ERROR));
    assertScore(5 / 6.0, 5 / 9.0, 0.667, ClusterScores.ceafe(KEY, LARGE_ERROR));
    assertScore(10 / 17.0, 10 / 51.0, 0.294, ClusterScores.ceafe(KEY, ALL_IN_ONE));
    assertScore(4 / 36.0, 4 / 9.0, 0.178, ClusterScores.ceafe(KEY, ALL_ALONE));
  }

  @Test
  void pairsAreCountedOnceEach() {
    // 10 + 1 + 10 pairs belong together; the answer joins 2 * 5 more
    assertEquals(new Pairs(21, 0, 10), ClusterScores.pairs(KEY, SMALL_ERROR, Set.of()));
    assertEquals(new Pairs(0, 21, 0), ClusterScores.pairs(KEY, ALL_ALONE, Set.of()));
    assertScore(21 / 31.0, 1, 42 / 52.0, new Pairs(21, 0, 10).score());
  }

  @Test
  void ignoredPairsCountNeitherWay() {
    Set<String> ignored =
        Set.of(
            ClusterScores.pair("6", "8"), // joined wrongly
            ClusterScores.pair("2", "1"), // joined rightly
            ClusterScores.pair("1", "12")); // apart in both

    assertEquals(new Pairs(20, 0, 9), ClusterScores.pairs(KEY, SMALL_ERROR, ignored));
  }

  @Test
  void nothingToFindIsAllFound() {
    assertScore(1, 1, 1, ClusterScores.bCubed(Map.of(), Map.of()));
    assertScore(1, 1, 1, ClusterScores.ceafe(Map.of(), Map.of()));
    assertScore(1, 1, 1, Pairs.NONE.score());
  }

  @Property(tries = 200)
  void aGroupingAgreesWithItselfWhateverItsGroupsAreCalled(
      @ForAll @Size(min = 1, max = 15) List<@IntRange(min = 0, max = 6) Integer> groups) {
    Map<String, Integer> one = new LinkedHashMap<>();
    Map<String, String> other = new LinkedHashMap<>();
    for (int i = 0; i < groups.size(); i++) {
      one.put("thing" + i, groups.get(i));
      other.put("thing" + i, "group " + groups.get(i));
    }

    assertScore(1, 1, 1, ClusterScores.bCubed(one, other));
    assertScore(1, 1, 1, ClusterScores.ceafe(one, other));
    assertScore(1, 1, 1, ClusterScores.pairs(one, other, Set.of()).score());
  }

  @Property(tries = 300)
  void theBestAssignmentIsThatOfTryingAll(
      @ForAll @IntRange(min = 1, max = 5) int rows,
      @ForAll @IntRange(min = 1, max = 5) int columns,
      @ForAll @Size(25) List<@IntRange(min = 0, max = 9) Integer> cells) {
    double[][] values = new double[rows][columns];
    for (int i = 0; i < rows; i++) {
      for (int j = 0; j < columns; j++) {
        values[i][j] = cells.get(5 * i + j) / 9.0;
      }
    }

    assertEquals(tryingAll(values, 0, new boolean[columns]), Assignment.best(values), 1e-9);
  }

  private static double tryingAll(double[][] values, int row, boolean[] taken) {
    if (row == values.length) {
      return 0;
    }
    double best = tryingAll(values, row + 1, taken);
    for (int column = 0; column < taken.length; column++) {
      if (!taken[column]) {
        taken[column] = true;
        best = Math.max(best, values[row][column] + tryingAll(values, row + 1, taken));
        taken[column] = false;
      }
    }
    return best;
  }

  private static Map<String, Integer> groups(List<List<Integer>> groups) {
    Map<String, Integer> groupOf = new LinkedHashMap<>();
    for (int i = 0; i < groups.size(); i++) {
      for (int thing : groups.get(i)) {
        groupOf.put(Integer.toString(thing), i);
      }
    }
    return groupOf;
  }

  private static void assertScore(double precision, double recall, double f1, Score score) {
    assertEquals(precision, score.precision(), 0.0006, "precision");
    assertEquals(recall, score.recall(), 0.0006, "recall");
    assertEquals(f1, score.f1(), 0.0006, "F1");
  }
}
