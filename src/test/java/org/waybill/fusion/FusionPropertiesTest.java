package org.waybill.fusion;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.waybill.claim.Modality;
import org.waybill.claim.Stance;

/** What holds of fusion whatever is reported. */
class FusionPropertiesTest {
  private static final List<String> STATES =
      List.of("state/norland", "state/sudland", "state/eastland");
  private static final List<String> WORDS =
      List.of(
          "were delivered",
          "so far",
          "ordered under the contract",
          "the first batch",
          "the second shipment",
          "the remaining tanks",
          "a gift of tanks from Norland",
          "sold to Sudland for cash in March",
          "a gift of tanks from Norland to Sudland");

  @Property(tries = 150)
  void theOrderOfTheReportsChangesNothing(
      @ForAll @IntRange(max = 1_000_000) int seed, @ForAll @IntRange(min = 1, max = 40) int size) {
    List<Reported> told = told(seed, size);
    List<Reported> shuffled = new ArrayList<>(told);
    Collections.shuffle(shuffled, new Random(seed + 1L));

    assertEquals(fuse(told), fuse(shuffled));
  }

  @Property(tries = 30)
  void fusingTwiceGivesTheSame(@ForAll @IntRange(max = 1_000_000) int seed) {
    assertEquals(fuse(told(seed, 40)), fuse(told(seed, 40)));
  }

  @Property(tries = 100)
  void aReportOfOtherPartiesChangesNoOtherGroup(
      @ForAll @IntRange(max = 1_000_000) int seed, @ForAll @IntRange(min = 1, max = 40) int size) {
    List<Reported> told = told(seed, size);
    Fusion before = fuse(told);
    List<Reported> more = new ArrayList<>(told);
    more.add(
        Reported.transfer("r0-between")
            .from("state/farland")
            .to("state/nearland")
            .by("state/farland")
            .of("boat", "boats"));
    Fusion after = fuse(more);

    List<FusedSituation> others = new ArrayList<>(after.situations());
    others.removeIf(s -> s.iri().endsWith("r0-between"));
    assertEquals(before.situations(), others);
    assertEquals(before.decisions(), after.decisions());
    assertEquals(before.contradictions(), after.contradictions());
    assertEquals(before.parts(), after.parts());
    assertEquals(before.totals(), after.totals());
  }

  @Property(tries = 100)
  void everyReportIsInOneGroupAndNoGroupHoldsWhatIsDifferent(
      @ForAll @IntRange(max = 1_000_000) int seed, @ForAll @IntRange(min = 1, max = 60) int size) {
    Fusion fusion = fuse(told(seed, size));

    List<String> members =
        fusion.situations().stream()
            .flatMap(s -> s.members().stream())
            .map(ReportedSituation::iri)
            .toList();
    assertEquals(size, members.size());
    assertEquals(size, new HashSet<>(members).size());
    Set<Set<String>> groups =
        fusion.situations().stream()
            .map(s -> s.members().stream().map(ReportedSituation::iri).collect(Collectors.toSet()))
            .collect(Collectors.toSet());
    for (Decision decision : fusion.decisions()) {
      if (decision.verdict() == Decision.Verdict.DIFFERENT) {
        assertEquals(
            List.of(),
            groups.stream()
                .filter(g -> g.containsAll(Set.of(decision.one(), decision.other())))
                .toList(),
            decision.toString());
      }
    }
  }

  private static Fusion fuse(List<Reported> told) {
    return Reported.fuse(told, List.of(), Reported.NOTHING);
  }

  /** Reports that are alike in much, so that fusion has something to decide. */
  private static List<Reported> told(int seed, int size) {
    Random random = new Random(seed);
    List<Reported> told = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      Reported one = random.nextInt(5) == 0 ? other(random, i) : transfer(random, i);
      told.add(
          one.in("d" + random.nextInt(Math.max(1, size / 3)))
              .on("2024-03-" + (10 + random.nextInt(20)))
              .by(pick(random, STATES))
              .as(random.nextInt(3) == 0 ? pick(random, Modality.values()) : Modality.ACTUAL)
              .stance(random.nextInt(6) == 0 ? Stance.DENIES : Stance.ASSERTS)
              .saying(pick(random, WORDS)));
    }
    return told;
  }

  private static Reported transfer(Random random, int i) {
    int from = random.nextInt(3);
    Reported transfer =
        Reported.transfer("r" + i)
            .from(STATES.get(from))
            .to(STATES.get((from + 1 + random.nextInt(2)) % 3))
            .of(random.nextBoolean() ? "tank" : "armour", random.nextBoolean() ? "T-72s" : "tanks");
    if (random.nextBoolean()) {
      transfer.amount(10L * (1 + random.nextInt(12)), "item");
    }
    if (random.nextInt(3) == 0) {
      String day = "2024-03-" + (10 + random.nextInt(20));
      transfer.at(day, day);
    }
    if (random.nextInt(6) == 0) {
      transfer.sameAs("r" + random.nextInt(i + 1));
    }
    return transfer;
  }

  private static Reported other(Random random, int i) {
    return switch (random.nextInt(3)) {
      case 0 ->
          Reported.shipment("r" + i)
              .leg(
                  "place/x",
                  "place/" + random.nextInt(3),
                  random.nextBoolean() ? "Sea Lion" : "a ship");
      case 1 -> Reported.meeting("r" + i).with("person/kim", "person/" + random.nextInt(2));
      default ->
          Reported.exchange("r" + i)
              .side("state/norland", "state/sudland", "tank", null)
              .side(
                  "state/sudland", "state/norland", random.nextBoolean() ? "grain" : "tank", null);
    };
  }

  private static <T> T pick(Random random, List<T> some) {
    return some.get(random.nextInt(some.size()));
  }

  private static <T> T pick(Random random, T[] some) {
    return some[random.nextInt(some.length)];
  }
}
