package org.waybill.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.util.IsoMatcher;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Kills a process that loads, at twenty random moments. */
class LoadKilledIT {
  private static final int ARTICLES = 30;
  private static final int KILLS = 20;

  /** Of the commits of one load; the first only notes that the load began and the tables. */
  private static final int COMMITS = ARTICLES / 2;

  @TempDir Path temp;
  private Path articles;

  /** What the two graphs of a document hold. */
  private record DocumentState(Set<Triple> document, Set<Triple> extraction) {
    boolean absent() {
      return document.isEmpty() && extraction.isEmpty();
    }
  }

  /** When a process was killed. */
  private record Kill(int commits, long millis) {
    @Override
    public String toString() {
      return millis + " ms after commit " + commits;
    }
  }

  @Test
  void leavesEveryArticleWholeOrAbsentAndLoadsTheRestAfterwards()
      throws IOException, StoreException, InterruptedException {
    articles = Files.createDirectory(temp.resolve("articles"));
    for (int i = 0; i < ARTICLES; i++) {
      Files.writeString(
          articles.resolve(id(i) + ".json"),
          "{\"id\": \"" + id(i) + "\", \"language\": \"en\", \"text\": \"Report " + i + "\"}");
    }
    long seed = Long.getLong("waybill.test.seed", new Random().nextLong());
    System.out.println("LoadKilledIT: -Dwaybill.test.seed=" + seed);
    Random random = new Random(seed);

    Map<String, DocumentState> before;
    Map<String, DocumentState> after;
    DatasetGraph undisturbed;
    try (GraphStore store = GraphStore.open(temp.resolve("first"))) {
      LoadingProcess.loader(store, 1, 100).load(List.of(articles), LoadListener.SILENT);
      before = states(store);
    }
    try (GraphStore store = GraphStore.open(temp.resolve("undisturbed"))) {
      LoadingProcess.loader(store, 2, 100).load(List.of(articles), LoadListener.SILENT);
      after = states(store);
      undisturbed = TestClaims.content(store);
    }

    long toFirstCommit = timeToFirstCommit();
    int halfway = 0;
    for (int kill = 1; kill <= KILLS; kill++) {
      Path folder = temp.resolve("store" + kill);
      boolean replacing = random.nextBoolean();
      if (replacing) {
        try (GraphStore store = GraphStore.open(folder)) {
          LoadingProcess.loader(store, 1, 100).load(List.of(articles), LoadListener.SILENT);
        }
      }
      Kill moment = loadAndKill(folder, random, toFirstCommit);
      try (GraphStore store = GraphStore.open(folder)) {
        int loaded = 0;
        for (Map.Entry<String, DocumentState> found : states(store).entrySet()) {
          String id = found.getKey();
          boolean whole = found.getValue().equals(after.get(id));
          boolean old =
              replacing ? found.getValue().equals(before.get(id)) : found.getValue().absent();
          assertTrue(whole || old, id + " is torn after kill " + kill + ", " + moment);
          loaded += whole ? 1 : 0;
        }
        assertTrue(
            loaded >= Math.min(2 * moment.commits(), ARTICLES),
            "only " + loaded + " articles are left of what was committed, " + moment);
        halfway += loaded > 0 && loaded < ARTICLES ? 1 : 0;
        System.out.printf(
            "kill %d %s: %d of %d articles %s%n",
            kill, moment, loaded, ARTICLES, replacing ? "replaced" : "loaded");
        LoadReport rest =
            LoadingProcess.loader(store, 2, 100).load(List.of(articles), LoadListener.SILENT);
        assertEquals(loaded, rest.unchanged(), "loads again only what is missing");
        assertTrue(
            IsoMatcher.isomorphic(undisturbed, TestClaims.content(store)),
            "another graph after kill " + kill + ", " + moment);
      }
    }
    assertTrue(halfway > 0, "no kill came in the middle of a load: it proves nothing");
  }

  private static String id(int number) {
    return "a" + (100 + number);
  }

  private static Map<String, DocumentState> states(GraphStore store) {
    return store.read(
        data -> {
          Map<String, DocumentState> states = new HashMap<>();
          for (int i = 0; i < ARTICLES; i++) {
            String id = id(i);
            states.put(
                id,
                new DocumentState(
                    graph(data.asDatasetGraph(), "doc/" + id),
                    graph(data.asDatasetGraph(), "ext/" + id + "/test")));
          }
          return states;
        });
  }

  private static Set<Triple> graph(DatasetGraph data, String name) {
    Node graph = NodeFactory.createURI("https://w3id.org/waybill/graph/" + name);
    Set<Triple> triples = new HashSet<>();
    data.find(graph, Node.ANY, Node.ANY, Node.ANY)
        .forEachRemaining(quad -> triples.add(quad.asTriple()));
    return triples;
  }

  private Process start(Path folder) throws IOException {
    return new ProcessBuilder(LoadingProcess.command(folder.toString(), articles.toString(), "2"))
        .redirectError(ProcessBuilder.Redirect.INHERIT)
        .start();
  }

  private long timeToFirstCommit() throws IOException, InterruptedException {
    long start = System.nanoTime();
    Process process = start(temp.resolve("timed"));
    try (BufferedReader out = lines(process)) {
      await(out, 1);
      long time = System.nanoTime() - start;
      await(out, Integer.MAX_VALUE);
      assertEquals(0, process.waitFor());
      return time;
    }
  }

  /** Kills before the first commit (the store is made then), or somewhere after another. */
  private Kill loadAndKill(Path folder, Random random, long toFirstCommit)
      throws IOException, InterruptedException {
    boolean early = random.nextInt(4) == 0;
    int commits = early ? 0 : 1 + random.nextInt(COMMITS);
    long millis =
        early
            ? (long) (random.nextDouble() * TimeUnit.NANOSECONDS.toMillis(toFirstCommit))
            : random.nextInt(120);
    Process process = start(folder);
    try (BufferedReader out = lines(process)) {
      await(out, commits);
      Thread.sleep(millis);
      process.destroyForcibly().waitFor();
    }
    return new Kill(commits, millis);
  }

  private static BufferedReader lines(Process process) {
    return process.inputReader(StandardCharsets.UTF_8);
  }

  private static void await(BufferedReader out, int commits) throws IOException {
    int seen = 0;
    while (seen < commits) {
      String line = out.readLine();
      if (line == null) {
        return;
      }
      seen += line.startsWith("committed") ? 1 : 0;
    }
  }
}
