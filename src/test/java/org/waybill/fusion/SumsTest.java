package org.waybill.fusion;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.waybill.fusion.Reported.transfer;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.waybill.claim.Comparator;

class SumsTest {
  @Test
  void sixIsTheSumOfThreeAndThree() {
    assertEquals(
        Set.of("c"),
        sums(
            tanks("a", 3),
            tanks("b", 3),
            transfer("c").in("text").of("tank", "tanks").amount(6, "item")));
  }

  @Test
  void whatAnotherTextTellsIsNoAddend() {
    assertEquals(Set.of(), sums(tanks("a", 3), tanks("b", 3).in("other"), tanks("c", 6)));
  }

  @Test
  void otherGoodsAndOtherPartiesAreNoAddends() {
    assertEquals(
        Set.of(),
        sums(
            tanks("a", 3),
            transfer("b").in("text").of("missile", "missiles").amount(3, "item"),
            tanks("c", 6)));
    assertEquals(Set.of(), sums(tanks("a", 3), tanks("b", 3).to("state/westland"), tanks("c", 6)));
  }

  @Test
  void onlyExactNumbersAdd() {
    assertEquals(
        Set.of(),
        sums(
            tanks("a", 3),
            tanks("b", 3),
            transfer("c")
                .in("text")
                .of("tank", "tanks")
                .amount(Reported.quantity(Comparator.MORE_THAN, 6, -1, "item"))));
  }

  private static Reported tanks(String id, long number) {
    return transfer(id).in("text").of("tank", "tanks").amount(number, "item");
  }

  private static Set<String> sums(Reported... transfers) {
    return new Sums(new GoodsKinds(Map.of()))
        .marked(Arrays.stream(transfers).map(Reported::traits).toList()).stream()
            .filter(Traits::sum)
            .map(t -> t.situation().iri().substring(Reported.situation("").length()))
            .collect(Collectors.toSet());
  }
}
