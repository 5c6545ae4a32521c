package org.waybill.claim.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.waybill.claim.Claims;

class EncountersTest {
  private static List<String> meetings(String text) {
    Claims claims = Sentences.claims(text);
    Map<String, String> names = Sentences.names(claims);
    return claims.meetings().stream()
        .map(m -> String.join(" + ", m.participants().stream().map(names::get).sorted().toList()))
        .toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Argentine President Carlos Menem told Brazilian President Fernando Collor that Argentina would sell tanks to Iran. | Carlos Menem + Fernando Collor",
        "British Prime Minister Margaret Thatcher raised the sale of jets with Egyptian President Hosni Mubarak. | Hosni Mubarak + Margaret Thatcher",
        "Egyptian President Hosni Mubarak discussed an offer to sell tanks to Iraq with U.S. Secretary of State George Shultz. | George Shultz + Hosni Mubarak",
        "British Prime Minister Margaret Thatcher and Malaysian Prime Minister Mahathir Mohamad signed a deal for jets. | Mahathir Mohamad + Margaret Thatcher",
        "British Prime Minister Margaret Thatcher called on Egyptian President Hosni Mubarak and spoke of tanks. | Hosni Mubarak + Margaret Thatcher",
        "French President Emmanuel Macron, standing beside German Chancellor Olaf Scholz, promised Ukraine tanks. | Emmanuel Macron + Olaf Scholz",
      })
  void areMeetingsOfTwoStates(String text, String who) {
    assertEquals(List.of(who), meetings(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Argentine President Carlos Menem told reporters that Argentina would sell tanks to Iran.",
        "Argentine President Carlos Menem called on Brazil to sell tanks to Iran.",
        "Argentina told Brazil that it would sell tanks to Iran.",
        "Peru built a line called East Shield and sold tanks to Iran.",
      })
  void areNoneWhereNobodyOfAnotherStateIsThere(String text) {
    assertEquals(List.of(), meetings(text));
  }
}
