package org.waybill.fusion;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.waybill.article.SentenceSketch;
import org.waybill.article.TextSketch;

/** Invented reports: a wire, one that tells the wire anew, and others of the same event. */
class SentenceAlignmentTest {
  static final String WIRE =
      "Norland has delivered 24 howitzers to Sudland under a contract signed last spring, the"
          + " defence ministry in Nordstad announced on Tuesday.\n"
          + "The guns crossed the border by rail on Sunday and were met by Sudland's chief of"
          + " staff, General Oskar Brandt. \"They will be in service before the winter,\" Brandt"
          + " told soldiers at the Kellberg depot.\n"
          + "The contract is worth 90 million crowns and includes 6,000 shells and spare barrels."
          + " A second batch of the same size is due in March.\n"
          + "Opposition deputies in Nordstad asked why parliament had learned of the sale from"
          + " photographs taken by railway workers. The minister, Ilse Harn, answered that the"
          + " export committee had been told in May.\n"
          + "Westmark, which shares a river frontier with Sudland, called the delivery a threat to"
          + " the balance in the region and recalled its ambassador for talks.";

  static final String RETOLD =
      "A contract concluded last spring has now been carried out in part: 24 howitzers of Norland"
          + " are in Sudland, according to an announcement of the ministry of defence in Nordstad.\n"
          + "Trains took the guns over the border on Sunday, where General Oskar Brandt, chief of"
          + " staff of Sudland, received them. Before winter they would serve, he promised the"
          + " soldiers of the depot at Kellberg.\n"
          + "For 90 million crowns Sudland also gets spare barrels and 6,000 shells. March should"
          + " bring another batch as large.\n"
          + "Why had photographs by railway workers told parliament of the sale first, deputies of"
          + " the opposition wanted to know. Minister Ilse Harn replied that in May the export"
          + " committee was informed.\n"
          + "Neighbouring Westmark recalled the ambassador for talks; the balance of the region is"
          + " under threat from such a delivery, it complained.";

  static final String INDEPENDENT =
      "Sudland's army showed its newest artillery on Tuesday: 24 howitzers, painted grey and still"
          + " bearing the factory plates of Norland.\n"
          + "Reporters were led past the guns in a hall outside Kellberg. An officer who gave only"
          + " his first name said that his crews had trained on them in Norland for five weeks.\n"
          + "The howitzers replace cannons from the sixties, of which many no longer fire. Sudland"
          + " has been looking for successors ever since a first tender failed four years ago.\n"
          + "In Nordstad the ministry confirmed the delivery. It would not discuss the price.\n"
          + "Analysts doubt that the army can keep so many barrels supplied, because its only"
          + " ammunition works burned down in January.\n"
          + "The government plans to form two new regiments around the guns by next summer.";

  private static SentenceAlignment alignment(String one, String other) {
    return SentenceAlignment.of(
        SentenceSketch.of(one).orElseThrow(), SentenceSketch.of(other).orElseThrow());
  }

  private static double shingles(String one, String other) {
    return TextSketch.of(one).orElseThrow().similarity(TextSketch.of(other).orElseThrow());
  }

  @Test
  void whatIsToldAnewIsFoundThoughNoSequenceOfWordsIsLeft() {
    assertTrue(shingles(WIRE, RETOLD) < 0.1);
    assertTrue(alignment(WIRE, RETOLD).isRewriting());
    assertTrue(alignment(RETOLD, WIRE).isRewriting());
  }

  @Test
  void anotherReportOfTheSameEventIsNoRewriting() {
    assertFalse(alignment(WIRE, INDEPENDENT).isRewriting());
    assertFalse(alignment(RETOLD, INDEPENDENT).isRewriting());
    assertTrue(alignment(WIRE, INDEPENDENT).share() < 0.4);
  }

  @Test
  void theOrderCounts() {
    String[] sentences = WIRE.split("\n");
    StringBuilder backwards = new StringBuilder();
    for (String each : sentences) {
      backwards.insert(0, each + "\n");
    }
    assertEquals(1, alignment(WIRE, WIRE).share());
    assertFalse(alignment(WIRE, backwards.toString()).isRewriting());
  }

  @Test
  void aFewSentencesInCommonAreNoRewriting() {
    String quoted = String.join("\n", WIRE.split("\n")).substring(0, WIRE.indexOf("The contract"));
    assertEquals(3, alignment(WIRE, quoted).aligned());
    assertFalse(alignment(WIRE, quoted).isRewriting());
  }
}
