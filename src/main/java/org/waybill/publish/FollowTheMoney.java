package org.waybill.publish;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.waybill.publish.SupplyNetwork.SaidToSupply;
import org.waybill.query.QueryRunner;
import org.waybill.query.Row;

/**
 * Parties, ships, articles and who is said to supply whom as entities of the data model
 * FollowTheMoney, one JSON object a line. What is said is an {@code UnknownLink} with the role
 * "said to supply": that model has no schema for what is only said.
 *
 * <pre>{@code
 * {"id":"waybill-3f0c...","schema":"PublicBody","properties":{"name":["North Korea"],"country":["kp"],
 *   "sourceUrl":["https://w3id.org/waybill/id/entity/state/PRK"]}}
 * }</pre>
 */
final class FollowTheMoney {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Map<String, String> SCHEMAS =
      Map.of(
          "State", "PublicBody",
          "Person", "Person",
          "Organization", "Organization",
          "Group", "Organization",
          "Vessel", "Vessel");

  private final QueryRunner runner;
  private final SupplyNetwork network;

  FollowTheMoney(QueryRunner runner, SupplyNetwork network) {
    this.runner = runner;
    this.network = network;
  }

  /** Writes all of them. */
  void write(Path file) throws IOException {
    try (OutputStream out = Files.newOutputStream(file)) {
      for (Row row : new PublishedQuery("table-entities").rows(runner)) {
        Optional<ObjectNode> party = party(row);
        if (party.isPresent()) {
          line(out, party.get());
        }
      }
      for (Row row : new PublishedQuery("table-documents").rows(runner)) {
        line(out, article(row));
      }
      for (SaidToSupply edge : network.edges()) {
        line(out, link(edge));
      }
    }
  }

  private static Optional<ObjectNode> party(Row row) {
    String schema = SCHEMAS.get(row.text("type"));
    if (schema == null || row.get("name").isEmpty()) {
      return Optional.empty();
    }
    ObjectNode entity = entity(row.text("entity"), schema);
    add(entity, "name", row.text("name"));
    for (String alias : row.text("other_names").split("; ", -1)) {
      add(entity, "alias", alias);
    }
    for (String code : row.text("iso_codes").split(" ", -1)) {
      if (code.length() == 2) {
        add(entity, "country", code.toLowerCase(Locale.ROOT));
      }
    }
    if (schema.equals("Vessel")) {
      add(entity, "imoNumber", row.text("imo_number"));
    }
    add(entity, "sourceUrl", row.text("entity"));
    add(entity, "wikidataId", row.text("wikidata").replaceFirst(".*/", ""));
    return Optional.of(entity);
  }

  private static ObjectNode article(Row row) {
    ObjectNode entity = entity(row.text("document"), "Article");
    String title = row.get("title").orElse(row.text("id"));
    add(entity, "name", title);
    add(entity, "title", title);
    add(entity, "publishedAt", row.text("published"));
    add(entity, "publisher", row.text("outlet_name"));
    add(entity, "sourceUrl", row.text("url"));
    add(entity, "sourceUrl", row.text("document"));
    add(entity, "language", row.text("language").equals("en") ? "eng" : "");
    return entity;
  }

  private static ObjectNode link(SaidToSupply edge) {
    ObjectNode entity =
        entity(edge.supplier().iri() + " said to supply " + edge.recipient().iri(), "UnknownLink");
    add(entity, "subject", id(edge.supplier().iri()));
    add(entity, "object", id(edge.recipient().iri()));
    add(entity, "role", "said to supply");
    add(
        entity,
        "status",
        edge.contested() ? "said by some, denied by others" : "said by some, not denied by any");
    add(
        entity,
        "summary",
        "%s is said to supply %s: %d independent origins, %d claims%s"
            .formatted(
                edge.supplier().name(),
                edge.recipient().name(),
                edge.origins(),
                edge.claims(),
                edge.goods().isEmpty() ? "" : "; " + edge.goods()));
    add(entity, "startDate", edge.first());
    add(entity, "endDate", edge.last());
    return entity;
  }

  private static ObjectNode entity(String iri, String schema) {
    ObjectNode entity = JSON.createObjectNode();
    entity.put("id", id(iri)).put("schema", schema).putObject("properties");
    return entity;
  }

  /** Ids of that model have no colons and slashes. */
  private static String id(String iri) {
    return "waybill-" + Checksum.sha256(iri.getBytes(StandardCharsets.UTF_8)).substring(0, 32);
  }

  private static void add(ObjectNode entity, String property, String value) {
    if (!value.isBlank()) {
      ObjectNode properties = (ObjectNode) entity.get("properties");
      ArrayNode values =
          properties.has(property)
              ? (ArrayNode) properties.get(property)
              : properties.putArray(property);
      values.add(value);
    }
  }

  private static void line(OutputStream out, ObjectNode entity) throws IOException {
    out.write(JSON.writeValueAsBytes(entity));
    out.write("\n".getBytes(StandardCharsets.UTF_8));
  }
}
