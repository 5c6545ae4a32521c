package org.waybill.store;

import java.time.Clock;
import java.util.Objects;

/**
 * How a load runs. The result is the same whatever the number of threads and the size of batches.
 *
 * @param threads threads that read claims out of articles; one more writes
 * @param batchSize articles and documents a transaction; a commit costs about 65 ms and 1.7 MB of
 *     disk, and a kill loses at most one batch
 * @param batchQuads quads after which a transaction ends although the batch is not full
 * @param clock gives the times that provenance records
 */
public record LoadOptions(int threads, int batchSize, int batchQuads, Clock clock) {
  public LoadOptions {
    Objects.requireNonNull(clock, "clock");
    if (threads < 1 || batchSize < 1 || batchQuads < 1) {
      throw new IllegalArgumentException(
          "threads, batchSize and batchQuads are at least 1, not "
              + threads
              + ", "
              + batchSize
              + ", "
              + batchQuads);
    }
  }

  /** As many threads as the machine has cores, 400 articles a batch. */
  public static LoadOptions defaults() {
    return new LoadOptions(
        Runtime.getRuntime().availableProcessors(), 400, 600_000, Clock.systemUTC());
  }

  /** These options with another number of threads. */
  public LoadOptions withThreads(int threads) {
    return new LoadOptions(threads, batchSize, batchQuads, clock);
  }

  /** These options with another size of batches. */
  public LoadOptions withBatchSize(int batchSize) {
    return new LoadOptions(threads, batchSize, batchQuads, clock);
  }
}
