package org.waybill.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.jena.sparql.util.IsoMatcher;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.waybill.store.StoreException.Reason;

/** A store and other processes: one that has it open, one that was killed, one without room. */
class StoreProcessIT {
  @TempDir Path temp;

  @Test
  void saysWhichProcessHasTheStoreOpenAndOpensItWhenThatIsKilled()
      throws IOException, InterruptedException, StoreException {
    Path folder = temp.resolve("store");
    Process holder =
        new ProcessBuilder(LoadingProcess.command(folder.toString()))
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    try {
      try (BufferedReader out = holder.inputReader(StandardCharsets.UTF_8)) {
        assertEquals("opening", out.readLine());
        assertEquals("open", out.readLine());
        StoreException refusal = assertThrows(StoreException.class, () -> GraphStore.open(folder));
        assertEquals(Reason.IN_USE, refusal.reason());
        assertTrue(refusal.getMessage().contains("process " + holder.pid()), refusal.getMessage());
        assertEquals(1, refusal.getMessage().lines().count());
        holder.destroyForcibly().waitFor();
      }
      try (GraphStore store = GraphStore.open(folder)) {
        assertEquals(0, store.stats().quads());
      }
    } finally {
      holder.destroyForcibly();
    }
  }

  @Test
  void opensAfterAKillWhileTheStoreIsMade()
      throws IOException, InterruptedException, StoreException {
    int rounds = Integer.getInteger("waybill.test.kills", 8);
    for (int round = 0; round < rounds; round++) {
      Path folder = temp.resolve("store" + round);
      Process process =
          new ProcessBuilder(LoadingProcess.command(folder.toString()))
              .redirectError(ProcessBuilder.Redirect.INHERIT)
              .start();
      try (BufferedReader out = process.inputReader(StandardCharsets.UTF_8)) {
        assertEquals("opening", out.readLine());
        Thread.sleep(round * 1200L / rounds);
        process.destroyForcibly().waitFor();
      }
      try (GraphStore store = GraphStore.open(folder)) {
        store.write(data -> data.asDatasetGraph().add(TestClaims.QUAD));
        assertEquals(1, store.stats().quads(), "after a kill " + round);
      }
    }
  }

  @Test
  void keepsWhatWasCommittedWhenTheDiskIsFull()
      throws IOException, InterruptedException, StoreException {
    assumeTrue(Files.isExecutable(Path.of("/bin/bash")), "limits the size of files with bash");
    Path articles = Files.createDirectory(temp.resolve("articles"));
    int many = 300;
    for (int i = 0; i < many; i++) {
      Files.writeString(
          articles.resolve("a" + (1000 + i) + ".json"),
          "{\"id\": \"a" + i + "\", \"language\": \"en\", \"text\": \"Report " + i + "\"}");
    }
    Path folder = temp.resolve("store");
    String command =
        LoadingProcess.command(folder.toString(), articles.toString(), "1").stream()
            .map(word -> "'" + word + "'")
            .collect(Collectors.joining(" "));
    // no file longer than 9 MB: TDB2 lets its files grow by 8 MB
    Process process =
        new ProcessBuilder("/bin/bash", "-c", "ulimit -f 9216; exec " + command)
            .redirectErrorStream(true)
            .start();
    List<String> said = process.inputReader(StandardCharsets.UTF_8).lines().toList();
    String last = said.get(said.size() - 1);
    assertEquals(3, process.waitFor(), last);
    assertTrue(last.startsWith("DISK_FULL: "), last);
    long committed =
        said.stream()
            .filter(line -> line.startsWith("committed "))
            .mapToLong(line -> Long.parseLong(line.substring("committed ".length())))
            .max()
            .orElse(0);
    assertTrue(committed > 0 && committed < many, committed + " articles before it was full");
    try (GraphStore store = GraphStore.open(folder)) {
      assertEquals(committed, store.stats().documents());
      LoadingProcess.loader(store, 1, 100).load(List.of(articles), LoadListener.SILENT);
      try (GraphStore other = GraphStore.open(temp.resolve("other"))) {
        LoadingProcess.loader(other, 1, 100).load(List.of(articles), LoadListener.SILENT);
        assertTrue(IsoMatcher.isomorphic(TestClaims.content(other), TestClaims.content(store)));
      }
    }
  }

  @Test
  void refusesAFolderThatMayNotBeWritten() throws IOException {
    Path locked = Files.createDirectory(temp.resolve("locked"));
    Files.setPosixFilePermissions(locked, PosixFilePermissions.fromString("r-x------"));
    assumeTrue(!Files.isWritable(locked), "this user may write everywhere");
    StoreException refusal =
        assertThrows(StoreException.class, () -> GraphStore.open(locked.resolve("store")));
    assertEquals(Reason.NO_PERMISSION, refusal.reason());
  }
}
