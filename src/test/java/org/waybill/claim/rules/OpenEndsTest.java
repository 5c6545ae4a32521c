package org.waybill.claim.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class OpenEndsTest {
  private static final String OWN = " by Waybill Test";

  @Test
  void takesTheOnlySupplierThatTheArticleKnowsForTheRecipient() {
    assertEquals(
        List.of(
            "Norway > Kenya artillery planned positive asserts" + OWN,
            "Norway > Kenya artillery actual positive asserts" + OWN),
        Sentences.transfers(
            "Norway will send Kenya 12 howitzers. The weather was fine. Nobody came to the port."
                + " Four howitzers were delivered to Kenya in March."));
  }

  @Test
  void leavesTheSupplierOpenWhereTheArticleKnowsTwo() {
    assertEquals(
        List.of(
            "Norway > Kenya artillery planned positive asserts" + OWN,
            "Italy > Kenya artillery planned positive asserts" + OWN),
        Sentences.transfers(
            "Norway will send Kenya howitzers. Italy will send Kenya howitzers. The weather was"
                + " fine. Nobody came. Four more howitzers were promised to Kenya."));
  }

  @Test
  void leavesTheSupplierOpenWhereTheGoodsAreOthers() {
    assertEquals(
        List.of("Norway > Kenya artillery planned positive asserts" + OWN),
        Sentences.transfers(
            "Norway will send Kenya howitzers. The weather was fine. Nobody came."
                + " Two submarines were promised to Kenya."));
  }

  @Test
  void takesTheOnlyPairForWhatIsDoneByNobodyToNobody() {
    assertEquals(
        List.of(
            "Norway > Kenya artillery planned positive asserts" + OWN,
            "Norway > Kenya artillery actual positive asserts" + OWN),
        Sentences.transfers(
            "Norway will send Kenya howitzers. The weather was fine. Nobody came."
                + " Ten howitzers were shipped in March."));
  }

  @Test
  void takesTheOneToWhomSeveralGiveAsWhomTheArticleIsAbout() {
    String start =
        "Norway sent Kenya howitzers. Italy will send Kenya rifles. The weather was fine.";
    assertTrue(
        Sentences.transfers(start + " Nobody came. Japan has donated 12 radars.")
            .contains("Japan > Kenya sensor actual positive asserts" + OWN));
    assertEquals(
        2,
        Sentences.transfers(start + " Nobody came. Japan has donated 12 radars in Chad.").size());
    assertEquals(2, Sentences.transfers(start + " Nobody came. Japan has built radars.").size());
  }
}
