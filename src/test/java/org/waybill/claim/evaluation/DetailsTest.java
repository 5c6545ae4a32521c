package org.waybill.claim.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.waybill.article.Article;
import org.waybill.claim.Claims;
import org.waybill.claim.ClaimsException;
import org.waybill.claim.ClaimsJson;

class DetailsTest {
  private static SmallCorpus corpus;

  @BeforeAll
  static void read() throws IOException, ClaimsException {
    corpus = new SmallCorpus();
  }

  @Test
  void theWholeIsTheEvaluation() {
    assertEquals(
        Evaluation.of(corpus.gold, corpus.answers, corpus.goods).lines(),
        corpus.details().whole().lines());
  }

  @Test
  void eachKindOfSourceIsScoredByItself() {
    assertEquals(Set.of(SourceKind.WIRE, SourceKind.DIGEST), corpus.details().byKind().keySet());
    assertEquals(
        1, corpus.details().byKind().get(SourceKind.WIRE).score(Family.PAIR).f1(), "lorries");
  }

  @Test
  void quotesThatStandAtTheirOffsetsAreCounted() throws IOException, ClaimsException {
    Anchors anchors = corpus.details().anchors();
    assertEquals(1.0, anchors.share());
    assertTrue(anchors.quotes() > 0);

    String moved = ClaimsJson.toString(corpus.gold.get("ferry")).replace("[0,32,", "[1,33,");
    Claims adrift = ClaimsJson.read(moved, "moved");
    Anchors found = Anchors.of(Map.of("ferry", adrift), corpus.articles);
    assertEquals(List.of("ferry, C1: Iran has sent 40 drones to Sudan"), found.adrift());
  }

  @Test
  void whatIsSaidOfTheSameTwoPartiesIsCompared() {
    Agreement agreement = corpus.details().agreement();
    assertEquals(3, agreement.pairs());
    assertEquals(1, agreement.accuracy(Agreement.Attribute.POLARITY));
    assertEquals(2 / 3.0, agreement.accuracy(Agreement.Attribute.MODALITY), 1e-9);
    assertEquals(
        Map.of("actual", Map.of("actual", 2), "wanted", Map.of("planned", 1)),
        agreement.table(Agreement.Attribute.MODALITY));
  }

  @Test
  void claimsAreCountedByTheirConfidence() {
    List<Reliability.Judged> claims =
        List.of(
            new Reliability.Judged("a", "C1", true, 0.85, true, true),
            new Reliability.Judged("a", "C2", true, 0.8, false, false),
            new Reliability.Judged("a", "C3", true, 1.0, true, false));
    Reliability reliability = Reliability.of(claims);
    assertEquals(7, reliability.bands().size());
    Reliability.Band eight = reliability.bands().get(5);
    assertEquals(2, eight.claims());
    assertEquals(0.5, eight.share());
    Reliability.Band nine = reliability.bands().get(6);
    assertEquals(1, nine.right());
    assertEquals(0, nine.speakerToo());
  }

  @Test
  void aClaimOfAnotherModalityIsNotRight() {
    long wrong =
        Reliability.judged(corpus.gold, corpus.answers, new GoodsHierarchy(corpus.goods)).stream()
            .filter(claim -> claim.transfer() && !claim.right())
            .count();
    assertEquals(1, wrong);
  }

  @Test
  void theBoundsAreTheSameInEveryRunAndHoldTheFigure() {
    Details one = corpus.details();
    assertEquals(one.bounds(), corpus.details().bounds());
    Bootstrap.Interval macro = one.bounds().macroF1();
    assertTrue(macro.low() <= one.whole().macroF1() && one.whole().macroF1() <= macro.high());
  }

  @Test
  void theKindOfSourceIsToldByPublisherAndText() {
    assertEquals(SourceKind.DIGEST, kind("Morning Digest", "Tanks arrived."));
    assertEquals(SourceKind.WIRE, kind("Reuters", "Tanks arrived."));
    assertEquals(SourceKind.WIRE, kind("The Star", "PARIS, May 3 (AFP) - Tanks arrived."));
    assertEquals(SourceKind.MONITORING, kind("RADIO X", "TANKS ARRIVED, THE (SPEAKER) SAID."));
    assertEquals(SourceKind.TRANSCRIPT, kind("Ministry of Defence", "Tanks arrived."));
    assertEquals(SourceKind.TRANSCRIPT, kind("Unknown", "Q Did they? MS. DOE: No. Q Why?"));
    assertEquals(SourceKind.WEB, kind("The Star", "Tanks arrived."));
  }

  private static SourceKind kind(String publisher, String text) {
    return SourceKind.of(
        new Article(
            "a",
            Optional.empty(),
            Optional.of(publisher),
            Optional.empty(),
            Optional.empty(),
            Optional.of("en"),
            text));
  }
}
