package org.waybill.fusion;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.waybill.claim.Basis;
import org.waybill.fusion.Origins.Origin;
import org.waybill.fusion.WhatIf.Fate;
import org.waybill.fusion.WhatIf.Outcome;

class WhatIfTest {
  private static final Without GOV = new Without(Set.of("gov"), Set.of(), Set.of(), Set.of());

  private static WhatIf ask(FusionInput input, Without without) {
    return WhatIf.of(input, without, new SituationFuser());
  }

  private static Outcome only(FusionInput input, Without without) {
    WhatIf answer = ask(input, without);
    assertEquals(1, answer.outcomes().size(), answer::toString);
    return answer.outcomes().get(0);
  }

  private static List<String> principals(List<Origin> origins) {
    return origins.stream().map(Origin::principal).toList();
  }

  @Test
  void aTransferFallsWithoutItsOnlyPrincipal() {
    FusionInput input = Told.input(List.of(Told.in("a"), Told.in("b")), "a=b");
    Outcome outcome = only(input, GOV);
    assertEquals(Fate.FALLS, outcome.fate());
    assertEquals(List.of("gov"), principals(outcome.lost()));
    assertEquals(List.of(), outcome.after());
  }

  @Test
  void withAnotherPrincipalItLosesAnOriginAndKeepsStandingOnTheOther() {
    FusionInput input = Told.input(List.of(Told.in("a"), Told.in("b").by("kyiv")), "a=b");
    Outcome outcome = only(input, GOV);
    assertEquals(Fate.LOSES_ORIGINS, outcome.fate());
    assertEquals(List.of(new Origin("kyiv", List.of(Told.claim("b")))), outcome.kept());
  }

  @Test
  void withoutOneOfTwoDocumentsThePrincipalStays() {
    FusionInput input = Told.input(List.of(Told.in("a"), Told.in("b")), "a=b");
    Without document = new Without(Set.of(), Set.of(), Set.of("http://e.org/document/a"), Set.of());
    Outcome outcome = only(input, document);
    assertEquals(Fate.KEEPS_ORIGINS, outcome.fate());
    assertEquals(List.of(new Origin("gov", List.of(Told.claim("b")))), outcome.kept());
    assertEquals(
        only(input, new Without(Set.of(), Set.of("paper-a"), Set.of(), Set.of())), outcome);
  }

  @Test
  void anOutletsOwnVoiceStandsAloneWhenNobodyIsCitedAnyMore() {
    FusionInput input = Told.input(List.of(Told.in("a"), Told.in("b").ownVoice()), "a=b");
    Outcome outcome = only(input, GOV);
    assertEquals(List.of("gov"), principals(outcome.lost()));
    assertEquals(List.of("paper-b"), principals(outcome.kept()));
  }

  @Test
  void itFallsApartWhereTheClaimThatJoinedItIsGone() {
    FusionInput input =
        Told.input(
            List.of(Told.in("a").by("one"), Told.in("b"), Told.in("c").by("three").tanks(7)),
            "a=b",
            "b=c",
            "a#c");
    // a and c are kept apart by judgement, so b joins one of them only
    assertEquals(1, only(input, GOV).after().size());

    FusionInput joined =
        Told.input(
            List.of(
                Told.in("a").by("one").on("2020-01-01"),
                Told.in("b"),
                Told.in("c").by("three").on("2025-01-01")),
            "a=b",
            "b=c");
    assertEquals(2, only(joined, GOV).after().size());
  }

  @Test
  void aClaimWithoutAGroundHasTheGroundUnstated() {
    FusionInput input =
        Told.input(List.of(Told.in("a"), Told.in("b").by("kyiv").basedOn(Basis.IMAGERY)), "a=b");
    Without unstated = new Without(Set.of(), Set.of(), Set.of(), Set.of(Basis.UNSTATED));
    assertEquals(List.of("kyiv"), principals(only(input, unstated).kept()));
    Without imagery = new Without(Set.of(), Set.of(), Set.of(), Set.of(Basis.IMAGERY));
    assertEquals(List.of("gov"), principals(only(input, imagery).kept()));
  }

  @Test
  void whatWasOnlyDeniedHadNoSupport() {
    assertEquals(Fate.HAD_NONE, only(Told.input(List.of(Told.in("a").denied())), GOV).fate());
  }

  @Test
  void transfersOfWhichNoClaimIsLeftOutAreNotListed() {
    FusionInput input = Told.input(List.of(Told.in("a"), Told.in("b").by("kyiv").to("westland")));
    WhatIf answer = ask(input, GOV);
    assertEquals(1, answer.claims());
    assertEquals(1, answer.documents());
    assertEquals(1, answer.outcomes().size());
    assertEquals(
        List.of(), ask(input, new Without(Set.of("x"), Set.of(), Set.of(), Set.of())).outcomes());
  }
}
