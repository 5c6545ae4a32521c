package org.waybill.query;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.Function;
import org.apache.jena.atlas.RuntimeIOException;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.ARQ;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.RDFWriter;
import org.apache.jena.riot.resultset.ResultSetLang;
import org.apache.jena.riot.rowset.RowSetWriterRegistry;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFWriter;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.exec.RowSetStream;
import org.apache.jena.sparql.graph.GraphFactory;

/**
 * The answer to a query: a table, a truth value or a graph, still in the store. It is written once,
 * row by row, by the thread that asked, and holds a reading transaction until it is closed.
 */
public final class QueryAnswer implements AutoCloseable {
  private final QueryExec execution;
  private final Query query;
  private final IriNames names;
  private final QueryLimits limits;
  private final Runnable onClose;
  private final RowSet rows;
  private final boolean truth;
  private long written;
  private boolean used;

  QueryAnswer(QueryExec execution, IriNames names, QueryLimits limits, Runnable onClose) {
    this.execution = execution;
    this.query = execution.getQuery();
    this.names = names;
    this.limits = limits;
    this.onClose = onClose;
    try {
      this.rows = query.isSelectType() ? limited(execution.select()) : null;
      this.truth = query.isAskType() && execution.ask();
    } catch (QueryCancelledException e) {
      throw tooLong(e);
    }
  }

  /** Whether the answer is a graph, from CONSTRUCT or DESCRIBE. */
  public boolean isGraph() {
    return query.isConstructType() || query.isDescribeType();
  }

  /** Whether the answer is a truth value, from ASK. */
  public boolean isTruthValue() {
    return query.isAskType();
  }

  /** The truth value that ASK gave; false for other queries. */
  public boolean truthValue() {
    return truth;
  }

  /** The columns of a table; empty for graphs and truth values. */
  public List<String> columns() {
    return rows == null ? List.of() : rows.getResultVars().stream().map(Var::getVarName).toList();
  }

  /** Rows or statements written so far. */
  public long written() {
    return written;
  }

  /**
   * Writes the answer in lines of at most 120 characters where the format is a table.
   *
   * @throws IOException if {@code out} does not take it
   * @throws QueryArgumentException if the format is not for such an answer
   * @throws QueryLimitException if the answer takes too long or has too many rows; {@code out} may
   *     hold a part of it then
   */
  public void write(AnswerFormat format, OutputStream out) throws IOException {
    write(format, out, 120);
  }

  /**
   * Writes the answer.
   *
   * @param width characters a line where the format is a table
   * @see #write(AnswerFormat, OutputStream)
   */
  public void write(AnswerFormat format, OutputStream out, int width) throws IOException {
    AnswerFormat fitting = fitting(format);
    if (used) {
      throw new IllegalStateException("an answer is written once");
    }
    used = true;
    try {
      if (isGraph()) {
        writeGraph(fitting, out);
      } else if (fitting == AnswerFormat.TABLE) {
        writeText(out, width);
      } else if (isTruthValue()) {
        RowSetWriterRegistry.getFactory(lang(fitting))
            .create(lang(fitting))
            .write(out, truth, ARQ.getContext());
      } else {
        RowSetWriterRegistry.getFactory(lang(fitting))
            .create(lang(fitting))
            .write(out, rows, ARQ.getContext());
      }
      out.flush();
    } catch (QueryCancelledException e) {
      throw tooLong(e);
    } catch (UncheckedIOException e) {
      throw e.getCause();
    } catch (RuntimeIOException e) {
      throw e.getCause() instanceof IOException io ? io : new IOException(e);
    }
  }

  private AnswerFormat fitting(AnswerFormat format) {
    if (isGraph() && format == AnswerFormat.TABLE) {
      return AnswerFormat.TURTLE;
    }
    if (isGraph() && format == AnswerFormat.JSON) {
      return AnswerFormat.JSONLD;
    }
    if (isGraph() && format == AnswerFormat.XML) {
      return AnswerFormat.RDFXML;
    }
    if (isGraph() != format.forGraphs()) {
      throw new QueryArgumentException(
          isGraph()
              ? "the answer is a graph, and "
                  + format.notation()
                  + " is for tables: take turtle,"
                  + " trig, ntriples, nquads, jsonld or rdfxml"
              : "the answer is a table, and "
                  + format.notation()
                  + " is for graphs: take table,"
                  + " csv, tsv, json or xml");
    }
    return format;
  }

