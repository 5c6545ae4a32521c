package org.waybill.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What the JSON schemas of the Reconciliation Service API 0.2 ask of a service's answers, and the
 * rules that stand only in its text.
 */
final class ReconciliationRules {
  private static final Pattern ISO_TIME =
      Pattern.compile(
          "-?\\d{4,}-(?:1[0-2]|0[1-9])-(?:3[01]|0[1-9]|[12]\\d)T(?:2[0-3]|[01]\\d):[0-5]\\d:[0-5]\\d(?:\\.\\d+)?(?:Z|[+-]\\d\\d:\\d\\d)?");

  private ReconciliationRules() {}

  static void manifest(JsonNode manifest) {
    assertTrue(manifest.path("versions").isArray(), manifest::toString);
    Set<String> versions = new HashSet<>();
    manifest.path("versions").forEach(v -> versions.add(v.asText()));
    assertTrue(versions.contains("0.2"));
    for (String field : new String[] {"name", "identifierSpace", "schemaSpace"}) {
      text(manifest, field);
    }
    assertTrue(manifest.path("batchSize").isIntegralNumber());
    for (String field : new String[] {"view", "feature_view", "preview"}) {
      assertTrue(manifest.path(field).path("url").asText().contains("{{id}}"), field);
    }
    assertTrue(manifest.at("/preview/width").isIntegralNumber());
    assertTrue(manifest.at("/preview/height").isIntegralNumber());
    Set<JsonNode> types = new HashSet<>();
    manifest
        .path("defaultTypes")
        .forEach(
            type -> {
              text(type, "id");
              text(type, "name");
              type.path("broader").forEach(broader -> text(broader, "id"));
              assertTrue(types.add(type), "the types are distinct");
            });
    assertFalse(types.isEmpty());
    for (String kind : new String[] {"entity", "type", "property"}) {
      text(manifest.at("/suggest/" + kind), "service_url");
      text(manifest.at("/suggest/" + kind), "service_path");
    }
    text(manifest.at("/extend/propose_properties"), "service_url");
    text(manifest.at("/extend/propose_properties"), "service_path");
    manifest
        .at("/extend/property_settings")
        .forEach(
            setting -> {
              text(setting, "name");
              text(setting, "label");
              assertTrue(
                  Set.of("number", "text", "checkbox", "select")
                      .contains(setting.path("type").asText()));
            });
  }

  static void results(JsonNode batch, String... keys) {
    assertEquals(keys.length, batch.size(), batch::toString);
    for (String key : keys) {
      assertTrue(batch.path(key).path("result").isArray(), key);
      double last = Double.MAX_VALUE;
      for (JsonNode candidate : batch.path(key).path("result")) {
        text(candidate, "id");
        text(candidate, "name");
        text(candidate, "description");
        assertTrue(candidate.path("score").isNumber());
        assertTrue(candidate.path("score").asDouble() <= last, "sorted by falling score");
        last = candidate.path("score").asDouble();
        assertTrue(candidate.path("match").isBoolean());
        assertTrue(candidate.path("type").isArray());
        candidate.path("type").forEach(type -> text(type, "id"));
        Set<String> features = new HashSet<>();
        assertTrue(candidate.path("features").size() > 0, "a score has reasons");
        candidate
            .path("features")
            .forEach(
                feature -> {
                  text(feature, "id");
                  assertTrue(features.add(feature.path("id").asText()), "a feature is there once");
                  JsonNode value = feature.path("value");
                  assertTrue(value.isBoolean() || value.isNumber(), feature::toString);
                });
      }
    }
  }

  static void suggestions(JsonNode answer) {
    assertTrue(answer.path("result").isArray(), answer::toString);
    answer
        .path("result")
        .forEach(
            each -> {
              text(each, "id");
              text(each, "name");
              each.path("notable").forEach(type -> text(type, "id"));
            });
  }

  static void proposals(JsonNode answer) {
    assertTrue(answer.path("properties").size() > 0, answer::toString);
    answer
        .path("properties")
        .forEach(
            property -> {
              text(property, "id");
              text(property, "name");
            });
  }

  static void extension(JsonNode answer, int rows, int columns) {
    assertEquals(Set.of("meta", "rows"), names(answer));
    assertEquals(columns, answer.path("meta").size());
    answer
        .path("meta")
        .forEach(
            column -> {
              text(column, "id");
              text(column, "name");
            });
    assertEquals(rows, answer.path("rows").size());
    for (JsonNode row : answer.path("rows")) {
      assertEquals(columns, row.size());
      for (JsonNode values : row) {
        assertTrue(values.isArray());
        values.forEach(ReconciliationRules::value);
      }
    }
  }

  private static void value(JsonNode value) {
    Set<String> names = names(value);
    if (names.equals(Set.of("str"))) {
      assertTrue(value.path("str").isTextual());
    } else if (names.equals(Set.of("float"))) {
      assertTrue(value.path("float").isNumber());
    } else if (names.equals(Set.of("date"))) {
      assertTrue(ISO_TIME.matcher(value.path("date").asText()).matches(), value::toString);
    } else {
      assertEquals(Set.of("id", "name"), names);
      text(value, "id");
      text(value, "name");
    }
  }

  private static Set<String> names(JsonNode object) {
    Set<String> names = new HashSet<>();
    object.fieldNames().forEachRemaining(names::add);
    return names;
  }

  private static void text(JsonNode object, String field) {
    assertTrue(object.path(field).isTextual(), () -> field + " of " + object);
    assertFalse(object.path(field).asText().isEmpty(), () -> field + " of " + object);
  }
}
