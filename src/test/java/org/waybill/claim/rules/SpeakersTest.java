package org.waybill.claim.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.waybill.claim.Claims;

/** Who is taken for the speaker. */
class SpeakersTest {
  private static String speaker(String text) {
    List<String> transfers = Sentences.transfers(text);
    return transfers.isEmpty() ? "nobody" : transfers.get(0).replaceAll(".* by ", "");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Baghdad radio said Iran had sold rockets to Sudan. | Baghdad radio
          Baghdad said Iran had sold rockets to Sudan. | Iraq
          The Kuwaiti newspaper al-Hayat reported that Iran had sold rockets to Sudan. | al-Hayat
          Kuwaiti newspapers reported that Iran had sold rockets to Sudan. | Waybill Test
          Kenya's spy agency said Iran had sold rockets to Sudan. | Kenya
          The news agency Kyodo said Iran had sold rockets to Sudan. | Kyodo News
          A report by Amnesty International said Iran had sold rockets to Sudan. | Amnesty International
          Iran has sold rockets to Sudan, in the opinion of Israeli officials. | Israel
          Iran has sold rockets to Sudan, in the interest of Israeli officials. | Waybill Test
          On the word of a Western diplomat, Iran sold rockets to Sudan. | Western diplomat
          Foreign Minister Yair Lapid of Israel was quoted as saying Iran had sold rockets to Sudan. | Israel
          """)
  void areMediaReportsAndThoseWhoseViewIsGiven(String sentence, String who) {
    assertEquals(who, speaker(sentence));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Turkish officials met the press. The officials said Iran had sold rockets to Sudan. | Turkey
          Defence Minister Yasar Guler of Turkey met the press. The minister said Iran had sold rockets to Sudan. | Turkey
          In Oslo, a Foreign Ministry spokesman said Iran had sold rockets to Sudan. | Norway
          Turkish officials, who asked not to be named, told reporters Iran had sold rockets to Sudan. | Turkey
          Turkish officials, asked about the trip, told reporters Iran had sold rockets to Sudan. | Turkey
          But in Oslo, Defence Minister Kari Hansen said Iran had sold rockets to Sudan. | Norway
          A company source said Iran had sold rockets to Sudan. | company source
          Turkish officials met the press. A Kenyan official said Iran had sold rockets to Sudan. | Kenya
          """)
  void areOfficesOfTheStateNamedWithThemBeforeOrWhereTheyAre(String text, String who) {
    assertEquals(who, speaker(text));
  }

  @Test
  void areGroupsWithAllTheWordsThatDescribeThem() {
    Claims claims =
        Sentences.claims("Two people familiar with the deal said Iran sold rockets to Sudan.");
    assertTrue(
        claims.entities().stream()
            .anyMatch(e -> e.aka().contains("Two people familiar with the deal")),
        claims.entities().toString());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          President Emmanuel Macron was blunt: France had sold jets to Chad. | France
          Foreign Minister Jean-Yves Le Drian: France has sold jets to Chad. | France
          France sold arms to one state: it sent jets to Chad. | Waybill Test
          "Has Iran sold rockets to Sudan?" a reporter asked. | nobody
          Asked if Israel had sold rockets to Sudan, Foreign Minister Yair Lapid said it had not. | Israel
          """)
  void areThoseBeforeAColonAndThoseWhoAnswer(String sentence, String who) {
    assertEquals(who, speaker(sentence));
  }

  @Test
  void areBodiesAndOfficesInTheHeadingsOfBroadcasts() {
    String start = "SAN SALVADOR, 1 DEC 89 (RADIO HORIZONTE) -- ";
    assertEquals(
        "El Salvador",
        speaker(
            start
                + "[COMMUNIQUE] [SALVADORAN ARMED FORCES COMMAND] [TEXT] NICARAGUA SENT MISSILES TO"
                + " THE FMLN. THE SALVADORAN PEOPLE KNOW IT."));
    assertEquals("Waybill Test", speaker(start + "[TEXT] NICARAGUA SENT MISSILES TO THE FMLN."));
  }
}
