package org.waybill.cli;

import picocli.CommandLine.Option;

/** How many articles are read at the same time. */
final class ThreadsOption {
  @Option(
      names = "--threads",
      paramLabel = "N",
      description =
          "articles read at the same time (default: one for each processor); changes nothing but the time")
  private int threads = Runtime.getRuntime().availableProcessors();

  int count() {
    if (threads < 1) {
      throw CommandFailed.usage("--threads is at least 1, not " + threads);
    }
    return threads;
  }
}
