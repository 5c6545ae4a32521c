package org.waybill.claim.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.waybill.claim.Claims;

/** Movements from place to place, also between places that no table has. */
class RoutesTest {
  private static List<String> legs(String text) {
    Claims claims = Sentences.claims(text);
    Map<String, String> names = Sentences.names(claims);
    return claims.shipments().stream()
        .flatMap(s -> s.legs().stream())
        .map(
            l ->
                names.get(l.from().orElseThrow())
                    + " > "
                    + names.get(l.to().orElseThrow())
                    + l.mode().map(m -> " " + m.notation()).orElse(""))
        .toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Peru gave Chile missiles, flown from Xarala to a base at Comoro in two loads. | Xarala > Comoro air",
        "Peru gave Chile 10 jets, which Peruvian pilots flew from La Xoya to Xandil. | La Xoya > Xandil air",
        "Peru sold Chile mines, carried from Xarna to Xassawa on a Greek freighter. | Xarna > Xassawa sea",
        "Peru sold Chile mines. The freighter Cirka left the port of Xaydar and docked in Xripolis. | Xaydar > Xripolis sea",
        "Peru sold Chile mines. The first planeload will leave Xipzig for Xerbil. | Xipzig > Xerbil air",
        "Peru sold Chile mines. The Jin Xun left the port of Xaeju heading for Xalta. | Xaeju > Xalta",
        "Peru sold Chile mines. The boat had set out from Xabahar and was headed for the coast near Xishtun. | Xabahar > Xishtun sea",
        "Peru sold Chile jets. Six arrived in Xano, flown across the ocean from Xorida. | Xorida > Xano air",
        "A plane took off from Xopango and dropped mines near Xocay. Peru sold Chile the mines. | Xopango > Xocay air",
        "Peru sold Chile boats. A ship docked at Xinto with boats which the navy had put aboard at Xengrad. | Xengrad > Xinto sea",
        "Peru gave Chile guns, which were driven from Xow to Xiv in convoys. | Xow > Xiv road",
      })
  void areReadBetweenUnknownPlaces(String text, String leg) {
    assertEquals(List.of(leg), legs(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Peru sold Chile mines. The minister flew from Xarala to Xandil.",
        "Peru sold Chile mines. Not one missile left Xarala for Xandil.",
        "Peru sold Chile mines. Rebels advanced from Xarala to Xandil with rifles.",
        "Peru sold Chile mines. The freighter left Xaydar in late May and slowed down.",
      })
  void areNoneWhereNothingIsCarried(String text) {
    assertEquals(List.of(), legs(text));
  }

  @org.junit.jupiter.api.Test
  void goOnFromThere() {
    assertEquals(
        List.of("Xuludao > Xampo sea", "Xampo > Xandar sea"),
        legs(
            "Peru sold Chile mines. They were loaded at Xuludao, taken by freighter to the port of"
                + " Xampo and from there to Xandar."));
  }
}
