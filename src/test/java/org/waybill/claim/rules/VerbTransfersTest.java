package org.waybill.claim.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who gives what to whom, as verbs and the words that govern them say. */
class VerbTransfersTest {
  /** "France > Chad planned negative" for each transfer, each once, in order. */
  private static String told(String text) {
    return Sentences.transfers(text).stream()
        .map(
            line ->
                line.replaceAll(
                    "^(.+ > .+) \\S+ (actual|planned|wanted|hypothetical) (\\S+) .*", "$1 $2 $3"))
        .distinct()
        .collect(Collectors.joining(", "));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          France is not going to send helicopters to Chad. | France > Chad planned negative
          France is about to send Chad helicopters. | France > Chad planned positive
          France has been able to deliver 12 helicopters to Chad. | France > Chad actual positive
          France is able to deliver 12 helicopters to Chad. | France > Chad hypothetical positive
          Chad would like to buy helicopters from France. | France > Chad wanted positive
          France was on the verge of sending helicopters to Chad. | France > Chad planned positive
          Chad is in talks with France to buy helicopters. | France > Chad wanted positive
          China struck a deal with Nepal to supply rifles. | China > Nepal planned positive
          Iran is considering whether to send drones to Yemen. | Iran > Yemen hypothetical positive
          Iran stopped France from sending helicopters to Chad. | France > Chad planned negative
          France stopped sending helicopters to Chad. | France > Chad planned negative
          """)
  void readsWhatGovernsAVerbOfGiving(String sentence, String told) {
    assertEquals(told, told(sentence));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Egypt has neither sold nor given rifles to Libya. | Egypt > Libya actual negative
          Egypt neither sold nor gave weapons to Libya. | Egypt > Libya actual negative
          Egypt has not sold or given rifles to Libya. | Egypt > Libya actual negative
          Egypt has sold or given rifles to Libya. | Egypt > Libya actual positive
          Nor will Egypt send rifles to Libya. | Egypt > Libya planned negative
          At no time did Egypt send rifles to Libya. | Egypt > Libya actual negative
          In the end Egypt sent rifles to Libya. | Egypt > Libya actual positive
          Egypt did not at any point send rifles to Libya. | Egypt > Libya actual negative
          Egypt will under no circumstances send rifles to Libya. | Egypt > Libya planned negative
          There is no truth in reports that Egypt sent rifles to Libya. | Egypt > Libya actual negative
          There is some truth in reports that Egypt sent rifles to Libya. | Egypt > Libya actual positive
          We don't believe that Iran has given drones to Yemen. | Iran > Yemen actual negative
          We believe that Iran has given drones to Yemen. | Iran > Yemen actual positive
          We haven't seen Iran give any drones to Yemen. | Iran > Yemen actual negative
          We have seen Iran give drones to Yemen. | Iran > Yemen actual positive
          """)
  void readsDenialsAcrossTheGroup(String sentence, String told) {
    assertEquals(told, told(sentence));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Nepal placed an order with China for 500 rifles. | China > Nepal planned positive
          Nepal took delivery of 500 rifles from China. | China > Nepal actual positive
          China won an order from Nepal for 500 rifles. | China > Nepal planned positive
          Nepal made a request to China for rifles. | China > Nepal wanted positive
          China ordered a freeze on all arms shipments to Nepal. | China > Nepal planned negative
          """)
  void readsLightVerbsByTheirObject(String sentence, String told) {
    assertEquals(told, told(sentence));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          The jets, which France sold to Egypt in 1980, were used in the war. | France > Egypt actual positive
          Chile is giving Peru four used helicopters. | Chile > Peru actual positive
          Italy and Spain have both sent radars to Kenya. | Italy > Kenya actual positive, Spain > Kenya actual positive
          Italy bought tanks from Spain and passed them on to Kenya. | Spain > Italy actual positive, Italy > Kenya actual positive
          Italy will buy tanks from Spain and send them to Kenya. | Spain > Italy planned positive, Italy > Kenya planned positive
          Should Iran send drones to Yemen, it will be punished. | Iran > Yemen hypothetical positive
          Cuba broke the promise made in Lima that it would send no weapons to Chad. | Cuba > Chad planned negative
          """)
  void readsOtherOrdersOfWords(String sentence, String told) {
    assertEquals(told, told(sentence));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Did Iran send drones to Yemen?",
        "Kenya took delivery of wheat from Italy.",
        "Norway placed an order for gas turbines with Sweden.",
        "Egypt gave the order to fire missiles at Libya.",
        "Kenya won a match against Italy.",
        "Spain took part in an exercise with tanks in Italy.",
        "Israel carried out air strikes on arms convoys to Lebanon.",
        "China placed sanctions on Boeing after missiles were shown in Taiwan.",
      })
  void claimsNoTransfer(String sentence) {
    assertEquals("", told(sentence));
  }
}
