package org.waybill.claim;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.PathType;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** Holds documents against the JSON Schema of {@code waybill-claims/1}, and words what differs. */
final class ClaimsSchema {
  static final String RESOURCE = "/schema/waybill-claims-1.schema.json";

  private static final JsonSchema SCHEMA = load();

  private ClaimsSchema() {}

  /**
   * Errors of form, and a fault for each field that the format does not know.
   *
   * @param unknownFields how much such a field matters
   */
  static List<Fault> faults(JsonNode document, String source, Fault.Severity unknownFields) {
    List<Fault> faults = new ArrayList<>();
    for (ValidationMessage message : SCHEMA.validate(document)) {
      faults.add(fault(message, source, unknownFields));
    }
    return faults;
  }

  private static Fault fault(
      ValidationMessage message, String source, Fault.Severity unknownFields) {
    String pointer = message.getInstanceLocation().toString();
    JsonNode found = message.getInstanceNode();
    JsonNode rule = message.getSchemaNode();
    return switch (message.getType()) {
      case "additionalProperties" ->
          new Fault(
              source,
              pointer + "/" + escaped(message.getProperty()),
              unknownFields,
              "the format has no field '" + message.getProperty() + "' here; it is passed over");
      case "required" ->
          Fault.error(source, pointer, "the field '" + message.getProperty() + "' is missing");
      case "enum" ->
          Fault.error(source, pointer, shown(found) + " is none of " + joined(rule, ", "));
      case "const" -> Fault.error(source, pointer, shown(found) + " is not " + shown(rule));
      case "type" ->
          Fault.error(
              source,
              pointer,
              "is "
                  + described(found.getNodeType().name().toLowerCase(Locale.ROOT))
                  + " where "
                  + (rule.isArray() ? joined(rule, " or ") : rule.asText())
                  + " belongs");
      case "pattern" ->
          Fault.error(source, pointer, shown(found) + " does not have the form " + rule.asText());
      case "minItems" ->
          Fault.error(
              source,
              pointer,
              found.isEmpty()
                  ? "is empty; at least " + rule.asText() + " belong here"
                  : "has " + found.size() + " items; at least " + rule.asText() + " belong here");
      case "maxItems" ->
          Fault.error(
              source,
              pointer,
              "has " + found.size() + " items; at most " + rule.asText() + " belong here");
      case "minLength" -> Fault.error(source, pointer, "is empty; leave the field out instead");
      default -> Fault.error(source, pointer, message.getError());
    };
  }

  private static String shown(JsonNode value) {
    return value.isTextual() ? "'" + value.textValue() + "'" : value.toString();
  }

  private static String described(String type) {
    return switch (type) {
      case "array", "object" -> "an " + type;
      case "null" -> "null";
      default -> "a " + type;
    };
  }

  private static String joined(JsonNode values, String separator) {
    return StreamSupport.stream(values.spliterator(), false)
        .map(value -> value.isNull() ? "null" : value.asText())
        .collect(Collectors.joining(separator));
  }

  private static String escaped(String field) {
    return field.replace("~", "~0").replace("/", "~1");
  }

  private static JsonSchema load() {
    SchemaValidatorsConfig config =
        SchemaValidatorsConfig.builder()
            .pathType(PathType.JSON_POINTER)
            .locale(Locale.ROOT)
            .build();
    try (InputStream in = ClaimsSchema.class.getResourceAsStream(RESOURCE)) {
      return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(in, config);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + RESOURCE, e);
    }
  }
}
