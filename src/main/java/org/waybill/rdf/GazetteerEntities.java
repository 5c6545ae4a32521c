package org.waybill.rdf;

import java.util.List;
import java.util.Optional;
import org.waybill.reference.Entity;
import org.waybill.reference.EntityType;
import org.waybill.reference.Gazetteer;
import org.waybill.reference.GoodsType;

/** Looks entities up in the reference tables. */
final class GazetteerEntities implements ReferenceEntities {
  private final Gazetteer gazetteer;

  GazetteerEntities(Gazetteer gazetteer) {
    this.gazetteer = gazetteer;
  }

  @Override
  public Optional<Entity> byKey(String key) {
    return gazetteer.entity(key);
  }

  @Override
  public Optional<Entity> byWikidata(String item) {
    return gazetteer.byWikidata(item);
  }

  @Override
  public Optional<GoodsType> goods(String notation) {
    return gazetteer.goodsType(notation);
  }

  /** Names and aliases only: a code or an adjective that a user might type is no name in a text. */
  @Override
  public Optional<Entity> byName(EntityType type, String name) {
    List<Entity> named =
        gazetteer.find(name).stream()
            .filter(entity -> entity.type() == type && isCalled(entity, name))
            .toList();
    return named.size() == 1 ? Optional.of(named.get(0)) : Optional.empty();
  }

  private static boolean isCalled(Entity entity, String name) {
    String slug = PathSegments.slug(name);
    return PathSegments.slug(entity.name()).equals(slug)
        || entity.aliases().stream().anyMatch(alias -> PathSegments.slug(alias).equals(slug));
  }
}
