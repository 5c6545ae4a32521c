package org.waybill.cli.bench;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;

/** Measures the time on the wall and the CPU time beside it, which other work disturbs less. */
final class Stopwatch {
  private static final OperatingSystemMXBean SYSTEM =
      (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private final boolean wholeProcess;
  private final long wall = System.nanoTime();
  private final long cpu;

  private Stopwatch(boolean wholeProcess) {
    this.wholeProcess = wholeProcess;
    this.cpu = cpuNow();
  }

  /** Starts; the CPU time is that of all threads, with collecting garbage and compiling. */
  static Stopwatch ofProcess() {
    return new Stopwatch(true);
  }

  /** Starts; the CPU time is that of the calling thread, which must also stop. */
  static Stopwatch ofThread() {
    return new Stopwatch(false);
  }

  /** The time since the start. */
  Time time() {
    return new Time((System.nanoTime() - wall) / 1e9, (cpuNow() - cpu) / 1e9);
  }

  private long cpuNow() {
    return wholeProcess ? SYSTEM.getProcessCpuTime() : THREADS.getCurrentThreadCpuTime();
  }

  /**
   * How long something took.
   *
   * @param wall seconds
   * @param cpu seconds of all processors that worked on it
   */
  record Time(double wall, double cpu) {
    static final Time NONE = new Time(0, 0);

    Time plus(Time other) {
      return new Time(wall + other.wall, cpu + other.cpu);
    }
  }
}
