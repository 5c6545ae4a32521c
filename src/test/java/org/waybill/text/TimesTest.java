package org.waybill.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimesTest {
  /** A Friday. */
  private static final LocalDate DAY = LocalDate.of(2023, 10, 13);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Iran said on Friday that it had sold tanks. | Friday | 2023-10-13 | POINT",
        "Iran said on Tuesday that it had sold tanks. | Tuesday | 2023-10-10 | POINT",
        "Iran said last Friday that it had sold tanks. | last Friday | 2023-10-06 | POINT",
        "Iran sold tanks yesterday. | yesterday | 2023-10-12 | POINT",
        "Iran sold tanks in September. | September | 2023-09 | POINT",
        "Iran sold tanks in December. | December | 2022-12 | POINT",
        "Iran will sell tanks in December. | December | 2023-12 | FUTURE",
        "Iran sold tanks on March 4. | March 4 | 2023-03-04 | POINT",
        "Iran sold tanks on 4 March 2021. | 4 March 2021 | 2021-03-04 | POINT",
        "Iran sold tanks on March 4, 2021, it said. | March 4, 2021 | 2021-03-04 | POINT",
        "Iran sold tanks in July 2021. | July 2021 | 2021-07 | POINT",
        "Iran sold tanks in 2019. | 2019 | 2019 | POINT",
        "Iran sold tanks in late 2022. | late 2022 | 2022-09-01~/2022-12-31~ | POINT",
        "Iran sold tanks last month. | last month | 2023-09 | POINT",
        "Iran sold tanks last year. | last year | 2022 | POINT",
        "Iran sold tanks last December. | last December | 2022-12 | POINT",
        "Iran sold tanks in the 1980s. | the 1980s | 1980/1989 | POINT",
        "Iran sold tanks three weeks ago. | three weeks ago | 2023-09-22~ | POINT",
        "Iran sold tanks two months ago. | two months ago | 2023-08~ | POINT",
        "Iran sold tanks weeks ago. | weeks ago | 2023-08-18~/2023-09-29~ | WINDOW",
        "Iran sold tanks in recent weeks. | in recent weeks | 2023-08-18~/2023-10-13 | WINDOW",
        "Iran recently sold tanks. | recently | 2023-07-15~/2023-10-13 | WINDOW",
        "Iran sold tanks over the past two years. | over the past two years | 2021-10-13~/2023-10-13 | WINDOW",
        "Iran has already sold tanks. | already | ../2023-10-13 | UNTIL",
        "Iran has sold tanks since 2019. | since 2019 | 2019/.. | SINCE",
        "Iran has sold tanks since last May. | since last May | 2023-05/.. | SINCE",
        "Iran sold tanks until 2019. | until 2019 | ../2019 | UNTIL",
        "Iran sold tanks between September 7 and October 1. | between September 7 and October 1 | 2023-09-07/2023-10-01 | RANGE",
        "Iran sold tanks between Dec. 6 and 8. | between Dec. 6 and 8 | 2022-12-06/2022-12-08 | RANGE",
        "Iran sold tanks from 2015 to 2018. | from 2015 to 2018 | 2015/2018 | RANGE",
        "Iran sold tanks in 2015-2018, and 2019 was quiet. | 2019 | 2019 | POINT",
        "Iran sold tanks between November and March. | between November and March | 2022-11/2023-03 | RANGE",
        "Iran will sell tanks in the coming weeks. | in the coming weeks | 2023-10-13/2023-12-08~ | FUTURE",
        "Iran will sell tanks next month. | next month | 2023-11 | FUTURE",
        "Iran will sell tanks by 2025. | by 2025 | ../2025 | FUTURE",
        "Iran sold tanks in the spring of 2020. | the spring of 2020 | 2020-03-01~/2020-05-31~ | POINT",
      })
  void worksOutWhatIsMeant(String text, String words, String edtf, TimeKind kind) {
    List<TimeExpression> times = times(text);
    TimeExpression time =
        times.stream()
            .filter(t -> t.text().equals(words))
            .findFirst()
            .orElseThrow(() -> new AssertionError(times));
    assertEquals(edtf, time.edtf());
    assertEquals(kind, time.kind());
  }

  @ParameterizedTest
  @CsvSource({
    "Iran may sell tanks.",
    "Soldiers march past.",
    "Iran sold 1990 rifles.",
    "It was called off for $1999.",
    "Iran met the sun."
  })
  void findsNoTimeWhereThereIsNone(String text) {
    assertEquals(List.of(), times(text));
  }

  @Test
  void saysWhenTheYearWasGivenByThePublicationDay() {
    assertEquals(TimeBasis.METADATA, times("Iran sold tanks in May.").get(0).basis());
    assertEquals(TimeBasis.STATED, times("Iran sold tanks in May 2021.").get(0).basis());
  }

  @Test
  void datesNothingRelativeWithoutADay() {
    AnalysedText text = Texts.analyse("Iran sold tanks last month and in 2019.");
    assertTrue(text.day().isEmpty());
    assertEquals(
        List.of("2019"),
        text.sentences().get(0).times().stream().map(TimeExpression::edtf).toList());
  }

  private static List<TimeExpression> times(String text) {
    return Texts.analyse(text, DAY).sentences().get(0).times();
  }
}
