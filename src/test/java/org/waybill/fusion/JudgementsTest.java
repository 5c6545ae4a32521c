package org.waybill.fusion;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.reflect.Field;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.util.IsoMatcher;
import org.apache.jena.update.UpdateAction;
import org.apache.jena.vocabulary.RDF;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.waybill.fusion.Decision.Verdict;
import org.waybill.fusion.JudgementWriter.Reviewed;
import org.waybill.fusion.ReviewedJudgement.Standing;
import org.waybill.rdf.Iris;
import org.waybill.store.GraphStore;
import org.waybill.store.RdfSyntax;
import org.waybill.store.StoreException;

class JudgementsTest {
  private static final String BASE = "https://w3id.org/waybill/id/situation/";
  private static final String A = BASE + "a/1";
  private static final String B = BASE + "b/1";
  private static final String C = BASE + "c/1";
  private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");

  @TempDir Path folder;
  private GraphStore store;
  private JudgementWriter writer;

  @BeforeEach
  void open() throws StoreException {
    store = GraphStore.open(folder.resolve("store"));
    writer = new JudgementWriter(store, new Iris());
    read(resource("three-reports.trig"));
  }

  @AfterEach
  void close() {
    store.close();
  }

  private void read(DatasetGraph quads) throws StoreException {
    store.write(dataset -> quads.find().forEachRemaining(dataset.asDatasetGraph()::add));
  }

  private static DatasetGraph resource(String name) {
    DatasetGraph graphs = DatasetGraphFactory.create();
    RDFDataMgr.read(graphs, JudgementsTest.class.getResourceAsStream(name), Lang.TRIG);
    return graphs;
  }

  private static Reviewed by(String name, int hour) {
    return new Reviewed("seen by " + name, name, NOON.plusSeconds(3600L * hour));
  }

  private String judge(Verdict verdict, List<String> one, List<String> other, int hour)
      throws StoreException {
    return writer.judge(verdict, one, other, by("Anna", hour));
  }

  private List<ReviewedJudgement> all() {
    return Judgements.read(store.view()).all();
  }

  private List<Standing> standings() {
    return all().stream().map(ReviewedJudgement::standing).toList();
  }

  private Set<String> inForce() {
    return Set.copyOf(
        Judgements.inForce(store.view()).stream().map(JudgementsTest::words).toList());
  }

  private static String words(Judgement j) {
    return j.one().substring(BASE.length())
        + " "
        + j.verdict().notation()
        + " "
        + j.other().substring(BASE.length());
  }

