package org.waybill.fusion;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.waybill.fusion.Reported.exchange;
import static org.waybill.fusion.Reported.fuse;
import static org.waybill.fusion.Reported.groups;
import static org.waybill.fusion.Reported.judged;
import static org.waybill.fusion.Reported.meeting;
import static org.waybill.fusion.Reported.shipment;
import static org.waybill.fusion.Reported.transfer;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.waybill.claim.Basis;
import org.waybill.claim.Modality;
import org.waybill.claim.Stance;
import org.waybill.fusion.Background.Copy;
import org.waybill.fusion.Background.Site;
import org.waybill.fusion.Decision.Verdict;
import org.waybill.fusion.Origins.LeftOut;
import org.waybill.fusion.Origins.Why;

class SituationFuserTest {
  @Test
  void oneStatementThatTwoOutletsQuoteIsOneTransferWithOneOrigin() {
    Fusion fusion =
        fuse(transfer("a").of("tank", "tanks"), transfer("b").of("tank", "tanks").on("2024-03-02"));

    assertEquals(Set.of(Set.of("a", "b")), groups(fusion));
    assertEquals(List.of("state/norland"), origins(fusion));
    assertEquals(Map.of("b", Why.CITES_STATEMENT), leftOut(fusion));
  }

  @Test
  void thePairOfStatesAloneMergesNothing() {
    Fusion fusion = fuse(transfer("a"), transfer("b").by("state/eastland").on("2024-03-02"));

    assertEquals(Set.of(Set.of("a"), Set.of("b")), groups(fusion));
  }

  @Test
  void theSameKindOfGoodsInTheSameWeekIsNotEnough() {
    Fusion fusion =
        fuse(
            transfer("a").of("tank", "tanks"),
            transfer("b").of("tank", "tanks").by("state/eastland").on("2024-03-02"));

    assertEquals(Set.of(Set.of("a"), Set.of("b")), groups(fusion));
  }

  @Test
  void whatATextTellsOfLongAgoIsNotItsNews() {
    Reported news = transfer("a").of("tank", "tanks").in("d").by("state/eastland");
    Reported background = transfer("b").of("tank", "60 tanks").amount(60, "item").in("d");

    assertEquals(Set.of(Set.of("a", "b")), groups(fuse(news, background)));
    assertEquals(
        Set.of(Set.of("a"), Set.of("b")),
        groups(fuse(news, background.at("1998-01-01", "1998-12-31"))));
  }

  @Test
  void twoAlikeShipmentsAWeekApartStayTwo() {
    Fusion fusion =
        fuse(
            transfer("a")
                .of("missile", "12 RX-7 missiles")
                .amount(12, "item")
                .at("2024-04-19", "2024-04-19")
                .on("2024-04-20"),
            transfer("b")
                .of("missile", "12 RX-7 missiles")
                .amount(12, "item")
                .at("2024-04-26", "2024-04-26")
                .on("2024-04-27"),
            shipment("as")
                .in("a")
                .ofClaim("a")
                .leg("place/x", "place/y", "a plane")
                .on("2024-04-20"),
            shipment("bs")
                .in("b")
                .ofClaim("b")
                .leg("place/x", "place/y", "a plane")
                .on("2024-04-27"));

    assertEquals(Set.of(Set.of("a"), Set.of("b"), Set.of("as"), Set.of("bs")), groups(fusion));
  }

  @ParameterizedTest
  @CsvSource({
    "ACTUAL, WANTED",
    "ACTUAL, HYPOTHETICAL",
    "PLANNED, WANTED",
    "PLANNED, HYPOTHETICAL",
    "WANTED, HYPOTHETICAL"
  })
  void whatIsWantedOrConceivableIsNeverWhatIsDone(Modality one, Modality other) {
    Fusion fusion =
        fuse(
            transfer("a").of("tank", "1,450 T-72s").amount(1450, "item").as(one).sameAs("b"),
            transfer("b").of("tank", "1,450 T-72s").amount(1450, "item").as(other));

    assertEquals(Set.of(Set.of("a"), Set.of("b")), groups(fusion));
    assertEquals("modality", fusion.decisions().get(0).reasons().get(0).field());
    assertTrue(fusion.decisions().get(0).reasons().get(0).isVeto());
  }

