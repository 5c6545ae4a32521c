package org.waybill.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.Dataset;
import org.apache.jena.query.DatasetFactory;
import org.apache.jena.query.QueryExecution;
import org.apache.jena.query.QueryExecutionFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.tdb2.TDB2;
import org.apache.jena.tdb2.TDB2Factory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class StoreViewTest {
  private static final String PREFIXES =
      """
      PREFIX : <https://example.org/>
      PREFIX wb: <https://w3id.org/waybill/ontology#>
      PREFIX prov: <http://www.w3.org/ns/prov#>
      PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
      """;

  private Dataset data;

  @BeforeEach
  void load() {
    data = TDB2Factory.createDataset();
    data.getContext().set(TDB2.symUnionDefaultGraph, true);
    data.executeWrite(
        () -> RDFDataMgr.read(data, StoreViewTest.class.getResource("views.trig").toString()));
  }

  private Dataset from(Viewpoint viewpoint) {
    return DatasetFactory.wrap(StoreView.of(data.asDatasetGraph()).from(viewpoint));
  }

  private static Viewpoint asOf(String day) {
    return Viewpoint.present().asOf(LocalDate.parse(day));
  }

  private static Viewpoint enteredBy(String instant) {
    return Viewpoint.present().enteredBy(Instant.parse(instant));
  }

  /** The first column of the answer, sorted; IRIs without what they begin with. */
  private static Set<String> ask(Dataset seen, String query) {
    return seen.calculateRead(
        () -> {
          Set<String> values = new TreeSet<>();
          try (QueryExecution execution = QueryExecutionFactory.create(PREFIXES + query, seen)) {
            var rows = execution.execSelect();
            String column = rows.getResultVars().get(0);
            rows.forEachRemaining(
                row ->
                    values.add(
                        row.get(column)
                            .toString()
                            .replaceAll("https://(example.org/|w3id.org/waybill/ontology#)", "")));
          }
          return values;
        });
  }

  private Set<String> claims(Viewpoint viewpoint) {
    return ask(from(viewpoint), "SELECT ?c { ?c a wb:Claim }");
  }

  private static Set<String> set(String... values) {
    return new TreeSet<>(Arrays.asList(values));
  }

  @Test
  void seesWhatWasPublishedByADay() {
    assertEquals(set("c1"), claims(asOf("2020-05-01")));
    assertEquals(set(), claims(asOf("2020-04-30")));
    // a month counts from its last day
    assertEquals(set("c1"), claims(asOf("2020-06-29")));
    assertEquals(set("c1", "c2"), claims(asOf("2020-06-30")));
    // the claims of a file come one by one
    assertEquals(set("c1", "c2", "f1"), claims(asOf("2020-07-01")));
  }

  @Test
  void placesDocumentsWithoutADateByTheirEntryAndNamesThem() {
    assertFalse(claims(asOf("2021-01-01")).contains("c3"));
    assertTrue(claims(asOf("2021-01-02")).contains("c3"));
    StoreView view = StoreView.of(data.asDatasetGraph()).from(asOf("2021-01-02"));
    view.executeRead(
        () ->
            assertEquals(List.of(NodeFactory.createURI("https://example.org/d3")), view.undated()));
  }

  @Test
  void showsNoHiddenGraphInAnyKindOfQuestion() {
    Dataset seen = from(asOf("2020-05-01"));
    String of = "SELECT ?x { ";
    assertEquals(set("c1"), ask(seen, of + "GRAPH ?g { ?x a wb:Claim } }"));
    assertEquals(
        set(
            "graph/doc/d1",
            "graph/ext/d1/x",
            "graph/fusion/1",
            "graph/meta",
            "graph/ontology",
            "graph/review/anna"),
        ask(seen, of + "GRAPH ?x { } }"));
    assertEquals(
        set(
            "graph/doc/d1",
            "graph/ext/d1/x",
            "graph/fusion/1",
            "graph/meta",
            "graph/ontology",
            "graph/review/anna"),
        ask(seen, of + "GRAPH ?x { ?s ?p ?o } }"));
    assertEquals(set("s1"), ask(seen, of + "?c a wb:Claim . ?c wb:content+ ?x }"));
    assertEquals(set(), ask(seen, of + ":c2 (wb:content|wb:inDocument)* ?x FILTER(?x != :c2) }"));
    assertEquals(set(), ask(seen, of + "?x ?p :d2 }"));
    assertEquals(set(), ask(seen, of + ":s2 ?p ?x }"));
    assertEquals(
        set("c1"),
        ask(
            seen,
            "SELECT ?x FROM <https://example.org/graph/ext/d1/x> FROM <https://example.org/graph/ext/d2/x> { ?x a wb:Claim }"));
    assertEquals(
        set(),
        ask(
            seen,
            of + "FILTER EXISTS { GRAPH <https://example.org/graph/ext/d2/x> { ?a ?b ?c } } }"));
    // what the meta graph tells of a hidden graph, its runs and its former content
    assertEquals(set(), ask(seen, of + "<https://example.org/graph/ext/d2/x> ?p ?x }"));
    assertEquals(set(), ask(seen, of + "?f prov:hadMember ?x }"));
    seen.executeRead(
        () -> {
          try (QueryExecution describe =
              QueryExecutionFactory.create(PREFIXES + "DESCRIBE :c2", seen)) {
            assertTrue(describe.execDescribe().isEmpty());
          }
          Set<String> listed = new TreeSet<>();
          seen.asDatasetGraph()
              .listGraphNodes()
              .forEachRemaining(g -> listed.add(g.getURI().replace("https://example.org/", "")));
          assertEquals(
              set(
                  "graph/doc/d1",
                  "graph/ext/d1/x",
                  "graph/fusion/1",
                  "graph/meta",
                  "graph/ontology",
                  "graph/review/anna"),
              listed);
          assertFalse(seen.containsNamedModel("https://example.org/graph/ext/d2/x"));
        });
  }

  @Test
  void showsWhatWasReplacedFromThenOnly() {
    assertEquals(set("c1", "c2", "c3", "f1", "f2"), claims(Viewpoint.present()));
    assertEquals(set("c2old"), claims(enteredBy("2021-01-01T10:00:00Z")));
    assertEquals(set("c1", "c2old", "f1", "f2"), claims(enteredBy("2021-01-01T12:00:00Z")));
    assertEquals(set("c1", "c2", "c3", "f1", "f2"), claims(enteredBy("2021-01-02T12:00:00Z")));
    assertEquals(set(), claims(enteredBy("2021-01-01T09:59:59Z")));
    Dataset then = from(enteredBy("2021-01-01T12:00:00Z"));
    assertEquals(set(), ask(then, "SELECT ?x { ?f prov:hadMember ?x }"));
    assertEquals(set("run1"), ask(then, "SELECT ?x { :c2old prov:wasGeneratedBy ?x }"));
    // what people judged later is not known yet
    String judged = "SELECT ?j { ?j a wb:Judgement }";
    assertEquals(set("j1"), ask(then, judged));
    assertEquals(set("j1", "j2"), ask(from(Viewpoint.present()), judged));
    // the ontology and the tables are today's
    assertEquals(set("Claim"), ask(then, "SELECT ?x { wb:Claim rdfs:label ?x }"));
  }

  @Test
  void combinesTheTwoClocks() {
    assertEquals(
        set("c1", "c2old"),
        claims(enteredBy("2021-01-01T12:00:00Z").asOf(LocalDate.parse("2020-06-30"))));
    assertEquals(
        set("c1"), claims(enteredBy("2021-01-01T12:00:00Z").asOf(LocalDate.parse("2020-06-29"))));
  }

  /** Chooses by the ends of names. */
  private record Named(String name, Set<String> names) implements ClaimChoice {
    @Override
    public Set<Node> of(DatasetGraph graphs) {
      return Set.copyOf(
          names.stream().map(n -> NodeFactory.createURI("https://example.org/" + n)).toList());
    }
  }

  @Test
  void hidesClaimsThatAreNotChosenAndWhatTheyDepict() {
    Dataset seen = from(Viewpoint.present().choosing(new Named("two", Set.of("c1", "f2"))));
    assertEquals(set("c1", "f2"), ask(seen, "SELECT ?c { ?c a wb:Claim }"));
    assertEquals(set("s1"), ask(seen, "SELECT ?s { ?s wb:supplier ?x }"));
    assertEquals(set("s1"), ask(seen, "SELECT ?s { ?s a wb:Transfer }"));
    assertEquals(set("d1", "d2", "d3", "e1", "e2"), ask(seen, "SELECT ?d { ?d a wb:NewsArticle }"));
  }

  /** Counts the claims that it sees, and says so of a new node and of one that is there. */
  private static final class Counting implements Derivation {
    private int times;

    @Override
    public Collection<Node> graphs(DatasetGraph graphs) {
      return List.of(NodeFactory.createURI("https://example.org/graph/fusion/1"));
    }

    @Override
    public Collection<Quad> of(DatasetGraph graphs, Viewpoint viewpoint) {
      times++;
      long count = ask(DatasetFactory.wrap(graphs), "SELECT ?c { ?c a wb:Claim }").size();
      Node graph = NodeFactory.createURI("https://example.org/graph/fusion/then");
      Node total = NodeFactory.createURI("https://example.org/total");
      Node property = NodeFactory.createURI("https://example.org/count");
      return List.of(
          Quad.create(graph, total, property, NodeFactory.createLiteralString("n" + count)),
          Quad.create(graph, total, property, NodeFactory.createURI("https://example.org/c1")),
          Quad.create(graph, NodeFactory.createURI("https://example.org/c1"), property, total));
    }
  }

  @Test
  void putsWhatFollowsFromTheSeenInThePlaceOfWhatFollowsFromAll() {
    Counting counting = new Counting();
    StoreView view = StoreView.of(data.asDatasetGraph()).deriving(counting);
    Dataset present = DatasetFactory.wrap(view);
    assertEquals(set("all"), ask(present, "SELECT ?n { :total :count ?n }"));
    Dataset then = DatasetFactory.wrap(view.from(asOf("2020-06-30")));
    for (int i = 0; i < 3; i++) {
      assertEquals(set("c1", "n2"), ask(then, "SELECT ?n { :total :count ?n }"));
    }
    assertEquals(1, counting.times);
    // joined in one pattern, as a path, in its graph, by what was known and by what is new
    assertEquals(set("s1"), ask(then, "SELECT ?s { :total :count ?c . ?c wb:content ?s }"));
    assertEquals(set("s1"), ask(then, "SELECT ?s { :total :count/wb:content ?s }"));
    assertEquals(set("total"), ask(then, "SELECT ?t { ?c a wb:Claim ; :count ?t }"));
    assertEquals(set("total"), ask(then, "SELECT ?t { ?t ?p 'n2' }"));
    assertEquals(set("graph/fusion/then"), ask(then, "SELECT ?g { GRAPH ?g { ?t :count 'n2' } }"));
    assertTrue(ask(then, "SELECT ?g { GRAPH ?g { } }").contains("graph/fusion/then"));
    assertFalse(ask(then, "SELECT ?g { GRAPH ?g { } }").contains("graph/fusion/1"));
    assertEquals(set("total"), ask(then, "SELECT ?s { ?s ?p ?o FILTER(?o = 'n2') }"));
  }

  @Test
  void worksOutAnewWhatChanged() {
    Counting counting = new Counting();
    StoreView view = StoreView.of(data.asDatasetGraph()).deriving(counting);
    Dataset then = DatasetFactory.wrap(view.from(asOf("2020-06-30")));
    assertEquals(set("c1", "n2"), ask(then, "SELECT ?n { :total :count ?n }"));
    String more = PREFIXES.replace("PREFIX", "@prefix").replaceAll(">\\n", "> .\n");
    data.executeWrite(
        () ->
            RDFDataMgr.read(
                data,
                new ByteArrayInputStream(
                    (more + "<https://example.org/graph/ext/d1/x> { :c9 a wb:Claim }")
                        .getBytes(StandardCharsets.UTF_8)),
                Lang.TRIG));
    assertEquals(set("c1", "n3"), ask(then, "SELECT ?n { :total :count ?n }"));
    assertEquals(2, counting.times);
  }
}