  private DatasetGraph content() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    store.export(out, RdfSyntax.NQUADS, Optional.empty());
    return RDFParser.source(new ByteArrayInputStream(out.toByteArray()))
        .lang(Lang.NQUADS)
        .toDatasetGraph();
  }

  @Test
  void writesJudgementAndRetractionIntoTheGraphsOfThoseWhoMadeThem()
      throws StoreException, IOException {
    String judged = judge(Verdict.SAME, List.of(B, A), List.of(C), 0);
    writer.retract(judged, by("Boris B.", 1));

    DatasetGraph expected = resource("three-reports.trig");
    resource("judged.trig").find().forEachRemaining(expected::add);
    DatasetGraph written = content();
    assertTrue(IsoMatcher.isomorphic(expected, written), written::toString);
  }

  @Test
  void aJudgementOnGroupsHoldsOfEachWithEach() throws StoreException {
    judge(Verdict.DIFFERENT, List.of(A, B), List.of(C), 0);
    assertEquals(Set.of("a/1 different c/1", "b/1 different c/1"), inForce());
  }

  @Test
  void takingASituationOutOfItsGroupJudgesItAgainstTheOthers() throws StoreException {
    judge(Verdict.DIFFERENT, List.of(A), List.of(A, B, C), 0);
    assertEquals(Set.of("a/1 different b/1", "a/1 different c/1"), inForce());
  }

  @Test
  void ofTwoThatContradictTheLaterIsInForceAndBothAreListed() throws StoreException {
    judge(Verdict.SAME, List.of(A), List.of(B), 0);
    String later = judge(Verdict.DIFFERENT, List.of(B), List.of(A), 1);
    assertEquals(Set.of("a/1 different b/1"), inForce());
    assertEquals(List.of(Standing.OVERRULED, Standing.IN_FORCE), standings());
    assertEquals(List.of(later), all().get(0).overruledBy());
  }

  @Test
  void aGroupsJudgementThatIsOverruledForOneMemberHoldsForTheOthers() throws StoreException {
    judge(Verdict.SAME, List.of(A), List.of(B, C), 0);
    judge(Verdict.UNSURE, List.of(A), List.of(C), 1);
    assertEquals(Set.of("a/1 same b/1", "a/1 unsure c/1"), inForce());
    assertEquals(List.of(Standing.PARTLY_IN_FORCE, Standing.IN_FORCE), standings());
  }

  @Test
  void whatContradictsLaterOnesOverAThirdIsOverruledByThem() throws StoreException {
    String first = judge(Verdict.DIFFERENT, List.of(A), List.of(C), 0);
    String second = judge(Verdict.SAME, List.of(A), List.of(B), 1);
    String third = judge(Verdict.SAME, List.of(B), List.of(C), 2);
    assertEquals(Set.of("a/1 same b/1", "b/1 same c/1"), inForce());
    assertEquals(Set.of(second, third), Set.copyOf(all().get(0).overruledBy()));

    String fourth = judge(Verdict.UNSURE, List.of(A), List.of(C), 3);
    assertEquals(Set.of("a/1 unsure c/1", "b/1 same c/1"), inForce());
    assertEquals(
        List.of(Standing.OVERRULED, Standing.OVERRULED, Standing.IN_FORCE, Standing.IN_FORCE),
        standings());
    assertEquals(List.of(fourth), all().get(1).overruledBy());
    assertEquals(first, all().get(0).iri());
  }

  @Test
  void aRetractionBringsBackWhatTheJudgementOverruled() throws StoreException {
    judge(Verdict.SAME, List.of(A), List.of(B), 0);
    Set<String> before = inForce();
    String later = judge(Verdict.DIFFERENT, List.of(A), List.of(B), 1);
    writer.retract(later, by("Boris", 2));
    assertEquals(before, inForce());
    assertEquals(List.of(Standing.IN_FORCE, Standing.RETRACTED), standings());
    assertEquals("Boris", all().get(1).retraction().orElseThrow().by());
  }

  @Test
  void whatWasJudgedOrRetractedLaterDidNotCountThen() throws StoreException {
    String first = judge(Verdict.SAME, List.of(A), List.of(B), 0);
    writer.retract(first, by("Anna", 2));
    judge(Verdict.DIFFERENT, List.of(A), List.of(B), 3);
    assertEquals(List.of(), Judgements.inForce(store.view(), NOON.minusSeconds(1)));
    assertEquals(
        List.of("a/1 same b/1"),
        Judgements.inForce(store.view(), NOON.plusSeconds(3600)).stream()
            .map(JudgementsTest::words)
            .toList());
  }

  @Test
  void aJudgementOnAVanishedSituationIsKeptAsOrphanedUntilItComesBack() throws StoreException {
    judge(Verdict.SAME, List.of(A), List.of(B), 0);
    judge(Verdict.SAME, List.of(A), List.of(B, C), 1);
    Node graph = NodeFactory.createURI("https://w3id.org/waybill/graph/ext/b/hand");
    store.write(dataset -> dataset.asDatasetGraph().removeGraph(graph));

    assertEquals(List.of(Standing.ORPHANED, Standing.PARTLY_IN_FORCE), standings());
    assertEquals(List.of(B), all().get(0).vanished());
    assertEquals(Set.of("a/1 same c/1"), inForce());

    read(resource("three-reports.trig"));
    assertEquals(Set.of("a/1 same b/1", "a/1 same c/1"), inForce());
  }

  @Test
  void judgementsSurviveCompactionAndComeBackFromAnExportedGraph()
      throws StoreException, IOException {
    judge(Verdict.SAME, List.of(A), List.of(B), 0);
    List<ReviewedJudgement> before = all();
    store.compact();
    assertEquals(before, all());

    ByteArrayOutputStream exported = new ByteArrayOutputStream();
    store.export(exported, RdfSyntax.TURTLE, Optional.of(new Iris().reviewIri("Anna")));
    store.write(
        dataset ->
            UpdateAction.parseExecute(
                "DROP GRAPH <" + new Iris().reviewIri("Anna") + ">", dataset));
    assertEquals(List.of(), all());
    // Turtle has no graph names: a file's statements stand in a graph named after it
    store.write(
        dataset ->
            RDFDataMgr.read(
                dataset.getNamedModel("https://w3id.org/waybill/graph/file/1"),
                new ByteArrayInputStream(exported.toByteArray()),
                Lang.TURTLE));
    assertEquals(before, all());
  }

  @Test
  void aJudgementWithoutAZonedTimeIsListedAndNotInForce() throws StoreException {
    judge(Verdict.SAME, List.of(A), List.of(B), 0);
    store.write(
        dataset ->
            UpdateAction.parseExecute(
                "PREFIX prov: <http://www.w3.org/ns/prov#> DELETE { GRAPH ?g { ?j prov:generatedAtTime ?t } }"
                    + " INSERT { GRAPH ?g { ?j prov:generatedAtTime \"2026-11-24T12:00:00\" } }"
                    + " WHERE { GRAPH ?g { ?j prov:generatedAtTime ?t } }",
                dataset));
    assertEquals(List.of(Standing.UNDATED), standings());
    assertEquals(Set.of(), inForce());
  }

  @Test
  void whatCannotBeJudgedIsRefusedAndLeavesNothing() throws StoreException {
    String judged = judge(Verdict.SAME, List.of(A), List.of(B), 0);
    writer.retract(judged, by("Anna", 1));
    List<ReviewedJudgement> before = all();
    assertRefused(
        "no reported situation", () -> judge(Verdict.SAME, List.of(A), List.of(BASE + "x"), 2));
    assertRefused("same node", () -> judge(Verdict.SAME, List.of(A), List.of(A), 2));
    assertRefused("no judgement", () -> writer.retract(A, by("Anna", 2)));
    assertRefused("retracted already, by Anna", () -> writer.retract(judged, by("Boris", 2)));
    assertRefused("say why", () -> new Reviewed(" ", "Anna", NOON));
    assertRefused("say who", () -> new Reviewed("because", "", NOON));
    assertEquals(before, all());
  }

  private static void assertRefused(String words, org.junit.jupiter.api.function.Executable what) {
    String message = assertThrows(JudgementException.class, what).getMessage();
    assertTrue(message.contains(words), message);
  }

  @Test
  void theTermsAreTermsOfTheOntology() throws IllegalAccessException {
    Graph ontology = RDFDataMgr.loadGraph("ontology/waybill.ttl");
    List<Node> terms = new ArrayList<>();
    for (Field field : ReviewTerms.class.getDeclaredFields()) {
      if (field.getType() == Node.class) {
        terms.add((Node) field.get(null));
      }
    }
    for (Verdict verdict : Verdict.values()) {
      terms.add(ReviewTerms.verdict(verdict));
    }
    assertTrue(terms.size() > 10, terms::toString);
    assertEquals(
        List.of(),
        terms.stream().filter(t -> !ontology.contains(t, RDF.type.asNode(), Node.ANY)).toList());
  }
}
