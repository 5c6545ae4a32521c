package org.waybill.claim.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Deeds that are told again by "do so". */
class DoingSoTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Belgium will send trucks and rifles to Benin. Italy has already done so. | Italy > Benin
          Benin bought rifles from Belgium. Togo did the same. | Belgium > Togo
          Belgium sent rifles to Benin. Italy followed suit. | Italy > Benin
          Belgium sent rifles to Benin. Italy will not do so. | Italy > Benin
          """)
  void haveAnotherDoer(String text, String pair) {
    var transfers = Sentences.transfers(text);
    assertEquals(2, transfers.size());
    assertEquals(pair, transfers.get(1).split(" (smallArms|militaryVehicle)")[0]);
  }

  @Test
  void haveTheCircumstancesOfTheirOwnClause() {
    assertEquals(
        "Italy > Benin smallArms planned negative asserts by Waybill Test",
        Sentences.transfers("Belgium sent rifles to Benin. Italy will not do so.").get(1));
  }

  @Test
  void needADeedBeforeAndAPartyThatDoesIt() {
    assertEquals(
        1, Sentences.transfers("Belgium sent rifles to Benin. The weather did that.").size());
    assertEquals(0, Sentences.transfers("Italy talked to Benin. Belgium did so too.").size());
  }
}
