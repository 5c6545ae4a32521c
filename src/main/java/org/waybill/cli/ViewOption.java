package org.waybill.cli;

import java.util.List;
import java.util.Optional;
import org.waybill.query.Policy;
import org.waybill.query.PolicyLibrary;
import org.waybill.query.QueryRunner;
import org.waybill.query.ViewArguments;
import org.waybill.rdf.Iris;
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
  QueryRunner of(QueryRunner runner) {
    QueryRunner seen = runner.from(viewpoint());
    if (policy != null) {
      Policy carrying = new PolicyLibrary(new Iris()).of(policy);
      Console.err()
          .println("waybill: under the policy " + carrying.name() + ": " + carrying.summary());
      seen = seen.under(carrying);
    }
    List<String> undated = seen.undated();
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
    return seen;
  }
}
