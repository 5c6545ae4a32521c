package org.waybill.cli;

import java.util.List;
import java.util.Optional;
import org.waybill.query.QueryRunner;
import org.waybill.query.ViewArguments;
import org.waybill.store.Viewpoint;
import picocli.CommandLine.Option;

/** From where a question is asked: what was known when. */
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

  Viewpoint viewpoint() {
    return ViewArguments.viewpoint(Optional.ofNullable(asOf), Optional.ofNullable(enteredBy));
  }

  /** What the question sees; says on standard error which documents had no date to go by. */
  QueryRunner of(QueryRunner runner) {
    QueryRunner seen = runner.from(viewpoint());
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
