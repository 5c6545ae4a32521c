package org.waybill.cli;

import org.waybill.claim.LeastConfidence;
import picocli.CommandLine.Option;

/** How sure an extractor must be of a claim. */
final class MinConfidenceOption {
  @Option(
      names = "--min-confidence",
      paramLabel = "X",
      defaultValue = "0",
      description =
          "leave out claims of whose reading the extractor is less sure, 0 to 1 (default: all it makes)")
  private double least;

  LeastConfidence value() {
    if (!(least >= 0 && least <= 1)) {
      throw CommandFailed.usage("--min-confidence is 0 to 1, not " + least);
    }
    return new LeastConfidence(least);
  }
}
