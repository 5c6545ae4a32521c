package org.waybill.reconcile;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.waybill.reconcile.EntityProperty.Value;
import org.waybill.reconcile.QueryBatchReader.ExtensionQuery;

/**
 * The Reconciliation Service API 0.2 over the entities of a store at one moment: JSON in, JSON out.
 * What is malformed is refused with a {@link ReconciliationException} that names it.
 */
public final class ReconciliationService {
  /** Queries and ids that clients should send at once. */
  static final int BATCH = 50;

  private static final int AT_MOST = 200;
  private static final int SUGGESTIONS = 20;

  private final Catalogue catalogue;
  private final Matcher matcher;
  private final QueryBatchReader reader;

  public ReconciliationService(Catalogue catalogue) {
    this.catalogue = catalogue;
    this.matcher = new Matcher(catalogue);
    this.reader = new QueryBatchReader(catalogue);
  }

  /** The entities that are matched. */
  public Catalogue catalogue() {
    return catalogue;
  }

  /** Answers a batch of queries: for each key the candidates, the best first. */
  public ObjectNode reconcile(String queries) {
    ObjectNode answer = object();
    reader
        .queries(queries, AT_MOST)
        .forEach(
            (key, query) -> {
              ArrayNode result = answer.putObject(key).putArray("result");
              matcher.match(query).forEach(candidate -> write(candidate, result.addObject()));
            });
    return answer;
  }

  private void write(Candidate candidate, ObjectNode json) {
    KnownEntity entity = candidate.entity();
    json.put("id", entity.id());
    json.put("name", entity.name());
    json.put("description", catalogue.describe(entity));
    types(entity, json.putArray("type"));
    json.put("score", Math.round(candidate.score() * 10) / 10.0);
    json.put("match", candidate.match());
    ArrayNode features = json.putArray("features");
    candidate
        .features()
        .forEach(
            (feature, value) -> {
              ObjectNode each = features.addObject().put("id", feature.id());
              if (value instanceof Boolean truth) {
                each.put("value", truth);
              } else {
                each.put("value", (Double) value);
              }
            });
  }

  private void types(KnownEntity entity, ArrayNode types) {
    entity.types().stream()
        .flatMap(id -> catalogue.type(id).stream())
        .forEach(type -> types.addObject().put("id", type.id()).put("name", type.label()));
  }

  /** Answers for each of some entities the values of some properties. */
  public ObjectNode extend(String extend) {
    ExtensionQuery query = reader.extension(extend, AT_MOST);
    ObjectNode answer = object();
    ArrayNode meta = answer.putArray("meta");
    for (EntityProperty property : query.properties().keySet()) {
      meta.addObject().put("id", property.id()).put("name", property.label());
    }
    ObjectNode rows = answer.putObject("rows");
    for (String id : query.ids()) {
      ObjectNode row = rows.putObject(id);
      Optional<KnownEntity> entity = catalogue.entity(id);
      query
          .properties()
          .forEach(
              (property, days) -> {
                ArrayNode values = row.putArray(property.id());
                entity.ifPresent(
                    e -> property.of(e, catalogue, days).forEach(v -> write(v, values)));
              });
    }
    return answer;
  }

  private static void write(Value value, ArrayNode values) {
    ObjectNode json = values.addObject();
    value.entity().ifPresent(e -> json.put("id", e.id()).put("name", e.name()));
    value.text().ifPresent(text -> json.put("str", text));
    value.number().ifPresent(number -> json.put("float", number));
    value.day().ifPresent(day -> json.put("date", day + "T00:00:00Z"));
  }

  /** Properties that entities of a type may have. */
  public ObjectNode proposeProperties(Optional<String> type, Optional<String> limit) {
    Set<String> types =
        type.filter(id -> !id.isBlank())
            .map(id -> reader.type("", id))
            .map(this::withBroader)
            .orElse(Set.of());
    int most = number("limit", limit, EntityProperty.values().length);
    ObjectNode answer = object();
    ArrayNode properties = answer.putArray("properties");
    Arrays.stream(EntityProperty.values())
        .filter(property -> property.isProposedFor(types))
        .limit(most)
        .forEach(p -> properties.addObject().put("id", p.id()).put("name", p.label()));
    type.ifPresent(id -> answer.put("type", id));
    limit.ifPresent(given -> answer.put("limit", most));
    return answer;
  }

