package org.waybill.claim.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class OnwardTransfersTest {
  private static final String OWN = " by Waybill Test";

  @Test
  void arePassedOnByWhoeverGotTheGoods() {
    assertTrue(
        Sentences.transfers(
                "Norway sold Kenya 40 howitzers. Some of the howitzers have been passed on to Chad.")
            .contains("Kenya > Chad artillery actual positive asserts" + OWN));
  }

  @Test
  void haveNobodyToPassThemOnWhereNobodyGotThem() {
    assertEquals(
        List.of(),
        Sentences.transfers("Norway makes howitzers. Some howitzers were diverted to Chad."));
  }

  @Test
  void areOfTheOneWhoIsNamed() {
    assertTrue(
        Sentences.transfers(
                "Norway sold Kenya 40 howitzers. Italy passed ten howitzers on to Chad.")
            .contains("Italy > Chad artillery actual positive asserts" + OWN));
  }
}
