package org.waybill.publish;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.Dataset;
import org.apache.jena.query.ReadWrite;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.sparql.util.IsoMatcher;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.waybill.query.AnswerFormat;
import org.waybill.query.PublicText;
import org.waybill.query.TestStore;
import org.waybill.rdf.Iris;

class DescriptionReaderTest {
  private static final String ID = Iris.DEFAULT_BASE;
  private static final Node EXACT = NodeFactory.createURI("http://www.w3.org/ns/oa#exact");
  private static Dataset store;
  private static DatasetGraph graphs;
  private static DescriptionReader reader;

  @BeforeAll
  static void read() {
    store = TestStore.fused();
    store.begin(ReadWrite.READ);
    graphs = store.asDatasetGraph();
    reader = new DescriptionReader(graphs, new Iris());
  }

  @AfterAll
  static void end() {
    store.end();
  }

  private static Graph described(String iri) {
    Description description = reader.of(iri, 1_000, 0).orElseThrow();
    assertTrue(description.isLast());
    Graph graph = GraphFactory.createDefaultGraph();
    description.statements().forEach(quad -> graph.add(quad.asTriple()));
    return graph;
  }

  private static Set<String> things(String kind) {
    Set<String> things = new TreeSet<>();
    graphs
        .find()
        .forEachRemaining(
            quad -> {
              if (quad.getSubject().toString().startsWith(ID + kind)) {
                things.add(quad.getSubject().toString());
              }
            });
    assertFalse(things.isEmpty(), "no " + kind);
    return things;
  }

  private static List<String> someOfEachKind() {
    Map<String, List<String>> kinds = new TreeMap<>();
    for (String thing : things("")) {
      kinds
          .computeIfAbsent(thing.substring(ID.length()).split("/")[0], k -> new ArrayList<>())
          .add(thing);
    }
    assertTrue(kinds.size() > 15, kinds.keySet().toString());
    return kinds.values().stream().flatMap(all -> all.stream().limit(12)).toList();
  }

  private static Set<Node> subjects(Graph graph, Node property, Node object) {
    return graph.find(Node.ANY, property, object).mapWith(t -> t.getSubject()).toSet();
  }

  @Test
  void nothingDepictedStandsWithoutWhoSaysItAndHowFirmly() {
    Set<Node> parties = Set.of(Terms.wb("supplier"), Terms.wb("recipient"), Terms.wb("giver"));
    int situations = 0;
    for (String thing : someOfEachKind()) {
      Graph graph = described(thing);
      Set<Node> depictions =
          new HashSet<>(subjects(graph, Terms.TYPE, Terms.wb("ReportedSituation")));
      for (Node party : parties) {
        depictions.addAll(
            subjects(graph, party, Node.ANY).stream()
                .filter(s -> s.toString().startsWith(ID + "situation/"))
                .toList());
      }
      for (Node situation : depictions) {
        List<Node> claims =
            graph.find(situation, Terms.DEPICTED_BY, Node.ANY).mapWith(t -> t.getObject()).toList();
        assertFalse(claims.isEmpty(), thing + " tells of " + situation + " without a claim");
        for (Node claim : claims) {
          assertTrue(
              graph.contains(claim, Terms.LABEL, Node.ANY), thing + " does not name " + claim);
          boolean told = graph.contains(situation, Terms.wb("modality"), Node.ANY);
          for (String how : List.of("speaker", "onBehalfOf", "stance", "certainty", "inDocument")) {
            assertTrue(
                !told || graph.contains(claim, Terms.wb(how), Node.ANY),
                thing + " tells of " + situation + " without the " + how + " of " + claim);
          }
        }
        situations++;
      }
    }
    assertTrue(situations > 100, situations + " situations");
  }

  @Test
  void aClaimHasAllThatHangsOnIt() {
    for (String claim : things("claim/")) {
      Graph graph = described(claim);
      Set<Node> reached = new HashSet<>();
      reach(NodeFactory.createURI(claim), reached);
      for (Node part : reached) {
        graphs
            .find(Node.ANY, part, Node.ANY, Node.ANY)
            .forEachRemaining(
                quad ->
                    assertTrue(
                        graph.contains(quad.asTriple()) || isWithheld(quad),
                        claim + " lacks " + quad));
      }
    }
  }

  private static boolean isWithheld(Quad quad) {
    return !new PublicStatements(graphs, PublicText.of(store)).isPublic(quad);
  }

