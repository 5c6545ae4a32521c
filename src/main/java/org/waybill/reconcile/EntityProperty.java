package org.waybill.reconcile;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A property by which a query may narrow and a table may be extended. Ids are those of the
 * ontology, where it has the property.
 */
public enum EntityProperty {
  LABEL("label", "name", "the usual English name"),
  ALIAS("altLabel", "other names", "other names under which texts mention it"),
  TYPE("type", "type", "what it is: state, person, place ..."),
  COUNTRY(
      "country",
      "country",
      "the state that it is, belongs to or lies in",
      "Agent",
      "Place",
      "Vessel"),
  ISO_CODE("isoCode", "ISO 3166 code", "two and three letters of a state", "State"),
  WIKIDATA("wikidataItem", "Wikidata item", "the accepted item: Q423"),
  IMO_NUMBER("imoNumber", "IMO number", "seven digits of a ship", "Vessel"),
  GEONAMES("geoNamesId", "GeoNames id", "the number of a place in GeoNames", "Place"),
  IRI("iri", "IRI", "the permanent address in this data"),
  OFFICE(
      "office",
      "office",
      "offices with their days; with the setting 'date' those of that day",
      "Person"),
  DATE(
      "date",
      "on the day",
      "to narrow only: the day on which an office was held, or the entity existed"),
  HEAD_OF_STATE(
      "headOfState",
      "head of state",
      "who held the office; with the setting 'date' on that day",
      "State"),
  HEAD_OF_GOVERNMENT(
      "headOfGovernment",
      "head of government",
      "who held the office; with the setting 'date' on that day",
      "State"),
  FOREIGN_MINISTER(
      "foreignMinister",
      "foreign minister",
      "who held the office; with the setting 'date' on that day",
      "State"),
  DEFENCE_MINISTER(
      "defenceMinister",
      "defence minister",
      "who held the office; with the setting 'date' on that day",
      "State"),
  BELONGS_TO(
      "belongsTo", "belongs to", "the party that a person or organisation belongs to", "Agent"),
  LOCATED_IN("locatedIn", "located in", "what a place lies in", "Place"),
  FLAG("flag", "flag", "the state whose flag a ship flies", "Vessel"),
  EXISTED_FROM(
      "existedFrom",
      "existed from",
      "first day of a state of the past or a conflict",
      "State",
      "ArmedConflict"),
  EXISTED_UNTIL(
      "existedUntil",
      "existed until",
      "last day of a state of the past or a conflict",
      "State",
      "ArmedConflict"),
  LATITUDE("latitude", "latitude", "degrees north", "Place"),
  LONGITUDE("longitude", "longitude", "degrees east", "Place");

  private static final Pattern POINT =
      Pattern.compile("POINT ?\\( ?(-?[0-9.E-]+) (-?[0-9.E-]+) ?\\)");

  private final String id;
  private final String label;
  private final String meaning;

  @SuppressWarnings("ImmutableEnumChecker")
  private final Set<String> types;

  EntityProperty(String id, String label, String meaning, String... types) {
    this.id = id;
    this.label = label;
    this.meaning = meaning;
    this.types = Set.of(types);
  }

  /** Its id: "isoCode". */
  public String id() {
    return id;
  }

  /** Its name for people: "ISO 3166 code". */
  public String label() {
    return label;
  }

  /** What it says, in a line. */
  public String meaning() {
    return meaning;
  }

  /** The property with that id, "wb:" or the ontology's namespace before it left out. */
  static Optional<EntityProperty> of(String id) {
    String local = id.startsWith("wb:") ? id.substring(3) : id.substring(id.indexOf('#') + 1);
    return Arrays.stream(values()).filter(property -> property.id.equals(local)).findFirst();
  }

  /** The kind of identifier that it is. */
  Optional<IdentifierKind> identifier() {
    return IdentifierKind.of(id);
  }

  /** Whether entities of one of these types may have it, to be fetched into a table. */
  boolean isProposedFor(Set<String> ofTypes) {
    return this != DATE
        && (types.isEmpty() || ofTypes.isEmpty() || types.stream().anyMatch(ofTypes::contains));
  }

  /** A value of an entity: one field is set. */
  record Value(
      Optional<KnownEntity> entity,
      Optional<String> text,
      Optional<Double> number,
      Optional<LocalDate> day) {
    static Value of(KnownEntity entity) {
      return new Value(Optional.of(entity), Optional.empty(), Optional.empty(), Optional.empty());
    }

    static Value of(String text) {
      return new Value(Optional.empty(), Optional.of(text), Optional.empty(), Optional.empty());
    }

    static Value of(double number) {
      return new Value(Optional.empty(), Optional.empty(), Optional.of(number), Optional.empty());
    }

    static Value of(LocalDate day) {
      return new Value(Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(day));
    }
  }

  /**
   * The values that an entity has.
   *
   * @param days narrows offices to those that are known to have been held then
   */
  List<Value> of(KnownEntity entity, Catalogue all, Optional<Days> days) {
    return switch (this) {
      case LABEL -> List.of(Value.of(entity.name()));
      case ALIAS -> texts(entity.aliases());
      case TYPE -> texts(entity.types());
      case COUNTRY -> all.country(entity).map(Value::of).stream().toList();
      case ISO_CODE, WIKIDATA, IMO_NUMBER, GEONAMES ->
          texts(entity.identifiers(identifier().orElseThrow()));
      case IRI -> List.of(Value.of(entity.iri()));
      case OFFICE ->
          texts(
              all.officesOf(entity).stream()
                  .filter(o -> held(o, days))
                  .map(Office::words)
                  .toList());
      case DATE -> List.of();
      case HEAD_OF_STATE, HEAD_OF_GOVERNMENT, FOREIGN_MINISTER, DEFENCE_MINISTER ->
          holders(entity, all, days);
      case BELONGS_TO, LOCATED_IN, FLAG -> {
        List<Value> values = new ArrayList<>();
        entity.outer(id).forEach(o -> all.entity(o).map(Value::of).ifPresent(values::add));
        yield values;
      }
      case EXISTED_FROM -> entity.from().map(Value::of).stream().toList();
      case EXISTED_UNTIL -> entity.until().map(Value::of).stream().toList();
      case LATITUDE -> coordinate(entity, 2);
      case LONGITUDE -> coordinate(entity, 1);
    };
  }

  private List<Value> holders(KnownEntity state, Catalogue all, Optional<Days> days) {
    return all.offices().stream()
        .filter(o -> o.state().equals(state.id()) && o.kind().filter(id::equals).isPresent())
        .filter(o -> held(o, days))
        .map(Office::person)
        .distinct()
        .flatMap(person -> all.entity(person).stream())
        .map(Value::of)
        .toList();
  }

  private static boolean held(Office office, Optional<Days> days) {
    return days.isEmpty() || office.on(days.get()) == Office.Held.YES;
  }

  private static List<Value> texts(List<String> texts) {
    return texts.stream().map(Value::of).toList();
  }

  private static List<Value> coordinate(KnownEntity entity, int group) {
    return entity.point().map(POINT::matcher).filter(Matcher::matches).stream()
        .map(point -> Value.of(Double.parseDouble(point.group(group))))
        .toList();
  }
}
