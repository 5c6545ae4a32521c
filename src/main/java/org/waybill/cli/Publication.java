package org.waybill.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import org.waybill.publish.Dump;
import org.waybill.publish.DumpInfo;
import org.waybill.query.QueryException;
import org.waybill.query.QueryLimits;
import org.waybill.query.QueryRunner;
import org.waybill.rdf.Iris;
import org.waybill.reference.Gazetteer;
import org.waybill.store.GraphStore;

/** What {@code export} publishes of a store, as it is seen from a view. */
record Publication(StoreOption store, ViewOption view, String licence) {

  /** Writes a dump into a folder. */
  int dump(Path folder) {
    try (GraphStore open = store.openExisting()) {
      if (folder.toAbsolutePath().normalize().startsWith(open.folder())) {
        throw CommandFailed.usage("--dump names a folder inside the store; name one outside");
      }
      DumpInfo info = new DumpInfo(Instant.now(), view.inWords(), licence);
      QueryRunner runner =
          view.of(
              new QueryRunner(open.view(), Gazetteer.shipped(), new Iris(), QueryLimits.none()),
              open);
      try (Progress progress = Progress.of("Writing the dump", Dump.steps())) {
        new Dump(runner, info).write(folder, file -> progress.step());
      }
      Console.err().println("waybill: the dump is in " + folder);
      return ExitCode.DONE;
    } catch (QueryException | IllegalArgumentException e) {
      throw CommandFailed.usage(e.getMessage());
    } catch (IOException e) {
      throw CommandFailed.nothingDone(folder + " cannot be written: " + CommandFailed.reason(e));
    }
  }
}
