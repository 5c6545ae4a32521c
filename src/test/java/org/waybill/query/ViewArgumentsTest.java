package org.waybill.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ViewArgumentsTest {
  @ParameterizedTest
  @CsvSource({
    "2023-10-01, 2023-10-01",
    "2023-10, 2023-10-31",
    "2024-02, 2024-02-29",
    "2023, 2023-12-31",
    "' 2023-10-01 ', 2023-10-01"
  })
  void aMonthOrAYearStandsForItsLastDay(String argument, LocalDate day) {
    assertEquals(day, ViewArguments.asOf(argument));
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-24T12:00Z, 2026-11-24T12:00:00Z",
    "2026-11-24T12:00, 2026-11-24T12:00:00Z",
    "2026-11-24T12:00:30.5, 2026-11-24T12:00:30.5Z",
    "2026-11-24T12:00+02:00, 2026-11-24T10:00:00Z",
    "2026-11-24, 2026-11-24T23:59:59.999999999Z",
    "2026-11, 2026-11-30T23:59:59.999999999Z"
  })
  void anInstantHasAZoneOrIsInUtc(String argument, Instant instant) {
    assertEquals(instant, ViewArguments.enteredBy(argument));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "yesterday",
        "10/1/2023",
        "2023-13",
        "2023-02-30",
        "2023/2024",
        "2023-1-1",
        "23"
      })
  void namesTheAcceptedFormats(String argument) {
    String day =
        assertThrows(QueryArgumentException.class, () -> ViewArguments.asOf(argument)).getMessage();
    assertTrue(day.contains("2023-10-01, 2023-10 or 2023"), day);
    String time =
        assertThrows(QueryArgumentException.class, () -> ViewArguments.enteredBy(argument))
            .getMessage();
    assertTrue(time.contains("2026-11-24T13:00+01:00"), time);
  }

  @Test
  void refusesHalfATime() {
    for (String argument : new String[] {"2026-11-24T", "2026-11-24T25:00Z", "T12:00"}) {
      assertThrows(QueryArgumentException.class, () -> ViewArguments.enteredBy(argument), argument);
    }
  }

  @Property
  void everyDayIsUnderstood(@ForAll @IntRange(min = -10_000, max = 30_000) int day) {
    LocalDate date = LocalDate.ofEpochDay(day);
    assertEquals(date, ViewArguments.asOf(date.toString()));
  }
}
