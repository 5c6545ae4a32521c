package org.waybill.fusion;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.waybill.fusion.Reported.period;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TimesTest {
  @Test
  void theSameDaySpeaksForOneEventMoreThanDaysApart() {
    assertEquals(0.35, weight("2024-03-01", "2024-03-01", "2024-03-02", "2024-03-02"));
    assertEquals(0.2, weight("2024-03-01", "2024-03-01", "2024-03-06", "2024-03-06"));
  }

  @Test
  void aWeekLaterIsAnotherEvent() {
    assertEquals(Reason.VETO, weight("2024-04-19", "2024-04-19", "2024-04-26", "2024-04-26"));
  }

  @Test
  void vagueTimesMayBeFurtherApart() {
    assertEquals(-0.2, weight("2024-01-01", "2024-01-31", "2024-02-20", "2024-02-20"));
    assertEquals(Reason.VETO, weight("2024-01-01", "2024-01-31", "2024-03-20", "2024-03-20"));
  }

  @Test
  void theSameMonthSpeaksForOneEvent() {
    assertEquals(0.25, weight("2024-01-01", "2024-01-31", "2024-01-01", "2024-01-31"));
    assertEquals(0.15, weight("2024-01-01", "2024-01-31", "2024-01-15", "2024-02-15"));
  }

  @Test
  void longAndOpenTimesSayNothing() {
    assertTrue(reasons("2020-01-01", "2023-12-31", "2022-05-01", "2022-05-01").isEmpty());
    assertTrue(reasons("..", "2023-12-31", "2022-05-01", "2022-05-01").isEmpty());
  }

  @Test
  void anOpenEndIsNeverApart() {
    assertEquals(0, period("..", "2024-01-01").daysApart(period("2023-05-01", "2023-05-02")));
    assertEquals(0, period("2024-01-01", "..").daysApart(period("2025-05-01", "..")));
    assertEquals(121, period("..", "2024-01-01").daysApart(period("2024-05-01", "..")));
  }

  @Test
  void isAfterOnlyWhenTheOtherIsOver() {
    Optional<Period> march = Optional.of(period("2024-03-01", "2024-03-02"));

    assertTrue(Times.isAfter(Optional.of(period("2024-03-08", "..")), march));
    assertFalse(Times.isAfter(Optional.of(period("2024-03-07", "..")), march));
    assertFalse(Times.isAfter(march, Optional.empty()));
    assertFalse(Times.isAfter(Optional.of(period("..", "2024-06-01")), march));
  }

  @Test
  void daysBetweenPublicationsHaveNoSign() {
    Testimony one = Reported.transfer("a").on("2024-03-01").get().testimony();
    Testimony other = Reported.transfer("b").on("2024-02-28").get().testimony();

    assertEquals(Optional.of(2L), Times.daysBetween(one, other));
    assertEquals(Optional.of(2L), Times.daysBetween(other, one));
  }

  private static double weight(String first, String last, String otherFirst, String otherLast) {
    return reasons(first, last, otherFirst, otherLast).get(0).weight();
  }

  private static List<Reason> reasons(
      String first, String last, String otherFirst, String otherLast) {
    Traits one = Reported.transfer("a").at(first, last).traits();
    Traits other = Reported.transfer("b").at(otherFirst, otherLast).traits();
    List<Reason> reasons = new ArrayList<>();
    Times.compare(one, other, reasons);
    List<Reason> back = new ArrayList<>();
    Times.compare(other, one, back);
    assertEquals(
        reasons.stream().map(Reason::weight).toList(), back.stream().map(Reason::weight).toList());
    return reasons;
  }
}