  @Test
  void whatWasPromisedAndWhatCameOfItCanBeOne() {
    Fusion fusion =
        fuse(
            transfer("a")
                .of("tank", "T-72 tanks")
                .amount(31, "item")
                .as(Modality.PLANNED)
                .saying("will get 31 tanks"),
            transfer("b")
                .of("tank", "T-72 tanks")
                .amount(31, "item")
                .saying("the 31 tanks that were promised have arrived")
                .on("2024-05-01"));

    assertEquals(Set.of(Set.of("a", "b")), groups(fusion));
    assertEquals(Set.of(Rung.AGREED, Rung.DELIVERED), fusion.situations().get(0).ladder().keySet());
    assertEquals(Optional.of(Rung.DELIVERED), fusion.situations().get(0).furthest());
  }

  @Test
  void oppositeDirectionsAreTwoTransfers() {
    Fusion fusion =
        fuse(
            transfer("a").of("tank", "1,450 T-72s").amount(1450, "item"),
            transfer("b")
                .of("tank", "1,450 T-72s")
                .amount(1450, "item")
                .from("state/sudland")
                .to("state/norland"));

    assertEquals(Set.of(Set.of("a"), Set.of("b")), groups(fusion));
  }

  @Test
  void aShipWithANameIsOneVoyage() {
    Fusion fusion =
        fuse(
            shipment("a").leg("place/x", "place/y", "Port Olm-3"),
            shipment("b").leg("place/x", "place/y", "Port Olm-3").by("state/eastland"),
            shipment("c").leg("place/x", "place/y", "Sea Lion").by("state/westland"));

    assertEquals(Set.of(Set.of("a", "b"), Set.of("c")), groups(fusion));
  }

  @Test
  void theSamePeopleOnTheSameDayIsOneMeeting() {
    Fusion fusion =
        fuse(
            meeting("a").with("person/kim", "person/lee").at("2024-03-01", "2024-03-01"),
            meeting("b")
                .with("person/kim", "person/lee")
                .at("2024-03-01", "2024-03-01")
                .by("state/eastland"),
            meeting("c").with("person/kim", "person/lee").at("2024-06-01", "2024-06-01"),
            meeting("d").with("person/kim", "person/zed").at("2024-03-01", "2024-03-01"));

    assertEquals(Set.of(Set.of("a", "b"), Set.of("c"), Set.of("d")), groups(fusion));
  }

  @Test
  void aDenialBelongsToWhatItDenies() {
    Fusion fusion =
        fuse(
            transfer("a").of("tank", "tanks").by("state/eastland"),
            transfer("b").of("tank", "tanks").stance(Stance.DENIES).on("2024-03-04"));

    assertEquals(Set.of(Set.of("a", "b")), groups(fusion));
    assertEquals(List.of("state/eastland"), origins(fusion));
    assertEquals(Map.of("b", Why.DENIAL), leftOut(fusion));
    assertEquals(List.of("denial a b"), contradictions(fusion));
    assertEquals(
        List.of(Reported.claim("b")),
        fusion.situations().get(0).ladder().get(Rung.DELIVERED).denying());
  }

  @Test
  void whoTakesBackHisWordContradictsNobody() {
    Fusion fusion =
        fuse(
            transfer("a").of("tank", "tanks").by("state/eastland"),
            transfer("b")
                .of("tank", "tanks")
                .by("state/eastland")
                .stance(Stance.DENIES)
                .on("2024-06-04"));

    assertEquals(List.of("retraction a b"), contradictions(fusion));
  }

  @Test
  void anOutletThatReportsOtherwiseMuchLaterTookNothingBack() {
    Reported said =
        transfer("a")
            .of("helmet", "helmets")
            .in("d")
            .on("2022-12-07")
            .ownVoice("organization/gazette");
    Reported otherwise =
        transfer("b")
            .of("weapons", "lethal arms")
            .in("e")
            .on("2024-06-14")
            .ownVoice("organization/gazette")
            .stance(Stance.DENIES);
    Fusion fusion = fuse(said, otherwise);
    assertEquals(Set.of(Set.of("a"), Set.of("b")), groups(fusion));
    assertEquals(List.of(), contradictions(fusion));
  }

