package org.waybill.claim.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is said not to be, or only to be going to be or wished for, is not read as done. */
class PolarityTest {
  /** Modality and polarity of the transfers of a text, each pair once, in order. */
  private static String told(String text) {
    return Sentences.claims(text).transfers().stream()
        .map(
            t ->
                t.modality().notation()
                    + " "
                    + Sentences.claim(Sentences.claims(text), t.claim()).polarity().notation())
        .distinct()
        .collect(Collectors.joining(", "));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Belgrade sells weapons to neither Ukraine nor Russia. | actual negative
          Neither Iran nor Turkey has sent drones to Russia. | actual negative
          Both Iran and Turkey have sent drones to Russia. | actual positive
          Hardly any tanks were delivered to Ukraine by Germany. | actual negative
          None of the missiles were sent to Ukraine by Germany. | actual negative
          Germany has yet to deliver the tanks to Ukraine. | actual negative
          Germany has so far delivered tanks to Ukraine. | actual positive
          """)
  void readsWordsThatDenyADeed(String sentence, String told) {
    assertEquals(told, told(sentence));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          No fewer than 14,000 bombs were transferred to Israel by the United States. | actual positive
          Iran sent Russia no less than 400 missiles. | actual positive
          No bombs were transferred to Israel by the United States. | actual negative
          Iran not only sent drones to Russia but also trained its soldiers. | actual positive
          Iran has sent not just drones but missiles to Russia. | actual positive
          Iran has not sent drones to Russia. | actual negative
          """)
  void readsComparisonsAsNoDenial(String sentence, String told) {
    assertEquals(told, told(sentence));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Germany will not go it alone in sending tanks to Ukraine. | planned negative
          Norway will join Denmark in sending tanks to Ukraine. | planned positive
          Norway joined Denmark in sending tanks to Ukraine. | actual positive
          Iran helped Russia without sending drones to Moscow. | actual negative
          Iran sent money to Russia instead of sending drones to Moscow. | actual negative
          Iran protested to Turkey after sending drones to Russia. | actual positive
          """)
  void givesADeedTheTenseAndPolarityOfTheVerbItHangsOn(String sentence, String told) {
    assertEquals(told, told(sentence));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Any missiles sent from Iran to Venezuela would be destroyed. | hypothetical positive
          The missiles sent from Iran to Venezuela were destroyed. | actual positive
          Iran did not send any missiles to Venezuela. | actual negative
          """)
  void readsThingsThatMayNotBeAsHypothetical(String sentence, String told) {
    assertEquals(told, told(sentence));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Switzerland rejected a request from Denmark to send armoured vehicles to Ukraine. | wanted positive
          Israel rejected sending missiles to Ukraine. | planned negative
          Russia is unlikely to send missiles to Syria. | planned negative
          Germany ruled out sending tanks to Ukraine. | planned negative
          Germany is reluctant to send tanks to Ukraine. | hypothetical positive
          Nothing stands in the way any longer of a delivery of missiles from Russia to Iran. | planned positive
          Officials announced a halt to deliveries of missiles from Russia to Iran. | planned negative
          Officials announced deliveries of missiles from Russia to Iran. | actual positive
          """)
  void readsWhatGovernsADeed(String sentence, String told) {
    assertEquals(told, told(sentence));
  }

  @Test
  void claimsNoTransferFromABanOrItsEnd() {
    assertEquals(
        List.of(),
        Sentences.transfers("Putin lifted a ban on the sale of missiles by Russia to Iran."));
    assertEquals(
        List.of(),
        Sentences.transfers("The council restricted the sale of arms by Russia to Iran."));
    assertEquals(
        1, Sentences.transfers("The council confirmed the sale of arms by Russia to Iran.").size());
  }

  @Test
  void takesASumOfMoneyForNoArms() {
    String radar = "Ukraine sold a radar to Iraq. ";
    assertEquals(
        1,
        Sentences.transfers(
                radar + "The United States has suspended $54 million in aid to Ukraine.")
            .size());
    assertEquals(2, Sentences.transfers(radar + "Iraq sent these items to Syria.").size());
  }

  @Test
  void takesTheMakerForNoRecipient() {
    assertEquals(
        List.of("Germany > Ukraine ammunition actual positive asserts by Waybill Test"),
        Sentences.transfers("Germany passed Swiss-made ammunition on to Ukraine."));
    assertEquals(
        List.of("Germany > Switzerland ammunition actual positive asserts by Waybill Test"),
        Sentences.transfers("Germany passed Switzerland ammunition."));
  }

  @Test
  void doesNotMakeWhoBlocksADealItsSupplier() {
    assertEquals(
        List.of(),
        Sentences.transfers(
            "Egypt asked the United States to block a drone deal between Turkey and Ethiopia."));
    assertEquals(
        List.of("United States > Turkey drone planned negative asserts by Waybill Test"),
        Sentences.transfers("The United States blocked drones for Turkey."));
  }

  @Test
  void declinesWhatIsNeitherDeniedNorConfirmed() {
    assertEquals(
        List.of("Iran > Russia drone actual positive declines by Iran"),
        Sentences.transfers("Iran did not deny that it had sent drones to Russia."));
    assertEquals(
        List.of("Iran > Russia drone actual negative denies by Iran"),
        Sentences.transfers("Iran denied that it had sent drones to Russia."));
  }

  @Test
  void doesNotMakeWhoShowsInterestTheSpeaker() {
    assertEquals(
        List.of("India > Argentina missile wanted positive asserts by Waybill Test"),
        Sentences.transfers("Argentina has also shown interest in buying missiles from India."));
    assertEquals(
        List.of("India > Argentina missile actual positive asserts by Argentina"),
        Sentences.transfers("Argentina has shown that it bought missiles from India."));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Israel has asked the United States not to sell fighter jets to Turkey. | wanted negative
          Israel has asked the United States to sell fighter jets to Turkey. | wanted positive
          The ministers warned Iran not to send missiles to Russia. | hypothetical positive
          Germany agreed not to send tanks to Ukraine. | planned negative
          Iran never sent drones to Russia. | actual negative
          It is not true that Iran sent drones to Russia. | actual negative
          It is true that Iran sent drones to Russia. | actual positive
          Officials doubt that Iran sent drones to Russia. | actual negative
          Turkey cancelled an order for helicopters from the United States. | planned negative
          Turkey announced an order for helicopters from the United States. | planned positive
          """)
  void readsDenialsBesideTheVerb(String sentence, String told) {
    assertEquals(told, told(sentence));
  }

  @Test
  void declinesWhatIsNotSaid() {
    assertEquals(
        List.of("Iran > Russia drone hypothetical positive declines by Iran"),
        Sentences.transfers("Iran did not say whether it had sent drones to Russia."));
    assertEquals(
        List.of("Iran > Russia drone actual positive asserts by Iran"),
        Sentences.transfers("Iran said that it had sent drones to Russia."));
  }
}
