package org.waybill.fusion;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.graph.GraphFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.waybill.fusion.Decision.Verdict;
import org.waybill.fusion.JudgementWriter.Reviewed;
import org.waybill.store.GraphStore;
import org.waybill.store.StoreException;

/** Judgements are followed by fusion, and leave nothing behind when they are taken back. */
class JudgedFusionTest {
  @TempDir Path folder;
  private GraphStore store;
  private int hours;

  @BeforeEach
  void open() throws StoreException {
    store = TestStores.open(folder.resolve("store"), TestStores.fourArticles());
  }

  @AfterEach
  void close() {
    store.close();
  }

  private Graph fuse() throws StoreException {
    new FusionRun(store, TestStores.IRIS, new SituationFuser(), Clock.systemUTC())
        .fuse(Judgements.inForce(store.view()), FusionListener.SILENT);
    return store.read(
        data -> {
          Graph copy = GraphFactory.createDefaultGraph();
          data.asDatasetGraph()
              .getGraph(Terms.node(TestStores.IRIS.fusionIri("all")))
              .find()
              .forEachRemaining(copy::add);
          return copy;
        });
  }

  private Reviewed now() {
    return new Reviewed("for the test", "Anna", TestStores.NOON.plusSeconds(3600L * hours++));
  }

  private JudgementWriter writer() {
    return new JudgementWriter(store, TestStores.IRIS);
  }

  private static Set<Set<String>> groups(Graph fusion) {
    return fusion.find(null, Terms.FUSES, null).toList().stream()
        .collect(
            Collectors.groupingBy(
                t -> t.getSubject(),
                Collectors.mapping(t -> t.getObject().toString(), Collectors.toSet())))
        .values()
        .stream()
        .collect(Collectors.toSet());
  }

  @Test
  void judgingFusingRetractingAndFusingGivesTheFirstGraphAgain() throws StoreException {
    Graph first = fuse();
    List<Set<String>> groups = new ArrayList<>(groups(first));
    Set<String> shells = groups.stream().filter(g -> g.size() > 1).findFirst().orElseThrow();
    List<String> members = shells.stream().sorted().toList();

    String apart =
        writer().judge(Verdict.DIFFERENT, members.subList(0, 1), members.subList(1, 2), now());
    Graph judged = fuse();
    assertFalse(judged.isIsomorphicWith(first));
    assertFalse(groups(judged).stream().anyMatch(g -> g.containsAll(members.subList(0, 2))));

    writer().retract(apart, now());
    assertTrue(fuse().isIsomorphicWith(first));
  }

  @Test
  void whatIsJudgedTheSameIsGroupedWhateverItsFieldsSay() {
    FusionInput input = FusionInput.read(store.view(), TestStores.IRIS);
    List<ReportedSituation> transfers =
        input.reported().stream().filter(s -> s.kind() == SituationKind.TRANSFER).toList();
    for (ReportedSituation one : transfers) {
      for (ReportedSituation other : transfers) {
        if (one.iri().compareTo(other.iri()) < 0) {
          Judgement same =
              new Judgement(
                  "j", Verdict.SAME, one.iri(), other.iri(), "why", "Anna", TestStores.NOON);
          Fusion fused =
              new FusionInput(input.reported(), List.of(same), input.background())
                  .fuse(new SituationFuser());
          assertTrue(
              fused.situations().stream()
                  .anyMatch(f -> f.members().containsAll(List.of(one, other))),
              () -> one + " " + other);
        }
      }
    }
  }

  @Test
  void whatIsJudgedUnsureIsLeftOpen() throws StoreException {
    List<Set<String>> groups = new ArrayList<>(groups(fuse()));
    Set<String> pair = groups.stream().filter(g -> g.size() == 2).findFirst().orElseThrow();
    List<String> members = pair.stream().sorted().toList();
    writer().judge(Verdict.UNSURE, members.subList(0, 1), members.subList(1, 2), now());
    Graph judged = fuse();
    assertTrue(groups(judged).containsAll(members.stream().map(Set::of).toList()));
    List<Node> fused =
        members.stream().map(m -> m.replace("/situation/", "/fused/")).map(Terms::node).toList();
    assertTrue(judged.contains(fused.get(0), Terms.POSSIBLY_SAME_AS, fused.get(1)));
    assertTrue(judged.contains(fused.get(1), Terms.POSSIBLY_SAME_AS, fused.get(0)));
  }

  @Test
  void amongManyThatAreAlikeTwoThatAreJudgedApartAreKeptApart() {
    List<Told> told = IntStream.range(0, 40).mapToObj(i -> Told.in("r" + i).tanks(9)).toList();
    for (String judged : List.of("r3#r7", "r3?r7")) {
      Fusion fusion = Told.input(told, judged).fuse(new SituationFuser());
      assertTrue(fusion.situations().stream().anyMatch(f -> f.members().size() > 30));
      assertFalse(
          fusion.situations().stream()
              .map(f -> f.members().stream().map(ReportedSituation::iri).toList())
              .anyMatch(m -> m.containsAll(List.of(Told.situation("r3"), Told.situation("r7")))),
          judged);
    }
  }

  @Test
  void aJudgementOutlivesTheFusionThatItWasMadeOn() throws StoreException {
    Graph first = fuse();
    List<Set<String>> groups = new ArrayList<>(groups(first));
    List<String> one = groups.get(0).stream().sorted().toList();
    List<String> other = groups.get(1).stream().sorted().toList();
    writer().judge(Verdict.DIFFERENT, one, other, now());
    new FusionRun(store, TestStores.IRIS, new SituationFuser(), Clock.systemUTC()).drop();
    assertEquals(one.size() * other.size(), Judgements.inForce(store.view()).size());
  }
}
