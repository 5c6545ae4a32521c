package org.waybill.fusion;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.waybill.text.Table;

class CueTest {
  /** No sentence can say both. */
  private static final List<Set<Cue>> CONTRADICTORY =
      List.of(
          Set.of(Cue.TOTAL, Cue.RESIDUAL),
          Set.of(Cue.TOTAL, Cue.FURTHER),
          Set.of(Cue.TOTAL, Cue.FIRST),
          Set.of(Cue.FIRST, Cue.RESIDUAL),
          Set.of(Cue.FIRST, Cue.FURTHER),
          Set.of(Cue.SALE, Cue.AID),
          Set.of(Cue.SALE, Cue.BARTER),
          Set.of(Cue.AID, Cue.BARTER),
          Set.of(Cue.REQUESTED, Cue.DELIVERED),
          Set.of(Cue.REQUESTED, Cue.SHIPPED),
          Set.of(Cue.OFFERED, Cue.DELIVERED));

  @TestFactory
  Stream<DynamicTest> eachRowIsFoundInItsExample() {
    return Table.rows(Cue.class, "cues.tsv").stream()
        .map(
            row ->
                DynamicTest.dynamicTest(
                    row.get(0) + " in " + row.get(2),
                    () -> {
                      Cue cue = Cue.valueOf(row.get(0));
                      assertTrue(
                          row.get(2).matches("(?i).*\\b(?:" + row.get(1) + ")\\b.*"), row.get(1));
                      Set<Cue> found = Cue.in(row.get(2));
                      assertTrue(found.contains(cue), found.toString());
                      assertTrue(cue.isIn(row.get(2)));
                      CONTRADICTORY.forEach(
                          both -> assertTrue(!found.containsAll(both), found.toString()));
                    }));
  }

  @Test
  void eachCueHasWords() {
    assertEquals(
        Set.of(Cue.values()),
        Table.rows(Cue.class, "cues.tsv").stream()
            .map(row -> Cue.valueOf(row.get(0)))
            .collect(Collectors.toSet()));
  }

  @Test
  void partsOfWordsAreNoCues() {
    assertEquals(Set.of(), Cue.in("The brigade restored a leftover raider."));
  }
}
