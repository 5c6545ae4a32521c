package org.waybill.claim.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What nouns of giving say of who gives, who gets, and whether it takes place. */
class NounFramesTest {
  /** "Iran > Sudan drone actual positive", one for each transfer. */
  private static String told(String text) {
    return Sentences.transfers(text).stream()
        .map(t -> t.replaceAll(" (positive|negative) .*", " $1"))
        .distinct()
        .collect(Collectors.joining(", "));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Jordan placed an order with Italy for 50 tanks. | Italy > Jordan tank planned positive
          An order for 50 tanks was placed with Italy by Jordan. | Italy > Jordan tank planned positive
          Algeria signed a contract for six helicopters with Italy. | Italy > Algeria helicopter planned positive
          Kuwait signed a $2 billion deal with Italy for Tornado fighters. | Italy > Kuwait combatAircraft planned positive
          Greece has struck a deal with France to buy frigates. | France > Greece warship planned positive
          Sweden won a contract to supply Thailand with fighter jets. | Sweden > Thailand combatAircraft planned positive
          """)
  void tellsBuyerFromSellerOfAnOrder(String sentence, String told) {
    assertEquals(told, told(sentence));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          The United States announced a new $400 million military aid package for Ukraine. | United States > Ukraine militaryAid planned positive
          Washington announced a new package of military aid for Kyiv. | United States > Ukraine militaryAid planned positive
          Norway unveiled a package for Ukraine that includes tanks. | Norway > Ukraine tank planned positive
          Reagan defended the sale of arms to Iran. | United States > Iran weapons actual positive
          Peking denied any sale of missiles to Tehran. | China > Iran missile actual negative
          Canada granted a licence for the export of rifles to Oman. | Canada > Oman smallArms planned positive
          The U.S. Congress blocked the sale of fighter jets to Turkey. | United States > Turkey combatAircraft planned negative
          """)
  void takesWhoDecidesOrAdmitsForTheSupplier(String sentence, String told) {
    assertEquals(told, told(sentence));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Israel turned down a request from Ukraine for air defence systems. | Israel > Ukraine airDefenceSystem planned negative, Israel > Ukraine airDefenceSystem wanted positive
          A Ukrainian request for cruise missiles has been turned down by Berlin. | Germany > Ukraine cruiseMissile wanted positive, Germany > Ukraine cruiseMissile planned negative
          Poland's request to Germany for tanks was still open. | Germany > Poland tank wanted positive
          China's offer to Pakistan of submarines was accepted. | China > Pakistan submarine wanted positive
          """)
  void knowsWhoIsAsked(String sentence, String told) {
    assertEquals(told, told(sentence));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Belgium put a stop to its arms exports to Oman. | Belgium > Oman weapons planned negative
          The Soviet Union ordered a freeze on arms shipments to Nicaragua. | Soviet Union > Nicaragua weapons planned negative
          The United States urged China to halt its missile sales to Iran. | China > Iran missile wanted negative
          China should stop missile sales to Iran. | China > Iran missile wanted negative
          The United States put on hold a shipment of bombs to Oman. | United States > Oman bomb planned negative
          Washington placed a shipment of bombs to Oman on hold. | United States > Oman bomb planned negative
          Egypt demanded an end to Israeli arms sales to Ethiopia. | Israel > Ethiopia weapons wanted negative
          There is no evidence of arms deliveries from China to Russia. | China > Russia weapons actual negative
          The proposed sale of missiles by the United States to Kuwait was criticised. | United States > Kuwait missile wanted positive
          The United States approved the possible sale of missiles to Japan. | United States > Japan missile planned positive
          No licence was issued for an export of rifles to Bahrain by Italy. | Italy > Bahrain smallArms actual negative
          No court has approved the sale of rifles to Bahrain by Italy. | Italy > Bahrain smallArms planned negative
          The United States resumed arms sales to Bahrain. | United States > Bahrain weapons actual positive
          """)
  void readsFromTheWordsAroundWhetherItTakesPlace(String sentence, String told) {
    assertEquals(told, told(sentence));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Ukraine fired British-supplied cruise missiles at Crimea. | United Kingdom > Ukraine cruiseMissile actual positive
          Iraq used its Soviet-supplied missiles against Iran. | Soviet Union > Iraq missile actual positive
          """)
  void takesWhoHasSuppliedThingsForTheRecipient(String sentence, String told) {
    assertEquals(told, told(sentence));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Everybody helps with deliveries of arms, from Italy to Greece to Spain.",
        "Iran's Chinese-made missiles were destroyed.",
        "Ukraine destroyed British-supplied cruise missiles.",
        "Norway eased its ban on arms exports to Ukraine.",
        "Washington imposed restrictions on arms exports to Cambodia.",
        "Turkey has begun production of drones for Azerbaijan.",
        "France described the sale of arms to Iran.",
        "Poland signed an agreement with France on trade.",
        "Norway announced a package of food for Ukraine.",
      })
  void claimsNoTransfer(String sentence) {
    assertEquals(List.of(), Sentences.transfers(sentence));
  }
}
