package org.waybill.cli.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.PrintStream;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/** What a measurement found: tables of figures, and how they stand to what they should be. */
public final class BenchReport {
  /** A column's heading; figures stand to the right. */
  private record Table(String title, List<String> columns, List<List<Object>> rows) {}

  private record Target(String what, String bound, String measured, boolean met) {}

  private final String command;
  private final List<Table> tables = new ArrayList<>();
  private final List<Target> targets = new ArrayList<>();

  /**
   * @param command how to measure the same again
   */
  public BenchReport(String command) {
    this.command = Objects.requireNonNull(command, "command");
  }

  /** Begins a table; rows are added to the last one. */
  void table(String title, String... columns) {
    tables.add(new Table(title, List.of(columns), new ArrayList<>()));
  }

  /** Adds a row of words and figures, one for each column. */
  void row(Object... cells) {
    Table table = tables.get(tables.size() - 1);
    if (cells.length != table.columns().size()) {
      throw new IllegalArgumentException(
          "a row of '" + table.title() + "' has " + table.columns().size() + " cells");
    }
    table.rows().add(List.of(cells));
  }

  /** Says whether a bound is kept. */
  void target(String what, String bound, String measured, boolean met) {
    targets.add(new Target(what, bound, measured, met));
  }

  /** Writes tables for a person. */
  public void writeText(PrintStream out) {
    out.println(command);
    machine().forEach(line -> out.println(line[0] + ": " + line[1]));
    for (Table table : tables) {
      out.println();
      out.println(table.title());
      out.println();
      write(table, out);
    }
    if (!targets.isEmpty()) {
      out.println();
      Table all = new Table("", List.of("target", "bound", "measured", "met"), new ArrayList<>());
      for (Target t : targets) {
        all.rows().add(List.of(t.what(), t.bound(), t.measured(), t.met() ? "yes" : "no"));
      }
      write(all, out);
    }
    out.flush();
  }

  private static void write(Table table, PrintStream out) {
    List<List<String>> lines = new ArrayList<>();
    lines.add(table.columns());
    table.rows().forEach(row -> lines.add(row.stream().map(BenchReport::shown).toList()));
    int[] widths = new int[table.columns().size()];
    boolean[] figures = new boolean[widths.length];
    for (int i = 0; i < widths.length; i++) {
      int column = i;
      widths[i] = lines.stream().mapToInt(line -> line.get(column).length()).max().orElse(0);
      figures[i] = table.rows().stream().anyMatch(row -> row.get(column) instanceof Number);
    }
    for (List<String> line : lines) {
      StringBuilder text = new StringBuilder();
      for (int i = 0; i < widths.length; i++) {
        String gap = " ".repeat(widths[i] - line.get(i).length());
        text.append(figures[i] ? gap + line.get(i) : line.get(i) + gap).append("  ");
      }
      out.println(text.toString().stripTrailing());
    }
  }

  private static String shown(Object cell) {
    if (cell instanceof Double figure) {
      return String.format(Locale.ROOT, figure < 10 ? "%.2f" : "%,.1f", figure);
    }
    return cell instanceof Number figure
        ? String.format(Locale.ROOT, "%,d", figure.longValue())
        : cell.toString();
  }

  /** Writes one JSON object. */
  public void writeJson(PrintStream out) throws IOException {
    ObjectMapper json = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);
    ObjectNode all = json.createObjectNode();
    all.put("command", command);
    machine().forEach(line -> all.put(line[0], line[1]));
    ArrayNode titled = all.putArray("tables");
    for (Table table : tables) {
      ObjectNode one = titled.addObject();
      one.put("title", table.title());
      ArrayNode rows = one.putArray("rows");
      for (List<Object> row : table.rows()) {
        ObjectNode cells = rows.addObject();
        for (int i = 0; i < row.size(); i++) {
          cells.set(table.columns().get(i), json.valueToTree(row.get(i)));
        }
      }
    }
    all.set("targets", json.valueToTree(targets));
    out.println(json.writeValueAsString(all));
    out.flush();
  }

  private static List<String[]> machine() {
    Runtime runtime = Runtime.getRuntime();
    return List.of(
        new String[] {"date", LocalDate.now(ZoneOffset.UTC).toString()},
        new String[] {"processors", Integer.toString(runtime.availableProcessors())},
        new String[] {
          "java", System.getProperty("java.vm.name") + " " + System.getProperty("java.version")
        },
        new String[] {"heap", (runtime.maxMemory() >> 20) + " MB at most"});
  }
}
