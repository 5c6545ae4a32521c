package org.waybill.fusion;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.util.IsoMatcher;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.waybill.claim.Claim;
import org.waybill.claim.Claims;
import org.waybill.claim.Transfer;
import org.waybill.fusion.Decision.Verdict;
import org.waybill.reference.Entity;
import org.waybill.reference.EntityType;
import org.waybill.reference.Gazetteer;
import org.waybill.store.GraphStore;
import org.waybill.store.StoreException;
import org.waybill.store.SyntheticClaims;

class BlocksTest {
  @TempDir private Path folder;

  @Test
  void fusingBlockByBlockFindsWhatFusingAllAtOnceFinds() throws StoreException {
    try (GraphStore store = GraphStore.open(folder.resolve("store"))) {
      TestStores.load(store, new SyntheticClaims(3, 50, states(6)), TestStores.NOON);
      TestStores.load(store, TestStores.fourArticles(), TestStores.NOON);
      Claims harbour = TestStores.harbour();
      TestStores.load(store, List.of(harbour, rival(harbour)), TestStores.NOON);
      List<ReportedSituation> reported =
          store.read(data -> new ReportedReader(data.asDatasetGraph(), TestStores.IRIS).readAll());
      List<List<ReportedSituation>> blocks = Blocks.of(reported, List.of());
      DatasetGraph whole = DatasetGraphFactory.create();
      store.read(
          data -> {
            ReportedReader reader = new ReportedReader(data.asDatasetGraph(), TestStores.IRIS);
            List<ReportedSituation> all = reader.readAll();
            Background background = reader.background();
            new FusionWriter(TestStores.IRIS, FusionRun.ALL, FusionRun.ALL)
                .write(
                    new SituationFuser().fuse(all, List.of(), background), background, whole::add);
            return all.size();
          });
      new FusionRun(
              store,
              TestStores.IRIS,
              new SituationFuser(),
              Clock.fixed(TestStores.NOON, ZoneOffset.UTC))
          .fuse(List.of(), FusionListener.SILENT);

      assertTrue(blocks.size() > 10, () -> "only " + blocks.size());
      assertEquals(reported.size(), blocks.stream().mapToInt(List::size).sum());
      assertTrue(
          whole.contains(
              Node.ANY, Node.ANY, Terms.CONTRADICTION_KIND, Terms.wb("conflictSupplier")));
      assertTrue(IsoMatcher.isomorphic(whole, TestStores.graph(store, FusionRunTest.FUSION)));
    }
  }

  @Test
  void whatAPersonJudgedHangsTogether() throws StoreException {
    try (GraphStore store = TestStores.open(folder.resolve("store"), TestStores.fourArticles())) {
      List<ReportedSituation> reported =
          store.read(data -> new ReportedReader(data.asDatasetGraph(), TestStores.IRIS).readAll());
      List<List<ReportedSituation>> apart = Blocks.of(reported, List.of());
      String one = apart.get(0).get(0).iri();
      String other = apart.get(apart.size() - 1).get(0).iri();
      Judgement judgement =
          new Judgement("j", Verdict.SAME, one, other, "the same ship", "Ada", TestStores.NOON);
      List<List<ReportedSituation>> together = Blocks.of(reported, List.of(judgement));

      assertEquals(apart.size() - 1, together.size());
      assertTrue(
          together.stream()
              .map(block -> block.stream().map(ReportedSituation::iri).collect(Collectors.toSet()))
              .anyMatch(iris -> iris.containsAll(Set.of(one, other))));
    }
  }

  /** The same delivery in another report, where others say that it came from the third state. */
  static Claims rival(Claims claims) {
    Claims other = TestStores.in("rival", claims);
    List<Claim> said =
        other.claims().stream()
            .map(c -> c.id().equals("C1") ? TestStores.saidBy("E10", c) : c)
            .toList();
    List<Transfer> transfers =
        other.transfers().stream()
            .map(
                t ->
                    new Transfer(
                        t.id(),
                        t.claim(),
                        t.supplier().map(s -> "E3"),
                        t.recipient(),
                        t.goods(),
                        t.modality(),
                        t.quantities(),
                        t.when(),
                        t.forConflict(),
                        t.after(),
                        t.interprets()))
            .toList();
    return new Claims(
        other.annotator(),
        other.doc(),
        other.entities(),
        other.goods(),
        other.roles(),
        other.statements(),
        other.evidence(),
        said,
        transfers,
        other.shipments(),
        other.meetings(),
        other.exchanges(),
        other.other(),
        other.coref(),
        other.possiblySame());
  }

  static List<Entity> states(int count) {
    return Gazetteer.shipped().entities().stream()
        .filter(e -> e.type() == EntityType.STATE && e.to().isEmpty())
        .limit(count)
        .toList();
  }
}
