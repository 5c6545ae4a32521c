package org.waybill.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Word lists that lie beside the classes which use them: UTF-8, one entry a line, columns parted by
 * tabs, lines that begin with "#" are remarks.
 */
public final class Table {
  private Table() {}

  /** The rows of a table of this package. */
  static List<List<String>> rows(String name) {
    return rows(Table.class, name);
  }

  /**
   * The rows of a table, each with at least one column.
   *
   * @param beside a class in whose package the table lies
   * @throws IllegalStateException if there is no such table
   */
  public static List<List<String>> rows(Class<?> beside, String name) {
    List<List<String>> rows = new ArrayList<>();
    try (InputStream in = beside.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("the word list " + name + " is not on the class path");
      }
      BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        if (!line.isBlank() && !line.startsWith("#")) {
          rows.add(List.of(line.split("\t", -1)));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("the word list " + name + " cannot be read", e);
    }
    return rows;
  }

  /** The first column. */
  static Set<String> words(String name) {
    Set<String> words = new HashSet<>();
    rows(name).forEach(row -> words.add(row.get(0)));
    return Set.copyOf(words);
  }

  /** The first column with the second. */
  static Map<String, String> map(String name) {
    Map<String, String> map = new HashMap<>();
    for (List<String> row : rows(name)) {
      if (row.size() < 2) {
        throw new IllegalStateException(name + " has a line of one column: " + row.get(0));
      }
      map.put(row.get(0), row.get(1));
    }
    return Map.copyOf(map);
  }
}
