package org.waybill.claim.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What speakers say of deeds of their own and of reports about them. */
class DenialsTest {
  private static String told(String text) {
    List<String> transfers = Sentences.transfers(text);
    return String.join("; ", transfers).replaceAll("\\S+ > \\S+ \\S+ ", "");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Serbia rejected the report that it had sold mortars to Myanmar as fabricated. | actual negative denies by Serbia
          Serbia rejected a request to sell mortars to Myanmar. | wanted positive declines by Serbia
          Serbia called reports that it had sold mortars to Myanmar a lie. | actual negative denies by Serbia
          Reports that Serbia had sold mortars to Myanmar are false, Kenya said. | actual negative denies by Kenya
          Reports that Serbia had sold mortars to Myanmar are worrying, Kenya said. | actual positive asserts by Kenya
          "There is no truth in reports that Serbia sold mortars to Myanmar," Kenya said. | actual negative denies by Kenya
          Belgrade refuted claims that Serbia had sold mortars to Myanmar. | actual negative denies by Serbia
          Iran has repeatedly rejected U.S. charges that it sent missiles to Yemen. | actual negative denies by Iran
          """)
  void denyReportsByCallingThemUntrue(String sentence, String told) {
    assertEquals(told, told(sentence));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Serbia said that it had not sold mortars to Myanmar. | actual negative denies by Serbia
          Kenya said that Serbia had not sold mortars to Myanmar. | actual negative asserts by Kenya
          Serbia said that it had sold mortars to Myanmar. | actual positive asserts by Serbia
          Serbia said that it would not sell mortars to Myanmar. | planned negative declines by Serbia
          Kenya said that Serbia would not sell mortars to Myanmar. | planned negative asserts by Kenya
          Serbia said that it would sell mortars to Myanmar. | planned positive promises by Serbia
          Switzerland has refused to sell mortars to Myanmar. | planned negative declines by Switzerland
          """)
  void denyDeclineAndPromiseDeedsOfTheirOwn(String sentence, String told) {
    assertEquals(told, told(sentence));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          The Pentagon declined to comment on reports that Iran had sold rockets to Sudan. | actual positive declines by United States
          Israel refused to confirm or deny that Iran had sold rockets to Sudan. | actual positive declines by Israel
          Israel confirmed that Iran had sold rockets to Sudan. | actual positive confirms by Israel
          """)
  void declineToSayWhetherItIsSo(String sentence, String told) {
    assertEquals(told, told(sentence));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Israel accused Iran of breaking a promise about the rockets that Syria sold to Sudan. | actual positive asserts by Israel
          Israel accused Syria of selling rockets to Sudan. | actual positive accuses by Israel
          Kenya voiced alarm at the sale of rockets by Iran to Sudan. | actual positive condemns by Kenya
          Iran voiced hope after the sale of rockets by Iran to Sudan. | actual positive asserts by Waybill Test
          Israel complained that Syria had sold rockets to Sudan. | actual positive alleges by Israel
          """)
  void judgeDeedsOfOthers(String sentence, String told) {
    assertEquals(told, told(sentence));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Serbia and Myanmar both say that Serbia sold no mortars to Myanmar. | actual negative denies by Serbia; actual negative denies by Myanmar
          Kenya and Israel said that Iran had sold rockets to Sudan. | actual positive asserts by Kenya; actual positive asserts by Israel
          Kenya said that Iran had sold rockets to Sudan. | actual positive asserts by Kenya
          """)
  void areClaimsOfEachWhoSaysTheSame(String sentence, String told) {
    assertEquals(told, told(sentence));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Kenya said that China would face sanctions if it sold rockets to Sudan. | hypothetical positive warns by Kenya
          Kenya said that China had sold rockets to Sudan. | actual positive asserts by Kenya
          Canada plans to sell rockets to Sudan, the Canadian defence minister said. | planned positive intends by Canada
          Canada will sell rockets to Sudan, the Canadian defence minister said. | planned positive promises by Canada
          """)
  void warnPlanAndPromise(String sentence, String told) {
    assertEquals(told, told(sentence));
  }
}
