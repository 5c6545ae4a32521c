package org.waybill.store;

import java.util.List;
import java.util.Objects;
import org.waybill.rdf.ReferenceEntities;
import org.waybill.reference.Entity;
import org.waybill.reference.Gazetteer;
import org.waybill.reference.GoodsType;
import org.waybill.reference.Tenure;

/**
 * The reference tables that a store describes its parties with.
 *
 * @param lookup finds the entity that a claims document means
 * @param entities all entities; places go into a store when a document speaks of them
 * @param tenures who held which office when
 * @param goods kinds of goods
 */
public record ReferenceData(
    ReferenceEntities lookup, List<Entity> entities, List<Tenure> tenures, List<GoodsType> goods) {
  public ReferenceData {
    Objects.requireNonNull(lookup, "lookup");
    entities = List.copyOf(entities);
    tenures = List.copyOf(tenures);
    goods = List.copyOf(goods);
  }

  /** The tables of a gazetteer. */
  public static ReferenceData of(Gazetteer gazetteer) {
    return new ReferenceData(
        ReferenceEntities.of(gazetteer),
        List.copyOf(gazetteer.entities()),
        gazetteer.tenures(),
        List.copyOf(gazetteer.goodsTypes()));
  }

  /** No tables: parties are named by what documents say of them. */
  public static ReferenceData none() {
    return new ReferenceData(ReferenceEntities.none(), List.of(), List.of(), List.of());
  }
}
