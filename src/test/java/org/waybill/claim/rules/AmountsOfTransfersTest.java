package org.waybill.claim.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.waybill.claim.Claims;

class AmountsOfTransfersTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Italy sold 12 jets to Kuwait under a contract valued at 2 billion euros. | 12 item, 2000000000 EUR",
        "Italy signed a $2 billion deal to sell 24 jets to Kuwait. | 24 item, 2000000000 USD",
        "Brazil sold Libya 40 armoured vehicles, valued at 30 mln dlrs. | 40 item, 30000000 USD",
        "India bought tanks worth 500 mln dlrs from Russia. | 500000000 USD",
        "Norway has delivered howitzers to Ukraine, 24 in all. | 24 item",
        "Iran shipped rifles to Yemen, 1,000 of them last month. | 1000 item",
        "Israel sold Iran 500 missiles. | 500 item",
        "Egypt planned to ship up to 40 tanks to Sudan. | 40 item",
        "The tanks themselves, fourteen in number, were promised to Ukraine by Britain. | 14 item",
        "Arms exports from Spain to Saudi Arabia totalled 270 million euros. | 270000000 EUR",
        "Libya sent arms to Nicaragua, including 800 rifles and 12 helicopters. | 800 item, 12 item",
        "Libya sent arms to Nicaragua, including thousands of shells. | 2000 item",
        "Spain shipped to Peru 85 field guns and 300 mines. | 85 item, 300 item",
        "Spain gave Peru half of its 30 helicopters and 12 guns. | 12 item",
        "Peru signed a 24-aircraft deal with France for fighter jets. | 24 item",
        "Peru signed a $2-billion deal with France for fighter jets. | 2000000000 USD",
        "Spain handed over 20 patrol boats to Peru. | 20 item",
        "Spain froze $290 million in military aid to Peru. | 290000000 USD",
        "Spain condemned shipments of 100 tonnes of ammunition from Chile to Peru. | 100 tonne",
        "Spain signed a deal with Peru on 12 helicopters. | 12 item",
        "Spain has begun delivery of 44 tanks to Peru. | 44 item",
        "Spain promised Peru two squadrons of fighters. | 2 squadron",
        "Russia has delivered the first 12 of 36 fighter jets to Algeria. | 12 item",
      })
  void belongToTheTransferBesideThem(String sentence, String amounts) {
    assertEquals(amounts, amounts(sentence));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Turkey has sold drones to Kenya. The contract covers 36 aircraft. | 36 item",
        "Spain sold Venezuela patrol boats. The deal was valued at 1.2 billion euros. | 1200000000 EUR",
        "Israel sold missiles to Iran. The first shipment consisted of 96 missiles. | 96 item",
        "Norway announced military aid for Ukraine. It includes 20,000 artillery shells. | 20000 item",
        "Norway announced a package of missiles for Ukraine. It is worth 70 million euros. | 70000000 EUR",
        "Chile sold rifles to Peru. The lot consisted of 400 rifles and 200 mines. | 400 item, 200 item",
        "The Soviet Union supplied Iraq with tanks. About 400 were delivered last year. | 400 item",
        "Israel sold missiles to Iran. Another 1,000 were shipped in February 1986. | 1000 item",
        "China sold missiles to Iran. Dozens of missiles had gone the same way before. | 24 item",
      })
  void ofTheNextSentenceBelongToTheTransferThatItGoesOnAbout(String text, String amounts) {
    assertEquals(amounts, amounts(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Bulgaria sold rifles to Libya. A budget of 300 mln dlrs was adopted.",
        "Bulgaria sold rifles to Libya. Egypt's contract with China covers 36 jets.",
        "Bulgaria sold rifles to Libya. Forty ships were attacked in the Gulf.",
        "Germany gave Ukraine tanks. Three tanks were destroyed in June.",
        "Germany gave Ukraine tanks. Many were sent to the front.",
        "Bulgaria sold Libya several rifles and a few mines.",
        "Bulgaria sold rifles to Libya, the army said, whose losses include 12 tanks.",
        "North Korea sold rifles to Peru at $90 apiece.",
        "Bulgaria sold rifles to Libya; Egypt bought ships for $3 billion.",
      })
  void ofOtherThingsBelongToNoTransfer(String text) {
    assertEquals("", amounts(text));
  }

  @Test
  void sequelsKeepThePartiesAndTheSortOfGoods() {
    assertEquals(
        List.of("Turkey > Kenya drone actual positive asserts by Waybill Test"),
        Sentences.transfers("Turkey has sold drones to Kenya. The contract covers 36 aircraft."));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Libya sent arms to Nicaragua, including rifles and helicopters. | weapons+smallArms+helicopter",
        "Libya sent arms to Nicaragua, including rifles, and tanks were shown. | weapons+smallArms",
        "Libya sent Peru self-propelled AS90 guns. | artillery",
        "Libya sent Peru eight 105mm guns. | artillery",
        "Libya sent Peru 60 mm mortars. | lightWeapons",
        "Libya sent Peru 5.56 mm ammunition. | smallArmsAmmunition",
        "Libya sent Peru 57-mm anti-aircraft guns. | airDefenceSystem",
        "Libya sent Peru two cargo planes full of guns. | smallArms",
      })
  void goodsAreThoseOfTheListBesideThem(String text, String goods) {
    assertEquals(goods, Sentences.transfers(text).get(0).split(" ")[3]);
  }

  private static String amounts(String text) {
    Claims claims = Sentences.claims(text);
    return String.join(
        ", ",
        claims.transfers().stream()
            .flatMap(t -> t.quantities().stream())
            .flatMap(
                q ->
                    Stream.of(
                        q.lower().or(q::upper).map(n -> n.toPlainString()).orElse("?")
                            + " "
                            + q.unit()))
            .distinct()
            .toList());
  }
}
