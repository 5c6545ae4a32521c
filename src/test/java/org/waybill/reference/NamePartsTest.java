package org.waybill.reference;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NamePartsTest {
  @ParameterizedTest
  @CsvSource({
    "Guinea-Bissau, guinea bissau",
    "U.S., us",
    "Côte d'Ivoire, cote divoire",
    "Sana'a, sanaa",
    "Russia's, russia s",
    "F-16C/D, f 16 c d",
    "155mm, 155 mm",
    "Łódź, lodz",
    "2S19, 2 s 19"
  })
  void spellingsOfOneNameHaveOneKey(String name, String key) {
    assertEquals(key, NameParts.key(name));
  }

  @Property
  void everyTokenOfATextIsLookedUpWithoutAFault(@ForAll List<String> tokens) {
    NameIndex index = Gazetteer.shipped().names();
    for (int i = 0; i < tokens.size(); i++) {
      int left = tokens.size() - i;
      assertTrue(index.match(tokens, i, true).stream().allMatch(m -> m.length() <= left));
      assertTrue(index.matchGoods(tokens, i, true).stream().allMatch(m -> m.length() <= left));
    }
  }

  @Property
  void aKeyOfAKeyIsThatKey(@ForAll String name) {
    assertEquals(NameParts.key(name), NameParts.key(NameParts.key(name)));
  }
}