  private Set<String> withBroader(EntityClass type) {
    Set<String> all = new java.util.LinkedHashSet<>(List.of(type.id()));
    type.broader().forEach(id -> catalogue.type(id).ifPresent(b -> all.addAll(withBroader(b))));
    return all;
  }

  /** Entities with a name that begins so, or with that id or identifier. */
  public ObjectNode suggestEntities(String prefix, Optional<String> type, Optional<String> cursor) {
    Optional<EntityClass> wanted = type.filter(id -> !id.isBlank()).map(id -> reader.type("", id));
    List<KnownEntity> found = new ArrayList<>();
    catalogue.entity(prefix).ifPresent(found::add);
    for (IdentifierKind kind : IdentifierKind.values()) {
      kind.read(prefix)
          .map(value -> catalogue.identified(kind, value))
          .orElse(Set.of())
          .forEach(id -> catalogue.entity(id).ifPresent(found::add));
    }
    String folded = FoldedName.of(prefix);
    if (!folded.isEmpty()) {
      catalogue
          .names()
          .beginningWith(folded)
          .forEach(id -> catalogue.entity(id).ifPresent(found::add));
    }
    ObjectNode answer = object();
    ArrayNode result = answer.putArray("result");
    found.stream()
        .distinct()
        .filter(e -> wanted.isEmpty() || catalogue.allTypes(e).contains(wanted.get().id()))
        .skip(number("cursor", cursor, 0))
        .limit(SUGGESTIONS)
        .forEach(
            e -> {
              ObjectNode json = result.addObject();
              json.put("id", e.id());
              json.put("name", e.name());
              json.put("description", catalogue.describe(e));
              types(e, json.putArray("notable"));
            });
    return answer;
  }

  /** Types whose id or label has a word that begins so. */
  public ObjectNode suggestTypes(String prefix, Optional<String> cursor) {
    ObjectNode answer = object();
    ArrayNode result = answer.putArray("result");
    catalogue.types().stream()
        .filter(type -> begins(prefix, type.id(), type.label()))
        .skip(number("cursor", cursor, 0))
        .forEach(type -> result.addObject().put("id", type.id()).put("name", type.label()));
    return answer;
  }

  /** Properties whose id or label has a word that begins so. */
  public ObjectNode suggestProperties(String prefix, Optional<String> cursor) {
    ObjectNode answer = object();
    ArrayNode result = answer.putArray("result");
    Arrays.stream(EntityProperty.values())
        .filter(property -> begins(prefix, property.id(), property.label()))
        .skip(number("cursor", cursor, 0))
        .forEach(
            p ->
                result
                    .addObject()
                    .put("id", p.id())
                    .put("name", p.label())
                    .put("description", p.meaning()));
    return answer;
  }

  private static boolean begins(String prefix, String id, String label) {
    String folded = FoldedName.of(prefix);
    return folded.isEmpty()
        || FoldedName.of(id).startsWith(folded)
        || (" " + FoldedName.of(label)).contains(" " + folded);
  }

  private static int number(String name, Optional<String> given, int usual) {
    if (given.isEmpty()) {
      return usual;
    }
    try {
      int number = Integer.parseInt(given.get());
      if (number >= 0) {
        return number;
      }
    } catch (NumberFormatException e) {
      throw ReconciliationException.malformed(name + " is a whole number from 0");
    }
    throw ReconciliationException.malformed(name + " is a whole number from 0");
  }

  static ObjectNode object() {
    return JsonNodeFactory.instance.objectNode();
  }

  /** What becomes the values of a preview; see {@link EntityPreview}. */
  Map<String, List<String>> facts(KnownEntity entity) {
    Map<String, List<String>> facts = new java.util.LinkedHashMap<>();
    for (EntityProperty property : EntityProperty.values()) {
      if (property != EntityProperty.LABEL && property.isProposedFor(catalogue.allTypes(entity))) {
        List<String> values =
            property.of(entity, catalogue, Optional.empty()).stream()
                .map(
                    v ->
                        v.entity()
                            .map(KnownEntity::name)
                            .or(v::text)
                            .or(() -> v.day().map(Object::toString))
                            .or(() -> v.number().map(Object::toString))
                            .orElseThrow())
                .toList();
        if (!values.isEmpty()) {
          facts.put(property.label(), values);
        }
      }
    }
    return facts;
  }
}
