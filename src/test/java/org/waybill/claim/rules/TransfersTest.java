package org.waybill.claim.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TransfersTest {
  private static final String OWN = " by Waybill Test";

  @Test
  void readsTheObjectOfARelativeClauseAsGoods() {
    assertEquals(
        List.of("Iran > Russia drone actual positive asserts" + OWN),
        Sentences.transfers("The drones that Iran sent to Russia were old."));
  }

  @Test
  void readsThePassiveTheOtherWayRound() {
    assertEquals(
        List.of("Russia > Mali weapons actual positive asserts" + OWN),
        Sentences.transfers("Weapons were supplied to Mali by Russia."));
  }

  @Test
  void spreadsCoordinationOverPartiesAndGoods() {
    assertEquals(
        List.of(
            "Germany > Ukraine tank+artillery actual positive asserts" + OWN,
            "Germany > Moldova tank+artillery actual positive asserts" + OWN,
            "France > Ukraine tank+artillery actual positive asserts" + OWN,
            "France > Moldova tank+artillery actual positive asserts" + OWN),
        Sentences.transfers("Germany and France sent tanks and howitzers to Ukraine and Moldova."));
  }

  @Test
  void readsAWishAsWantedFromTheOneWhoIsAsked() {
    assertEquals(
        List.of(
            "Turkey > Ethiopia drone wanted positive requests by Ethiopia",
            "Turkey > Morocco drone wanted positive requests by Morocco"),
        Sentences.transfers("Ethiopia and Morocco asked Turkey for drones."));
  }

  @Test
  void negatesByTheVerbAndByTheGoods() {
    assertEquals(
        List.of("Germany > Ukraine missile actual negative asserts" + OWN),
        Sentences.transfers("Germany sent no missiles to Ukraine."));
    assertEquals(
        List.of("Germany > Ukraine missile planned negative asserts" + OWN),
        Sentences.transfers("Germany will not send missiles to Ukraine."));
  }

  @Test
  void readsAConditionAsHypothetical() {
    assertEquals(
        List.of("Italy > Ukraine tank hypothetical positive asserts" + OWN),
        Sentences.transfers("Ukraine would receive tanks from Italy if Rome agreed."));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Ukrainian troops captured tanks from Russia.",
        "The Russian-made tanks of the Indian army are old.",
        "India bought tanks from its own industry.",
        "The United Nations lifted the arms embargo on Somalia.",
        "Russia stationed troops in Belarus.",
        "Egypt sent wheat to Yemen.",
        "He met the challenge of sending tanks to Ukraine.",
        "American tanks were shown at a fair in Poland.",
      })
  void claimsNoTransfer(String sentence) {
    assertEquals(List.of(), Sentences.transfers(sentence));
  }
}
