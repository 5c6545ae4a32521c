package org.waybill.query;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.RowSet;

/**
 * Writes rows for reading on a terminal. Where a column {@code speakerName} stands beside {@code
 * speaker}, only the name is shown; a column that is the same in all rows is told once, above. Long
 * cells are wrapped; where a row would take more than three lines, each row becomes a block, with a
 * line for each column. Only the first rows are held in memory, to measure the columns; in later
 * rows, cells of more than six lines are cut with an ellipsis.
 */
final class TextTable {
  private static final int MEASURED = 200;
  private static final int LEAST = 9;
  private static final int MOST_LINES = 6;
  private static final int READABLE_LINES = 3;
  private static final String GAP = "  ";
  private static final String NAME = "Name";

  private final IriNames names;
  private final int width;

  TextTable(IriNames names, int width) {
    this.names = names;
    this.width = Math.max(40, width);
  }

  private record Column(String title, Var value, Var instead) {}

  void write(RowSet rows, OutputStream out) throws IOException {
    Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
    List<Column> columns = columns(rows.getResultVars());
    List<String[]> first = new ArrayList<>();
    while (rows.hasNext() && first.size() < MEASURED) {
      first.add(cells(columns, rows.next()));
    }
    long count = first.size();
    if (count > 0) {
      boolean[] shown = new boolean[columns.size()];
      Arrays.fill(shown, true);
      if (!rows.hasNext() && count > 1) {
        tellConstants(columns, first, shown, writer);
      }
      int[] widths = widths(columns, first, shown);
      boolean blocks = widths.length == 0;
      if (!blocks) {
        line(writer, titles(columns), widths, shown);
        rule(writer, widths, shown);
      }
      for (String[] cells : first) {
        row(writer, columns, cells, widths, shown, blocks);
      }
      for (Iterator<Binding> rest = rows; rest.hasNext(); count++) {
        row(writer, columns, cells(columns, rest.next()), widths, shown, blocks);
      }
    }
    writer.write(count == 1 ? "1 row\n" : count + " rows\n");
    writer.flush();
  }

  private static List<Column> columns(List<Var> variables) {
    Set<String> all = new HashSet<>();
    variables.forEach(variable -> all.add(variable.getVarName()));
    List<Column> columns = new ArrayList<>();
    for (Var variable : variables) {
      String name = variable.getVarName();
      boolean nameOfOther =
          name.endsWith(NAME) && all.contains(name.substring(0, name.length() - NAME.length()));
      if (!nameOfOther) {
        Var label = all.contains(name + NAME) ? Var.alloc(name + NAME) : variable;
        columns.add(new Column(name, label, variable));
      }
    }
    return columns;
  }

  private String[] cells(List<Column> columns, Binding row) {
    String[] cells = new String[columns.size()];
    for (int i = 0; i < cells.length; i++) {
      Node node = row.get(columns.get(i).value());
      if (node == null) {
        node = row.get(columns.get(i).instead());
      }
      cells[i] = node == null ? "" : names.of(node).replaceAll("\\s+", " ");
    }
    return cells;
  }

  private static String[] titles(List<Column> columns) {
    return columns.stream().map(Column::title).toArray(String[]::new);
  }

  private static void tellConstants(
      List<Column> columns, List<String[]> rows, boolean[] shown, Writer out) throws IOException {
    List<String> told = new ArrayList<>();
    for (int i = 0; i < shown.length; i++) {
      int column = i;
      String value = rows.get(0)[i];
      if (rows.stream().allMatch(row -> row[column].equals(value))) {
        shown[i] = false;
        if (!value.isEmpty()) {
          told.add(columns.get(i).title() + ": " + value);
        }
      }
    }
    if (told.size() == columns.size()) {
      Arrays.fill(shown, true);
      return;
    }
    for (String each : told) {
      out.write(each);
      out.write('\n');
    }
    if (!told.isEmpty()) {
      out.write('\n');
    }
  }

