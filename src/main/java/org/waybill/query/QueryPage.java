package org.waybill.query;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.apache.jena.query.ARQ;
import org.apache.jena.riot.resultset.ResultSetLang;
import org.apache.jena.riot.rowset.RowSetWriterRegistry;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.RowSetStream;

/** Some rows of the answer to a ready-made query, read out of the store. */
public final class QueryPage {
  private final List<String> columns;
  private final List<Binding> rows;
  private final boolean last;
  private final IriNames names;

  QueryPage(List<String> columns, List<Binding> rows, boolean last, IriNames names) {
    this.columns = List.copyOf(columns);
    this.rows = List.copyOf(rows);
    this.last = last;
    this.names = names;
  }

  /** Names of the columns. */
  public List<String> columns() {
    return columns;
  }

  /** The rows, cell by cell. */
  public List<Row> rows() {
    return rows.stream().map(Row::of).toList();
  }

  /** How many rows there are on this page. */
  public int size() {
    return rows.size();
  }

  /** Whether no rows follow. */
  public boolean isLast() {
    return last;
  }

  /**
   * Writes the rows.
   *
   * @throws IOException if {@code out} does not take them
   * @throws QueryArgumentException if the format is one for graphs
   */
  public void write(AnswerFormat format, OutputStream out) throws IOException {
    var all = RowSetStream.create(Var.varList(columns), rows.iterator());
    var lang =
        switch (format) {
          case CSV -> ResultSetLang.RS_CSV;
          case TSV -> ResultSetLang.RS_TSV;
          case JSON -> ResultSetLang.RS_JSON;
          case XML -> ResultSetLang.RS_XML;
          case TABLE -> null;
          default ->
              throw new QueryArgumentException(
                  "the answer is a table, and "
                      + format.notation()
                      + " is for graphs: take table, csv, tsv, json or xml");
        };
    if (lang == null) {
      new TextTable(names, 120).write(all, out);
    } else {
      RowSetWriterRegistry.getFactory(lang).create(lang).write(out, all, ARQ.getContext());
    }
  }
}
