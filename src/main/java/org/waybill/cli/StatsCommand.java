package org.waybill.cli;

import java.io.PrintStream;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.waybill.store.GraphStore;
import org.waybill.store.StoreStats;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Says how much a store holds. */
@Command(
    name = "stats",
    mixinStandardHelpOptions = true,
    description = "Say how much the store holds.",
    footer = {"", "Example:", "  ./waybill stats --store my-store"})
final class StatsCommand implements Callable<Integer> {
  @Mixin private StoreOption store;

  @Override
  public Integer call() {
    try (GraphStore open = store.openExisting()) {
      StoreStats stats = open.stats();
      PrintStream out = Console.out();
      out.println("store      " + store.folder());
      line(out, "articles", stats.documents());
      line(out, "claims", stats.claims());
      line(out, "transfers", stats.transfers());
      line(out, "graphs", stats.graphs());
      line(out, "statements", stats.quads());
      out.println("on disk    " + megabytes(stats.bytes()));
      out.println("last load  " + stats.lastLoad().map(Object::toString).orElse("never"));
    }
    return ExitCode.DONE;
  }

  private static void line(PrintStream out, String what, long count) {
    out.printf(Locale.ROOT, "%-10s %,d%n", what, count);
  }

  static String megabytes(long bytes) {
    return String.format(Locale.ROOT, "%.1f MB", bytes / 1e6);
  }
}
