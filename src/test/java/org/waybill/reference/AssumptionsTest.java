package org.waybill.reference;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AssumptionsTest {
  private static final String HEADER = "name_from_to_goods_low_high_sources_note";

  @TempDir private Path folder;

  private Path write(String... lines) throws IOException {
    return Files.writeString(
        folder.resolve("own.tsv"), String.join("\n", lines).replace("_", "\t"));
  }

  @Test
  void everyShippedAssumptionNamesWhoSaidItWhenAndWhere() {
    assertFalse(Assumptions.shipped().all().isEmpty());
    for (Assumption assumption : Assumptions.shipped().all()) {
      assertFalse(assumption.sources().isEmpty(), assumption.name());
      assertTrue(assumption.note().matches(".*\\d{1,2} [A-Z][a-z]+ \\d{4}.*"), assumption.note());
    }
  }

  @Test
  void whatMayBeEitherHasTheBoundsOfBoth() {
    Assumptions shipped = Assumptions.shipped();
    Assumption mixed = shipped.named("seoul-mixed").orElseThrow();
    assertEquals(shipped.named("seoul-122mm").orElseThrow().low(), mixed.low());
    assertEquals(shipped.named("seoul-152mm").orElseThrow().high(), mixed.high());
  }

  @Test
  void aUserHasHisOwn() throws IOException {
    Path file =
        write(HEADER, "# mine", "crates_pallet_round_ammunition_80_96.5_https://e.org/1_a guess");
    Assumption own = Assumptions.read(file).named("crates").orElseThrow();
    assertEquals(new BigDecimal("96.5"), own.high());
    assertEquals(List.of("https://e.org/1"), own.sources());
  }

  @ParameterizedTest
  @CsvSource({
    "'a_container_round_ammunition_0_5_https://e.org_x', 2, 'no number above 0'",
    "'a_container_round_ammunition_-1_5_https://e.org_x', 2, 'no number above 0'",
    "'a_container_round_ammunition_many_5_https://e.org_x', 2, 'no number above 0'",
    "'a_container_round_ammunition_6_5_https://e.org_x', 2, 'is above high'",
    "'a_container_round_ammunition_4_5_a newspaper_x', 2, 'no address'",
    "'a_container_round_ammunition_4_5__x', 2, 'column sources is empty'",
    "'a_container_round_ammunition_4_5_https://e.org_', 2, 'column note is empty'",
    "'a_container_round_shells_4_5_https://e.org_x', 2, 'no kind of the table'",
    "'a_round_round_ammunition_4_5_https://e.org_x', 2, 'both round'",
    "'A b_container_round_ammunition_4_5_https://e.org_x', 2, 'not of the form'"
  })
  void aFaultIsNamedWithFileAndLine(String line, int number, String reason) throws IOException {
    Path file = write(HEADER, line);
    ReferenceException fault = assertThrows(ReferenceException.class, () -> Assumptions.read(file));
    assertEquals(file + ", line " + number, fault.source());
    assertTrue(fault.getMessage().contains(reason), fault::getMessage);
  }

  @Test
  void aNameStandsForOneAssumption() throws IOException {
    String line = "a_container_round_ammunition_4_5_https://e.org_x";
    Path file = write(HEADER, line, line);
    ReferenceException fault = assertThrows(ReferenceException.class, () -> Assumptions.read(file));
    assertTrue(fault.getMessage().contains("line 3: the name a is there already"));
  }

  @Test
  void aTableOfOtherColumnsIsNone() throws IOException {
    Path file = write("key_name", "state/XYZ_Xyz");
    ReferenceException fault = assertThrows(ReferenceException.class, () -> Assumptions.read(file));
    assertTrue(fault.getMessage().contains("line 1: the header line lacks the column from"));
  }
}
