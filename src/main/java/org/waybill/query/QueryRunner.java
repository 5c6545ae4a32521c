package org.waybill.query;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.ARQ;
import org.apache.jena.query.Dataset;
import org.apache.jena.query.DatasetFactory;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryException;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.QueryParseException;
import org.apache.jena.query.ReadWrite;
import org.apache.jena.query.Syntax;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.QueryExecDatasetBuilder;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.syntax.syntaxtransform.QueryTransformOps;
import org.apache.jena.tdb2.TDB2;
import org.waybill.fusion.SituationFuser;
import org.waybill.fusion.ViewFusion;
import org.waybill.rdf.Iris;
import org.waybill.reference.Gazetteer;
import org.waybill.store.StoreView;
import org.waybill.store.Viewpoint;

/**
 * Asks queries of a store. Arguments of ready-made queries take the place of variables in the
 * parsed query, never in its text. What a query may reach is the store and nothing else: SERVICE,
 * graphs to be fetched and functions that load code are refused, unless {@link #allowing} says so.
 *
 * <pre>{@code
 * try (QueryAnswer answer = runner.run(library.named("who-says-transfer"),
 *     Map.of("supplier", "North Korean", "recipient", "RUS"))) {
 *   answer.write(AnswerFormat.TABLE, System.out);
 * }
 * }</pre>
 */
public final class QueryRunner {
  private static final String POLICY = "policy";

  private final DatasetGraph graphs;
  private final Gazetteer gazetteer;
  private final Iris iris;
  private final Arguments arguments;
  private final QueryLimits limits;
  private final String base;
  private final Set<String> services;
  private final Optional<Policy> policy;

  /**
   * @param dataset the store's view, whose default graph is the union of its graphs
   * @param gazetteer knows names, adjectives and codes of parties that the store may not name
   * @param iris names things as the store's loader did
   * @param limits what a query may take
   */
  public QueryRunner(Dataset dataset, Gazetteer gazetteer, Iris iris, QueryLimits limits) {
    this(
        seen(dataset.asDatasetGraph(), iris),
        gazetteer,
        iris,
        Objects.requireNonNull(limits, "limits"),
        Set.of(),
        Optional.empty());
  }

  private QueryRunner(
      DatasetGraph graphs,
      Gazetteer gazetteer,
      Iris iris,
      QueryLimits limits,
      Set<String> services,
      Optional<Policy> policy) {
    this.graphs = graphs;
    this.gazetteer = gazetteer;
    this.iris = iris;
    this.arguments = new Arguments(new StoreNames(graphs, gazetteer, iris), iris.base());
    this.limits = limits;
    this.base = iris.base();
    this.services = services;
    this.policy = policy;
  }

  private static DatasetGraph seen(DatasetGraph graphs, Iris iris) {
    if (!StoreView.isPossible(graphs)) {
      return graphs;
    }
    StoreView view = graphs instanceof StoreView given ? given : StoreView.of(graphs);
    return view.deriving(new ViewFusion(iris, new SituationFuser()));
  }

  /** The same, but queries may ask these addresses with SERVICE. */
  public QueryRunner allowing(Collection<String> services) {
    return new QueryRunner(graphs, gazetteer, iris, limits, Set.copyOf(services), policy);
  }

  /** The same under other limits. */
  public QueryRunner within(QueryLimits limits) {
    return new QueryRunner(graphs, gazetteer, iris, limits, services, policy);
  }

  /**
   * The same, of what is seen from a viewpoint: answers are those that the store would have given
   * without the rest, and names that only the rest knows are unknown.
   *
   * @throws QueryArgumentException if the data are no store, and the viewpoint is another than
   *     today's
   */
  public QueryRunner from(Viewpoint viewpoint) {
    if (!StoreView.isPossible(graphs)) {
      if (viewpoint.isPresent()) {
        return this;
      }
      throw new QueryArgumentException("only a store can be asked as of a day or by a policy");
    }
    return new QueryRunner(
        StoreView.of(graphs).from(viewpoint), gazetteer, iris, limits, services, policy);
  }

  /**
   * The same, of the claims that carry a policy's view, and of what follows from these alone.
   * Tables get a last column {@code policy} with its name, so that no answer is taken for
   * another's.
   *
   * @throws QueryArgumentException if the data are no store
   */
  public QueryRunner under(Policy carrying) {
    QueryRunner seen =
        carrying.conditions().isEmpty() ? this : from(viewpoint().choosing(carrying));
    return new QueryRunner(seen.graphs, gazetteer, iris, limits, services, Optional.of(carrying));
  }

  private Viewpoint viewpoint() {
    return graphs instanceof StoreView view ? view.viewpoint() : Viewpoint.present();
  }

