package org.waybill.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.waybill.query.Row;

/** Claims on an axis of time. */
class TimeChartTest {
  private static Row row(String when, String published) {
    return new Row(Map.of("when", when, "published", published));
  }

  private static TimeChart chart(Row... rows) {
    return TimeChart.of(List.of(rows)).orElseThrow();
  }

  @Test
  void theAxisReachesOverAllDaysThatAreSaid() {
    TimeChart chart = chart(row("2023-09-07/2023-10-01", "2023-10-13"), row("2020", "2021-05-01"));
    assertTrue(chart.first().isBefore(LocalDate.of(2020, 1, 1)), chart.toString());
    assertTrue(chart.last().isAfter(LocalDate.of(2023, 10, 13)), chart.toString());
  }

  @Test
  void anEndThatNobodyNamesIsAPoint() {
    Row open = row("1991/..", "2001-06-08");
    TimeBar bar = chart(open).bar(open);
    assertTrue(bar.openEnd() && !bar.openStart(), bar.toString());
    assertTrue(bar.path().endsWith("z") && bar.path().contains("l8 6l-8 6"), bar.path());
    Row before = row("../2001-06-08", "2001-06-09");
    assertTrue(chart(before).bar(before).openStart());
    Row closed = row("2001-06-01/2001-06-03", "2001-06-09");
    TimeBar both = chart(closed).bar(closed);
    assertTrue(!both.openEnd() && !both.openStart() && both.path().contains("v12"), both.path());
  }

  @Test
  void whatHasNoTimeHasNoBarButTheMarkOfItsPublication() {
    Row undated = new Row(Map.of("published", "2023-10-13"));
    TimeBar bar = chart(undated).bar(undated);
    assertEquals(Optional.empty(), bar.start());
    assertTrue(bar.published().isPresent());
  }

  @Test
  void whatIsNoDateIsLeftOutOfTheDrawing() {
    assertEquals(Optional.empty(), TimeChart.of(List.of(row("some day", "soon"))));
    assertEquals(Optional.empty(), TimeChart.of(List.of()));
  }

  @Test
  void aDenialAndAPlanLookOtherThanWhatIsAffirmed() {
    Row denied = new Row(Map.of("when", "2023", "polarity", "negative", "modality", "planned"));
    String look = chart(denied).bar(denied).look();
    assertTrue(look.contains("denied") && look.contains("modality-planned"), look);
  }

  @Property(tries = 200)
  void everyAxisHasFewDatesWithinIt(
      @ForAll @IntRange(min = 0, max = 40_000) int begin,
      @ForAll @IntRange(min = 0, max = 40_000) int length) {
    LocalDate first = LocalDate.of(1920, 1, 1).plusDays(begin);
    TimeChart chart = chart(row(first + "/" + first.plusDays(length), first.toString()));
    List<TimeChart.Tick> ticks = chart.ticks();
    assertTrue(ticks.size() >= 1 && ticks.size() <= 8, chart + " " + ticks);
    for (TimeChart.Tick tick : ticks) {
      double x = Double.parseDouble(tick.x());
      assertTrue(x >= 0 && x <= TimeChart.WIDTH, tick.toString());
    }
  }
}
