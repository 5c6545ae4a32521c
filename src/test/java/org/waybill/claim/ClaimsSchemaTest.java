package org.waybill.claim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaId;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SpecVersion;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.waybill.reference.EntityType;

class ClaimsSchemaTest {
  private static final JsonNode SCHEMA = Documents.json(ClaimsSchema.RESOURCE);

  static Stream<Arguments> valueLists() {
    return Stream.of(
        Arguments.of("entityType", notations(EntityType.values(), EntityType::notation)),
        Arguments.of("stance", notations(Stance.values())),
        Arguments.of("polarity", notations(Polarity.values())),
        Arguments.of("certainty", notations(Certainty.values())),
        Arguments.of("reporterStance", notations(ReporterStance.values())),
        Arguments.of("attributionForm", notations(AttributionForm.values())),
        Arguments.of("basis", notations(Basis.values())),
        Arguments.of("modality", notations(Modality.values())),
        Arguments.of("comparator", notations(Comparator.values())),
        Arguments.of("valueBasis", notations(ValueBasis.values())),
        Arguments.of("mode", notations(Mode.values())),
        Arguments.of("fulfilment", notations(Fulfilment.values())),
        Arguments.of("situationType", notations(SituationType.values())));
  }

  @ParameterizedTest
  @MethodSource("valueLists")
  void schemaAndRecordsHaveTheSameValues(String definition, Set<String> expected) {
    assertEquals(expected, values(SCHEMA.at("/$defs/" + definition)));
  }

  @Test
  void everyValueListOfTheSchemaIsOneOfTheRecords() {
    List<Object> known = valueLists().map(list -> list.get()[1]).toList();
    List<JsonNode> lists = SCHEMA.findValues("enum");

    assertTrue(lists.size() >= known.size());
    for (JsonNode list : lists) {
      assertTrue(
          known.contains(values(Documents.JSON.createObjectNode().set("enum", list))),
          list::toString);
    }
  }

  @Test
  void isASchemaOfItsDraft() {
    var metaSchema =
        JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
            .getSchema(SchemaLocation.of(SchemaId.V202012));

    assertEquals(Set.of(), metaSchema.validate(SCHEMA));
    assertEquals(SchemaId.V202012, SCHEMA.path("$schema").asText());
    assertEquals("https://w3id.org/waybill" + ClaimsSchema.RESOURCE, SCHEMA.path("$id").asText());
  }

  @Test
  void everyDefinitionIsUsed() {
    Set<String> used = new HashSet<>();
    SCHEMA.findValuesAsText("$ref").forEach(ref -> used.add(ref.substring("#/$defs/".length())));
    List<String> defined = new ArrayList<>();
    SCHEMA.path("$defs").fieldNames().forEachRemaining(defined::add);

    assertEquals(new TreeSet<>(defined), new TreeSet<>(used));
  }

  private static Set<String> values(JsonNode definition) {
    Set<String> values = new TreeSet<>();
    for (JsonNode value : definition.path("enum")) {
      if (!value.isNull()) {
        values.add(value.asText());
      }
    }
    return values;
  }

  private static Set<String> notations(Notated[] values) {
    return notations(values, Notated::notation);
  }

  private static <V> Set<String> notations(V[] values, Function<V, String> notation) {
    return new TreeSet<>(Arrays.stream(values).map(notation).toList());
  }
}
