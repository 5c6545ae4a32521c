package org.waybill.fusion;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.waybill.store.GraphStore;
import org.waybill.store.StoreException;

/**
 * A program of its own that fuses a store again and again, for a test that kills it: {@code STORE}.
 * Says each commit on a line. Every second time a person judges otherwise, so that each fusion
 * differs from the one before.
 */
final class FusingProcess {
  private FusingProcess() {}

  static FusionRun run(GraphStore store) {
    return new FusionRun(store, TestStores.IRIS, new SituationFuser(), Clock.systemUTC());
  }

  public static void main(String[] args) throws StoreException {
    try (GraphStore store = GraphStore.open(Path.of(args[0]))) {
      for (int round = 0; ; round++) {
        List<Judgement> judgements =
            round % 2 == 0 ? List.of() : List.of(FusionRunTest.otherwise(store));
        run(store).fuse(judgements, FusionListener.SILENT);
        System.out.println("committed " + round);
      }
    }
  }

  /** The command that runs this program. */
  static List<String> command(String... args) {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx400m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty(
                    "surefire.test.class.path", System.getProperty("java.class.path")),
                FusingProcess.class.getName()));
    command.addAll(List.of(args));
    return command;
  }
}