  @Test
  void aWireCopyIsNoOrigin() {
    Fusion fusion =
        fuse(
            List.of(
                transfer("a").of("tank", "tanks").ownVoice("outlet/wire").saying("tanks were sent"),
                transfer("b")
                    .of("tank", "tanks")
                    .ownVoice("outlet/paper")
                    .saying("tanks were sent")
                    .on("2024-03-02")),
            List.of(),
            new Background(
                Map.of(),
                Map.of(),
                Map.of(),
                List.of(new Copy(Reported.document("b"), Reported.document("a"), 0.9))));

    assertEquals(Set.of(Set.of("a", "b")), groups(fusion));
    assertEquals(List.of("outlet/wire"), origins(fusion));
    assertEquals(Map.of("b", Why.WIRE_COPY), leftOut(fusion));
  }

  @Test
  void anOutletThatCitesSomebodyIsNoOriginUnlessItShowsWhatItSaw() {
    Reported cited = transfer("a").in("text").of("tank", "1,450 tanks").amount(1450, "item");
    Reported own =
        transfer("b")
            .in("text")
            .of("tank", "1,450 tanks")
            .amount(1450, "item")
            .ownVoice("outlet/paper");

    Fusion beside = fuse(cited, own);
    assertEquals(List.of("state/norland"), origins(beside));
    assertEquals(Map.of("b", Why.OWN_VOICE_BESIDE_CITATION), leftOut(beside));

    Fusion showing = fuse(cited, own.showing(Basis.IMAGERY));
    assertEquals(Set.of("state/norland", "outlet/paper"), Set.copyOf(origins(showing)));
  }

  @Test
  void anOutletAloneIsAnOrigin() {
    assertEquals(List.of("outlet/paper"), origins(fuse(transfer("a").ownVoice("outlet/paper"))));
  }

  @Test
  void anUnnamedOfficialCountsWithHisGovernment() {
    Fusion fusion =
        fuse(
            transfer("a").of("tank", "tanks"),
            transfer("b")
                .of("tank", "tanks")
                .spokenBy("http://e.org/document/b/described/official")
                .on("2024-03-02"));

    assertEquals(Set.of(Set.of("a", "b")), groups(fusion));
    assertEquals(List.of("state/norland"), origins(fusion));
  }

  @Test
  void whoDeclinesToCommentIsNoOrigin() {
    Fusion fusion =
        fuse(
            transfer("a").of("tank", "tanks"),
            transfer("b")
                .in("a")
                .of("tank", "tanks")
                .by("state/sudland")
                .stance(Stance.DECLINES)
                .answering("a"));

    assertEquals(List.of("state/norland"), origins(fusion));
    assertEquals(Map.of("b", Why.DECLINES), leftOut(fusion));
    assertEquals(List.of(), contradictions(fusion));
  }

  @Test
  void twoNumbersOfOneShipmentContradict() {
    Fusion fusion =
        fuse(
            transfer("a").of("tank", "old tanks").amount(24, "item").saying("the third shipment"),
            transfer("b")
                .of("tank", "old tanks")
                .amount(30, "item")
                .saying("the third shipment")
                .by("state/eastland"));

    assertEquals(Set.of(Set.of("a", "b")), groups(fusion));
    assertEquals(List.of("quantity a b"), contradictions(fusion));
    assertEquals("24 item against 30 item", fusion.contradictions().get(0).words());
  }

  @Test
  void twoDaysOfOneDeliveryContradict() {
    Fusion fusion =
        fuse(
            transfer("a").of("tank", "tanks").amount(1450, "item").at("2024-02-20", "2024-02-20"),
            transfer("b")
                .of("tank", "tanks")
                .amount(1450, "item")
                .at("2024-02-23", "2024-02-23")
                .by("state/eastland"));

    assertEquals(List.of("date a b"), contradictions(fusion));
  }

