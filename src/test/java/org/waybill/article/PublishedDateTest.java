package org.waybill.article;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PublishedDateTest {
  private static final Optional<LocalDate> DAY = Optional.of(LocalDate.of(2023, 10, 13));

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2023-10-13",
        " 2023-10-13 ",
        "2023-10-13T23:30:00-05:00",
        "2023-10-13T00:10Z",
        "2023-10-13 18:00:00.123+0200"
      })
  void keepsTheDayOfAnIsoDateAsWritten(String written) {
    assertEquals(DAY, PublishedDate.ofIso(written));
    assertEquals(DAY, PublishedDate.ofWebPage(written));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "20231013",
        "20231013T1800",
        "2023/10/13 18:00",
        "Fri, 13 Oct 2023 18:00:00 GMT",
        "October 13, 2023",
        "Published on Oct. 13th, 2023 at 6 pm",
        "13 OCTOBER 2023",
        "13-Oct-2023"
      })
  void readsTheDatesOfWebPages(String written) {
    assertEquals(DAY, PublishedDate.ofWebPage(written));
    assertEquals(Optional.empty(), PublishedDate.ofIso(written));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "10/12/2023",
        "2023",
        "2023-02-30",
        "Friday",
        "31 February 2023",
        "2 hours ago"
      })
  void givesNoDateForAGuess(String written) {
    assertEquals(Optional.empty(), PublishedDate.ofWebPage(written));
    assertEquals(Optional.empty(), PublishedDate.ofIso(written));
  }
}
