package org.waybill.fusion;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.util.IsoMatcher;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.waybill.store.GraphStore;
import org.waybill.store.StoreException;

/** Kills a process that fuses, at random moments. */
class FusionKilledIT {
  private static final int KILLS = 12;

  @TempDir Path temp;

  @Test
  void leavesTheLastFusionWhole() throws IOException, StoreException, InterruptedException {
    long seed = Long.getLong("waybill.test.seed", new Random().nextLong());
    System.out.println("FusionKilledIT: -Dwaybill.test.seed=" + seed);
    Random random = new Random(seed);
    Path folder = temp.resolve("store");
    DatasetGraph plain;
    DatasetGraph judged;
    try (GraphStore store = TestStores.open(folder, TestStores.fourArticles())) {
      FusingProcess.run(store).fuse(List.of(), FusionListener.SILENT);
      plain = TestStores.graph(store, FusionRunTest.FUSION);
      FusingProcess.run(store).fuse(List.of(FusionRunTest.otherwise(store)), FusionListener.SILENT);
      judged = TestStores.graph(store, FusionRunTest.FUSION);
    }
    Map<String, Integer> left = new HashMap<>();
    for (int kill = 0; kill < KILLS; kill++) {
      Process process =
          new ProcessBuilder(FusingProcess.command(folder.toString()))
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start();
      try (BufferedReader out = process.inputReader(StandardCharsets.UTF_8)) {
        assertEquals("committed 0", out.readLine());
        Thread.sleep(random.nextInt(1200));
        process.destroyForcibly().waitFor();
      }
      try (GraphStore store = GraphStore.open(folder)) {
        DatasetGraph found = TestStores.graph(store, FusionRunTest.FUSION);
        boolean isPlain = IsoMatcher.isomorphic(plain, found);
        assertTrue(isPlain || IsoMatcher.isomorphic(judged, found), "torn after kill " + kill);
        left.merge(isPlain ? "plain" : "judged", 1, Integer::sum);
      }
    }
    System.out.println("left: " + left);
  }
}
