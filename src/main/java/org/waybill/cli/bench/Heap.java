package org.waybill.cli.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;

/** How much of the JVM's heap is used. */
final class Heap {
  private Heap() {}

  /** Forgets the peak. */
  static void reset() {
    ManagementFactory.getMemoryPoolMXBeans().forEach(MemoryPoolMXBean::resetPeakUsage);
  }

  /** The most that was in use since {@link #reset}, with what was not collected yet; in MB. */
  static long peak() {
    return ManagementFactory.getMemoryPoolMXBeans().stream()
            .filter(pool -> pool.getType() == MemoryType.HEAP)
            .mapToLong(pool -> pool.getPeakUsage().getUsed())
            .sum()
        >> 20;
  }

  /** What is in use after a full collection; in MB. */
  static long live() {
    System.gc();
    return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() >> 20;
  }

  /** The most that the JVM may take; in MB. */
  static long bound() {
    return Runtime.getRuntime().maxMemory() >> 20;
  }
}
