package org.waybill.cli;

import java.util.Locale;
import java.util.concurrent.Callable;
import org.waybill.store.CompactReport;
import org.waybill.store.GraphStore;
import org.waybill.store.StoreException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Makes a store as small as its content allows. */
@Command(
    name = "compact",
    mixinStandardHelpOptions = true,
    description = "Make the store as small as its content allows; worth it after large loads.",
    footer = {"", "Example:", "  ./waybill compact --store my-store"})
final class CompactCommand implements Callable<Integer> {
  @Mixin private StoreOption store;

  @Override
  public Integer call() {
    try (GraphStore open = store.openExisting()) {
      CompactReport report = open.compact();
      Console.out()
          .printf(
              Locale.ROOT,
              "%s -> %s in %.1f s%n",
              StatsCommand.megabytes(report.bytesBefore()),
              StatsCommand.megabytes(report.bytesAfter()),
              report.time().toMillis() / 1000.0);
      return ExitCode.DONE;
    } catch (StoreException e) {
      throw CommandFailed.nothingDone(e);
    }
  }
}
