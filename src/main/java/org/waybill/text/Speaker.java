package org.waybill.text;

import java.util.Objects;
import java.util.Optional;
import org.waybill.reference.Entity;

/**
 * Who stands behind a speaker's label of a transcript.
 *
 * @param label the label as written: "MR. KIRBY"
 * @param name the fullest name that the article or the tables give: "John Kirby"; for a function
 *     ("SENIOR ADMINISTRATION OFFICIAL") its words in lower case
 * @param person whether it is a person's name, not a function
 * @param entity the person in the reference tables
 * @param state key of the state that the person speaks for
 */
public record Speaker(
    String label, String name, boolean person, Optional<Entity> entity, Optional<String> state) {
  public Speaker {
    Objects.requireNonNull(label, "label");
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(entity, "entity");
    Objects.requireNonNull(state, "state");
  }
}
