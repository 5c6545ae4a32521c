package org.waybill.reference;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One line of a table, its cells by the names in the header line. */
final class TsvRow {
  private final String source;
  private final Map<String, Integer> columns;
  private final String[] cells;

  TsvRow(String source, Map<String, Integer> columns, String[] cells) {
    this.source = source;
    this.columns = columns;
    this.cells = cells;
  }

  /** The file and line: "states.tsv, line 7". */
  String source() {
    return source;
  }

  ReferenceException fault(String reason) {
    return new ReferenceException(source, reason);
  }

  /** The cell, or "" if the table has no such column or the cell is empty. */
  String cell(String column) {
    Integer index = columns.get(column);
    return index == null || index >= cells.length ? "" : cells[index].strip();
  }

  String required(String column) throws ReferenceException {
    String cell = cell(column);
    if (cell.isEmpty()) {
      throw fault("the cell of column " + column + " is empty: fill it in");
    }
    return cell;
  }

  Optional<String> optional(String column) {
    String cell = cell(column);
    return cell.isEmpty() ? Optional.empty() : Optional.of(cell);
  }

  /** The values of a cell that holds several, written with "|" between. */
  List<String> list(String column) {
    String cell = cell(column);
    if (cell.isEmpty()) {
      return List.of();
    }
    List<String> values = new ArrayList<>(4);
    int begin = 0;
    while (begin <= cell.length()) {
      int end = cell.indexOf('|', begin);
      end = end < 0 ? cell.length() : end;
      String value = cell.substring(begin, end).strip();
      if (!value.isEmpty()) {
        values.add(value);
      }
      begin = end + 1;
    }
    return values;
  }

  /** A cell of "yes", or "no" or nothing. */
  boolean flag(String column) throws ReferenceException {
    String cell = cell(column);
    return switch (cell) {
      case "yes" -> true;
      case "", "no" -> false;
      default -> throw fault("\"" + cell + "\" in column " + column + " is neither yes nor no");
    };
  }

  Optional<LocalDate> date(String column) throws ReferenceException {
    String cell = cell(column);
    if (cell.isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(LocalDate.parse(cell));
    } catch (DateTimeException e) {
      throw fault("\"" + cell + "\" in column " + column + " is no date: write it as 2023-10-13");
    }
  }

  /** A number of degrees between the limits, both included. */
  Optional<Double> degrees(String column, double limit) throws ReferenceException {
    String cell = cell(column);
    if (cell.isEmpty()) {
      return Optional.empty();
    }
    double degrees;
    try {
      degrees = Double.parseDouble(cell);
    } catch (NumberFormatException e) {
      throw fault("\"" + cell + "\" in column " + column + " is no number of degrees");
    }
    if (!(Math.abs(degrees) <= limit)) {
      throw fault(
          cell + " in column " + column + " is outside -" + limit + " to " + limit + " degrees");
    }
    return Optional.of(degrees);
  }
}
