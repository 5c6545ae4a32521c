package org.waybill.claim.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.waybill.claim.Claims;

/** Meetings, routes and exchanges. */
class SituationsTest {
  private static List<String> meetings(String text) {
    Claims claims = Sentences.claims(text);
    Map<String, String> names = Sentences.names(claims);
    return claims.meetings().stream()
        .map(m -> String.join(" + ", m.participants().stream().map(names::get).toList()))
        .toList();
  }

  private static List<String> legs(String text) {
    Claims claims = Sentences.claims(text);
    Map<String, String> names = Sentences.names(claims);
    return claims.shipments().stream()
        .flatMap(s -> s.legs().stream())
        .map(
            l ->
                l.index()
                    + " "
                    + names.get(l.from().orElseThrow())
                    + " > "
                    + names.get(l.to().orElseThrow())
                    + l.mode().map(m -> " " + m.notation()).orElse(""))
        .toList();
  }

  private static List<String> sides(String text) {
    Claims claims = Sentences.claims(text);
    Map<String, String> names = Sentences.names(claims);
    return claims.exchanges().stream()
        .flatMap(x -> x.sides().stream())
        .map(
            s -> names.get(s.giver().orElseThrow()) + " > " + names.get(s.receiver().orElseThrow()))
        .toList();
  }

  @Test
  void findsWhoMetWhom() {
    assertEquals(
        List.of("Vladimir Putin + Kim Jong-un"),
        meetings("Vladimir Putin met Kim Jong-un and spoke of the sale of missiles to Iran."));
  }

  @Test
  void findsThePartnersOfTalks() {
    assertEquals(
        List.of("Sergei Lavrov + Wang Yi"),
        meetings(
            "The talks between Sergei Lavrov and Wang Yi dealt with Russia's sale of tanks to"
                + " China."));
  }

  @Test
  void meetsNoChallenge() {
    assertEquals(List.of(), meetings("Germany met the target for sending tanks to Ukraine."));
  }

  @Test
  void readsARouteLegByLeg() {
    assertEquals(
        List.of("1 Gdańsk > Odesa sea", "2 Odesa > Kyiv rail"),
        legs(
            "A freighter carried the tanks from Gdansk to Odesa. From Odesa the tanks were taken by"
                + " train to Kyiv."));
  }

  @Test
  void knowsNoRouteOfTravellers() {
    assertTrue(legs("The minister flew from Gdansk to Odesa to speak of tanks.").isEmpty());
  }

  @Test
  void readsAnExchangeFromBothSides() {
    assertEquals(
        List.of("Iran > Russia", "Russia > Iran"),
        sides("Iran sent drones to Russia. In return, Russia gave fighter jets to Iran."));
    assertEquals(
        List.of("Sudan > Turkey", "Turkey > Sudan"),
        sides("Sudan swapped gold for drones from Turkey."));
  }

  @Test
  void takesAReturnHomeForNoExchange() {
    assertEquals(
        List.of(), sides("Iran sent drones to Russia. The minister spoke on his return to Iran."));
  }
}
