package org.waybill.fusion;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.waybill.fusion.Change.Kind;
import org.waybill.fusion.FusionInput.Parties;

class ChangesTest {
  private static List<Change> changes(FusionInput input, Optional<Parties> parties) {
    return Changes.between(
        input,
        LocalDate.parse("2024-03-31"),
        LocalDate.parse("2024-04-30"),
        parties,
        new SituationFuser());
  }

  private static List<String> told(FusionInput input) {
    return changes(input, Optional.empty()).stream()
        .map(c -> c.kind().notation() + ": " + c.words())
        .toList();
  }

  @Test
  void whatIsPublishedLaterOrWasKnownBeforeIsNoChange() {
    assertEquals(
        List.of(),
        told(
            Told.input(
                List.of(
                    Told.in("a").on("2024-03-31"),
                    Told.in("b").on("2024-05-01").by("kyiv").tanks(3)),
                "a=b")));
  }

  @Test
  void aTransferOfWhichNothingWasKnownIsNew() {
    FusionInput input = Told.input(List.of(Told.in("a").on("2024-04-01").tanks(4)));
    Change change = changes(input, Optional.empty()).get(0);
    assertEquals(Kind.NEW_TRANSFER, change.kind());
    assertEquals("delivered, 4 item, by gov", change.words());
    assertEquals(List.of(Told.claim("a")), change.claims().stream().map(Testimony::claim).toList());
  }

  @Test
  void aSecondPrincipalIsANewOriginAndTheSameOneAgainIsNot() {
    assertEquals(
        List.of("newOrigin: kyiv"),
        told(
            Told.input(
                List.of(
                    Told.in("a"),
                    Told.in("b").on("2024-04-02").by("kyiv"),
                    Told.in("c").on("2024-04-03")),
                "a=b",
                "a=c")));
  }

  @Test
  void aDenialIsNewWhetherOrNotTheTransferWasKnown() {
    assertEquals(
        List.of("newDenial: norland"),
        told(
            Told.input(
                List.of(Told.in("a"), Told.in("b").on("2024-04-02").by("norland").denied()),
                "a=b")));
    assertEquals(
        List.of("newDenial: norland"),
        told(Told.input(List.of(Told.in("b").on("2024-04-02").by("norland").denied()))));
  }

  @Test
  void anotherAmountAndAFurtherRungAreChanges() {
    assertEquals(
        List.of("changedAmount: 5 item, before: 4 item", "furtherRung: delivered, before: agreed"),
        told(
            Told.input(
                List.of(Told.in("a").planned().tanks(4), Told.in("b").on("2024-04-02").tanks(5)),
                "a=b")));
  }

  @Test
  void twoThatALaterReportTiesAreTakenForOne() {
    FusionInput input =
        Told.input(
            List.of(
                Told.in("a").on("2020-01-01"),
                Told.in("b").on("2024-03-01").by("kyiv"),
                Told.in("c").on("2024-04-02")),
            "a=c",
            "b=c");
    assertEquals(
        List.of("joined: taken for one: norland to sudland: tank | norland to sudland: tank"),
        told(input));
  }

  @Test
  void anArticleWithoutADateIsPlacedByItsEntry() {
    FusionInput input = Told.input(List.of(Told.in("a").on("")));
    assertEquals(List.of(), told(input));
    assertEquals(
        1,
        Changes.between(
                input,
                LocalDate.parse("2024-05-31"),
                LocalDate.parse("2024-06-01"),
                Optional.empty(),
                new SituationFuser())
            .size());
  }

  @Test
  void ofAPairOnlyItsTransfersInThatDirectionAreTold() {
    FusionInput input =
        Told.input(
            List.of(Told.in("a").on("2024-04-01"), Told.in("b").on("2024-04-01").to("westland")));
    assertEquals(2, changes(input, Optional.empty()).size());
    assertEquals(1, changes(input, Optional.of(new Parties("norland", "westland"))).size());
    assertEquals(0, changes(input, Optional.of(new Parties("westland", "norland"))).size());
  }
}
