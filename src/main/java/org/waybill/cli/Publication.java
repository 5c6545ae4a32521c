package org.waybill.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import org.waybill.article.Licence;
import org.waybill.publish.Dump;
import org.waybill.publish.DumpInfo;
import org.waybill.publish.NanopublicationFiles;
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
    DumpInfo info = info();
    return write(
        folder,
        runner -> {
          try (Progress progress = Progress.of("Writing the dump", Dump.steps())) {
            new Dump(runner, info).write(folder, file -> progress.step());
          }
          return "the dump is in " + folder;
        });
  }

  /** Writes nanopublications into a file or a folder. */
  int nanopublications(Path target) {
    if (Licence.of(licence).iri().isEmpty()) {
      throw CommandFailed.usage(
          "--licence is an SPDX id with a version such as CC0-1.0, not '" + licence + "'");
    }
    return write(
        target,
        runner -> {
          NanopublicationFiles files = new NanopublicationFiles(runner, new Iris(), licence);
          try (Progress progress = Progress.of("Writing nanopublications", -1)) {
            NanopublicationFiles.Written written = files.write(target, progress::step);
            return "%,d claims and %,d retractions are in %s"
                .formatted(written.claims(), written.retractions(), target);
          }
        });
  }

  private DumpInfo info() {
    try {
      return new DumpInfo(Instant.now(), view.inWords(), licence);
    } catch (IllegalArgumentException e) {
      throw CommandFailed.usage(e.getMessage());
    }
  }

  private interface Writing {
    /** What was written, in words. */
    String write(QueryRunner runner) throws IOException;
  }

  private int write(Path target, Writing writing) {
    info();
    try (GraphStore open = store.openExisting()) {
      if (target.toAbsolutePath().normalize().startsWith(open.folder())) {
        throw CommandFailed.usage(target + " is inside the store; name a place outside");
      }
      QueryRunner runner =
          new QueryRunner(open.view(), Gazetteer.shipped(), new Iris(), QueryLimits.none());
      Console.err().println("waybill: " + writing.write(view.of(runner, open)));
      return ExitCode.DONE;
    } catch (QueryException e) {
      throw CommandFailed.usage(e.getMessage());
    } catch (IOException e) {
      throw CommandFailed.nothingDone(target + " cannot be written: " + CommandFailed.reason(e));
    }
  }
}
