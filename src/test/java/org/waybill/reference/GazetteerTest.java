package org.waybill.reference;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GazetteerTest {
  private final Gazetteer gazetteer = Gazetteer.shipped();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "PRK",
        "kp",
        "Q423",
        "q423",
        "north korea",
        "North-Korea",
        "North Korean",
        "DPRK",
        "D.P.R.K.",
        "state/PRK"
      })
  void findsAStateByWhateverItIsCalled(String wanted) {
    assertEquals("state/PRK", gazetteer.find(wanted).get(0).key());
  }

  @Test
  void findsNothingForAnUnknownName() {
    assertTrue(gazetteer.find("Ruritania").isEmpty());
  }

  @Test
  void suggestsTheNearestNames() {
    assertEquals("North Korea", gazetteer.nearest("Nroth Korea", 3).get(0));
    assertEquals("Ukraine", gazetteer.nearest("Ukrane", 1).get(0));
  }

  @Test
  void givesBothCongosForTheirSharedName() {
    List<String> keys = gazetteer.find("Congo").stream().map(Entity::key).toList();
    assertTrue(keys.containsAll(List.of("state/COD", "state/COG")), keys.toString());
  }

  @Test
  void narrowGoodsAreGoodsOfTheBroaderKinds() {
    assertTrue(gazetteer.isA("portableAirDefence", "missile"));
    assertTrue(gazetteer.isA("tank", "tank"));
    assertFalse(gazetteer.isA("missile", "portableAirDefence"));
    assertFalse(gazetteer.isA("unknown", "goods"));
  }
}
