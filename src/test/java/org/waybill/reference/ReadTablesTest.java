package org.waybill.reference;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReadTablesTest {
  @TempDir private Path folder;

  private void write(String name, String... lines) throws IOException {
    Files.writeString(folder.resolve(name), String.join("\n", lines).replace("_", "\t"));
  }

  private ReferenceException fault() {
    return assertThrows(ReferenceException.class, () -> Gazetteer.read(folder));
  }

  @Test
  void readsTablesOfAUser() throws IOException {
    write("own.tsv", "key_name_aliases", "# a remark", "", "group/xyz_XYZ Front_XYZ|Front of XYZ");
    Gazetteer own = Gazetteer.read(folder);
    assertEquals("XYZ Front", own.find("front of xyz").get(0).name());
    assertTrue(own.goodsTypes().isEmpty());
  }

  @Test
  void readsATableThatBeginsWithAByteOrderMark() throws IOException {
    write("own.tsv", "\uFEFFkey_name", "group/xyz_XYZ Front");
    assertEquals(1, Gazetteer.read(folder).entities().size());
  }

  @ParameterizedTest
  @CsvSource({
    "'key_name', 'person_X', 'own.tsv, line 2', 'does not begin with the type'",
    "'key_name', 'man/x_X', 'own.tsv, line 2', 'does not begin with a type'",
    "'key_name', 'person/x_', 'own.tsv, line 2', 'column name is empty'",
    "'key_name', 'person/x_X_Y', 'own.tsv, line 2', '3 cells'",
    "'key_name_wikidata', 'person/x_X_423', 'own.tsv, line 2', 'no Wikidata id'",
    "'key_name_from', 'person/x_X_2023', 'own.tsv, line 2', 'no date'",
    "'key_name_metonym', 'person/x_X_true', 'own.tsv, line 2', 'neither yes nor no'",
    "'key_name_latitude_longitude', 'place/x_X_95_10', 'own.tsv, line 2', 'outside'",
    "'key_name_latitude_longitude', 'place/x_X_NaN_10', 'own.tsv, line 2', 'outside'",
    "'key_name_latitude_longitude', 'place/x_X_east_10', 'own.tsv, line 2', 'no number'",
    "'key_name_latitude_longitude', 'place/x_X_10_', 'own.tsv, line 2', 'only one coordinate'",
    "'key_name_state', 'person/x_X_state/XXX', 'own.tsv, line 2', 'in no table'",
    "'colour_size', 'red_large', 'own.tsv, line 1', 'of no known table'",
    "'key_name_name', 'person/x_X_X', 'own.tsv, line 1', 'twice'",
    "'notation_label_broader', 'tank_tank_vehicle', 'own.tsv, line 2', 'not above this line'",
    "'notation_cue_kind', 'tank_tank_word', 'own.tsv, line 2', 'in no table of goods'"
  })
  void namesFileLineAndReasonOfAFault(String header, String line, String source, String reason)
      throws IOException {
    write("own.tsv", header, line);
    ReferenceException fault = fault();
    assertEquals(source, fault.source());
    assertTrue(fault.getMessage().contains(reason), fault.getMessage());
  }

  @Test
  void refusesAKeyThatIsThereAlready() throws IOException {
    write("a.tsv", "key_name", "person/x_X");
    write("b.tsv", "key_name", "person/y_Y", "person/x_X");
    assertEquals("b.tsv, line 3", fault().source());
    assertTrue(fault().getMessage().contains("a.tsv, line 2"), fault().getMessage());
  }

  @Test
  void refusesATableThatIsNotUtf8() throws IOException {
    Files.write(
        folder.resolve("own.tsv"),
        "key\tname\nperson/x\tJos\u00e9".getBytes(StandardCharsets.ISO_8859_1));
    assertTrue(fault().getMessage().contains("not UTF-8"), fault().getMessage());
  }

  @Test
  void refusesAnEmptyTableAndAFolderWithoutTables() throws IOException {
    assertTrue(fault().getMessage().contains("holds no table"), fault().getMessage());
    write("own.tsv", "");
    assertTrue(fault().getMessage().contains("is empty"), fault().getMessage());
  }
}
