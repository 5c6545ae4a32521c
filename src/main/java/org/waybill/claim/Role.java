package org.waybill.claim;

import java.util.Objects;

/**
 * An office or function that the text gives a person.
 *
 * @param person the person's entity id
 * @param role "spokesman", "president"
 * @param of entity id of the state or organisation
 * @param span where the text says so
 */
public record Role(String person, String role, String of, Span span) {
  public Role {
    Objects.requireNonNull(person, "person");
    Objects.requireNonNull(role, "role");
    Objects.requireNonNull(of, "of");
    Objects.requireNonNull(span, "span");
  }
}
