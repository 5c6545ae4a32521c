package org.waybill.reference;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What must hold of the tables that are shipped; reading them checks keys and references. */
class ShippedTablesTest {
  private static Gazetteer tables;

  @BeforeAll
  static void readEveryTableOfTheFolder() throws IOException {
    tables = Gazetteer.read(Path.of("data/reference"));
  }

  private static List<Entity> of(EntityType type) {
    return tables.entities().stream().filter(entity -> entity.type() == type).toList();
  }

  @Test
  void everyTableOfTheFolderIsInTheProgram() {
    assertEquals(keys(tables.entities()), keys(Gazetteer.shipped().entities()));
    assertEquals(tables.tenures().size(), Gazetteer.shipped().tenures().size());
    assertEquals(List.copyOf(tables.goodsTypes()), List.copyOf(Gazetteer.shipped().goodsTypes()));
  }

  private static List<String> keys(Collection<Entity> entities) {
    return entities.stream().map(Entity::key).sorted().toList();
  }

  @Test
  void everyPresentStateHasItsCodesAndItsWikidataId() {
    List<Entity> present = of(EntityType.STATE).stream().filter(s -> s.to().isEmpty()).toList();
    assertEquals(197, present.size());
    for (Entity state : present) {
      assertTrue(state.wikidata().isPresent(), state.key());
      assertTrue(state.codes().get(0).matches("[A-Z]{2}"), state.key());
      assertEquals("state/" + state.codes().get(1), state.key());
    }
  }

  @Test
  void noTwoStatesShareACode() {
    Map<String, String> owners = new HashMap<>();
    for (Entity state : of(EntityType.STATE)) {
      for (String code : state.codes()) {
        assertEquals(null, owners.put(code, state.key()), code);
      }
    }
  }

  @Test
  void noTwoEntitiesShareAWikidataId() {
    Map<String, String> owners = new HashMap<>();
    for (Entity entity : tables.entities()) {
      entity.wikidata().ifPresent(id -> assertEquals(null, owners.put(id, entity.key()), id));
    }
  }

  @Test
  void everyStateHasACapitalThatStandsForIt() {
    List<String> without = new ArrayList<>();
    for (Entity state : of(EntityType.STATE)) {
      boolean capital =
          of(EntityType.PLACE).stream()
              .anyMatch(
                  place ->
                      place.metonym() && place.state().filter(state.key()::equals).isPresent());
      if (!capital && state.to().isEmpty()) {
        without.add(state.key());
      }
    }
    assertEquals(List.of(), without);
  }

  @Test
  void everyVesselHasAnImoNumberWithItsCheckDigit() {
    assertFalse(of(EntityType.VESSEL).isEmpty());
    for (Entity vessel : of(EntityType.VESSEL)) {
      String imo = vessel.codes().get(0);
      assertTrue(imo.matches("[0-9]{7}"), imo);
      int sum = 0;
      for (int i = 0; i < 6; i++) {
        sum += (7 - i) * (imo.charAt(i) - '0');
      }
      assertEquals(imo.charAt(6) - '0', sum % 10, imo);
    }
  }

  @Test
  void aTenureEndsAfterItsBeginning() {
    for (Tenure tenure : tables.tenures()) {
      LocalDate end = tenure.to().orElse(tenure.asOf());
      assertTrue(tenure.from().isEmpty() || !end.isBefore(tenure.from().get()), tenure.toString());
    }
  }

  @Test
  void everyKindOfGoodsBelongsToTheTopOne() {
    for (GoodsType type : tables.goodsTypes()) {
      assertTrue(tables.isA(type.notation(), "goods"), type.notation());
      assertFalse(type.cues().isEmpty(), type.notation());
    }
  }

  @Test
  void everyCueFindsItsKindOfGoods() {
    List<String> missed = new ArrayList<>();
    for (GoodsType type : tables.goodsTypes()) {
      for (String cue : type.cues()) {
        boolean found =
            tables.names().matchGoods(List.of(cue.split(" ")), 0).stream()
                .anyMatch(match -> match.type().equals(type));
        if (!found) {
          missed.add(type.notation() + ": " + cue);
        }
      }
    }
    assertEquals(List.of(), missed);
  }

  @Test
  void everyNameIsFoundInAText() {
    List<String> missed = new ArrayList<>();
    for (Entity entity : tables.entities()) {
      List<String> names = new ArrayList<>(entity.aliases());
      names.add(entity.name());
      names.addAll(entity.adjectives());
      for (String name : names) {
        boolean found =
            tables.names().match(List.of(name.split(" ")), 0).stream()
                .anyMatch(match -> match.entity().equals(entity));
        if (!found) {
          missed.add(entity.key() + ": " + name);
        }
      }
    }
    assertEquals(List.of(), missed);
  }

  @Test
  void knowsWhoHeldTheOfficesOfAStateOnADay() {
    List<String> holders =
        tables.officeHolders("state/RUS", LocalDate.of(2023, 10, 13)).stream()
            .map(Tenure::person)
            .toList();
    assertTrue(
        holders.containsAll(List.of("person/vladimir-putin", "person/sergei-lavrov")),
        holders.toString());
    assertFalse(holders.contains("person/boris-yeltsin"), holders.toString());
  }

  @Test
  void saysNothingOfOfficesAfterTheDayItsSourceWasRightFor() {
    assertEquals(List.of(), tables.officeHolders("state/RUS", LocalDate.of(2090, 1, 1)));
  }
}
