package org.waybill.rdf;

import java.util.Optional;
import org.waybill.reference.Entity;
import org.waybill.reference.EntityType;
import org.waybill.reference.Gazetteer;
import org.waybill.reference.GoodsType;

/** What the writer asks of the reference tables: which entity a claims document means. */
public interface ReferenceEntities {
  /** The entity with that key: "state/PRK". */
  Optional<Entity> byKey(String key);

  /** The entity with that Wikidata id: "Q423". */
  Optional<Entity> byWikidata(String item);

  /** The one entity of that type with exactly that name or alias; empty where there are several. */
  Optional<Entity> byName(EntityType type, String name);

  /** The kind of goods with that notation. */
  Optional<GoodsType> goods(String notation);

  /** The reference tables. A name that several entities of a type share names none of them. */
  static ReferenceEntities of(Gazetteer gazetteer) {
    return new GazetteerEntities(gazetteer);
  }

  /** No tables: every entity is named by what the document says of it. */
  static ReferenceEntities none() {
    return new ReferenceEntities() {
      @Override
      public Optional<Entity> byKey(String key) {
        return Optional.empty();
      }

      @Override
      public Optional<Entity> byWikidata(String item) {
        return Optional.empty();
      }

      @Override
      public Optional<GoodsType> goods(String notation) {
        return Optional.empty();
      }

      @Override
      public Optional<Entity> byName(EntityType type, String name) {
        return Optional.empty();
      }
    };
  }
}
