package org.waybill.reconcile;

import java.util.Objects;
import java.util.Optional;
import org.waybill.reference.EntityType;

/**
 * An entity for which a harvest looks.
 *
 * @param key in the reference tables: "state/PRK"
 * @param name under which it is looked for where its item is not known
 * @param item "Q423"
 */
public record HarvestSubject(String key, EntityType type, String name, Optional<String> item) {
  public HarvestSubject {
    Objects.requireNonNull(key, "key");
    Objects.requireNonNull(type, "type");
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(item, "item");
  }
}
