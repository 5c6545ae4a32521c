package org.waybill.claim.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.waybill.claim.Certainty;
import org.waybill.claim.Claim;
import org.waybill.claim.Claims;
import org.waybill.claim.ReporterStance;

class AttributionTest {
  private static Claim only(String text) {
    Claims claims = Sentences.claims(text);
    return Sentences.claim(claims, claims.transfers().get(0).claim());
  }

  @Test
  void takesTheInnermostSource() {
    assertEquals(
        List.of("Iran > Sudan rocket actual positive asserts by Israel"),
        Sentences.transfers(
            "The Washington Post, citing Israeli officials, reported that Iran had sent rockets to"
                + " Sudan."));
  }

  @Test
  void takesASpeakerAfterTheSentence() {
    assertEquals(
        List.of("Norway > Ukraine tank planned positive promises by Norway"),
        Sentences.transfers(
            "Norway will send tanks to Ukraine, Prime Minister Jonas Gahr Stoere said."));
  }

  @Test
  void takesTheQuotedSpeakerForWe() {
    assertEquals(
        List.of("France > Ukraine artillery planned positive promises by France"),
        Sentences.transfers("\"We will send howitzers to Ukraine,\" Emmanuel Macron said."));
  }

  @Test
  void readsAnAccusationAsTheAccusersClaim() {
    assertEquals(
        List.of("Iran > Russia drone actual positive accuses by Ukraine"),
        Sentences.transfers("Ukraine accused Iran of sending drones to Russia."));
  }

  @Test
  void wordsADenialPositivelyAndNegatesIt() {
    assertEquals(
        List.of("Iran > Russia missile actual negative denies by Iran"),
        Sentences.transfers("Iran denied that it had sold missiles to Russia."));
  }

  @Test
  void leavesTheSpeakerAloneWhenTheOutletKeepsItsDistance() {
    Claim claim = only("China allegedly sold rifles to Sudan.");
    assertEquals(ReporterStance.DISTANCES, claim.reporterStance());
    assertEquals(Certainty.CERTAIN, claim.certainty());
  }

  @Test
  void lowersTheSpeakersCertaintyByTheSpeakersWords() {
    Claim claim = only("China could be providing weapons to Russia, Antony Blinken said.");
    assertEquals(ReporterStance.RELAYS, claim.reporterStance());
    assertEquals(Certainty.POSSIBLE, claim.certainty());
  }

  @Test
  void keepsTheOutletsOwnVoiceWhereNobodyIsNamed() {
    assertEquals(ReporterStance.OWN_VOICE, only("Iran sent drones to Russia.").reporterStance());
  }
}
