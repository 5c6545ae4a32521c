package org.waybill.claim.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.waybill.claim.EntityReference;
import org.waybill.reference.EntityType;

class PartyTest {
  @ParameterizedTest
  @CsvSource({
    "President Recep Tayyip Erdoğan, recep tayyip erdogan",
    "Szymon Szynkowski vel Sęk, szymon szynkowski vel sek",
    "the U.S., u s",
    "Kim Jong-un, kim jong un",
    "Prime Minister Modi, modi",
    "MV Lady R, lady r",
    "M/V Lady R, lady r",
    "the President, president",
    "Weißrussland, weissrussland",
    "Kılıç, k l c",
    "ﬁre №５, fire no5"
  })
  void foldsNames(String name, String folded) {
    assertEquals(folded, Party.fold(name));
  }

  @Test
  void wikidataIdsDecideWhereBothHaveOne() {
    assertTrue(same(state("Germany", "Q183"), state("Berlin", "Q183")));
    assertFalse(same(state("Germany", "Q183"), state("Germany", "Q41")));
    assertTrue(same(state("Germany", "Q183"), state("Germany", null)));
  }

  @Test
  void anyNameMayMatch() {
    EntityReference dassault =
        entity(EntityType.ORGANIZATION, "Dassault Aviation", null, List.of("Dassault"));

    assertTrue(same(dassault, entity(EntityType.ORGANIZATION, "Dassault", null, List.of())));
    assertFalse(same(dassault, entity(EntityType.ORGANIZATION, "Aviation", null, List.of())));
  }

  @Test
  void onePartOfAPersonsNameMatchesTheWhole() {
    EntityReference duda = entity(EntityType.PERSON, "Andrzej Duda", null, List.of());

    assertTrue(same(duda, entity(EntityType.PERSON, "Duda", null, List.of())));
    assertTrue(same(duda, entity(EntityType.PERSON, "Andrzej", null, List.of())));
    assertFalse(same(duda, entity(EntityType.PERSON, "Piotr Duda", null, List.of())));
    assertFalse(same(duda, entity(EntityType.PLACE, "Duda", null, List.of())));
  }

  private static boolean same(EntityReference a, EntityReference b) {
    return new Party(a).same(new Party(b));
  }

  private static EntityReference state(String name, String qid) {
    return entity(EntityType.STATE, name, qid, List.of());
  }

  private static EntityReference entity(
      EntityType type, String name, String qid, List<String> aka) {
    return new EntityReference(
        "E1",
        type,
        name,
        aka,
        Optional.empty(),
        Optional.ofNullable(qid),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        List.of());
  }
}
