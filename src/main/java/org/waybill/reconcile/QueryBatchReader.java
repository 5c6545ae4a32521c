package org.waybill.reconcile;

import static org.waybill.reconcile.ReconciliationException.malformed;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.waybill.reconcile.ReconciliationQuery.Constraint;
import org.waybill.reconcile.ReconciliationQuery.TypeStrictness;

/** Reads the JSON of query batches and of extension queries; what is malformed is named. */
final class QueryBatchReader {
  static final int USUAL_LIMIT = 10;
  static final int LIMIT_AT_MOST = 100;
  static final int VALUES_AT_MOST = 20;
  private static final int SHOWN = 40;
  private static final Set<String> FIELDS =
      Set.of("query", "type", "types", "limit", "properties", "type_strict");
  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .build();

  private final Catalogue catalogue;

  QueryBatchReader(Catalogue catalogue) {
    this.catalogue = catalogue;
  }

  /**
   * @param ids of entities
   * @param properties with the day to which each is narrowed
   */
  record ExtensionQuery(List<String> ids, Map<EntityProperty, Optional<Days>> properties) {}

  /** The queries by their keys, in the order of the text. */
  Map<String, ReconciliationQuery> queries(String json, int atMost) {
    JsonNode batch = object(json, "queries");
    if (batch.size() > atMost) {
      throw ReconciliationException.tooLarge(
          "queries holds "
              + batch.size()
              + " queries, and "
              + atMost
              + " are answered at once; send the rest in another batch");
    }
    Map<String, ReconciliationQuery> queries = new LinkedHashMap<>();
    batch.properties().forEach(q -> queries.put(q.getKey(), query(at(q.getKey()), q.getValue())));
    return queries;
  }

  private static String at(String key) {
    return "query '" + shown(key) + "'";
  }

  private ReconciliationQuery query(String where, JsonNode query) {
    if (!query.isObject()) {
      throw malformed(where + " is no JSON object");
    }
    Iterator<String> names = query.fieldNames();
    while (names.hasNext()) {
      String name = names.next();
      if (!FIELDS.contains(name)) {
        throw malformed(
            where
                + " has a field '"
                + shown(name)
                + "'; there are query, type, type_strict, limit"
                + " and properties");
      }
    }
    Optional<String> name = text(where, query, "query").filter(text -> !text.isBlank());
    List<Constraint> constraints = constraints(where, query.path("properties"));
    if (name.isEmpty() && constraints.isEmpty() && !query.has("query")) {
      throw malformed(where + " has neither query nor properties; give one of them");
    }
    return new ReconciliationQuery(
        name,
        types(where, query.has("type") ? query.path("type") : query.path("types")),
        strictness(where, query),
        limit(where, query.path("limit")),
        constraints);
  }

  private static Optional<String> text(String where, JsonNode object, String field) {
    JsonNode value = object.path(field);
    if (value.isMissingNode() || value.isNull()) {
      return Optional.empty();
    }
    if (!value.isTextual()) {
      throw malformed(where + ": " + field + " is no string");
    }
    return Optional.of(value.asText());
  }

  private List<EntityClass> types(String where, JsonNode types) {
    List<EntityClass> found = new ArrayList<>();
    for (JsonNode each : elements(types)) {
      JsonNode id = each.isObject() ? each.path("id") : each;
      if (!id.isTextual()) {
        throw malformed(where + ": type is the id of a type, or an array of ids");
      }
      if (!id.asText().isBlank()) {
        found.add(type(where + ": ", id.asText()));
      }
    }
    return found;
  }

  EntityClass type(String where, String id) {
    return catalogue
        .type(id)
        .orElseThrow(
            () ->
                malformed(
                    where
                        + "there is no type '"
                        + shown(id)
                        + "'; there are "
                        + String.join(
                            ", ", catalogue.types().stream().map(EntityClass::id).toList())));
  }

  private static TypeStrictness strictness(String where, JsonNode query) {
    Optional<String> given = text(where, query, "type_strict");
    if (given.isEmpty()) {
      return TypeStrictness.ANY;
    }
    return Arrays.stream(TypeStrictness.values())
        .filter(s -> s.name().toLowerCase(Locale.ROOT).equals(given.get()))
        .findFirst()
        .orElseThrow(
            () ->
                malformed(
                    where
                        + ": type_strict is any, should or all, not '"
                        + shown(given.get())
                        + "'"));
  }

  private static int limit(String where, JsonNode limit) {
    if (limit.isMissingNode() || limit.isNull()) {
      return USUAL_LIMIT;
    }
    if (!limit.isNumber() || limit.asDouble() < 1 || limit.asDouble() != limit.asInt()) {
      throw malformed(where + ": limit is a whole number from 1, not " + shown(limit.toString()));
    }
    return Math.min(limit.asInt(), LIMIT_AT_MOST);
  }

