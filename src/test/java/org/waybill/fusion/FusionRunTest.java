package org.waybill.fusion;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.util.IsoMatcher;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.waybill.claim.Claims;
import org.waybill.fusion.Decision.Verdict;
import org.waybill.store.GraphStore;
import org.waybill.store.StoreException;

class FusionRunTest {
  static final String FUSION = "https://w3id.org/waybill/graph/fusion/all";

  @TempDir private Path folder;

  @Test
  void fusingTwiceGivesTheSameGraph() throws StoreException {
    try (GraphStore store = store("store", TestStores.fourArticles())) {
      FusionReport first = run(store, 1).fuse(List.of(), FusionListener.SILENT);
      DatasetGraph once = TestStores.graph(store, FUSION);
      FusionReport second = run(store, 2).fuse(List.of(), FusionListener.SILENT);

      assertTrue(first.situations() > 0 && first.merged() > 0, first.toString());
      assertEquals(first.situations(), second.situations());
      assertEquals(first.contradictions(), second.contradictions());
      assertTrue(IsoMatcher.isomorphic(once, TestStores.graph(store, FUSION)));
    }
  }

  @Test
  void theOrderOfLoadingChangesNothing() throws StoreException {
    List<Claims> reversed = new ArrayList<>(TestStores.fourArticles());
    Collections.reverse(reversed);
    try (GraphStore one = store("one", TestStores.fourArticles());
        GraphStore other = store("other", reversed)) {
      run(one, 1).fuse(List.of(), FusionListener.SILENT);
      run(other, 1).fuse(List.of(), FusionListener.SILENT);

      assertTrue(
          IsoMatcher.isomorphic(TestStores.graph(one, FUSION), TestStores.graph(other, FUSION)));
    }
  }

  @Test
  void aJudgementThatIsTakenBackLeavesTheFirstGraph() throws StoreException {
    try (GraphStore store = store("store", TestStores.fourArticles())) {
      run(store, 1).fuse(List.of(), FusionListener.SILENT);
      DatasetGraph before = TestStores.graph(store, FUSION);
      run(store, 2).fuse(List.of(otherwise(store)), FusionListener.SILENT);
      DatasetGraph judged = TestStores.graph(store, FUSION);
      run(store, 3).fuse(List.of(), FusionListener.SILENT);

      assertTrue(judged.contains(Node.ANY, Node.ANY, Terms.IS_JUDGED, Node.ANY));
      assertFalse(IsoMatcher.isomorphic(before, judged));
      assertTrue(IsoMatcher.isomorphic(before, TestStores.graph(store, FUSION)));
    }
  }

  @Test
  void claimsAreNotTouchedByFusingNorByDropping() throws StoreException {
    try (GraphStore store = store("store", TestStores.fourArticles())) {
      DatasetGraph before = all(store);
      long transfers = store.stats().transfers();
      run(store, 1).fuse(List.of(), FusionListener.SILENT);
      DatasetGraph fused = all(store);
      assertEquals(transfers, store.stats().transfers());
      fused.deleteAny(Terms.node(FUSION), Node.ANY, Node.ANY, Node.ANY);

      assertEquals(1, run(store, 2).drop());
      assertEquals(0, run(store, 3).drop());
      assertTrue(IsoMatcher.isomorphic(before, all(store)));
      assertFalse(store.hasGraph(FUSION));
    }
  }

  @Test
  void theMetaGraphSaysWhenAFusionWasMade() throws StoreException {
    try (GraphStore store = store("store", TestStores.fourArticles())) {
      run(store, 1).fuse(List.of(), FusionListener.SILENT);
      run(store, 2).fuse(List.of(), FusionListener.SILENT);
      DatasetGraph meta = TestStores.graph(store, "https://w3id.org/waybill/graph/meta");
      List<String> times = new ArrayList<>();
      meta.find(Node.ANY, Terms.node(FUSION), Terms.GENERATED_AT_TIME, Node.ANY)
          .forEachRemaining(quad -> times.add(quad.getObject().getLiteralLexicalForm()));

      assertEquals(List.of("2026-11-24T14:00:00Z"), times);
    }
  }

  @Test
  void aStoreWithoutClaimsHasAnEmptyFusion() throws StoreException {
    try (GraphStore store = GraphStore.open(folder.resolve("empty"))) {
      FusionReport report = run(store, 1).fuse(List.of(), FusionListener.SILENT);

      assertEquals(0, report.reported());
      assertEquals(0, report.situations());
    }
  }

  /** Two situations that were found to be the same, judged to be different. */
  static Judgement otherwise(GraphStore store) {
    DatasetGraph fusion = TestStores.graph(store, FUSION);
    List<Node> same = new ArrayList<>();
    fusion
        .find(Node.ANY, Node.ANY, Terms.VERDICT, FusionWriter.verdict(Verdict.SAME))
        .forEachRemaining(quad -> same.add(quad.getSubject()));
    Node decision = Collections.min(same, Comparator.comparing(Node::getURI));
    List<String> two = new ArrayList<>();
    fusion
        .find(Node.ANY, decision, Terms.COMPARES, Node.ANY)
        .forEachRemaining(quad -> two.add(quad.getObject().getURI()));
    return new Judgement(
        "https://w3id.org/waybill/id/judgement/1",
        Verdict.DIFFERENT,
        two.get(0),
        two.get(1),
        "another ship",
        "Ada",
        TestStores.NOON);
  }

  private GraphStore store(String name, List<Claims> claims) throws StoreException {
    return TestStores.open(folder.resolve(name), claims);
  }

  private static FusionRun run(GraphStore store, int hour) {
    Instant time = TestStores.NOON.plusSeconds(3600L * hour);
    return new FusionRun(
        store, TestStores.IRIS, new SituationFuser(), Clock.fixed(time, ZoneOffset.UTC));
  }

  /** Everything but the record of graphs and loads. */
  private static DatasetGraph all(GraphStore store) {
    return store.read(
        data -> {
          DatasetGraph copy = DatasetGraphFactory.create();
          data.asDatasetGraph()
              .find()
              .forEachRemaining(
                  quad -> {
                    if (!quad.getGraph().getURI().endsWith("/graph/meta")) {
                      copy.add(quad);
                    }
                  });
          return copy;
        });
  }
}