  private void writeText(OutputStream out, int width) throws IOException {
    if (isTruthValue()) {
      out.write((truth ? "yes\n" : "no\n").getBytes(java.nio.charset.StandardCharsets.UTF_8));
    } else {
      new TextTable(names, width).write(rows, out);
    }
  }

  private void writeGraph(AnswerFormat format, OutputStream out) {
    switch (format) {
      case TURTLE -> triples(StreamRDFWriter.getWriterStream(out, RDFFormat.TURTLE_BLOCKS));
      case NTRIPLES -> triples(StreamRDFWriter.getWriterStream(out, RDFFormat.NTRIPLES));
      case TRIG -> quads(StreamRDFWriter.getWriterStream(out, RDFFormat.TRIG_BLOCKS));
      case NQUADS -> quads(StreamRDFWriter.getWriterStream(out, RDFFormat.NQUADS));
      case JSONLD -> {
        DatasetGraph all = DatasetGraphFactory.create();
        names.prefixes().forEach(all.prefixes()::add);
        eachQuad(all::add);
        RDFWriter.source(all).format(RDFFormat.JSONLD).output(out);
      }
      case RDFXML -> {
        Graph all = GraphFactory.createDefaultGraph();
        all.getPrefixMapping().setNsPrefixes(names.prefixes());
        eachTriple(all::add);
        RDFWriter.source(all).format(RDFFormat.RDFXML_PLAIN).output(out);
      }
      default -> throw new IllegalStateException(format + " is no format for graphs");
    }
  }

  private void triples(StreamRDF out) {
    start(out);
    eachTriple(out::triple);
    out.finish();
  }

  private void quads(StreamRDF out) {
    start(out);
    eachQuad(out::quad);
    out.finish();
  }

  private void start(StreamRDF out) {
    out.start();
    for (Map.Entry<String, String> prefix : names.prefixes().entrySet()) {
      out.prefix(prefix.getKey(), prefix.getValue());
    }
  }

  private void eachTriple(java.util.function.Consumer<Triple> sink) {
    Iterator<Triple> all =
        query.isDescribeType() ? execution.describeTriples() : execution.constructTriples();
    counted(all, Function.identity()).forEachRemaining(sink);
  }

  private void eachQuad(java.util.function.Consumer<Quad> sink) {
    if (query.isConstructQuad()) {
      counted(execution.constructQuads(), Function.identity()).forEachRemaining(sink);
    } else {
      eachTriple(triple -> sink.accept(Quad.create(Quad.defaultGraphNodeGenerated, triple)));
    }
  }

  private RowSet limited(RowSet all) {
    return RowSetStream.create(all.getResultVars(), counted(all, Function.identity()));
  }

  private <S, T> Iterator<T> counted(Iterator<S> all, Function<S, T> as) {
    OptionalLong most = limits.rows();
    return Iter.map(
        all,
        item -> {
          written++;
          if (most.isPresent() && written > most.getAsLong()) {
            throw new QueryLimitException(
                QueryLimitException.Limit.ROWS,
                "the answer has more than "
                    + most.getAsLong()
                    + " rows, the limit here; narrow the question, or ask for pages with LIMIT and"
                    + " OFFSET");
          }
          return as.apply(item);
        });
  }

  private QueryLimitException tooLong(QueryCancelledException cause) {
    QueryLimitException problem =
        new QueryLimitException(
            QueryLimitException.Limit.TIME,
            "the query ran longer than "
                + limits.time().map(time -> time.toMillis() / 1000.0 + " s").orElse("allowed")
                + ", the limit here; narrow the question, or put its most selective pattern first");
    problem.initCause(cause);
    return problem;
  }

  private static Lang lang(AnswerFormat format) {
    return switch (format) {
      case CSV -> ResultSetLang.RS_CSV;
      case TSV -> ResultSetLang.RS_TSV;
      case JSON -> ResultSetLang.RS_JSON;
      case XML -> ResultSetLang.RS_XML;
      default -> throw new IllegalStateException(format + " is no SPARQL result format");
    };
  }

  /** All rows of a table. */
  List<Binding> read() {
    if (used) {
      throw new IllegalStateException("an answer is read once");
    }
    used = true;
    try {
      return Iter.toList(rows);
    } catch (QueryCancelledException e) {
      throw tooLong(e);
    }
  }

  /** Ends the query and its reading transaction. */
  @Override
  public void close() {
    try {
      execution.close();
    } finally {
      onClose.run();
    }
  }
}
