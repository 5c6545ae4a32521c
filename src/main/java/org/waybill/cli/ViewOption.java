package org.waybill.cli;

import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.system.Txn;
import org.waybill.fusion.FusionRun;
import org.waybill.fusion.SituationFuser;
import org.waybill.fusion.ViewFusion;
import org.waybill.query.Policy;
import org.waybill.query.PolicyLibrary;
import org.waybill.query.QueryRunner;
import org.waybill.query.ViewArguments;
import org.waybill.rdf.Iris;
import org.waybill.store.GraphStore;
import org.waybill.store.StoreView;
import org.waybill.store.Viewpoint;
import picocli.CommandLine.Option;

/** From where a question is asked: what was known when, and which claims count. */
final class ViewOption {
  @Option(
      names = "--as-of",
      paramLabel = "DAY",
      description =
          "as if nothing had been published after this day (2023-10-01; the last day of 2023-10 or 2023)")
  private String asOf;

  @Option(
      names = "--entered-by",
      paramLabel = "TIME",
      description =
          "as the store stood at this time (2026-11-24T12:00Z; without a zone UTC; the end of 2026-11-24)")
  private String enteredBy;

  @Option(
      names = "--policy",
      paramLabel = "NAME",
      description =
          "only claims that this policy carries, by its name (./waybill policies lists them) or a file that ends in .yaml")
  private String policy;

  Viewpoint viewpoint() {
    return ViewArguments.viewpoint(Optional.ofNullable(asOf), Optional.ofNullable(enteredBy));
  }

  /** What the question sees; says on standard error which documents had no date to go by. */
  QueryRunner of(QueryRunner runner, GraphStore store) {
    QueryRunner seen = runner.from(viewpoint());
    if (policy != null) {
      seen = seen.under(told(policy, store));
    }
    tellUndated(seen.undated());
    return seen;
  }

  /**
   * What is seen of a store, with the fusion of just that; says on standard error which documents
   * had no date to go by.
   */
  StoreView seen(GraphStore store, Iris iris) {
    Viewpoint viewpoint = viewpoint();
    if (policy != null) {
      viewpoint = choosing(viewpoint, told(policy, store));
    }
    StoreView view = seen(store, viewpoint, iris);
    if (viewpoint.asOf().isPresent()) {
      tellUndated(
          Txn.calculateRead(
              view, () -> view.undated().stream().map(Node::toString).sorted().toList()));
    }
    return view;
  }

  static StoreView seen(GraphStore store, Viewpoint viewpoint, Iris iris) {
    return StoreView.of(store.view().asDatasetGraph())
        .deriving(new ViewFusion(iris, new SituationFuser()))
        .from(viewpoint);
  }

  /** Of the claims that a policy carries; a policy without conditions carries all. */
  static Viewpoint choosing(Viewpoint viewpoint, Policy policy) {
    return policy.conditions().isEmpty() ? viewpoint : viewpoint.choosing(policy);
  }

  /** Whose fusion is seen. */
  String policyName() {
    if (policy == null) {
      return FusionRun.ALL;
    }
    Policy carrying = new PolicyLibrary(new Iris()).of(policy);
    return carrying.conditions().isEmpty() ? FusionRun.ALL : carrying.name();
  }

  /** The policy of that name or file, of which standard error is told. */
  static Policy told(String policy, GraphStore store) {
    Policy carrying = new PolicyLibrary(new Iris()).of(policy);
    if (carrying.conditions().stream().anyMatch(Policy.Condition::fused)
        && !store.hasGraph(new Iris().fusionIri(FusionRun.ALL))) {
      throw CommandFailed.nothingDone(
          "the policy "
              + carrying.name()
              + " goes by independent origins, which were not looked for in this store yet:"
              + " ./waybill fuse");
    }
    Console.err()
        .println("waybill: under the policy " + carrying.name() + ": " + carrying.summary());
    return carrying;
  }

  private static void tellUndated(List<String> undated) {
    if (!undated.isEmpty()) {
      Console.err()
          .println(
              "waybill: "
                  + undated.size()
                  + (undated.size() == 1 ? " document has" : " documents have")
                  + " no date and count from the day on which they were entered: "
                  + String.join(", ", undated.stream().limit(3).toList())
                  + (undated.size() > 3 ? ", ..." : ""));
    }
  }
}