  @Test
  void wordsOfArticlesAreLeftOutWhereTheyMayNotBeShown() {
    long withheld = 0;
    for (String claim : things("claim/")) {
      for (Quad quad : reader.of(claim, 10, 0).orElseThrow().statements()) {
        assertFalse(isWithheld(quad), quad.toString());
      }
      Iterator<Quad> anchors =
          graphs.find(Node.ANY, NodeFactory.createURI(claim), Terms.ANCHOR, Node.ANY);
      while (anchors.hasNext()) {
        Iterator<Quad> selectors =
            graphs.find(Node.ANY, anchors.next().getObject(), Terms.HAS_SELECTOR, Node.ANY);
        Iterator<Quad> words = graphs.find(Node.ANY, selectors.next().getObject(), EXACT, Node.ANY);
        withheld += words.hasNext() && isWithheld(words.next()) ? 1 : 0;
      }
    }
    assertTrue(withheld > 0, "some quotes are too much of their text");
  }

  /** What is reached from a claim within its own document's reading. */
  private static void reach(Node node, Set<Node> reached) {
    if (!reached.add(node)) {
      return;
    }
    Iterator<Quad> all = graphs.find(Node.ANY, node, Node.ANY, Node.ANY);
    while (all.hasNext()) {
      Node object = all.next().getObject();
      if (object.isURI()
          && object
              .getURI()
              .matches(
                  ID
                      + "(situation|side|statement|evidence|hop|hedge|conveyance|goods-line|quantity|time"
                      + "|anchor|selector)/.*")
          && (!object.getURI().startsWith(ID + "situation/") || ofSameClaim(node, object))) {
        reach(object, reached);
      }
    }
  }

  private static boolean ofSameClaim(Node from, Node situation) {
    return graphs.contains(Node.ANY, situation, Terms.DEPICTED_BY, from)
        || graphs
            .find(Node.ANY, situation, Terms.DEPICTED_BY, Node.ANY)
            .next()
            .getObject()
            .equals(claimOf(from));
  }

  private static Node claimOf(Node situation) {
    var claims = graphs.find(Node.ANY, situation, Terms.DEPICTED_BY, Node.ANY);
    return claims.hasNext() ? claims.next().getObject() : Node.ANY;
  }

  @Test
  void aDocumentHasItsClaimsAsTheyAreAlone() {
    String document = ID + "document/harbour-shells";
    Graph graph = described(document);
    Description description = reader.of(document, 1_000, 0).orElseThrow();
    assertFalse(description.claims().isEmpty());
    for (String claim : description.claims()) {
      graphs
          .find(Node.ANY, NodeFactory.createURI(claim), Node.ANY, Node.ANY)
          .forEachRemaining(quad -> assertTrue(graph.contains(quad.asTriple())));
    }
    assertEquals(description.claims().size(), subjects(graph, Terms.wb("stance"), Node.ANY).size());
  }

  @Test
  void aFusedSituationHasItsMembersAndWhatFusionFound() {
    for (String fused : things("fused/")) {
      Graph graph = described(fused);
      Node node = NodeFactory.createURI(fused);
      graphs
          .find(Node.ANY, node, Terms.FUSES, Node.ANY)
          .forEachRemaining(
              quad -> assertTrue(graph.contains(quad.getObject(), Terms.wb("modality"), Node.ANY)));
      graphs
          .find(Node.ANY, node, Terms.wb("countsOrigin"), Node.ANY)
          .forEachRemaining(
              quad ->
                  assertTrue(graph.contains(quad.getObject(), Terms.wb("principal"), Node.ANY)));
    }
  }

  @Test
  void everythingSpokenOfHasItsNameWhereTheStoreHasOne() {
    for (String claim : things("claim/")) {
      Graph graph = described(claim);
      graph
          .find()
          .filterKeep(t -> t.getObject().isURI() && !t.getPredicate().equals(Terms.TYPE))
          .forEachRemaining(
              t ->
                  assertTrue(
                      !graphs.contains(Node.ANY, t.getObject(), Terms.LABEL, Node.ANY)
                          || graph.contains(t.getObject(), Terms.LABEL, Node.ANY),
                      t.toString()));
    }
  }

  @Test
  void whatTheStoreDoesNotKnowHasNoDescription() {
    assertEquals(Optional.empty(), reader.of(ID + "claim/none/0000", 10, 0));
  }

  @Test
  void triGKeepsWhichGraphSaysWhat() {
    String claim = things("claim/").iterator().next();
    Description description = reader.of(claim, 10, 0).orElseThrow();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    StatementsWriter.write(description.statements(), AnswerFormat.TRIG, out);
    DatasetGraph read =
        RDFParser.fromString(out.toString(StandardCharsets.UTF_8), Lang.TRIG).toDatasetGraph();
    DatasetGraph said = DatasetGraphFactory.create();
    description.statements().forEach(said::add);
    assertTrue(IsoMatcher.isomorphic(said, read), out.toString(StandardCharsets.UTF_8));
  }
}
