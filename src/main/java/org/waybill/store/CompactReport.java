package org.waybill.store;

import java.time.Duration;
import java.util.Objects;

/**
 * What compacting brought.
 *
 * @param bytesBefore size on disk before
 * @param bytesAfter size on disk after
 * @param time how long it took
 */
public record CompactReport(long bytesBefore, long bytesAfter, Duration time) {
  public CompactReport {
    Objects.requireNonNull(time, "time");
  }
}
