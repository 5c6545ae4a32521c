package org.waybill.publish;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.waybill.query.QueryRunner;
import org.waybill.query.Row;

/**
 * The tables of a dump, as {@code tables.json} describes them in the terms of Frictionless: each is
 * the answer of the query {@code table-NAME.rq}, with what stands beside the claim of each row.
 *
 * <p>A cell of words that a spreadsheet would take for a formula begins with an apostrophe.
 */
final class Tables {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final QueryRunner runner;
  private final ClaimContexts contexts;

  Tables(QueryRunner runner, ClaimContexts contexts) {
    this.runner = runner;
    this.contexts = contexts;
  }

  /** The descriptions of all tables: {@code name}, {@code title}, {@code schema} and so on. */
  static List<ObjectNode> described() {
    try (InputStream in = Tables.class.getResourceAsStream("tables.json")) {
      List<ObjectNode> tables = new ArrayList<>();
      ((ArrayNode) JSON.readTree(in)).forEach(table -> tables.add((ObjectNode) table));
      return tables;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The file of a table, within the dump. */
  static String path(JsonNode table) {
    return "tables/" + table.path("name").textValue() + ".csv";
  }

  /**
   * Writes one table.
   *
   * @return the number of its rows
   */
  int write(JsonNode table, Path folder) throws IOException {
    JsonNode fields = table.at("/schema/fields");
    String name = table.path("name").textValue();
    List<Row> rows =
        name.equals("claims")
            ? contexts.claims()
            : new PublishedQuery("table-" + name).rows(runner);
    Path file = folder.resolve(path(table));
    Files.createDirectories(file.getParent());
    try (Writer out = Files.newBufferedWriter(file, StandardCharsets.UTF_8);
        CSVPrinter csv = new CSVPrinter(out, CSVFormat.RFC4180)) {
      for (JsonNode field : fields) {
        csv.print(field.path("name").textValue());
      }
      csv.println();
      for (Row row : rows) {
        for (JsonNode field : fields) {
          String cell = cell(row, field.path("name").textValue());
          csv.print(field.path("type").textValue().equals("string") ? inert(cell) : cell);
        }
        csv.println();
      }
    }
    return rows.size();
  }

  private String cell(Row row, String column) {
    return row.get(column)
        .orElseGet(
            () ->
                column.startsWith("other_")
                    ? contexts.text(row.text("other_claim"), column.substring("other_".length()))
                    : contexts.text(row.text("claim"), column));
  }

  /** The same words, which no spreadsheet takes for a formula. */
  static String inert(String cell) {
    return !cell.isEmpty() && "=+-@\t\r".indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
  }
}
