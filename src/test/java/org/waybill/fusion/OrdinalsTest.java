package org.waybill.fusion;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OrdinalsTest {
  @ParameterizedTest
  @CsvSource({
    "a 14th package, 14 package",
    "the fourteenth of May, ''",
    "the third shipment, 3 shipment",
    "the Third large arms shipment, 3 shipment",
    "its 2nd military aid packages, 2 package",
    "a first squadron and a second squadron, 1 squadron;2 squadron",
    "the first tanks, ''",
    "shipments, ''"
  })
  void packagesAndDeliveriesAreKnownByTheirNumbers(String words, String expected) {
    Set<String> wanted = new TreeSet<>(Set.of(expected.split(";")));
    wanted.remove("");

    assertEquals(wanted, Ordinals.in(words));
  }
}
