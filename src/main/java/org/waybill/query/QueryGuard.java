package org.waybill.query;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.algebra.Algebra;
import org.apache.jena.sparql.algebra.OpVisitorBase;
import org.apache.jena.sparql.algebra.op.OpBGP;
import org.apache.jena.sparql.algebra.op.OpGroup;
import org.apache.jena.sparql.algebra.op.OpOrder;
import org.apache.jena.sparql.algebra.op.OpProcedure;
import org.apache.jena.sparql.algebra.op.OpPropFunc;
import org.apache.jena.sparql.algebra.op.OpService;
import org.apache.jena.sparql.algebra.op.OpTopN;
import org.apache.jena.sparql.algebra.op.OpTriple;
import org.apache.jena.sparql.algebra.walker.Walker;
import org.apache.jena.sparql.expr.E_Call;
import org.apache.jena.sparql.expr.E_Function;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprAggregator;
import org.apache.jena.sparql.expr.ExprFunctionN;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.ExprVisitorBase;
import org.apache.jena.sparql.expr.aggregate.AggCustom;

/**
 * Refuses queries that reach out of the store: SERVICE to an address that the user has not allowed,
 * graphs that would have to be fetched, functions that load classes or run scripts. It looks at the
 * algebra, so that it does not matter how deep a SERVICE is nested or how it is written.
 */
final class QueryGuard {
  private static final List<String> FUNCTIONS =
      List.of(
          "http://www.w3.org/2001/XMLSchema#",
          "http://www.w3.org/2005/xpath-functions#",
          "http://www.w3.org/2005/xpath-functions/math#");
  private static final String ARQ_FUNCTIONS = "http://jena.apache.org/ARQ/function#";
  // of ARQ's own library the ones that only compute: "wait", "print", "eval", "context" are not
  // here
  private static final Set<String> ARQ_LIBRARY =
      Set.of(
          "localname",
          "namespace",
          "bnode",
          "now",
          "nowtz",
          "timezone",
          "e",
          "pi",
          "max",
          "min",
          "sqrt",
          "sha1sum",
          "strlen",
          "substr",
          "substring",
          "strjoin",
          "sprintf",
          "langeq",
          "evenInteger",
          "date",
          "collation",
          "version");

  private final Set<String> services;
  private final Predicate<Node> isGraph;

  /**
   * @param services addresses that SERVICE may ask
   * @param isGraph whether the store has the graph
   */
  QueryGuard(Collection<String> services, Predicate<Node> isGraph) {
    this.services = Set.copyOf(services);
    this.isGraph = isGraph;
  }

  /**
   * Passes a query that is allowed.
   *
   * @throws QueryRefusedException if it is not
   */
  void check(Query query) {
    if (query.isJsonType()) {
      throw new QueryRefusedException(
          "JSON { } queries are not answered here; ask SELECT and take the format json");
    }
    query.getGraphURIs().forEach(this::checkGraph);
    query.getNamedGraphURIs().forEach(this::checkGraph);
    if (query.getQueryPattern() != null) {
      Patterns patterns = new Patterns();
      // two visitors, since what is inside EXISTS is reached through the expressions
      Walker.walk(Algebra.compile(query), patterns, patterns.functions);
    }
  }

  void checkGraph(String iri) {
    if (!isGraph.test(NodeFactory.createURI(iri))) {
      throw new QueryRefusedException(
          "the store has no graph <"
              + iri
              + ">, and graphs are never fetched from elsewhere; SELECT DISTINCT ?g { GRAPH ?g { } }"
              + " lists those that there are");
    }
  }

  private void checkService(Node service) {
    if (!service.isURI()) {
      throw new QueryRefusedException(
          "SERVICE with a variable is refused: which addresses are asked has to be written down");
    }
    if (!services.contains(service.getURI())) {
      throw new QueryRefusedException(
          "SERVICE <"
              + service.getURI()
              + "> is refused: "
              + (services.isEmpty()
                  ? "no other endpoint may be asked from here; the user of the store can allow one"
                      + " by its address"
                  : "allowed are " + String.join(", ", services)));
    }
  }

  private static void checkPredicate(Node predicate) {
    if (predicate.isURI() && predicate.getURI().startsWith("java:")) {
      throw new QueryRefusedException("<" + predicate.getURI() + "> is refused: it loads code");
    }
  }

  private static void checkFunction(String iri) {
    boolean standard = FUNCTIONS.stream().anyMatch(iri::startsWith);
    boolean library =
        iri.startsWith(ARQ_FUNCTIONS)
            && ARQ_LIBRARY.contains(iri.substring(ARQ_FUNCTIONS.length()));
    if (!standard && !library) {
      throw new QueryRefusedException(
          "the function <"
              + iri
              + "> is refused: only SPARQL's own functions, XPath's and the harmless ones of ARQ"
              + " are answered");
    }
  }

  private final class Patterns extends OpVisitorBase {
    private final Functions functions = new Functions();

    @Override
    public void visit(OpService service) {
      checkService(service.getService());
    }

    @Override
    public void visit(OpBGP pattern) {
      for (Triple triple : pattern.getPattern()) {
        checkPredicate(triple.getPredicate());
      }
    }

    @Override
    public void visit(OpTriple triple) {
      checkPredicate(triple.getTriple().getPredicate());
    }

    @Override
    public void visit(OpPropFunc function) {
      checkPredicate(function.getProperty());
    }

    // Jena's walker passes over the expressions of these three

    @Override
    public void visit(OpOrder order) {
      order.getConditions().forEach(condition -> checkExpression(condition.getExpression()));
    }

    @Override
    public void visit(OpTopN top) {
      top.getConditions().forEach(condition -> checkExpression(condition.getExpression()));
    }

    @Override
    public void visit(OpGroup group) {
      for (ExprAggregator aggregator : group.getAggregators()) {
        ExprList expressions = aggregator.getAggregator().getExprList();
        if (expressions != null) {
          expressions.forEach(this::checkExpression);
        }
        functions.visit(aggregator);
      }
    }

    private void checkExpression(Expr expression) {
      Walker.walk(expression, this, functions);
    }

    @Override
    public void visit(OpProcedure procedure) {
      throw new QueryRefusedException("CALL is refused: it runs code");
    }
  }

  private static final class Functions extends ExprVisitorBase {
    @Override
    public void visit(ExprFunctionN function) {
      if (function instanceof E_Function call) {
        checkFunction(call.getFunctionIRI());
      } else if (function instanceof E_Call) {
        throw new QueryRefusedException("CALL is refused: which function runs is not written down");
      }
    }

    @Override
    public void visit(ExprAggregator aggregator) {
      if (aggregator.getAggregator() instanceof AggCustom custom) {
        throw new QueryRefusedException("the aggregate <" + custom.getIRI() + "> is refused");
      }
    }
  }
}
