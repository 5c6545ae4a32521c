package org.waybill.query;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Dataset;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryException;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.QueryParseException;
import org.apache.jena.query.ReadWrite;
import org.apache.jena.query.Syntax;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.QueryExecDatasetBuilder;
import org.apache.jena.sparql.syntax.syntaxtransform.QueryTransformOps;
import org.waybill.rdf.Iris;
import org.waybill.reference.Gazetteer;

/**
 * Asks queries of a store. Arguments of ready-made queries take the place of variables in the
 * parsed query, never in its text.
 *
 * <pre>{@code
 * try (QueryAnswer answer = runner.run(library.named("who-says-transfer"),
 *     Map.of("supplier", "North Korean", "recipient", "RUS"))) {
 *   answer.write(AnswerFormat.TABLE, System.out);
 * }
 * }</pre>
 */
public final class QueryRunner {
  private final DatasetGraph graphs;
  private final Arguments arguments;
  private final QueryLimits limits;
  private final String base;

  /**
   * @param dataset the store's view, whose default graph is the union of its graphs
   * @param gazetteer knows names, adjectives and codes of parties that the store may not name
   * @param iris names things as the store's loader did
   * @param limits what a query may take
   */
  public QueryRunner(Dataset dataset, Gazetteer gazetteer, Iris iris, QueryLimits limits) {
    this.graphs = dataset.asDatasetGraph();
    this.limits = Objects.requireNonNull(limits, "limits");
    this.base = iris.base();
    this.arguments = new Arguments(new StoreNames(graphs, gazetteer, iris), base);
  }

  /**
   * Asks a ready-made query for all rows.
   *
   * @param arguments by the parameters' names; parameters without an argument narrow nothing
   * @return the answer, to be closed by this thread
   * @throws UnknownNameException if there is no such parameter, party or kind of goods; it names
   *     the nearest
   * @throws QueryArgumentException if an argument does not fit its parameter
   * @throws QueryLimitException if it takes too long
   */
  public QueryAnswer run(NamedQuery query, Map<String, String> arguments) {
    return run(narrowed(query, arguments));
  }

  /**
   * Asks a ready-made query for a page of its rows. Every ready-made query sorts its rows, so that
   * pages fit together as long as the store does not change.
   *
   * @param limit most rows
   * @param offset rows to leave out first
   * @see #run(NamedQuery, Map)
   */
  public QueryAnswer run(NamedQuery query, Map<String, String> arguments, long limit, long offset) {
    if (limit < 0 || offset < 0) {
      throw new QueryArgumentException("a page begins at 0 or later and has 0 rows or more");
    }
    Query page = narrowed(query, arguments);
    page.setLimit(limit);
    page.setOffset(offset);
    return run(page);
  }

  /**
   * Asks any SPARQL query, in ARQ's dialect.
   *
   * @return the answer, to be closed by this thread
   * @throws QuerySyntaxException if it is none; it says where
   * @throws QueryLimitException if it takes too long
   */
  public QueryAnswer run(String sparql) {
    return run(parse(sparql));
  }

  private Query narrowed(NamedQuery query, Map<String, String> given) {
    Query parsed = parse(query.sparql());
    given.keySet().forEach(query::parameter);
    Map<Var, Node> values = new HashMap<>();
    for (Parameter parameter : query.parameters()) {
      String argument = given.get(parameter.name());
      if (argument == null || argument.isBlank()) {
        argument = parameter.defaultValue().orElse(null);
      }
      if (argument != null) {
        values.put(Var.alloc(parameter.name()), arguments.node(parameter, argument.strip()));
      }
    }
    return values.isEmpty() ? parsed : QueryTransformOps.replaceVars(parsed, values);
  }

  private static Query parse(String sparql) {
    try {
      return QueryFactory.create(sparql, Syntax.syntaxARQ);
    } catch (QueryParseException e) {
      throw new QuerySyntaxException(e);
    } catch (QueryException e) {
      throw new QuerySyntaxException("the query is not SPARQL: " + e.getMessage(), e);
    } catch (StackOverflowError e) {
      throw new QuerySyntaxException("the query is nested too deep", e);
    }
  }

  private QueryAnswer run(Query query) {
    boolean ours = graphs.supportsTransactions() && !graphs.isInTransaction();
    if (ours) {
      graphs.begin(ReadWrite.READ);
    }
    Runnable end = ours ? graphs::end : () -> {};
    QueryExec execution = null;
    try {
      QueryExecDatasetBuilder builder = QueryExec.newBuilder().dataset(graphs).query(query);
      limits.time().ifPresent(t -> builder.overallTimeout(t.toMillis(), TimeUnit.MILLISECONDS));
      execution = builder.build();
      return new QueryAnswer(
          execution, new IriNames(base, query.getPrefixMapping().getNsPrefixMap()), limits, end);
    } catch (RuntimeException | Error e) {
      if (execution != null) {
        execution.close();
      }
      end.run();
      throw e;
    }
  }
}
