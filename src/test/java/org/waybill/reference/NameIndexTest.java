package org.waybill.reference;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameIndexTest {
  private final NameIndex index = Gazetteer.shipped().names();

  private NameMatch longest(String text) {
    List<NameMatch> matches = index.match(List.of(text.split(" ")), 0);
    assertTrue(!matches.isEmpty(), "nothing found in: " + text);
    return matches.get(0);
  }

  private List<NameMatch> states(String text, boolean caseless) {
    return index.match(List.of(text.split(" ")), 0, caseless).stream()
        .filter(match -> match.entity().type() == EntityType.STATE)
        .toList();
  }

  @ParameterizedTest
  @CsvSource({
    "South Sudan received arms, state/SSD, 2, NAME",
    "Sudan received arms, state/SDN, 1, NAME",
    "Guinea-Bissau received arms, state/GNB, 1, NAME",
    "Guinea Bissau received arms, state/GNB, 2, NAME",
    "North Koreans said, state/PRK, 2, DEMONYM",
    "North Korean shells, state/PRK, 2, ADJECTIVE",
    "Danes said, state/DNK, 1, DEMONYM",
    "Dutch F-16s, state/NLD, 1, ADJECTIVE",
    "U.S. officials, state/USA, 1, ALIAS",
    "Côte d’Ivoire said, state/CIV, 2, ALIAS",
    "NORTH KOREA SENDS, state/PRK, 2, NAME",
    "Turkiye said, state/TUR, 1, ALIAS"
  })
  void longestNameWins(String text, String key, int length, NameForm form) {
    NameMatch match = longest(text);
    assertEquals(key, match.entity().key());
    assertEquals(length, match.length());
    assertEquals(form, match.form());
  }

  @ParameterizedTest
  @CsvSource({"us to send arms", "turkey with rice", "chad", "polish the gun", "un", "Us to go"})
  void aCommonWordIsNoName(String text) {
    assertEquals(List.of(), states(text, false));
  }

  @ParameterizedTest
  @CsvSource({"us to send arms", "turkey with rice", "polish the gun"})
  void aCommonWordIsNoNameInTextWithoutCapitalsEither(String text) {
    assertEquals(List.of(), states(text, true));
  }

  @Test
  void namesAreFoundInTextWithoutCapitals() {
    assertEquals("state/PRK", states("north korea sends arms", true).get(0).entity().key());
    assertEquals("state/TUR", states("TURKEY SENDS ARMS", true).get(0).entity().key());
  }

  @ParameterizedTest
  @CsvSource({
    "surface-to-air missiles, surfaceToAirMissile, 2, WORD",
    "surface to air missile, surfaceToAirMissile, 4, WORD",
    "air defence batteries, airDefenceSystem, 3, WORD",
    "air defense battery, airDefenceSystem, 3, WORD",
    "Howitzers were sent, artillery, 1, WORD",
    "HOWITZERS, artillery, 1, WORD",
    "T-72, tank, 1, DESIGNATION",
    "T-72B3s, tank, 1, DESIGNATION",
    "T-72s, tank, 1, DESIGNATION",
    "T72 tanks, tank, 1, DESIGNATION",
    "F-16s, combatAircraft, 1, DESIGNATION",
    "F-16C/D jets, combatAircraft, 1, DESIGNATION",
    "Shahed-136 drones, drone, 1, DESIGNATION",
    "Shaheds, drone, 1, DESIGNATION",
    "HIMARS launchers, rocketLauncher, 1, DESIGNATION",
    "Su-35, combatAircraft, 1, DESIGNATION",
    "Su-30MKI, combatAircraft, 1, DESIGNATION",
    "S-400, airDefenceSystem, 1, DESIGNATION",
    "S-300PMU-2, airDefenceSystem, 1, DESIGNATION",
    "MiG-29s, combatAircraft, 1, DESIGNATION",
    "155mm shells, artilleryShell, 2, WORD",
    "155-millimetre artillery, artilleryShell, 1, WORD",
    "Scud-type missiles, ballisticMissile, 1, DESIGNATION",
    "fighter jets, combatAircraft, 2, WORD",
    "aircraft, aircraft, 1, WORD",
    "prisoners of war, prisoners, 3, WORD"
  })
  void goodsAreFoundByWordAndDesignation(String text, String notation, int length, CueKind kind) {
    GoodsMatch match = index.matchGoods(List.of(text.split(" ")), 0).get(0);
    assertEquals(notation, match.type().notation());
    assertEquals(length, match.length());
    assertEquals(kind, match.kind());
  }

  @ParameterizedTest
  @CsvSource({"tow the boat", "hot meals", "hawk", "Tiger", "leopard", "phantom", "t-shirts"})
  void aCommonWordIsNoDesignation(String text) {
    assertEquals(List.of(), index.matchGoods(List.of(text.split(" ")), 0));
  }
}
