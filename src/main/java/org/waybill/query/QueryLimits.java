package org.waybill.query;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * How much a query may take.
 *
 * @param time from the start of the query to the last row of its answer
 * @param rows rows of a table, or statements of a graph
 */
public record QueryLimits(Optional<Duration> time, OptionalLong rows) {
  public QueryLimits {
    if (time.isPresent() && (time.get().isNegative() || time.get().isZero())) {
      throw new IllegalArgumentException("a time limit is longer than nothing: " + time.get());
    }
    if (rows.isPresent() && rows.getAsLong() < 1) {
      throw new IllegalArgumentException("a limit of rows is at least 1: " + rows.getAsLong());
    }
  }

  /** No limits: for one's own queries on one's own store. */
  public static QueryLimits none() {
    return new QueryLimits(Optional.empty(), OptionalLong.empty());
  }

  /** Both limits. */
  public static QueryLimits of(Duration time, long rows) {
    return new QueryLimits(Optional.of(time), OptionalLong.of(rows));
  }
}
