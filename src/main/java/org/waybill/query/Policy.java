package org.waybill.query;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.tdb2.TDB2;
import org.waybill.store.ClaimChoice;

/**
 * Says which claims carry a view: those that meet all of its conditions. Nothing becomes true by
 * it; the most that a view says is {@code wb:saidToSupply}, with its policy.
 *
 * <pre>{@code
 * summary: What a state says, or what rests on pictures
 * description: ...
 * conditions:
 *   - any:
 *       - principal-type: state
 *       - basis: imagery
 * }</pre>
 *
 * @param name of a shipped policy, or of the file without its ending
 * @param summary in a few words
 * @param conditions all of which hold; where there are none, every claim carries
 */
public record Policy(String name, String summary, String description, List<Condition> conditions)
    implements ClaimChoice {
  private static final Var CLAIM = Var.alloc("claim");

  public Policy {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(summary, "summary");
    Objects.requireNonNull(description, "description");
    conditions = List.copyOf(conditions);
  }

  /**
   * A condition of a policy.
   *
   * @param words as the file has it: "principal-type: state"
   * @param pattern SPARQL that binds ?claim to the claims that meet it
   * @param fused whether it goes by the fused view
   */
  public record Condition(String words, String pattern, boolean fused) {}

  /** The query whose answer are the claims that carry the view. */
  public String sparql() {
    return PolicyConditions.PREFIXES
        + "SELECT DISTINCT ?claim WHERE {\n  ?claim a wb:Claim .\n"
        + conditions.stream()
            .map(c -> "  # " + c.words() + "\n  " + c.pattern() + "\n")
            .collect(Collectors.joining())
        + "}\n";
  }

  /** Whether it goes by the fused view. */
  public boolean needsFusion() {
    return conditions.stream().anyMatch(Condition::fused);
  }

  /**
   * The claims that carry the view.
   *
   * @throws QueryArgumentException if it goes by the fused view, and nothing was fused
   */
  @Override
  public Set<Node> of(DatasetGraph graphs) {
    Set<Node> claims = new HashSet<>();
    if (needsFusion() && !isFused(graphs)) {
      throw new QueryArgumentException(
          "the policy "
              + name
              + " goes by the fused view, and nothing was fused: run './waybill fuse' first");
    }
    try (QueryExec execution = execution(graphs, sparql())) {
      RowSet rows = execution.select();
      rows.forEachRemaining(row -> claims.add(row.get(CLAIM)));
    }
    return claims;
  }

  private static boolean isFused(DatasetGraph graphs) {
    try (QueryExec execution =
        execution(graphs, PolicyConditions.PREFIXES + "ASK { ?run a wb:FusionRun }")) {
      return execution.ask();
    }
  }

  private static QueryExec execution(DatasetGraph graphs, String sparql) {
    return QueryExec.newBuilder()
        .dataset(graphs)
        .query(sparql)
        .set(TDB2.symUnionDefaultGraph, true)
        .build();
  }
}
