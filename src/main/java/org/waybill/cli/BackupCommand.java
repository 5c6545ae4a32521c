package org.waybill.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.waybill.store.GraphStore;
import org.waybill.store.StoreException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Writes all of a store to one file, from which it can be loaded again. */
@Command(
    name = "backup",
    mixinStandardHelpOptions = true,
    description = "Write all of the store to one gzipped N-Quads file, which load takes back.",
    footer = {"", "Example:", "  ./waybill backup backups/ --store my-store"})
final class BackupCommand implements Callable<Integer> {
  @Mixin private StoreOption store;

  @Parameters(
      paramLabel = "TARGET",
      arity = "0..1",
      defaultValue = ".",
      description =
          "the file, or an existing folder in which the file is named after the moment (default: here)")
  private Path target;

  @Override
  public Integer call() {
    try (GraphStore open = store.openExisting()) {
      Console.out().println(open.backup(target));
      return ExitCode.DONE;
    } catch (StoreException e) {
      throw CommandFailed.nothingDone(e);
    }
  }
}
