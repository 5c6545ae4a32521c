package org.waybill.fusion;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DesignationsTest {
  @ParameterizedTest
  @CsvSource({
    "four MiG-29s, mig29",
    "MiG 29 jets, mig29",
    "a MIG29, mig29",
    "F-16C and F-16D fighters, f16",
    "T-72 tanks and BMP-1s, bmp1 t72",
    "155mm shells, 155mm",
    "155 mm shells, 155mm",
    "152-millimetre guns, 152mm",
    "2S1 howitzers, 2s1",
    "S-300 and S-400 systems, s300 s400",
    "tanks, ''",
    "20 tanks in 2023, ''"
  })
  void spellingsOfOneDesignationAreAlike(String words, String expected) {
    Set<String> wanted = new TreeSet<>(Arrays.asList(expected.split(" ")));
    wanted.remove("");

    assertEquals(wanted, Designations.in(words));
  }
}
