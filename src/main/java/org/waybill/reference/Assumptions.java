package org.waybill.reference;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Named assumptions about how much of one unit another holds, from a table of tab-separated values
 * with the columns {@code name, from, to, goods, low, high, sources, note}.
 */
public final class Assumptions {
  private static final String SHIPPED = "/assumptions/conversions.tsv";
  private static final List<String> COLUMNS =
      List.of("name", "from", "to", "goods", "low", "high", "sources", "note");

  private final Map<String, Assumption> byName = new LinkedHashMap<>();

  private Assumptions(TsvTable table, Gazetteer gazetteer) throws ReferenceException {
    for (String column : COLUMNS) {
      if (!table.has(column)) {
        throw new ReferenceException(
            table.name() + ", line 1",
            "the header line lacks the column "
                + column
                + "; assumptions have "
                + String.join(", ", COLUMNS));
      }
    }
    for (TsvRow row : table.rows()) {
      Assumption assumption = assumption(row, gazetteer);
      if (byName.put(assumption.name(), assumption) != null) {
        throw row.fault("the name " + assumption.name() + " is there already");
      }
    }
  }

  /** Those that come with Waybill. */
  public static Assumptions shipped() {
    try (InputStream bytes = Assumptions.class.getResourceAsStream(SHIPPED)) {
      if (bytes == null) {
        throw new IllegalStateException("the program's file lacks " + SHIPPED);
      }
      return new Assumptions(TsvTable.read("conversions.tsv", bytes), Gazetteer.shipped());
    } catch (IOException e) {
      throw new UncheckedIOException("a shipped table is broken", e);
    }
  }

  /**
   * Those of a user's own table.
   *
   * @throws ReferenceException if the table has a fault; it names the file and line
   * @throws IOException if the file cannot be read
   */
  public static Assumptions read(Path file) throws IOException {
    try (InputStream bytes = Files.newInputStream(file)) {
      return new Assumptions(TsvTable.read(file.toString(), bytes), Gazetteer.shipped());
    }
  }

  /** All, in the order of the table. */
  public Collection<Assumption> all() {
    return List.copyOf(byName.values());
  }

  /** The one of that name. */
  public Optional<Assumption> named(String name) {
    return Optional.ofNullable(byName.get(name));
  }

  private static Assumption assumption(TsvRow row, Gazetteer gazetteer) throws ReferenceException {
    String name = row.required("name");
    if (!name.matches("[a-z0-9]+(-[a-z0-9]+)*")) {
      throw row.fault("the name \"" + name + "\" is not of the form seoul-152mm");
    }
    String from = row.required("from");
    String to = row.required("to");
    if (from.equals(to)) {
      throw row.fault("from and to are both " + from + ": name two units");
    }
    String goods = row.required("goods");
    if (gazetteer.goodsType(goods).isEmpty()) {
      throw row.fault("the goods " + goods + " are no kind of the table of goods");
    }
    BigDecimal low = number(row, "low");
    BigDecimal high = number(row, "high");
    if (low.compareTo(high) > 0) {
      throw row.fault("low, " + low + ", is above high, " + high);
    }
    row.required("sources");
    for (String source : row.list("sources")) {
      if (!source.matches("https?://\\S+")) {
        throw row.fault(
            "the source \""
                + source
                + "\" is no address: it begins with https://, and | goes between two");
      }
    }
    return new Assumption(
        name, from, to, goods, low, high, row.list("sources"), row.required("note"));
  }

  private static BigDecimal number(TsvRow row, String column) throws ReferenceException {
    String cell = row.required(column);
    if (!cell.matches("\\d{1,12}(\\.\\d{1,6})?") || new BigDecimal(cell).signum() == 0) {
      throw row.fault(
          "\""
              + cell
              + "\" in column "
              + column
              + " is no number above 0: write it as 400 or 74.6");
    }
    return new BigDecimal(cell);
  }
}