  @Test
  void twoPortsOfOneVoyageContradict() {
    Map<String, Site> sites =
        Map.of(
            "place/x", site("place/x", 10),
            "place/y", site("place/y", 20),
            "place/z", site("place/z", 30));
    Fusion fusion =
        fuse(
            List.of(
                shipment("a").leg("place/x", "place/y", "Sea Lion"),
                shipment("b").leg("place/x", "place/z", "Sea Lion").by("state/eastland")),
            List.of(),
            new Background(
                Map.of("place/y", "Yport", "place/z", "Zport"), sites, Map.of(), List.of()));

    assertEquals(Set.of(Set.of("a", "b")), groups(fusion));
    assertEquals(List.of("route a b"), contradictions(fusion));
    assertEquals("Yport against Zport", fusion.contradictions().get(0).words());
  }

  @Test
  void theSameArmsFromTwoSuppliersAreADispute() {
    Fusion fusion =
        fuse(
            transfer("a").of("tank", "tanks").amount(1450, "item").at("2024-02-20", "2024-02-20"),
            transfer("b")
                .from("state/westland")
                .of("tank", "tanks")
                .amount(1450, "item")
                .at("2024-02-20", "2024-02-20")
                .by("state/eastland"));

    assertEquals(Set.of(Set.of("a"), Set.of("b")), groups(fusion));
    assertEquals(List.of("supplier a b"), contradictions(fusion));
  }

  @Test
  void whatOneCallsAnExchangeAndAnotherASaleIsADispute() {
    Fusion fusion =
        fuse(
            transfer("a").in("text").ofClaim("x").of("tank", "tanks").amount(1450, "item"),
            exchange("x")
                .in("text")
                .side("state/norland", "state/sudland", "tank", "a")
                .side("state/sudland", "state/norland", "grain", null),
            transfer("b")
                .of("tank", "tanks")
                .amount(1450, "item")
                .saying("1,450 tanks were sold for cash")
                .by("state/eastland")
                .on("2024-03-03"));

    assertEquals(Set.of(Set.of("a", "b"), Set.of("x")), groups(fusion));
    assertEquals(List.of("exchange x b"), contradictions(fusion));
  }

  @Test
  void onePrincipalDoesNotContradictItself() {
    Fusion fusion =
        fuse(
            transfer("a").of("tank", "old tanks").amount(24, "item").saying("the third shipment"),
            transfer("b").of("tank", "old tanks").amount(30, "item").saying("the third shipment"));

    assertEquals(List.of(), contradictions(fusion));
  }

  @Test
  void twoReadingsOfATotalAreOneTransferAndNoContradiction() {
    Fusion fusion =
        fuse(
            transfer("a").of("tank", "tanks").amount(300, "item").saying("300 tanks so far"),
            transfer("b")
                .of("tank", "tanks")
                .amount(500, "item")
                .saying("500 tanks so far")
                .by("state/eastland")
                .on("2024-04-01"));

    assertEquals(Set.of(Set.of("a", "b")), groups(fusion));
    assertEquals(List.of(), contradictions(fusion));
    assertEquals(
        List.of(
            new RunningTotal(
                Reported.situation("a"), Reported.situation("b"), "300 item and 500 item")),
        fusion.totals());
  }

  @Test
  void aFirstPartIsCountedWithinItsOrder() {
    Fusion fusion =
        fuse(
            transfer("a")
                .of("tank", "tanks")
                .amount(100, "item")
                .as(Modality.PLANNED)
                .saying("ordered 100 tanks"),
            transfer("b")
                .of("tank", "tanks")
                .amount(20, "item")
                .saying("the first 20 tanks have come")
                .on("2024-04-01"));

    assertEquals(Set.of(Set.of("a"), Set.of("b")), groups(fusion));
    assertEquals(
        List.of("b in a"),
        fusion.parts().stream().map(p -> end(p.part()) + " in " + end(p.whole())).toList());
  }

  @Test
  void aJudgementThatTwoDifferSplitsTheGroup() {
    List<Reported> told =
        List.of(
            transfer("a").of("tank", "tanks").amount(1450, "item"),
            transfer("b").of("tank", "tanks").amount(1450, "item").on("2024-03-02"),
            transfer("c").of("tank", "tanks").on("2024-03-03"));
    assertEquals(Set.of(Set.of("a", "b", "c")), groups(fuse(told, List.of(), Reported.NOTHING)));

    List<Judgement> judgements = List.of(judged(Verdict.DIFFERENT, "a", "c"));

    assertEquals(
        Set.of(Set.of("a", "b"), Set.of("c")), groups(fuse(told, judgements, Reported.NOTHING)));
  }

