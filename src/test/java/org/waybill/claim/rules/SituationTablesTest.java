package org.waybill.claim.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.waybill.claim.Claims;
import org.waybill.claim.ExchangeSide;
import org.waybill.claim.Goods;
import org.waybill.claim.Transfer;

/** Sentences with what should be found in them, and sentences in which nothing should be. */
class SituationTablesTest {
  private static final String NOTHING = "-";

  @ParameterizedTest
  @MethodSource("legs")
  void findsTheLegs(String text, String expected) {
    Claims claims = Sentences.claims(text);
    Map<String, String> names = Sentences.names(claims);
    assertEquals(
        expected,
        line(
            claims.shipments().stream()
                .flatMap(s -> s.legs().stream())
                .map(
                    l ->
                        names.get(l.from().orElseThrow())
                            + " > "
                            + names.get(l.to().orElseThrow())
                            + l.mode().map(m -> " " + m.notation()).orElse(""))));
  }

  @ParameterizedTest
  @MethodSource("meetings")
  void findsWhoMet(String text, String expected) {
    Claims claims = Sentences.claims(text);
    Map<String, String> names = Sentences.names(claims);
    assertEquals(
        expected,
        line(
            claims.meetings().stream()
                .map(
                    m ->
                        m.participants().stream()
                            .map(names::get)
                            .sorted()
                            .collect(Collectors.joining(" + ")))));
  }

  @ParameterizedTest
  @MethodSource("exchanges")
  void findsTheSidesOfExchanges(String text, String expected) {
    Claims claims = Sentences.claims(text);
    Map<String, String> names = Sentences.names(claims);
    assertEquals(
        expected,
        line(
            claims.exchanges().stream()
                .flatMap(x -> x.sides().stream())
                .map(
                    s ->
                        names.get(s.giver().orElseThrow())
                            + " > "
                            + names.get(s.receiver().orElseThrow())
                            + " "
                            + goods(claims, s))));
  }

  /** What passes on a side: its own goods, else those of the transfer that it is. */
  private static String goods(Claims claims, ExchangeSide side) {
    List<String> ids =
        side.consideration()
            .flatMap(id -> claims.transfers().stream().filter(t -> t.id().equals(id)).findFirst())
            .map(Transfer::goods)
            .orElse(side.goods());
    return claims.goods().stream()
        .filter(g -> ids.contains(g.id()))
        .map(Goods::type)
        .sorted()
        .collect(Collectors.joining("+"));
  }

  @Test
  void everyTableHasSentencesWithAndWithoutAFinding() {
    for (Stream<Arguments> table : List.of(legs(), meetings(), exchanges())) {
      List<String> expected = table.map(a -> (String) a.get()[1]).toList();
      assertFalse(expected.stream().allMatch(NOTHING::equals));
      assertFalse(expected.stream().noneMatch(NOTHING::equals));
    }
  }

  static Stream<Arguments> legs() {
    return rows("legs.tsv");
  }

  static Stream<Arguments> meetings() {
    return rows("meetings.tsv");
  }

  static Stream<Arguments> exchanges() {
    return rows("exchanges.tsv");
  }

  private static String line(Stream<String> found) {
    String all = found.distinct().collect(Collectors.joining("; "));
    return all.isEmpty() ? NOTHING : all;
  }

  private static Stream<Arguments> rows(String table) {
    try (BufferedReader in =
        new BufferedReader(
            new InputStreamReader(
                SituationTablesTest.class.getResourceAsStream(table), StandardCharsets.UTF_8))) {
      return in
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(line -> line.split("\t", -1))
          .map(cells -> Arguments.of(cells[0], cells[1]))
          .toList()
          .stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
