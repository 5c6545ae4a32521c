package org.waybill.reconcile;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.QueryExec;

/** The rows of the queries that lie beside these classes. */
final class Rows {
  private Rows() {}

  /** Asks a query of a store, within a transaction. */
  static void of(DatasetGraph graphs, String query, Consumer<Binding> row) {
    try (QueryExec execution = QueryExec.dataset(graphs).query(text(query)).build()) {
      execution.select().forEachRemaining(row);
    }
  }

  /** The text of a query. */
  static String text(String query) {
    try (InputStream in = Rows.class.getResourceAsStream(query)) {
      if (in == null) {
        throw new IllegalStateException(query + " is not in the program's file");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A cell, a literal without its quotes and type. */
  static Optional<String> cell(Binding row, String column) {
    Node node = row.get(Var.alloc(column));
    return Optional.ofNullable(node)
        .map(n -> n.isLiteral() ? n.getLiteralLexicalForm() : n.toString());
  }

  /** A cell that the query has in every row. */
  static String sure(Binding row, String column) {
    return cell(row, column).orElseThrow();
  }
}
