package org.waybill.claim.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Who gives or gets where the words beside the name, or the article as a whole, tell it. */
class PartiesBesideTest {
  private static final String OWN = " by Waybill Test";

  @Test
  void aBodyOfAStateGetsWhatIsGivenToIt() {
    assertEquals(
        List.of("Iran > Sudan drone actual positive asserts" + OWN),
        Sentences.transfers("Iran has given the Sudanese army Mohajer-6 drones."));
    assertEquals(
        List.of(), Sentences.transfers("Iran has given Sudanese drones away without a word."));
  }

  @Test
  void whoseTheThingsAreGotThem() {
    assertTrue(
        Sentences.transfers("Kenya has an air force. Some of its tanks came from Poland.")
            .contains("Poland > Kenya tank actual positive asserts" + OWN));
    assertEquals(List.of(), Sentences.transfers("Some of the tanks came from Poland."));
  }

  @Test
  void aShopperBuysInAState() {
    assertEquals(
        List.of("France > Argentina combatAircraft actual positive asserts" + OWN),
        Sentences.transfers("Argentina bought most of its jets in France."));
    assertEquals(List.of(), Sentences.transfers("Argentina bought its jets in May."));
  }

  @Test
  void aCountryBehindACommaIsTheStateBeforeIt() {
    assertTrue(
        Sentences.transfers("He spoke of Mali, a poor country that has bought drones from Turkey.")
            .contains("Turkey > Mali drone actual positive asserts" + OWN));
  }

  @Test
  void aCompanyThatIsNamedBesideIsThatCompany() {
    assertTrue(
        Sentences.transfers("His company, Norfolk Arms, has sold Iraq 24,000 bombs.")
            .get(0)
            .startsWith("Norfolk Arms > Iraq bomb"));
    assertEquals(List.of(), Sentences.transfers("The company has sold Iraq 24,000 bombs."));
  }

  @Test
  void whomTheArticleIsAboutGetsWhatIsGivenToNobodyNamed() {
    String start = "Kenya is short of arms. Kenya asked Norway for rifles. Kenya has few friends.";
    assertTrue(
        Sentences.transfers(start + " Pakistan has delivered three howitzers.")
            .contains("Pakistan > Kenya artillery actual positive asserts" + OWN));
    assertEquals(
        1, Sentences.transfers(start + " Pakistan has delivered three howitzers in Chad.").size());
  }

  @Test
  void whoeverWasAnybodyIsWhoWasNamedBefore() {
    assertTrue(
        Sentences.transfers(
                "Kenya said Norway had armed the rebels. Norway has given no arms to anybody.")
            .stream()
            .anyMatch(t -> t.contains("negative")));
  }

  @Test
  void aSpokesmanForAGroupSpeaksForIt() {
    assertEquals(
        List.of("Iran > Sudan drone actual positive asserts by Houthis"),
        Sentences.transfers("A spokesman for the Houthis said Iran had sent drones to Sudan."));
  }

  @Test
  void thoseWhoAreThankedHaveGiven() {
    assertEquals(
        List.of("Norway > Kenya artillery actual positive asserts" + OWN),
        Sentences.transfers("Kenya thanked Norway for the howitzers."));
    assertEquals(
        List.of(), Sentences.transfers("Kenya thanked Norway for its words about the howitzers."));
  }

  @Test
  void aDenialIsOneThoughNobodyKnowsWhoSpeaks() {
    assertTrue(
        Sentences.transfers("Riera denied that Kenya was giving weapons to Chad.")
            .get(0)
            .contains("negative denies"));
  }
}
