package org.waybill.fusion;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.waybill.fusion.Reported.quantity;
import static org.waybill.fusion.Reported.transfer;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.waybill.claim.Comparator;
import org.waybill.claim.Quantity;
import org.waybill.claim.Stance;
import org.waybill.fusion.AmountRange.Bound;
import org.waybill.reference.Assumption;

class AssumedAmountsTest {
  private static final Assumption FULL =
      new Assumption(
          "full",
          "container",
          "round",
          "ammunition",
          new BigDecimal("100"),
          new BigDecimal("150"),
          List.of("https://e.org/full"),
          "if full");

  private static final Background BACKGROUND =
      new Background(Map.of(), Map.of(), Map.of("shell", "ammunition"), List.of());

  private static AssumedAmounts assumed(Reported... reported) {
    List<ReportedSituation> members = Stream.of(reported).map(Reported::get).toList();
    return AssumedAmounts.of(
        new FusedSituation(
            "http://e.org/fused/1",
            SituationKind.TRANSFER,
            members,
            new Origins(List.of(), List.of()),
            Map.of()),
        FULL,
        BACKGROUND);
  }

  private static Quantity containers(Comparator comparator, int lower, int upper) {
    return quantity(comparator, lower, upper, "container");
  }

  @Test
  void aNumberBecomesAnInterval() {
    AssumedAmounts assumed =
        assumed(transfer("a").of("shell", "shells").amount(quantity(20, "container")));
    assertEquals("20 container, that is 2000 to 3000 round", assumed.converted().get(0).words());
  }

  @Test
  void aBoundStaysABoundAndWhatIsOpenStaysOpen() {
    AssumedAmounts assumed =
        assumed(
            transfer("a").of("shell", "shells").amount(containers(Comparator.MORE_THAN, 20, -1)),
            transfer("b").of("shell", "shells").amount(containers(Comparator.AT_MOST, -1, 30)));
    assertEquals(
        List.of(
            "more than 20 container, that is more than 2000 round",
            "at most 30 container, that is at most 4500 round"),
        assumed.converted().stream().map(AssumedAmounts.Converted::words).toList());
    AmountRange range = assumed.range().orElseThrow();
    assertEquals(
        new Bound(new BigDecimal("2000"), Reported.claim("a")), range.lower().orElseThrow());
    assertEquals(
        new Bound(new BigDecimal("4500"), Reported.claim("b")), range.upper().orElseThrow());
  }

  @Test
  void otherGoodsOtherUnitsAndWhatIsDeniedAreNotConverted() {
    AssumedAmounts assumed =
        assumed(
            transfer("a").of("tank", "tanks").amount(quantity(20, "container")),
            transfer("b").of("shell", "shells").amount(quantity(20, "tonne")),
            transfer("c")
                .of("shell", "shells")
                .amount(quantity(20, "container"))
                .stance(Stance.DENIES));
    assertEquals(List.of(), assumed.converted());
    assertTrue(assumed.range().isEmpty());
  }

  @Test
  void whatAnotherGivesInRoundsIsHeldAgainstIt() {
    AssumedAmounts assumed =
        assumed(
            transfer("a").of("shell", "shells").amount(quantity(20, "container")),
            transfer("b").by("state/east").of("shell", "shells").amount(quantity(500, "item")),
            transfer("c").by("state/west").of("shell", "shells").amount(quantity(2500, "round")));
    assertEquals(
        List.of("2000 to 3000 round against 500 round"),
        assumed.apart().stream().map(AssumedAmounts.Apart::words).toList());
    assertEquals(
        new BigDecimal("500"), assumed.range().orElseThrow().lower().orElseThrow().value());
  }
}