  private static List<Constraint> constraints(String where, JsonNode properties) {
    if (properties.isMissingNode() || properties.isNull()) {
      return List.of();
    }
    if (!properties.isArray()) {
      throw malformed(where + ": properties is no array");
    }
    List<Constraint> constraints = new ArrayList<>();
    for (JsonNode each : properties) {
      if (!each.path("pid").isTextual() || !each.has("v")) {
        throw malformed(where + ": each of properties is an object with pid and v");
      }
      EntityProperty property = property(where + ": ", each.path("pid").asText());
      List<String> values = new ArrayList<>();
      elements(each.path("v")).forEach(v -> values.add(value(where, property, v)));
      values.removeIf(String::isBlank);
      if (values.size() > VALUES_AT_MOST) {
        throw malformed(
            where + ": " + property.id() + " has more than " + VALUES_AT_MOST + " values");
      }
      if (!values.isEmpty()) {
        constraints.add(new Constraint(property, values));
      }
    }
    return constraints;
  }

  private static String value(String where, EntityProperty property, JsonNode value) {
    JsonNode plain = value.isObject() ? value.path("id") : value;
    if (!plain.isValueNode() || plain.isNull()) {
      throw malformed(
          where
              + ": a value of "
              + property.id()
              + " is a string, a number, a boolean or an"
              + " object with an id");
    }
    if (property == EntityProperty.DATE
        && !plain.asText().isBlank()
        && Days.read(plain.asText()).isEmpty()) {
      throw malformed(
          where
              + ": '"
              + shown(plain.asText())
              + "' is no day: write it as 2023-10-13, 2023-10 or"
              + " 2023");
    }
    return plain.asText();
  }

  static EntityProperty property(String where, String id) {
    return EntityProperty.of(id)
        .orElseThrow(
            () ->
                malformed(
                    where
                        + "there is no property '"
                        + shown(id)
                        + "'; there are "
                        + String.join(
                            ", ",
                            Arrays.stream(EntityProperty.values())
                                .map(EntityProperty::id)
                                .toList())));
  }

  /** What a table wants to know of entities. */
  ExtensionQuery extension(String json, int atMost) {
    JsonNode query = object(json, "extend");
    if (!query.path("ids").isArray() || !query.path("properties").isArray()) {
      throw malformed("extend is an object with two arrays, ids and properties");
    }
    if (query.path("ids").size() > atMost) {
      throw ReconciliationException.tooLarge(
          "extend holds "
              + query.path("ids").size()
              + " ids, and "
              + atMost
              + " are answered at"
              + " once; send the rest in another request");
    }
    List<String> ids = new ArrayList<>();
    for (JsonNode id : query.path("ids")) {
      if (!id.isTextual()) {
        throw malformed("extend: an id is a string, not " + shown(id.toString()));
      }
      ids.add(id.asText());
    }
    Map<EntityProperty, Optional<Days>> properties = new LinkedHashMap<>();
    for (JsonNode each : query.path("properties")) {
      if (!each.path("id").isTextual()) {
        throw malformed("extend: each of properties is an object with an id");
      }
      EntityProperty property = property("extend: ", each.path("id").asText());
      properties.put(property, day("extend, " + property.id(), each.path("settings")));
    }
    return new ExtensionQuery(ids, properties);
  }

  private static Optional<Days> day(String where, JsonNode settings) {
    Optional<String> given = text(where, settings, "date").filter(text -> !text.isBlank());
    return given.map(
        text ->
            Days.read(text)
                .orElseThrow(
                    () ->
                        malformed(
                            where + ": '" + shown(text) + "' is no day: write it as 2023-10-13")));
  }

  private static Iterable<JsonNode> elements(JsonNode oneOrMany) {
    if (oneOrMany.isMissingNode() || oneOrMany.isNull()) {
      return List.of();
    }
    return oneOrMany.isArray() ? oneOrMany : List.of(oneOrMany);
  }

  private static JsonNode object(String json, String parameter) {
    JsonNode node;
    try {
      node = JSON.readTree(json);
    } catch (JsonProcessingException e) {
      throw malformed(
          parameter
              + " is no JSON, at character "
              + (e.getLocation() == null ? "?" : e.getLocation().getCharOffset())
              + ": "
              + e.getOriginalMessage().lines().findFirst().orElse(""));
    }
    if (!node.isObject()) {
      throw malformed(parameter + " is no JSON object");
    }
    return node;
  }

  private static String shown(String text) {
    String line = text.replaceAll("\\p{Cntrl}", " ");
    return line.length() > SHOWN ? line.substring(0, SHOWN) + "..." : line;
  }
}