  /** The width of each column; an empty array where they do not fit beside each other. */
  private int[] widths(List<Column> columns, List<String[]> rows, boolean[] shown) {
    int[] widths = new int[shown.length];
    int gaps = 0;
    for (int i = 0; i < widths.length; i++) {
      if (shown[i]) {
        widths[i] = length(columns.get(i).title());
        for (String[] row : rows) {
          widths[i] = Math.max(widths[i], length(row[i]));
        }
        gaps += GAP.length();
      }
    }
    int room = width - gaps + GAP.length();
    while (Arrays.stream(widths).sum() > room) {
      int widest = 0;
      for (int i = 1; i < widths.length; i++) {
        widest = widths[i] > widths[widest] ? i : widest;
      }
      if (widths[widest] <= LEAST) {
        return new int[0];
      }
      widths[widest]--;
    }
    for (String[] row : rows) {
      for (int i = 0; i < widths.length; i++) {
        if (shown[i] && wrap(row[i], widths[i]).size() > READABLE_LINES) {
          return new int[0];
        }
      }
    }
    return widths;
  }

  private void row(
      Writer out,
      List<Column> columns,
      String[] cells,
      int[] widths,
      boolean[] shown,
      boolean blocks)
      throws IOException {
    if (!blocks) {
      line(out, cells, widths, shown);
      return;
    }
    int titles = columns.stream().mapToInt(column -> length(column.title())).max().orElse(0);
    for (int i = 0; i < cells.length; i++) {
      if (shown[i] && !cells[i].isEmpty()) {
        String title = columns.get(i).title();
        for (String line : wrap(cells[i], width - titles - GAP.length())) {
          out.write(pad(title, titles) + GAP + line + "\n");
          title = "";
        }
      }
    }
    out.write('\n');
  }

  private static void rule(Writer out, int[] widths, boolean[] shown) throws IOException {
    StringBuilder rule = new StringBuilder();
    for (int i = 0; i < widths.length; i++) {
      if (shown[i]) {
        rule.append(rule.isEmpty() ? "" : GAP).append("-".repeat(widths[i]));
      }
    }
    out.write(rule.append('\n').toString());
  }

  private static void line(Writer out, String[] cells, int[] widths, boolean[] shown)
      throws IOException {
    List<List<String>> wrapped = new ArrayList<>();
    int lines = 1;
    for (int i = 0; i < cells.length; i++) {
      wrapped.add(shown[i] ? wrap(cells[i], widths[i]) : List.of());
      lines = Math.max(lines, wrapped.get(i).size());
    }
    for (int n = 0; n < lines; n++) {
      StringBuilder line = new StringBuilder();
      boolean begun = false;
      for (int i = 0; i < cells.length; i++) {
        if (shown[i]) {
          line.append(begun ? GAP : "");
          begun = true;
          line.append(pad(n < wrapped.get(i).size() ? wrapped.get(i).get(n) : "", widths[i]));
        }
      }
      out.write(line.toString().stripTrailing() + "\n");
    }
  }

  /** Breaks at spaces, after slashes and hyphens, or anywhere in a word longer than a line. */
  static List<String> wrap(String cell, int width) {
    List<String> lines = new ArrayList<>();
    int[] rest = cell.codePoints().toArray();
    int start = 0;
    while (start < rest.length) {
      int end = Math.min(rest.length, start + width);
      if (end < rest.length && rest[end] != ' ') {
        int at = end;
        while (at > start && !breaksAfter(rest[at - 1])) {
          at--;
        }
        end = at > start ? at : end;
      }
      String line = new String(rest, start, end - start).strip();
      if (lines.size() == MOST_LINES - 1 && end < rest.length) {
        int kept = Math.min(line.codePointCount(0, line.length()), width - 1);
        lines.add(line.substring(0, line.offsetByCodePoints(0, kept)) + "…");
        return lines;
      }
      lines.add(line);
      start = end;
      while (start < rest.length && rest[start] == ' ') {
        start++;
      }
    }
    return lines;
  }

  private static boolean breaksAfter(int character) {
    return character == ' ' || character == '/' || character == '-';
  }

  private static String pad(String text, int width) {
    return text + " ".repeat(Math.max(0, width - length(text)));
  }

  private static int length(String text) {
    return text.codePointCount(0, text.length());
  }
}