  /**
   * The documents without a date of publication that are seen as of the viewpoint's day because of
   * the day on which they were entered.
   */
  public List<String> undated() {
    if (!(graphs instanceof StoreView view) || view.viewpoint().asOf().isEmpty()) {
      return List.of();
    }
    return inTransaction(() -> view.undated().stream().map(Node::toString).sorted().toList());
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
   * Asks a ready-made query for a page and reads it, with one row more, so that it is known whether
   * another page follows.
   *
   * @see #run(NamedQuery, Map, long, long)
   */
  public QueryPage page(NamedQuery query, Map<String, String> arguments, int limit, long offset) {
    try (QueryAnswer answer = run(query, arguments, limit + 1L, offset)) {
      List<Binding> rows = answer.read();
      boolean last = rows.size() <= limit;
      return new QueryPage(
          answer.columns(),
          last ? rows : rows.subList(0, limit),
          last,
          new IriNames(base, Map.of()));
    }
  }

  /** A ready-made query as it is asked with these arguments, to be read and asked elsewhere. */
  public String sparql(NamedQuery query, Map<String, String> arguments) {
    return narrowed(query, arguments).toString();
  }

  /** A query with IRIs in the place of some of its variables. */
  public String sparql(String sparql, Map<String, String> iris) {
    return withValues(sparql, iris).toString();
  }

  private static Query withValues(String sparql, Map<String, String> iris) {
    Map<Var, Node> values = new HashMap<>();
    iris.forEach((name, iri) -> values.put(Var.alloc(name), NodeFactory.createURI(iri)));
    return QueryTransformOps.replaceVars(parse(sparql), values);
  }

  /**
   * Reads all rows of a SELECT query.
   *
   * @param iris values of some of its variables
   */
  public List<Row> rows(String sparql, Map<String, String> iris) {
    try (QueryAnswer answer = run(withValues(sparql, iris))) {
      return answer.read().stream().map(Row::of).toList();
    }
  }

  /**
   * Reads all rows of a ready-made query.
   *
   * @see #run(NamedQuery, Map)
   */
  public List<Row> rows(NamedQuery query, Map<String, String> arguments) {
    try (QueryAnswer answer = run(query, arguments)) {
      return answer.read().stream().map(Row::of).toList();
    }
  }

  /** What names of parties and places may stand for. */
  public Gazetteer gazetteer() {
    return gazetteer;
  }

  /** What of a document's text may be shown in public. */
  public QuotableText publicText(String document) {
    return PublicText.of(dataset()).document(document);
  }

  /** The graphs that queries see, for reading. */
  public Dataset dataset() {
    return DatasetFactory.wrap(graphs);
  }

  /**
   * Asks any SPARQL query, in ARQ's dialect.
   *
   * @return the answer, to be closed by this thread
   * @throws QuerySyntaxException if it is none; it says where
   * @throws QueryLimitException if it takes too long
   * @throws QueryRefusedException if it reaches out of the store
   */
  public QueryAnswer run(String sparql) {
    return run(parse(sparql));
  }

  /**
   * Asks any SPARQL query of some graphs of the store, which take the place of its FROM and FROM
   * NAMED, as the SPARQL protocol has it.
   *
   * @see #run(String)
   */
  public QueryAnswer run(String sparql, List<String> defaultGraphs, List<String> namedGraphs) {
    Query query = parse(sparql);
    if (!defaultGraphs.isEmpty() || !namedGraphs.isEmpty()) {
      query.getGraphURIs().clear();
      query.getNamedGraphURIs().clear();
      defaultGraphs.forEach(query::addGraphURI);
      namedGraphs.forEach(query::addNamedGraphURI);
    }
    return run(query);
  }

  /**
   * Asks for all statements of one graph of the store.
   *
   * @param graph its IRI; the union of all graphs where absent
   * @throws UnknownNameException if the store has no such graph
   */
  public QueryAnswer graph(Optional<String> graph) {
    if (graph.isEmpty()) {
      return run(parse("CONSTRUCT { ?s ?p ?o } WHERE { ?s ?p ?o }"));
    }
    Node name = NodeFactory.createURI(graph.get());
    if (!hasGraph(name)) {
      throw UnknownNameException.among("the store has no graph", graph.get(), List.of(), "");
    }
    Query all = parse("CONSTRUCT { ?s ?p ?o } WHERE { GRAPH ?g { ?s ?p ?o } }");
    return run(QueryTransformOps.replaceVars(all, Map.of(Var.alloc("g"), name)));
  }

  private boolean hasGraph(Node name) {
    return inTransaction(() -> graphs.contains(name, Node.ANY, Node.ANY, Node.ANY));
  }

  private <T> T inTransaction(Supplier<T> question) {
    boolean ours = graphs.supportsTransactions() && !graphs.isInTransaction();
    if (ours) {
      graphs.begin(ReadWrite.READ);
    }
    try {
      return question.get();
    } finally {
      if (ours) {
        graphs.end();
      }
    }
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

  /** Adds the policy's name to each row, unless the query has a column of that name. */
  private void name(Policy under, Query query) {
    if (query.isSelectType()
        && !query.isQueryResultStar()
        && !query.getResultVars().contains(POLICY)) {
      query.addResultVar(Var.alloc(POLICY), NodeValue.makeString(under.name()));
    }
  }

  private QueryAnswer run(Query query) {
    new QueryGuard(services, this::hasGraph).check(query);
    policy.ifPresent(under -> name(under, query));
    boolean ours = graphs.supportsTransactions() && !graphs.isInTransaction();
    if (ours) {
      graphs.begin(ReadWrite.READ);
    }
    Runnable end = ours ? graphs::end : () -> {};
    QueryExec execution = null;
    try {
      QueryExecDatasetBuilder builder = QueryExec.newBuilder().dataset(graphs).query(query);
      builder.set(ARQ.httpServiceAllowed, !services.isEmpty());
      if (query.hasDatasetDescription()) {
        // else TDB2 answers from the union of all graphs whatever FROM says
        builder.set(TDB2.symUnionDefaultGraph, false);
      }
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
