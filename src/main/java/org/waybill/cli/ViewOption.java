package org.waybill.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.waybill.fusion.FusionRun;
import org.waybill.query.Policy;
import org.waybill.query.PolicyLibrary;
import org.waybill.query.QueryRunner;
import org.waybill.query.SeenStore;
import org.waybill.query.ViewArguments;
import org.waybill.rdf.Iris;
import org.waybill.store.GraphStore;
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

  /**
   * The view in words: "as of 2023-10-01, under the policy named-sources"; empty for everything.
   */
  String inWords() {
    List<String> words = new ArrayList<>();
    Viewpoint seen = viewpoint();
    seen.asOf().ifPresent(day -> words.add("as of " + day));
    seen.enteredBy().ifPresent(time -> words.add("as entered by " + time));
    Optional.ofNullable(policy).ifPresent(name -> words.add("under the policy " + name));
    return String.join(", ", words);
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
  SeenStore seen(GraphStore store, Iris iris) {
    SeenStore seen =
        new SeenStore(
            store, viewpoint(), Optional.ofNullable(policy).map(p -> told(p, store)), iris);
    tellUndated(seen.undated());
    return seen;
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
