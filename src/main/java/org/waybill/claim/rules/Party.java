package org.waybill.claim.rules;

import java.util.Optional;
import org.waybill.reference.Entity;
import org.waybill.reference.EntityType;

/**
 * Somebody or something that takes part: gives, gets, speaks, meets, or a place.
 *
 * @param identity the same for all mentions of one thing within an article
 * @param type what it is
 * @param name the usual English name, or the words of the text
 * @param entity the entity of the reference tables
 * @param state key of the state that it is, belongs to or speaks for
 */
record Party(
    String identity,
    EntityType type,
    String name,
    Optional<Entity> entity,
    Optional<String> state) {

  static Party of(Entity entity) {
    return new Party(
        entity.key(),
        entity.type(),
        entity.name(),
        Optional.of(entity),
        entity.type() == EntityType.STATE ? Optional.of(entity.key()) : entity.state());
  }

  /** A party that is only described: "Western diplomats". */
  static Party group(String words) {
    return new Party(
        "group/" + words.toLowerCase(java.util.Locale.ROOT),
        EntityType.GROUP,
        words,
        Optional.empty(),
        Optional.empty());
  }

  /** A place that no table has. */
  static Party place(String name) {
    return new Party(
        "place/" + name.toLowerCase(java.util.Locale.ROOT),
        EntityType.PLACE,
        name,
        Optional.empty(),
        Optional.empty());
  }

  boolean isState() {
    return type == EntityType.STATE;
  }

  boolean same(Party other) {
    return identity.equals(other.identity);
  }
}
