package org.waybill.reconcile;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which spellings are one name. */
class FoldedNameTest {
  @ParameterizedTest
  @CsvSource({
    "Kim Jong-un, KIM JONG UN",
    "U.S., US",
    "the Hague, Hague",
    "Lech Wałęsa, Lech Walesa",
    "Lars Løkke Rasmussen, Lars Lokke Rasmussen",
    "Recep Tayyip Erdoğan, Recep Tayyip Erdogan",
    "Côte d’Ivoire, Cote d'Ivoire",
    "Weißenfels, Weissenfels",
    "ﬁrst, first",
    "МОСКВА, москва"
  })
  void caseAccentsAndPunctuationMakeNoDifference(String one, String other) {
    assertEquals(FoldedName.of(one), FoldedName.of(other));
  }
}
