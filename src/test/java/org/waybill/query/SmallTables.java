package org.waybill.query;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.waybill.rdf.ReferenceEntities;
import org.waybill.reference.Entity;
import org.waybill.reference.EntityType;
import org.waybill.reference.GoodsType;
import org.waybill.reference.Tenure;

/** The few reference entities that the test articles speak of. */
final class SmallTables implements ReferenceEntities {
  static final List<Entity> ENTITIES =
      List.of(
          state("PRK", "KP", "North Korea", "Q423"),
          state("RUS", "RU", "Russia", "Q159"),
          state("KOR", "KR", "South Korea", "Q884"),
          state("UKR", "UA", "Ukraine", "Q212"),
          state("USA", "US", "United States", "Q30"),
          state("IRN", "IR", "Iran", "Q794"),
          state("VEN", "VE", "Venezuela", "Q717"),
          entity("person/kim-jong-un", EntityType.PERSON, "Kim Jong-un", "Q56226", List.of()),
          entity("person/vladimir-putin", EntityType.PERSON, "Vladimir Putin", "Q7747", List.of()),
          entity("place/2024800", EntityType.PLACE, "Dunay", null, List.of("2024800")),
          entity("place/483029", EntityType.PLACE, "Tikhoretsk", null, List.of("483029")));

  static final List<Tenure> TENURES =
      List.of(
          tenure("vladimir-putin", "President of Russia", "head of state", "RUS", "2012-05-07"),
          tenure(
              "kim-jong-un",
              "President of the State Affairs",
              "head of state",
              "PRK",
              "2016-06-29"));

  private static Entity state(String alpha3, String alpha2, String name, String wikidata) {
    return entity("state/" + alpha3, EntityType.STATE, name, wikidata, List.of(alpha2, alpha3));
  }

  private static Entity entity(
      String key, EntityType type, String name, String wikidata, List<String> codes) {
    return new Entity(
        key,
        type,
        name,
        List.of(),
        List.of(),
        Optional.ofNullable(wikidata),
        codes,
        Optional.empty(),
        false,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  private static Tenure tenure(
      String person, String office, String kind, String state, String from) {
    return new Tenure(
        "person/" + person,
        office,
        kind,
        "state/" + state,
        Optional.of(LocalDate.parse(from)),
        Optional.empty(),
        LocalDate.parse("2023-01-15"),
        "test");
  }

  @Override
  public Optional<Entity> byKey(String key) {
    return ENTITIES.stream().filter(entity -> entity.key().equals(key)).findFirst();
  }

  @Override
  public Optional<Entity> byWikidata(String item) {
    return ENTITIES.stream()
        .filter(entity -> entity.wikidata().equals(Optional.of(item)))
        .findFirst();
  }

  @Override
  public Optional<Entity> byName(EntityType type, String name) {
    return ENTITIES.stream()
        .filter(entity -> entity.type() == type && entity.name().equals(name))
        .findFirst();
  }

  @Override
  public Optional<GoodsType> goods(String notation) {
    return Optional.empty();
  }
}
