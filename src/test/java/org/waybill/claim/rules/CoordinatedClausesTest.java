package org.waybill.claim.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Two clauses with nothing but "and" between them, and others that only look so. */
class CoordinatedClausesTest {
  private static final String OWN = " actual positive asserts by Waybill Test";

  @Test
  void haveEachItsOwnSubject() {
    assertEquals(
        List.of("Pakistan > Chad tank" + OWN, "Japan > Kenya smallArms" + OWN),
        Sentences.transfers("Pakistan delivered tanks to Chad and Japan sent rifles to Kenya."));
    assertEquals(
        List.of("China > Kenya rocket" + OWN, "Egypt > Chad tank" + OWN),
        Sentences.transfers("The Chinese sent Kenya rockets and the Egyptians sent Chad tanks."));
  }

  @Test
  void areNoneWhereTheNounsActTogether() {
    assertEquals(
        List.of("France > Chad tank" + OWN, "France > Mali tank" + OWN),
        Sentences.transfers("The tanks that Chad and Mali bought from France were old."));
    assertEquals(
        List.of("Italy > Libya tank" + OWN),
        Sentences.transfers("Officials said Italy sent tanks to Libya.").stream()
            .map(t -> t.replaceAll("by .*", "by Waybill Test"))
            .toList());
  }

  @Test
  void keepAVerbBetweenTwoPartiesAVerb() {
    assertEquals(
        List.of("China > Kenya drone" + OWN),
        Sentences.transfers("The Chinese sold Kenya armed drones."));
  }

  @Test
  void letAnInfinitiveHaveTheThingOfWhichARelativeClauseSpeaks() {
    assertEquals(
        List.of("China > Kenya missile planned positive promises by China"),
        Sentences.transfers("The missiles which China promised to supply to Kenya are old."));
    assertEquals(
        List.of("Norway > Kenya missile planned positive asserts by Norway"),
        Sentences.transfers(
            "Norway said the 300 missiles it expects to deliver to Kenya are old."));
  }
}
