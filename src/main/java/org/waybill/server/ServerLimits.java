package org.waybill.server;

import java.time.Duration;
import java.util.Objects;

/**
 * What one request may take. Each refusal names the limit that it ran into.
 *
 * @param time of a query, from its start to the last row
 * @param rows of an answer at {@code /sparql}: rows of a table or statements of a graph
 * @param bytes of an answer
 * @param parallel queries at the same time; others wait a second for their turn
 * @param address characters of a request's address, query string included
 * @param body bytes of a request's body
 * @param page most rows of a page of a ready-made query
 */
public record ServerLimits(
    Duration time, long rows, long bytes, int parallel, int address, int body, int page) {
  public ServerLimits {
    Objects.requireNonNull(time, "time");
    if (time.isNegative()
        || time.isZero()
        || rows < 1
        || bytes < 1
        || parallel < 1
        || address < 1
        || body < 1
        || page < 1) {
      throw new IllegalArgumentException("every limit is more than nothing");
    }
  }

  /** 30 s, 100,000 rows, 64 MB, 4 queries, addresses of 8,000 characters, bodies of 256 kB. */
  public static ServerLimits usual() {
    return new ServerLimits(Duration.ofSeconds(30), 100_000, 64L << 20, 4, 8_000, 256 << 10, 1_000);
  }
}
