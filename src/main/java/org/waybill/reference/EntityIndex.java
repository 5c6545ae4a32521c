package org.waybill.reference;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Entities by key, Wikidata id and name. Immutable after its making. */
final class EntityIndex {
  private final Map<String, Entity> entities;
  private final Map<String, Entity> byWikidata = new HashMap<>();
  private final PartTrie<NameEntry> names = new PartTrie<>();
  private final Once<UserNames> userNames;

  EntityIndex(ReferenceTables tables) {
    this.entities = Collections.unmodifiableMap(tables.entities());
    for (Entity entity : entities.values()) {
      entity.wikidata().ifPresent(qid -> byWikidata.putIfAbsent(qid, entity));
    }
    for (NameEntry entry : tables.names()) {
      names.put(NameParts.of(entry.written()), entry);
    }
    List<NameEntry> written = List.copyOf(tables.names());
    this.userNames = new Once<>(() -> new UserNames(entities.values(), written));
  }

  Map<String, Entity> entities() {
    return entities;
  }

  Optional<Entity> byWikidata(String qid) {
    return Optional.ofNullable(byWikidata.get(qid));
  }

  PartTrie<NameEntry> names() {
    return names;
  }

  UserNames userNames() {
    return userNames.get();
  }
}
