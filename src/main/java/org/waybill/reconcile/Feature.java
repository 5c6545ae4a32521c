package org.waybill.reconcile;

import java.util.Arrays;
import java.util.Optional;

/** A reason for the score of a candidate, as the API's matching features have it. */
public enum Feature {
  NAME_SIMILARITY(
      "name_similarity",
      "How like the name asked for and a name of the entity are: 1 for the same name whatever its"
          + " case, accents and punctuation, less for the share of letters in a row that both have."),
  NAME_IS_LABEL(
      "name_is_label", "Whether the name asked for is the usual name, not one of the others."),
  NAME_IS_ADJECTIVE(
      "name_is_adjective",
      "Whether the name asked for is an adjective or the people of a state: Danish, Danes."),
  IDENTIFIER(
      "identifier_match",
      "Whether an identifier asked for (ISO code, Wikidata item, IMO number, GeoNames id, IRI) is the"
          + " entity's. It counts more than any name; another one than the entity's speaks against it."),
  TYPE("type_match", "Whether the entity has a type that was asked for."),
  COUNTRY("country_match", "Whether the entity is of the state that was asked for."),
  OFFICE("office_match", "Whether the entity held the office that was asked for."),
  IN_OFFICE(
      "in_office",
      "Whether that office was held on the day asked for. It is left out where the reference tables"
          + " do not know, as after the day for which they were right."),
  EXISTED("existed", "Whether the entity existed on the day asked for."),
  PROPERTIES("property_match", "The share of the other properties asked for that the entity has.");

  private final String id;
  private final String meaning;

  Feature(String id, String meaning) {
    this.id = id;
    this.meaning = meaning;
  }

  /** Its id in answers. */
  public String id() {
    return id;
  }

  /** What it says, for people. */
  public String meaning() {
    return meaning;
  }

  /** The feature with that id. */
  public static Optional<Feature> of(String id) {
    return Arrays.stream(values()).filter(feature -> feature.id.equals(id)).findFirst();
  }
}
