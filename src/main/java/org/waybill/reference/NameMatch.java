package org.waybill.reference;

import java.util.Objects;

/**
 * A name found in a text, with one entity that it may stand for.
 *
 * @param length how many tokens the name covers
 * @param form the form in which the entity is named
 * @param entity the entity that the name may stand for; which of several is meant is for the reader
 *     of the words around it to decide
 */
public record NameMatch(int length, NameForm form, Entity entity) {
  public NameMatch {
    if (length < 1) {
      throw new IllegalArgumentException("a name covers at least one token, not " + length);
    }
    Objects.requireNonNull(form, "form");
    Objects.requireNonNull(entity, "entity");
  }
}
