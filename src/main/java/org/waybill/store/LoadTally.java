package org.waybill.store;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Counts while a load runs. */
final class LoadTally {
  private static final int PROBLEMS_KEPT = 1000;

  private final long start = System.nanoTime();
  private final LoadListener listener;
  private final List<String> problems = new ArrayList<>();
  long files;
  long articles;
  long documents;
  long rdfFiles;
  long unchanged;
  long claims;
  long quads;
  private long skipped;
  private long rejected;

  LoadTally(LoadListener listener) {
    this.listener = listener;
  }

  void skip(String source, String reason) {
    skipped++;
    listener.skipped(source, reason);
  }

  /**
   * @param message with the source in front, as exceptions of readers have it
   */
  void reject(String source, String message) {
    rejected++;
    String reason =
        message.startsWith(source + ": ") ? message.substring(source.length() + 2) : message;
    if (problems.size() < PROBLEMS_KEPT) {
      problems.add(message.startsWith(source) ? message : source + ": " + message);
    }
    listener.rejected(source, reason);
  }

  LoadReport report() {
    return new LoadReport(
        files,
        articles,
        documents,
        rdfFiles,
        unchanged,
        claims,
        quads,
        skipped,
        rejected,
        problems,
        Duration.ofNanos(System.nanoTime() - start));
  }
}
