package org.waybill.fusion;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.waybill.fusion.Reported.quantity;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.waybill.claim.Comparator;
import org.waybill.claim.Quantity;
import org.waybill.fusion.Amounts.Pair;
import org.waybill.fusion.Amounts.Relation;

class AmountsTest {
  private static final Quantity MORE_THAN_1000 =
      quantity(Comparator.MORE_THAN, 1000, -1, "container");
  private static final Quantity AT_MOST_500 = quantity(Comparator.AT_MOST, -1, 500, "container");

  @Test
  void exactNumbersAreEqualOrDisjoint() {
    assertEquals(Relation.EQUAL, relation(quantity(20, "item"), quantity(20, "item")));
    assertEquals(Relation.DISJOINT, relation(quantity(20, "item"), quantity(21, "item")));
  }

  @Test
  void aboutLeavesATenthOnEachSide() {
    Quantity about = quantity(Comparator.ABOUT, 100, 100, "item");

    assertEquals(Relation.CLOSE, relation(about, quantity(110, "item")));
    assertEquals(Relation.CLOSE, relation(quantity(90, "item"), about));
    assertEquals(Relation.DISJOINT, relation(about, quantity(111, "item")));
    assertEquals(90, Amounts.low(about), 1e-9);
    assertEquals(110, Amounts.high(about), 1e-9);
  }

  @Test
  void openBoundsMeetWhatLiesBeyondThem() {
    assertEquals(Relation.COMPATIBLE, relation(MORE_THAN_1000, quantity(3000, "container")));
    assertEquals(Relation.DISJOINT, relation(MORE_THAN_1000, quantity(900, "container")));
    assertEquals(Relation.DISJOINT, relation(MORE_THAN_1000, AT_MOST_500));
    assertEquals(0, Amounts.low(AT_MOST_500));
    assertEquals(Double.POSITIVE_INFINITY, Amounts.high(MORE_THAN_1000));
  }

  @Test
  void wordsWithoutANumberAreNeverEqual() {
    Quantity several = quantity(Comparator.SEVERAL, 2, -1, "container");

    assertEquals(Relation.COMPATIBLE, relation(several, several));
    assertEquals(Relation.COMPATIBLE, relation(several, MORE_THAN_1000));
  }

  @Test
  void amountsOfTwoUnitsAreNotCompared() {
    assertEquals(
        Optional.empty(), Amounts.relation(quantity(20, "item"), quantity(20, "container")));
    assertEquals(
        Optional.empty(),
        Amounts.best(List.of(quantity(20, "item")), List.of(quantity(20, "USD"))));
  }

  @Test
  void theBestPairIsTheOneThatAgrees() {
    Pair best =
        Amounts.best(
                List.of(quantity(4, "item"), quantity(13, "item")),
                List.of(quantity(13, "item"), quantity(5, "item")))
            .orElseThrow();

    assertEquals(Relation.EQUAL, best.relation());
    assertEquals("13 item and 13 item", best.words());
  }

  @Test
  void ofTwoEqualPairsTheLargerNumberSaysMore() {
    List<Quantity> both = List.of(quantity(2, "item"), quantity(700, "item"));

    assertEquals("700 item and 700 item", Amounts.best(both, both).orElseThrow().words());
  }

  @Test
  void twoVersionsOfOneNumberAreNear() {
    assertTrue(near(408, 488));
    assertFalse(near(3, 6));
    assertFalse(near(7, 8));
    assertFalse(near(20, 200));
  }

  @Test
  void wordsTellTheComparator() {
    assertEquals("more than 1000 container", Amounts.words(MORE_THAN_1000));
    assertEquals("at most 500 container", Amounts.words(AT_MOST_500));
    assertEquals("20 item", Amounts.words(quantity(20, "item")));
  }

  @Test
  void currenciesAreMoney() {
    assertTrue(Amounts.isMoney(quantity(20, "USD")));
    assertFalse(Amounts.isMoney(quantity(20, "item")));
  }

  private static boolean near(long one, long other) {
    return Amounts.areNear(
        new Pair(quantity(one, "item"), quantity(other, "item"), Relation.DISJOINT));
  }

  private static Relation relation(Quantity one, Quantity other) {
    assertEquals(
        Amounts.relation(one, other), Amounts.relation(other, one), "the order changes nothing");
    return Amounts.relation(one, other).orElseThrow();
  }
}
