package org.waybill.reference;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A table of tab-separated values in UTF-8: a header line, then one line an entry. Empty lines and
 * lines that begin with "#" say nothing.
 */
final class TsvTable {
  private final String name;
  private final Map<String, Integer> columns = new HashMap<>();
  private final List<TsvRow> rows = new ArrayList<>();

  private TsvTable(String name) {
    this.name = name;
  }

  /**
   * Reads a table.
   *
   * @param name the name of its file, for messages
   */
  static TsvTable read(String name, InputStream bytes) throws IOException {
    TsvTable table = new TsvTable(name);
    int number = 0;
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                bytes,
                StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        number++;
        table.line(number, line);
      }
    } catch (CharacterCodingException e) {
      throw new ReferenceException(
          name + ", after line " + number, "is not UTF-8: save the table as UTF-8");
    }
    if (table.columns.isEmpty()) {
      throw new ReferenceException(name, "is empty: a table begins with its header line");
    }
    return table;
  }

  private void line(int number, String line) throws ReferenceException {
    if (line.isBlank() || line.startsWith("#")) {
      return;
    }
    String source = name + ", line " + number;
    String[] cells = split(line);
    if (columns.isEmpty()) {
      for (int i = 0; i < cells.length; i++) {
        if (columns.put(cells[i].strip().replace("\uFEFF", ""), i) != null) {
          throw new ReferenceException(source, "names column " + cells[i] + " twice");
        }
      }
      return;
    }
    if (cells.length > columns.size()) {
      throw new ReferenceException(
          source,
          "has "
              + cells.length
              + " cells, the header line "
              + columns.size()
              + ": one tab goes between two cells");
    }
    rows.add(new TsvRow(source, columns, cells));
  }

  private static String[] split(String line) {
    List<String> cells = new ArrayList<>(16);
    int begin = 0;
    for (int tab = line.indexOf('\t'); tab >= 0; tab = line.indexOf('\t', begin)) {
      cells.add(line.substring(begin, tab));
      begin = tab + 1;
    }
    cells.add(line.substring(begin));
    return cells.toArray(new String[0]);
  }

  String name() {
    return name;
  }

  boolean has(String column) {
    return columns.containsKey(column);
  }

  List<TsvRow> rows() {
    return rows;
  }
}
