package org.waybill.claim.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Answers whose content was told before. */
class RepliesTest {
  private static void told(String expected, String text) {
    List<String> transfers = Sentences.transfers(text);
    assertTrue(transfers.contains(expected), transfers.toString());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Chile asked Spain for frigates. Madrid refused. | Spain > Chile warship planned negative declines by Spain
          Chile asked Spain for frigates in May, but Madrid turned down the request. | Spain > Chile warship planned negative declines by Spain
          Chile has asked Spain for frigates. Spain said no last week. | Spain > Chile warship planned negative declines by Spain
          Chile has asked again for frigates, and Spain said no to that. | Spain > Chile warship planned negative declines by Spain
          Chile asked Spain for frigates. The request was refused. | Spain > Chile warship planned negative asserts by Waybill Test
          The Chileans asked Spain for frigates, but they were turned down. | Spain > Chile warship planned negative asserts by Waybill Test
          Chile asked Spain for frigates, and Madrid agreed. | Spain > Chile warship planned positive asserts by Waybill Test
          """)
  void refuseOrGrantWhatWasAskedFor(String text, String told) {
    told(told, text);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Chad says Libya sent rifles to the rebels. The Libyan Foreign Ministry has rejected the charge. | Libya > rebels smallArms actual negative denies by Libya
          Libya sent rifles to Chad, French officials said. Tripoli dismissed this as propaganda. | Libya > Chad smallArms actual negative denies by Libya
          Libya sent rifles to Chad, French officials said. The Libyan government confirmed it. | Libya > Chad smallArms actual positive confirms by Libya
          Libya sent rifles to Chad, French officials said. The Libyan government declined to comment. | Libya > Chad smallArms actual positive declines by Libya
          Libya sent rifles to Chad, French officials said. The Libyan army had no comment on the report. | Libya > Chad smallArms actual positive declines by Libya
          """)
  void denyConfirmOrPassOverWhatOthersSay(String text, String told) {
    told(told, text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Chile asked Spain for frigates. The Spanish minister refused to meet the press.",
        "Chile asked Spain for frigates. Madrid rejected the criticism.",
        "Chile asked Spain for frigates. Madrid agreed to host the talks.",
        "Chile asked Spain for frigates. A Spanish spokesman declined to comment on the crash.",
        "Chile asked Spain for frigates. Peru refused.",
      })
  void areNoneWhereTheAnswerIsToSomethingElse(String text) {
    assertEquals(1, Sentences.transfers(text).size());
  }
}
