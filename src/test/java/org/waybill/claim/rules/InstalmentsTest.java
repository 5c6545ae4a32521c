package org.waybill.claim.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Parts of the goods that were told before. */
class InstalmentsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Brazil has promised Honduras 12 jets. The first two landed at La Ceiba in December. | actual
          Brazil is giving Honduras 12 jets. Ten more are to follow next year. | planned
          Brazil sold 12 jets to Honduras. The rest are due by May. | planned
          Brazil has agreed to sell jets to Honduras, and the first batch is said to have travelled through Mexico. | actual
          """)
  void comeOrAreToCome(String text, String modality) {
    var transfers = Sentences.transfers(text);
    assertEquals(2, transfers.size());
    assertEquals(
        "Brazil > Honduras combatAircraft " + modality + " positive asserts by Waybill Test",
        transfers.get(1));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Brazil sold jets to Honduras. Two more ministers arrived in May.",
        "Brazil sold jets to Honduras. The first round of talks follows in May.",
        "Brazil sold 12 jets to Honduras. The first two Chileans landed in Peru.",
      })
  void areGoodsOfTheSameParties(String text) {
    assertEquals(1, Sentences.transfers(text).size());
  }
}
