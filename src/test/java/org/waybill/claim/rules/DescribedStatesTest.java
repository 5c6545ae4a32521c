package org.waybill.claim.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DescribedStatesTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Qatar is rich. France sold the emirate 24 Rafale jets in 2015.|France > Qatar
          Taiwan welcomed the decision. The United States will sell the island 100 missiles.|United States > Taiwan
          Russia is a close partner of Belarus. Moscow has delivered missiles to its neighbour.|Russia > Belarus
          Ukraine fights on. Poland has given 240 tanks to its neighbor.|Poland > Ukraine
          Pakistan and China are allies. Islamabad bought 36 jets from its ally.|China > Pakistan
          Iran has few friends. Russia will supply 24 fighter jets to the isolated nation.|Russia > Iran
          Chad asked for help. France gave the landlocked country 20 armoured vehicles.|France > Chad
          Venezuela has an old fleet. Iran delivered missiles to the South American country.|Iran > Venezuela
          Bahrain is small. The Gulf state ordered 16 jets from the United States.|United States > Bahrain
          The Sandinist government sent rifles to Cuba.|Sandinistas > Cuba
          Japan and the Philippines met. Tokyo will deliver radars to the archipelago.|Japan > Philippines
          """)
  void findsTheStateThatADescriptionFits(String text, String pair) {
    List<String> transfers = Sentences.transfers(text);
    assertEquals(1, transfers.size(), transfers::toString);
    assertTrue(transfers.get(0).startsWith(pair), transfers::toString);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "China condemned the plan. The United States sold missiles to the island.",
        "Sudan and Egypt are at odds. Turkey has shipped drones to the North African country.",
        "Kenya and Chad are neighbours. Italy gave 20 tanks to its ally.",
        "Chad asked for help. France gives arms only if the recipient country pays.",
        "Peru held elections. Turkey has shipped drones to the West African country.",
      })
  void leavesADescriptionOpenThatFitsNoneOrTwo(String text) {
    assertEquals(List.of(), Sentences.transfers(text));
  }
}
