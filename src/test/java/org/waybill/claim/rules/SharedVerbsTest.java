package org.waybill.claim.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Deeds that go without a verb of their own, or whose parties stand in odd places. */
class SharedVerbsTest {
  private static String told(String text) {
    return Sentences.transfers(text).stream()
        .map(t -> t.replaceAll(" (asserts|promises|requests|alleges|accuses) by .*", ""))
        .collect(Collectors.joining(", "));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Turkey sold radars to Kenya and tanks to Mali. | Turkey > Kenya sensor actual positive, Turkey > Mali tank actual positive
          Peru bought jets from Italy and rifles from Spain. | Italy > Peru combatAircraft actual positive, Spain > Peru smallArms actual positive
          Spain will send 10 tanks to Estonia and Portugal four howitzers to Latvia. | Spain > Estonia tank planned positive, Portugal > Latvia artillery planned positive
          Turkey sold radars to Kenya and sent a minister to Mali. | Turkey > Kenya sensor actual positive
          Turkey sold radars to Kenya and spoke of tanks for Mali. | Turkey > Kenya sensor actual positive
          """)
  void areSharedByAListOfGoodsAndParties(String sentence, String told) {
    assertEquals(told, told(sentence));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Russia, India's biggest arms supplier, has closed the port. | Russia > India weapons actual positive
          France is the main supplier of weapons to Gabon. | France > Gabon weapons actual positive
          Egypt, the second largest recipient of U.S. military aid, will vote in May. | United States > Egypt militaryAid actual positive
          Russia, India's biggest oil supplier, has closed the port. | ''
          France, the main supplier of weapons, has closed the port. | ''
          """)
  void areMeantByNounsOfRoles(String sentence, String told) {
    assertEquals(told, told(sentence));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Norway will buy 500 shells for Moldova. | Norway > Moldova artilleryShell planned positive
          Norway will buy 500 shells from Spain for $2 million. | Spain > Norway artilleryShell planned positive
          Norway will buy 500 shells for its army. | ''
          """)
  void areGiftsWhereTheBuyerBuysForOthers(String sentence, String told) {
    assertEquals(told, told(sentence));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          What Turkey gave Mali is two drones and a radar. | Turkey > Mali drone+sensor actual positive
          Spain will sell the Moroccans patrol boats. | Spain > Morocco patrolBoat planned positive
          Turkey is sending the Tripoli government drones. | Turkey > Libya drone actual positive
          Turkey sent Libyan drones to Mali. | Turkey > Mali drone actual positive
          Japan gave Palau radars, and it is about to give it patrol boats. | Japan > Palau sensor actual positive, Japan > Palau patrolBoat planned positive
          Singapore is buying eight tanks from Germany. | Germany > Singapore tank planned positive
          Britain blocked a sale of South Korean jets to Chile. | South Korea > Chile combatAircraft planned negative
          Britain blocked a sale of jets to Chile. | United Kingdom > Chile combatAircraft planned negative
          Egypt bought 40 armoured cars from the Avibras company. | Avibras > Egypt armouredVehicle actual positive
          The Avibras company said it had sold rockets to Egypt. | Avibras > Egypt rocket actual positive
          Polish Armaments Group can deliver mines to the Polish army. | ''
          South Korea built frigates for Peru. | South Korea > Peru warship actual positive
          South Korea built frigates. Peru bought its rifles from South Korea. | South Korea > Peru smallArms actual positive
          """)
  void haveTheirPartiesBesideTheGoods(String sentence, String told) {
    assertEquals(told, told(sentence));
  }
}
