package org.waybill.cli;

import java.time.Duration;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/**
 * Shows on standard error how far long work has come, with its rate and the time left; silent when
 * no person sees it.
 */
final class Progress implements AutoCloseable {
  private final ProgressBar bar;

  private Progress(ProgressBar bar) {
    this.bar = bar;
  }

  /**
   * Begins to show progress.
   *
   * @param task what is done: "Reading articles"
   * @param total how many steps there are, -1 when nobody knows
   */
  static Progress of(String task, long total) {
    if (!Console.interactive()) {
      return new Progress(null);
    }
    return new Progress(
        new ProgressBarBuilder()
            .setTaskName(task)
            .setInitialMax(total)
            .setStyle(ProgressBarStyle.ASCII)
            .showSpeed()
            .setUpdateIntervalMillis((int) Duration.ofMillis(500).toMillis())
            .setConsumer(new ConsoleProgressBarConsumer(Console.err()))
            .build());
  }

  /** One step was done. */
  void step() {
    if (bar != null) {
      bar.step();
    }
  }

  /** So many steps were done. */
  void steps(int steps) {
    if (bar != null) {
      bar.stepBy(steps);
    }
  }

  @Override
  public void close() {
    if (bar != null) {
      bar.close();
    }
  }
}
