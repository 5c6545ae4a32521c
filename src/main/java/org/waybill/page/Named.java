package org.waybill.page;

import java.util.Objects;
import org.waybill.query.Row;

/** A thing and what it is called. */
public record Named(String iri, String name) {
  public Named {
    Objects.requireNonNull(iri, "iri");
    Objects.requireNonNull(name, "name");
  }

  /** Of the columns {@code x} and {@code xName}; what has no name is called by its IRI's end. */
  public static Named of(Row row, String column) {
    String iri = row.text(column);
    return new Named(iri, row.get(column + "Name").orElseGet(() -> end(iri)));
  }

  /** What follows the last slash or hash. */
  static String end(String iri) {
    return iri.substring(Math.max(iri.lastIndexOf('/'), iri.lastIndexOf('#')) + 1);
  }
}
