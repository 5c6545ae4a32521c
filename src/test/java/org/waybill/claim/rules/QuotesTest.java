package org.waybill.claim.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.waybill.claim.Claims;
import org.waybill.claim.Span;

/** A reader understands a claim from its quotes. */
class QuotesTest {
  private static List<String> quotes(String text) {
    Claims claims = Sentences.claims(text);
    return Sentences.claim(claims, claims.transfers().get(0).claim()).spans().stream()
        .map(s -> s.quote().orElseThrow())
        .toList();
  }

  @Test
  void beginWithTheVerbThatGovernsTheDeed() {
    assertEquals(
        List.of("Switzerland has once more refused to let Germany pass ammunition to Ukraine"),
        quotes("Switzerland has once more refused to let Germany pass ammunition to Ukraine."));
    assertEquals(
        List.of("it sent tanks to Ukraine"),
        quotes("Germany confirmed on Friday that it sent tanks to Ukraine."));
  }

  @Test
  void haveTheGoodsThatARelativeClauseDescribes() {
    assertEquals(
        List.of("The 5,000 helmets that Germany offered to Ukraine"),
        quotes("The 5,000 helmets that Germany offered to Ukraine were called a joke."));
    assertEquals(
        List.of("Germany which has sent helmets to Ukraine"),
        quotes("The speaker praised Germany which has sent helmets to Ukraine."));
  }

  @Test
  void areCutBeforePrepositionsAndNotWithinNames() {
    assertEquals(
        List.of(
            "North Korea has delivered more than 1,000 containers of munitions",
            "and other military goods to Russia"),
        quotes(
            "North Korea has delivered more than 1,000 containers of munitions and other military"
                + " goods to Russia."));
    assertEquals(
        List.of("Norway has sent 12 old tanks to the army of Ukraine"),
        quotes("Norway has sent 12 old tanks to the army of Ukraine."));
  }

  @Test
  void endBeforeWhoSaysIt() {
    assertEquals(
        List.of("Denmark will hand 19 fighters to Ukraine"),
        quotes(
            "Denmark will hand 19 fighters to Ukraine, Prime Minister Mette Frederiksen said on"
                + " Sunday, a few hours after her Dutch colleague."));
    assertEquals(
        List.of("Denmark, the minister said, will hand 19 fighters to Ukraine"),
        quotes("Denmark, the minister said, will hand 19 fighters to Ukraine."));
  }

  @Test
  void ofAnExchangeHaveBothSides() {
    Claims claims =
        Sentences.claims(
            "Germany sends tanks to Greece in exchange for howitzers. The minister praised it.");
    String id = claims.exchanges().get(0).claim();
    List<Span> spans = Sentences.claim(claims, id).spans();
    assertEquals(
        "Germany sends tanks to Greece in exchange for howitzers",
        spans.get(0).quote().orElseThrow());
  }

  @Test
  void takeWhatIsForATankForNoBarter() {
    String before = "Russia sent technology to North Korea. ";
    assertTrue(
        Sentences.claims(before + "In exchange there was know-how for tanks.")
            .exchanges()
            .isEmpty());
    assertEquals(
        1,
        Sentences.claims("Russia sent oil to North Korea. It was plain barter, oil for arms.")
            .exchanges()
            .size());
  }

  @Test
  void ofOneClaimStandInTheOrderOfTheText() {
    Claims claims =
        Sentences.claims(
            "Iran has sent drones to Russia. The drones that Iran sent to Russia were cheap. Iran"
                + " shipped drones to Russia.");
    for (var claim : claims.claims()) {
      List<Integer> starts = claim.spans().stream().map(Span::start).toList();
      assertEquals(starts.stream().sorted().toList(), starts);
    }
  }
}