  @Test
  void whatMayAsWellBeTheOneAsTheOtherIsLeftAlone() {
    List<Reported> told =
        List.of(
            transfer("a").of("tank", "tanks"),
            transfer("b").of("tank", "tanks").on("2024-03-02"),
            transfer("c").of("tank", "tanks").on("2024-03-03"));

    assertEquals(
        Set.of(Set.of("a"), Set.of("b"), Set.of("c")),
        groups(fuse(told, List.of(judged(Verdict.DIFFERENT, "a", "c")), Reported.NOTHING)));
  }

  @Test
  void whatAPersonJudgedPrevailsAndIsForgottenWhenItIsTakenBack() {
    List<Reported> told =
        List.of(
            transfer("a").of("tank", "tanks").amount(20, "item"),
            transfer("b").of("tank", "tanks").amount(900, "item").by("state/eastland"),
            transfer("c").of("tank", "tanks").amount(900, "item").by("state/westland"));
    Fusion before = fuse(told, List.of(), Reported.NOTHING);
    assertEquals(Set.of(Set.of("a"), Set.of("b", "c")), groups(before));

    Fusion judged =
        fuse(
            told,
            List.of(judged(Verdict.SAME, "a", "b"), judged(Verdict.DIFFERENT, "b", "c")),
            Reported.NOTHING);
    assertEquals(Set.of(Set.of("a", "b"), Set.of("c")), groups(judged));
    Decision first = judged.decisions().get(0);
    assertTrue(first.judged());
    assertEquals("Anna: for the test", first.reasons().get(0).words());

    Fusion unsure = fuse(told, List.of(judged(Verdict.UNSURE, "b", "c")), Reported.NOTHING);
    assertEquals(Set.of(Set.of("a"), Set.of("b"), Set.of("c")), groups(unsure));

    assertEquals(before, fuse(told, List.of(), Reported.NOTHING));
  }

  @Test
  void aPersonMayJoinWhatIsNeverCompared() {
    List<Reported> told =
        List.of(transfer("a").of("tank", "tanks"), transfer("b").from("state/eastland"));

    assertEquals(
        Set.of(Set.of("a", "b")),
        groups(fuse(told, List.of(judged(Verdict.SAME, "a", "b")), Reported.NOTHING)));
  }

  @Test
  void nothingReportedIsNothingFused() {
    assertEquals(new Fusion(List.of(), List.of(), List.of(), List.of(), List.of()), fuse());
  }

  @Test
  void everyReportIsInOneGroupAndEveryGroupHasAnOriginOrADenial() {
    Fusion fusion =
        fuse(
            transfer("a"),
            transfer("b").stance(Stance.DENIES).by("state/sudland").on("2025-01-01"));

    for (FusedSituation fused : fusion.situations()) {
      assertFalse(
          fused.origins().counted().isEmpty() && fused.origins().leftOut().isEmpty(),
          fused.toString());
    }
  }

  private static Site site(String iri, double latitude) {
    return new Site(iri, Optional.of(latitude), Optional.of(0.0), Optional.empty());
  }

  private static List<String> origins(Fusion fusion) {
    return fusion.situations().get(0).origins().counted().stream()
        .map(Origins.Origin::principal)
        .toList();
  }

  private static Map<String, Why> leftOut(Fusion fusion) {
    return fusion.situations().get(0).origins().leftOut().stream()
        .collect(Collectors.toMap(l -> end(l.claim()), LeftOut::why));
  }

  private static List<String> contradictions(Fusion fusion) {
    return fusion.contradictions().stream()
        .map(c -> c.kind().notation() + " " + end(c.one()) + " " + end(c.other()))
        .sorted()
        .toList();
  }

  private static String end(String iri) {
    return iri.substring(iri.lastIndexOf('/') + 1);
  }
}
