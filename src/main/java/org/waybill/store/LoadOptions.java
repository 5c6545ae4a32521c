package org.waybill.store;

import java.time.Clock;
import java.util.Objects;
import org.waybill.claim.LeastConfidence;

/**
 * How a load runs. The result is the same whatever the number of threads and the size of batches.
 *
 * @param threads threads that read claims out of articles; one more writes
 * @param batchSize articles and documents a transaction; a commit costs about 65 ms and 1.7 MB of
 *     disk, and a kill loses at most one batch
 * @param batchQuads quads after which a transaction ends although the batch is not full
 * @param clock gives the times that provenance records
 * @param least claims of which their extractor is less sure are left out; RDF files are loaded
 *     whole
 */
public record LoadOptions(
    int threads, int batchSize, int batchQuads, Clock clock, LeastConfidence least) {
  public LoadOptions {
    Objects.requireNonNull(clock, "clock");
    Objects.requireNonNull(least, "least");
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

  /** Options that leave no claim out. */
  public LoadOptions(int threads, int batchSize, int batchQuads, Clock clock) {
    this(threads, batchSize, batchQuads, clock, LeastConfidence.NONE);
  }

  /** As many threads as the machine has cores, 400 articles a batch. */
  public static LoadOptions defaults() {
    return new LoadOptions(
        Runtime.getRuntime().availableProcessors(),
        400,
        600_000,
        Clock.systemUTC(),
        LeastConfidence.NONE);
  }

  /** These options with another number of threads. */
  public LoadOptions withThreads(int threads) {
    return new LoadOptions(threads, batchSize, batchQuads, clock, least);
  }

  /** These options with another size of batches. */
  public LoadOptions withBatchSize(int batchSize) {
    return new LoadOptions(threads, batchSize, batchQuads, clock, least);
  }

  /** These options with claims left out of which their extractor is less sure. */
  public LoadOptions withLeastConfidence(LeastConfidence least) {
    return new LoadOptions(threads, batchSize, batchQuads, clock, least);
  }
}
