package org.waybill.store;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.zip.GZIPOutputStream;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.QueryExecution;
import org.apache.jena.query.QueryExecutionFactory;
import org.apache.jena.query.ResultSet;
import org.apache.jena.query.ResultSetFormatter;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.sparql.util.IsoMatcher;
import org.apache.jena.vocabulary.RDF;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.waybill.article.Article;
import org.waybill.claim.Claims;
import org.waybill.claim.ClaimsJson;
import org.waybill.reference.Entity;
import org.waybill.reference.EntityType;

class LoaderTest {
  private static final String PREFIXES =
      """
      PREFIX wb: <https://w3id.org/waybill/ontology#>
      PREFIX prov: <http://www.w3.org/ns/prov#>
      PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
      PREFIX void: <http://rdfs.org/ns/void#>
      PREFIX dcterms: <http://purl.org/dc/terms/>
      PREFIX g: <https://w3id.org/waybill/graph/>
      """;

  @TempDir Path temp;
  private Path in;
  private GraphStore store;

  @BeforeEach
  void open() throws StoreException, IOException {
    in = Files.createDirectory(temp.resolve("in"));
    store = GraphStore.open(temp.resolve("store"));
  }

  @AfterEach
  void close() {
    store.close();
  }

  private Path write(String name, String content) throws IOException {
    Path file = in.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, content);
  }

  private Path article(String id, String text) throws IOException {
    return write(
        id + ".json", "{\"id\": \"" + id + "\", \"language\": \"en\", \"text\": \"" + text + "\"}");
  }

  private static Claims document(String id, int number, String annotator) {
    Article article =
        new Article(
            id,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.of("Headline of " + id),
            Optional.of("en"),
            "Report " + number);
    return TestClaims.as(
        annotator, article, new SyntheticClaims(1, 1, TestClaims.states()).document(number));
  }

  @Test
  void onlyAnOpenLicenceBringsTheTextIntoTheStoreAndItsWithdrawalTakesItOut()
      throws IOException, StoreException {
    String text = "SELECT ?t { ?d <http://schema.org/articleBody> ?t }";
    String licences = "SELECT ?l { ?d dcterms:identifier 'a' ; dcterms:license|dcterms:rights ?l }";
    String article = "{\"id\": \"a\", \"language\": \"en\", \"text\": \"Report 7\"%s}";

    load(write("a.json", article.formatted(", \"licence\": \"CC-BY-4.0\"")));
    assertEquals(List.of("Report 7"), select(text));
    assertEquals(List.of("https://creativecommons.org/licenses/by/4.0/"), select(licences));

    load(write("a.json", article.formatted(", \"license\": \"All rights reserved\"")));
    assertEquals(List.of(), select(text));
    assertEquals(List.of("All rights reserved"), select(licences));

    load(write("a.json", article.formatted("")));
    assertEquals(List.of(), select(licences));
  }

  private LoadReport load(Path... inputs) throws StoreException {
    return TestClaims.loader(store).load(List.of(inputs), LoadListener.SILENT);
  }

  private List<String> select(String query) {
    return store.read(
        data -> {
          try (QueryExecution execution = QueryExecutionFactory.create(PREFIXES + query, data)) {
            ResultSet rows = execution.execSelect();
            List<String> values = new ArrayList<>();
            String name = rows.getResultVars().get(0);
            rows.forEachRemaining(row -> values.add(row.get(name).toString()));
            return values;
          }
        });
  }

  private long count(String pattern) {
    return store.read(
        data -> {
          try (QueryExecution execution =
              QueryExecutionFactory.create(PREFIXES + "SELECT * { " + pattern + " }", data)) {
            return (long) ResultSetFormatter.consume(execution.execSelect());
          }
        });
  }

  @Test
  void loadsArticlesClaimsDocumentsAndRdfOfAFolder() throws StoreException, IOException {
    article("sub/a1", "Report 1");
    write("b.claims.json", ClaimsJson.toString(document("b2", 2, "hand")));
    write("c.ttl", "<http://example.org/a> <http://example.org/b> 'c' .");
    write("d.nq", "<http://e.org/a> <http://e.org/b> \"c\" <http://e.org/g> .\n");
    write("README.md", "not to be loaded");
    LoadReport report = load(in);
    assertEquals(List.of(), report.problems());
    assertEquals(1, report.articles());
    assertEquals(1, report.documents());
    assertEquals(2, report.rdfFiles());
    assertEquals(1, report.skipped());
    DatasetGraph content = TestClaims.content(store);
    assertTrue(
        TestClaims.graphs(content)
            .containsAll(
                Set.of("doc/sub%2Fa1", "ext/sub%2Fa1/test", "doc/b2", "ext/b2/hand", "entities")),
        TestClaims.graphs(content).toString());
    assertEquals(2, store.stats().documents());
    assertEquals(report.claims(), store.stats().claims());
    assertEquals(Optional.of(TestClaims.NOON), store.stats().lastLoad());
  }

  @Test
  void givesTheSameGraphsWhenAFolderIsLoadedTwice() throws StoreException, IOException {
    for (int i = 0; i < 5; i++) {
      article("a" + i, "Report " + i);
    }
    write("b.jsonl", ClaimsJson.toString(document("a1", 1, "hand")) + "\n");
    write("c.ttl", "<http://example.org/a> <http://example.org/b> [ <http://e.org/c> [] ], _:x .");
    load(in);
    DatasetGraph once = TestClaims.content(store);
    LoadReport again = load(in);
    assertTrue(IsoMatcher.isomorphic(once, TestClaims.content(store)));
    assertEquals(7, again.unchanged());
    assertEquals(0, again.quads());
    assertEquals(2, count("?load a wb:Load ; prov:endedAtTime ?end"));
  }

  @Test
  void keepsTheTimesOfWhatDidNotChange() throws StoreException, IOException {
    article("a", "Report 1");
    load(in);
    LoadOptions later =
        new LoadOptions(
            1, 1, 1000, java.time.Clock.offset(TestClaims.CLOCK, java.time.Duration.ofDays(1)));
    new Loader(
            store,
            TestClaims.reading("test/1"),
            TestClaims.tables(TestClaims.states()),
            TestClaims.IRIS,
            later)
        .load(List.of(in), LoadListener.SILENT);
    assertEquals(
        List.of("2026-11-24T12:00:00Z"),
        select(
            "SELECT DISTINCT (STR(?t) AS ?time)"
                + " { <https://w3id.org/waybill/graph/ext/a/test> prov:generatedAtTime ?t }"));
  }

  @Test
  void givesTheSameGraphsWithOneThreadAndWithFour() throws StoreException, IOException {
    for (int i = 0; i < 20; i++) {
      article("a" + i, "Report " + i);
    }
    load(in);
    try (GraphStore other = GraphStore.open(temp.resolve("other"))) {
      new Loader(
              other,
              TestClaims.reading("test/1"),
              TestClaims.tables(TestClaims.states()),
              TestClaims.IRIS,
              TestClaims.options().withThreads(4).withBatchSize(7))
          .load(List.of(in), LoadListener.SILENT);
      assertTrue(IsoMatcher.isomorphic(TestClaims.content(store), TestClaims.content(other)));
    }
  }

  @Test
  void replacesWhatAnEarlierVersionReadAndRemembersIt() throws StoreException, IOException {
    article("a", "Report 1");
    load(in);
    long claims = store.stats().claims();
    new Loader(
            store,
            article ->
                TestClaims.as(
                    "test/2", article, new SyntheticClaims(1, 1, TestClaims.states()).document(7)),
            TestClaims.tables(TestClaims.states()),
            TestClaims.IRIS,
            TestClaims.options())
        .load(List.of(in), LoadListener.SILENT);
    try (GraphStore fresh = GraphStore.open(temp.resolve("fresh"))) {
      new Loader(
              fresh,
              article ->
                  TestClaims.as(
                      "test/2",
                      article,
                      new SyntheticClaims(1, 1, TestClaims.states()).document(7)),
              TestClaims.tables(TestClaims.states()),
              TestClaims.IRIS,
              TestClaims.options())
          .load(List.of(in), LoadListener.SILENT);
      assertTrue(IsoMatcher.isomorphic(TestClaims.content(fresh), TestClaims.content(store)));
    }
    assertEquals(
        List.of("test/1"),
        select(
            "SELECT ?annotator { <https://w3id.org/waybill/graph/ext/a/test> prov:wasRevisionOf"
                + " ?former . ?former prov:wasGeneratedBy ?run ; prov:invalidatedAtTime ?end ."
                + " ?run a wb:ExtractionRun ; wb:annotator ?annotator ; prov:endedAtTime ?then }"));
    assertEquals(
        claims,
        count(
            "?former prov:hadMember ?kept . ?kept prov:specializationOf ?claim ; rdfs:label"
                + " ?said ; prov:wasGeneratedBy ?run . ?run wb:annotator 'test/1'"));
    assertEquals(0, count("?c rdfs:label ?one, ?two ; a wb:Claim FILTER(?one != ?two)"));
  }

  /** Loads what an extractor in this version reads, at noon of a day. */
  private void loadAt(LocalDate day, String annotator, int shift) throws StoreException {
    Clock clock = Clock.fixed(day.atTime(12, 0).toInstant(ZoneOffset.UTC), ZoneOffset.UTC);
    new Loader(
            store,
            article ->
                TestClaims.as(
                    annotator,
                    article,
                    new SyntheticClaims(1, 1, TestClaims.states())
                        .document(shift + Integer.parseInt(article.text().replaceAll("\\D+", "")))),
            TestClaims.tables(TestClaims.states()),
            TestClaims.IRIS,
            new LoadOptions(2, 3, 100_000, clock))
        .load(List.of(in), LoadListener.SILENT);
  }

  /**
   * All triples outside the meta graph that a store shows as it stood at the end of a day, without
   * the names of parties that no table has: those are today's.
   */
  private static Graph enteredBy(GraphStore store, LocalDate day) {
    Viewpoint then = Viewpoint.present().enteredBy(day.atTime(23, 59).toInstant(ZoneOffset.UTC));
    DatasetGraph view = StoreView.of(store.view().asDatasetGraph()).from(then);
    return view.calculateRead(
        () -> {
          Graph triples = GraphFactory.createDefaultGraph();
          view.find()
              .forEachRemaining(
                  quad -> {
                    if (!quad.getGraph().getURI().equals(TestClaims.META)
                        && !quad.getSubject().getURI().contains("/entity/unlinked/")) {
                      triples.add(quad.asTriple());
                    }
                  });
          return triples;
        });
  }

  @Test
  void keepsAllThatWasReplacedForTheViewpointsOfThen() throws StoreException, IOException {
    LocalDate first = LocalDate.of(2026, 11, 20);
    article("a", "Report 1");
    article("b", "Report 2");
    loadAt(first, "test/1", 0);
    Graph held = enteredBy(store, first);
    StoreStats before = store.stats();
    article("a", "Report 1, corrected");
    article("c", "Report 3");
    loadAt(first.plusDays(1), "test/2", 10);
    loadAt(first.plusDays(2), "test/3", 20);
    assertTrue(store.stats().claims() != before.claims());

    assertTrue(held.size() > 100);
    assertTrue(held.isIsomorphicWith(enteredBy(store, first)));
    assertFalse(held.isIsomorphicWith(enteredBy(store, first.plusDays(1))));
    assertEquals(0, enteredBy(store, first.minusDays(1)).stream().filter(isClaim()).count());

    Path backup = store.backup(temp.resolve("backup.nq.gz"));
    try (GraphStore other = GraphStore.open(temp.resolve("other"))) {
      TestClaims.loader(other).load(List.of(backup), LoadListener.SILENT);
      assertTrue(held.isIsomorphicWith(enteredBy(other, first)));
    }
    store.compact();
    assertTrue(held.isIsomorphicWith(enteredBy(store, first)));
  }

  private static Predicate<Triple> isClaim() {
    return t ->
        t.getPredicate().equals(RDF.type.asNode()) && t.getObject().equals(Vocabulary.CLAIM);
  }

  @Test
  void showsNothingOfWhatWasReplacedToday() throws StoreException, IOException {
    article("a", "Report 1");
    load(in);
    article("a", "Report 2");
    load(in);
    StoreStats stats = store.stats();
    long quads = store.read(data -> Iter.count(data.asDatasetGraph().find()));
    assertEquals(quads, stats.quads());
    assertEquals(0, count("GRAPH ?g { } FILTER(CONTAINS(STR(?g), '/former/'))"));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    store.export(out, RdfSyntax.NQUADS, Optional.empty());
    assertEquals(quads, out.toString(UTF_8).lines().count());
    // a claim that went is only told of in the meta graph
    assertEquals(stats.claims(), count("?c a wb:Claim"));
    assertTrue(count("?former prov:atLocation ?kept") > 0);
  }

  @Test
  void keepsWhatOtherAnnotatorsReadBesideIt() throws StoreException, IOException {
    article("a", "Report 1");
    write("z.json", ClaimsJson.toString(document("a", 1, "hand")));
    load(in);
    DatasetGraph content = TestClaims.content(store);
    assertTrue(TestClaims.size(content, "ext/a/test") > 100);
    assertTrue(TestClaims.size(content, "ext/a/hand") > 100);
  }

  @Test
  void setsInTheDocumentGraphWhatEachAnnotatorKnows() throws StoreException, IOException {
    article("a", "Report 1");
    write("z.json", ClaimsJson.toString(document("a", 1, "hand")));
    load(in);
    // the article has no headline, the claims document has one
    assertEquals(
        List.of("Headline of a"),
        select(
            "SELECT (STR(?l) AS ?label) { GRAPH <https://w3id.org/waybill/graph/doc/a>"
                + " { ?d a wb:NewsArticle ; rdfs:label ?l } }"));
  }

  @Test
  void replacesTheDocumentGraphOfAChangedText() throws StoreException, IOException {
    article("a", "Report 1");
    load(in);
    article("a", "Report 1, corrected");
    load(in);
    assertEquals(1, count("?d wb:textSha256 ?hash"));
  }

  @Test
  void leavesOutAnArticleThatCannotBeReadAndKeepsTheOthersOfItsBatch()
      throws StoreException, IOException {
    article("a1", "Report 1");
    article("a2", "a bug 2");
    article("a3", "Report 3");
    LoadReport report = load(in);
    assertEquals(2, report.articles());
    assertEquals(1, report.rejected());
    assertTrue(report.problems().get(0).contains("a2.json"), report.problems().toString());
    assertTrue(report.problems().get(0).contains("a mistake in the extractor"));
    assertFalse(TestClaims.graphs(TestClaims.content(store)).contains("doc/a2"));
    assertEquals(2, store.stats().documents());
  }

  @Test
  void refusesASecondTextUnderTheIdOfAnother() throws StoreException, IOException {
    Path one = article("one/x", "Report 1");
    Path two = article("two/x", "Report 2");
    for (Path file : List.of(one, two)) {
      Files.writeString(file, Files.readString(file).replaceAll("\"(one|two)/x\"", "\"x\""));
    }
    LoadReport report = load(in);
    assertEquals(1, report.articles());
    assertTrue(report.problems().get(0).contains("'x' was loaded just before"));
    assertEquals(1, store.stats().documents());
  }

  @Test
  void namesFilesThatAreNoArticlesAndGoesOn() throws StoreException, IOException {
    write("a.txt", "");
    Files.write(in.resolve("b.txt"), new byte[] {0, 1, 2, 3, 0, 0});
    Files.write(in.resolve("c.txt"), "caf\u00e9 in Latin-1".getBytes(ISO_8859_1));
    write("d.jsonl", "{\"id\": \"d\", \"text\": \"Report 1\"\n");
    article("e", "Report 1");
    LoadReport report = load(in, temp.resolve("none.txt"));
    assertEquals(1, report.articles());
    assertEquals(5, report.rejected(), report.problems().toString());
    for (String name : List.of("a.txt", "b.txt", "c.txt", "d.jsonl", "none.txt")) {
      assertEquals(
          1, report.problems().stream().filter(p -> p.contains(name)).count(), "names " + name);
    }
  }

  @Test
  void refusesAClaimsDocumentWholeWithEachFault() throws StoreException, IOException {
    write("a.json", ClaimsJson.toString(document("a", 1, "hand")));
    write(
        "b.json",
        ClaimsJson.toString(document("b", 2, "hand"))
            .replace("\"stance\":\"asserts\"", "\"stance\":\"mumbles\"")
            .replaceFirst("\"supplier\":\"E\\d+\"", "\"supplier\":\"E99\""));
    LoadReport report = load(in);
    assertEquals(1, report.documents());
    assertEquals(1, report.rejected());
    assertTrue(report.problems().get(0).contains("/transfers/0/supplier"));
    assertTrue(report.problems().get(0).contains("mumbles"));
    assertFalse(TestClaims.graphs(TestClaims.content(store)).contains("doc/b"));
  }

  @Test
  void readsClaimsAndArticlesFromStandardInput() throws StoreException, IOException {
    String documents =
        ClaimsJson.toString(document("a", 1, "hand"))
            + "\n"
            + ClaimsJson.toString(document("b", 2, "hand"))
            + "\n";
    assertEquals(2, fromStandardInput(documents.getBytes(UTF_8)).documents());
    String articles =
        "{\"id\": \"c\", \"text\": \"Report 1\"}\n{\"id\": \"d\", \"text\": \"Report 2\"}\n";
    assertEquals(2, fromStandardInput(articles.getBytes(UTF_8)).articles());
    assertEquals(4, store.stats().documents());
  }

  private LoadReport fromStandardInput(byte[] bytes) throws StoreException {
    InputStream stream = new ByteArrayInputStream(bytes);
    return TestClaims.loader(store).load(List.of(Path.of("-")), stream, LoadListener.SILENT);
  }

  @Test
  void recordsEveryLoad() throws StoreException, IOException {
    article("a1", "Report 1");
    article("a2", "a bug");
    write("c.ttl", "<http://example.org/a> <http://example.org/b> 'c' .");
    load(in);
    assertEquals(
        1,
        count(
            "GRAPH <"
                + TestClaims.META
                + "> { ?l a wb:Load ; prov:startedAtTime ?s ; prov:endedAtTime ?e ;"
                + " prov:wasAssociatedWith/rdfs:label ?program ; wb:articlesLoaded 1 ;"
                + " wb:filesLoaded 1 ; wb:documentsLoaded 0 ; wb:inputsRejected 1 ;"
                + " wb:inputsSkipped 0 ; wb:claimsLoaded ?c FILTER(?c > 5) }"));
    assertEquals(
        1,
        count(
            "<https://w3id.org/waybill/graph/ext/a1/test> prov:wasGeneratedBy ?run ;"
                + " prov:generatedAtTime ?t ; void:triples ?n . ?run dcterms:isPartOf ?load ."
                + " ?load a wb:Load"));
  }

  @Test
  void listsItsGraphsInTheMetaGraph() throws StoreException, IOException {
    article("a", "Report 1");
    write("c.ttl", "<http://example.org/a> <http://example.org/b> 'c' .");
    write("d.nq", "<http://e.org/a> <http://e.org/b> \"c\" <https://w3id.org/waybill/graph/x> .\n");
    load(in);
    Set<String> listed =
        select("SELECT ?g { GRAPH <" + TestClaims.META + "> { ?g a void:Dataset } }").stream()
            .map(g -> g.replace("https://w3id.org/waybill/graph/", ""))
            .collect(Collectors.toSet());
    assertEquals(TestClaims.graphs(TestClaims.content(store)), listed);
  }

  @Test
  void tellsAListenerWhatHappens() throws StoreException, IOException {
    article("a", "Report 1");
    write("b.ttl", "<a> <b> .");
    List<String> events = new ArrayList<>();
    TestClaims.loader(store)
        .load(
            List.of(in),
            new LoadListener() {
              @Override
              public void reading(String source) {
                events.add("reading " + Path.of(source).getFileName());
              }

              @Override
              public void loaded(String document, int claims) {
                events.add("loaded " + document + " " + (claims > 0));
              }

              @Override
              public void rejected(String source, String reason) {
                events.add("rejected " + Path.of(source).getFileName());
              }

              @Override
              public void committed(LoadReport soFar) {
                events.add("committed " + soFar.articles());
              }
            });
    // an article is read on another thread while the next file is opened
    assertEquals(
        List.of("reading a.json", "loaded a true", "committed 1"),
        events.stream().filter(e -> !e.contains("b.ttl")).toList());
    assertEquals(
        List.of("reading b.ttl", "rejected b.ttl", "committed 1"),
        events.stream().filter(e -> !e.contains(" a")).toList());
  }

  @Test
  void rewritesReferenceGraphsWhenTheTablesChangeAndKeepsMentionedPlaces()
      throws StoreException, IOException {
    Entity place = TestClaims.entity(EntityType.PLACE, "123", "Port 1");
    List<Entity> tables = new ArrayList<>(TestClaims.states());
    for (int i = 0; i < 900; i++) {
      tables.add(TestClaims.entity(EntityType.PLACE, "1" + i, "Port " + i));
    }
    article("a", "Report 1");
    loadWith(tables);
    assertEquals(
        1, count("GRAPH g:entities { ?p a wb:Place }"), "only the place that is mentioned");
    assertEquals(6, count("GRAPH g:entities { ?p a wb:State }"));
    tables.add(TestClaims.entity(EntityType.STATE, "GGG", "State GGG"));
    loadWith(tables);
    assertEquals(7, count("GRAPH g:entities { ?p a wb:State }"));
    assertEquals(1, count("GRAPH g:entities { ?p a wb:Place ; rdfs:label ?l }"));
    assertEquals("place/123", place.key());
  }

  private void loadWith(List<Entity> tables) throws StoreException {
    new Loader(
            store,
            TestClaims.reading("test/1"),
            TestClaims.tables(tables),
            TestClaims.IRIS,
            TestClaims.options())
        .load(List.of(in), LoadListener.SILENT);
  }

  @Test
  void loadsClaimsFromMemory() throws StoreException {
    LoadReport report =
        TestClaims.loader(store)
            .loadClaims(new SyntheticClaims(1, 10, TestClaims.states()), LoadListener.SILENT);
    assertEquals(10, report.documents());
    assertEquals(10, store.stats().documents());
  }

  @Test
  void restoresABackup() throws StoreException, IOException {
    article("a", "Report 1");
    load(in);
    Path backup = store.backup(temp.resolve("backup.nq.gz"));
    try (GraphStore other = GraphStore.open(temp.resolve("other"))) {
      TestClaims.loader(other).load(List.of(backup), LoadListener.SILENT);
      assertTrue(IsoMatcher.isomorphic(TestClaims.content(store), TestClaims.content(other)));
    }
  }

  static void gzip(Path file, byte[] content) throws IOException {
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
      out.write(content);
    }
  }
}
