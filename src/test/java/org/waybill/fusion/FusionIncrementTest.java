package org.waybill.fusion;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.waybill.claim.Claims;
import org.waybill.fusion.Decision.Verdict;
import org.waybill.store.GraphStore;
import org.waybill.store.StoreException;
import org.waybill.store.SyntheticClaims;

/** Fusing what changed gives what fusing all gives. */
class FusionIncrementTest {
  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3})
  void whateverIsLoadedInWhichOrder(int seed) throws StoreException {
    Random random = new Random(seed);
    List<Claims> left = new ArrayList<>(documents(seed));
    Collections.shuffle(left, random);
    List<Claims> loaded = new ArrayList<>();
    boolean spared = false;
    try (GraphStore store = GraphStore.open(folder.resolve("store"))) {
      for (int step = 0; step < 4; step++) {
        int many = step == 0 ? left.size() / 2 : 1 + random.nextInt(6);
        List<Claims> next = new ArrayList<>(left.subList(0, Math.min(many, left.size())));
        left.removeAll(next);
        loaded.addAll(next);
        if (step > 1) {
          next.add(another(loaded, random)); // an article that is read again, otherwise
        }
        Instant time = TestStores.NOON.plusSeconds(3600L * step);
        TestStores.load(store, next, time);
        List<Judgement> judgements = step % 2 == 0 ? List.of() : judgements(store, random);
        FusionReport report = run(store, step).fuse(judgements, FusionListener.SILENT);
        Set<String> added = content(store);
        FusionReport whole = run(store, step).fuseAll(judgements, FusionListener.SILENT);

        assertEquals(step == 0, report.fromScratch().isPresent(), report.toString());
        assertSame(content(store), added);
        assertEquals(whole.situations(), report.situations());
        assertEquals(whole.statements(), report.statements());
        spared |= report.compared() < report.reported();
      }
    }
    assertTrue(spared);
  }

  @Test
  void oneAdditionUponTheOther() throws StoreException {
    List<Claims> documents = documents(9);
    try (GraphStore store = TestStores.open(folder.resolve("one"), documents.subList(0, 24));
        GraphStore other = TestStores.open(folder.resolve("other"), documents)) {
      run(store, 0).fuse(List.of(), FusionListener.SILENT);
      for (int i = 24; i < documents.size(); i++) {
        TestStores.load(store, List.of(documents.get(i)), TestStores.NOON.plusSeconds(i));
        FusionReport report = run(store, i).fuse(List.of(), FusionListener.SILENT);
        assertEquals(Optional.empty(), report.fromScratch());
        assertEquals(1, report.documents());
      }
      run(other, 0).fuse(List.of(), FusionListener.SILENT);

      assertSame(content(other), content(store));
    }
  }

  @Test
  void whereNothingChangedNothingIsCompared() throws StoreException {
    try (GraphStore store = TestStores.open(folder.resolve("store"), documents(1))) {
      run(store, 0).fuse(List.of(), FusionListener.SILENT);
      Set<String> before = content(store);
      FusionReport report = run(store, 1).fuse(List.of(), FusionListener.SILENT);

      assertEquals(Optional.empty(), report.fromScratch());
      assertEquals(0, report.documents());
      assertEquals(0, report.compared());
      assertSame(before, content(store));
    }
  }

  @Test
  void aJudgementThatIsTakenBackLeavesTheFirstGraph() throws StoreException {
    try (GraphStore store = TestStores.open(folder.resolve("store"), documents(2))) {
      run(store, 0).fuse(List.of(), FusionListener.SILENT);
      Set<String> before = content(store);
      List<Judgement> judged = List.of(FusionRunTest.otherwise(store));
      FusionReport report = run(store, 1).fuse(judged, FusionListener.SILENT);
      Set<String> after = content(store);
      run(store, 2).fuse(List.of(), FusionListener.SILENT);

      assertEquals(Optional.empty(), report.fromScratch());
      assertTrue(report.compared() > 0 && report.compared() < report.reported());
      assertTrue(after.stream().anyMatch(t -> t.contains("isJudged")));
      assertSame(before, content(store));
    }
  }

  @Test
  void afterACompactionAllIsFusedAgain() throws StoreException {
    try (GraphStore store = TestStores.open(folder.resolve("store"), documents(1))) {
      run(store, 0).fuse(List.of(), FusionListener.SILENT);
      Set<String> before = content(store);
      store.compact();
      run(store, 1).fuse(List.of(), FusionListener.SILENT);

      assertSame(before, content(store));
    }
  }

  private static List<Claims> documents(int seed) {
    List<Claims> documents = new ArrayList<>();
    new SyntheticClaims(seed, 22, BlocksTest.states(5)).forEach(documents::add);
    documents.addAll(TestStores.fourArticles());
    Claims harbour = TestStores.harbour();
    documents.add(harbour);
    documents.add(BlocksTest.rival(harbour));
    documents.add(TestStores.in("reprint", harbour));
    documents.add(TestStores.in("shells-again", TestStores.fourArticles().get(0)));
    return documents;
  }

  /** A document that was loaded, with the content of another. */
  private static Claims another(List<Claims> loaded, Random random) {
    Claims replaced = loaded.get(random.nextInt(loaded.size()));
    Claims content = loaded.get(random.nextInt(loaded.size()));
    return TestStores.annotatedBy(
        replaced.annotator(), TestStores.in(replaced.doc().id(), content));
  }

  private static List<Judgement> judgements(GraphStore store, Random random) {
    List<ReportedSituation> transfers =
        store
            .read(data -> new ReportedReader(data.asDatasetGraph(), TestStores.IRIS).readAll())
            .stream()
            .filter(s -> s.kind() == SituationKind.TRANSFER)
            .toList();
    List<Judgement> judgements = new ArrayList<>();
    for (int i = 0; i < 2; i++) {
      String one = transfers.get(random.nextInt(transfers.size())).iri();
      String other = transfers.get(random.nextInt(transfers.size())).iri();
      if (!one.equals(other)) {
        Verdict verdict = i == 0 ? Verdict.SAME : Verdict.DIFFERENT;
        judgements.add(
            new Judgement("j:" + i, verdict, one, other, "seen", "Ada", TestStores.NOON));
      }
    }
    return judgements;
  }

  private static void assertSame(Set<String> expected, Set<String> found) {
    Set<String> missing = new TreeSet<>(expected);
    missing.removeAll(found);
    Set<String> surplus = new TreeSet<>(found);
    surplus.removeAll(expected);
    assertEquals("", String.join("\n", missing), "missing");
    assertEquals("", String.join("\n", surplus), "surplus");
  }

  /** The fusion graph has no blank nodes: the same statements are the same graph. */
  private static Set<String> content(GraphStore store) {
    Set<String> content = new TreeSet<>();
    TestStores.graph(store, FusionRunTest.FUSION)
        .find()
        .forEachRemaining(quad -> content.add(quad.asTriple().toString()));
    return content;
  }

  private static FusionRun run(GraphStore store, int step) {
    return new FusionRun(
        store,
        TestStores.IRIS,
        new SituationFuser(),
        Clock.fixed(TestStores.NOON.plusSeconds(3600L * step + 60), ZoneOffset.UTC));
  }
}
