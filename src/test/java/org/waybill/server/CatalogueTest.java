package org.waybill.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.Syntax;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.shacl.ShaclValidator;
import org.apache.jena.shacl.ValidationReport;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.graph.GraphFactory;
import org.junit.jupiter.api.Test;
import org.waybill.query.QueryLibrary;

/** The ontology, and what is described of the whole, made from the data. */
class CatalogueTest extends RunningServer {
  private static final String DATA = "https://w3id.org/waybill/catalog#data";
  private static final String PREFIXES =
      "PREFIX void: <http://rdfs.org/ns/void#> PREFIX sh: <http://www.w3.org/ns/shacl#>"
          + " PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>"
          + " PREFIX wb: <https://w3id.org/waybill/ontology#>"
          + " PREFIX skos: <http://www.w3.org/2004/02/skos/core#> ";

  private static Graph read(String path) throws IOException {
    HttpResponse<String> response = get(path);
    assertEquals(200, response.statusCode(), response.body());
    Graph graph = GraphFactory.createDefaultGraph();
    RDFParser.fromString(response.body(), Lang.TURTLE)
        .base(server.address().resolve(path).toString())
        .parse(graph);
    return graph;
  }

  private static Graph conforming(String path) throws IOException {
    Graph graph = read(path);
    Graph shapes =
        RDFDataMgr.loadGraph(CatalogueTest.class.getResource("catalogue-shapes.ttl").toString());
    ValidationReport report = ShaclValidator.get().validate(shapes, graph);
    assertTrue(report.conforms(), () -> path + " " + report.getEntries());
    return graph;
  }

  private static long number(Graph graph, String query) {
    return Long.parseLong(
        QueryExec.graph(graph)
            .query(PREFIXES + query)
            .select()
            .next()
            .get("n")
            .getLiteralLexicalForm());
  }

  @Test
  void voidCountsWhatTheStoreHolds() throws IOException {
    Graph description = conforming("/.well-known/void");
    assertEquals(
        count(get(asking("SELECT (COUNT(*) AS ?n) { ?s ?p ?o }"))),
        number(description, "SELECT ?n { <" + DATA + "> void:triples ?n }"));
    assertEquals(
        count(get(asking(PREFIXES + "SELECT (COUNT(DISTINCT ?c) AS ?n) { ?c a wb:Claim }"))),
        number(
            description,
            "SELECT ?n { <"
                + DATA
                + "> void:classPartition [ void:class wb:Claim ; void:entities ?n ] }"));
    assertEquals(
        count(get(asking(PREFIXES + "SELECT (COUNT(*) AS ?n) { ?c wb:speaker ?s }"))),
        number(
            description,
            "SELECT ?n { <"
                + DATA
                + "> void:propertyPartition [ void:property wb:speaker ; void:triples ?n ] }"));
    assertEquals(
        count(
            get(
                asking(
                    PREFIXES
                        + "SELECT (COUNT(*) AS ?n) { ?c a wb:Claim ; wb:speaker [ a wb:State ] }"))),
        number(
            description,
            "SELECT ?n { <"
                + DATA
                + "> void:classPartition [ void:class wb:Claim ; void:propertyPartition ["
                + " void:property wb:speaker ; void:classPartition [ void:class wb:State ;"
                + " void:triples ?n ] ] ] }"));
    assertEquals(
        count(get(asking(PREFIXES + "SELECT (COUNT(*) AS ?n) { ?s wb:wikidataItem ?w }"))),
        number(
            description,
            "SELECT ?n { ?links a void:Linkset ; void:linkPredicate wb:wikidataItem ; void:triples ?n }"));
  }

  @Test
  void theExamplesOfVoidAreToBeHad() throws IOException {
    Graph description = read("/.well-known/void");
    Set<Node> examples =
        description
            .find(
                NodeFactory.createURI(DATA),
                NodeFactory.createURI("http://rdfs.org/ns/void#exampleResource"),
                Node.ANY)
            .mapWith(t -> t.getObject())
            .toSet();
    assertTrue(examples.size() >= 3, examples.toString());
    for (Node example : examples) {
      String path = example.getURI().substring("https://w3id.org/waybill".length());
      assertEquals(303, get(path).statusCode(), path);
    }
  }

  @Test
  void theCatalogueNamesAddressesThatAnswer() throws IOException {
    Graph catalogue = conforming("/catalog");
    String dcat = "http://www.w3.org/ns/dcat#";
    for (String property : new String[] {"accessURL", "endpointURL", "landingPage"}) {
      Set<Node> addresses =
          catalogue
              .find(Node.ANY, NodeFactory.createURI(dcat + property), Node.ANY)
              .mapWith(t -> t.getObject())
              .toSet();
      assertFalse(addresses.isEmpty(), property);
      for (Node address : addresses) {
        URI uri = URI.create(address.getURI());
        assertEquals(server.port(), uri.getPort());
        assertEquals(200, get(uri.toString()).statusCode(), uri.toString());
      }
    }
    assertTrue(
        catalogue.contains(
            NodeFactory.createURI("https://w3id.org/waybill/catalog"),
            NodeFactory.createURI(dcat + "dataset"),
            NodeFactory.createURI(DATA)));
  }

  @Test
  void everyReadyMadeQuestionIsAnExampleThatEditorsFind() throws IOException {
    Graph examples = conforming("/sparql-examples");
    // as editors ask for them
    String query =
        PREFIXES
            + "SELECT DISTINCT ?sq ?comment ?query { ?sq a sh:SPARQLExecutable ; rdfs:comment ?comment ;"
            + " sh:select|sh:ask|sh:construct|sh:describe ?query } ORDER BY ?sq";
    int[] found = {0};
    QueryExec.graph(examples)
        .query(query)
        .select()
        .forEachRemaining(
            row -> {
              QueryFactory.create(row.get("query").getLiteralLexicalForm(), Syntax.syntaxARQ);
              found[0]++;
            });
    assertEquals(QueryLibrary.shipped().all().size(), found[0]);
    assertTrue(
        number(
                examples,
                "SELECT (COUNT(*) AS ?n) { [] sh:prefix \"wb\" ; sh:namespace ?namespace }")
            > 0);
  }

  @Test
  void theLicenceIsNamedWhereWhoPublishesHasNamedOne() throws IOException, ServerException {
    String licence = "https://creativecommons.org/licenses/by/4.0/";
    assertFalse(get("/catalog").body().contains("license"));
    WaybillServer licensed = start(ServerOptions.onPort(0).within(LIMITS).licensed(licence));
    try {
      HttpResponse<String> catalogue =
          send(HttpRequest.newBuilder(licensed.address().resolve("/catalog")));
      assertTrue(catalogue.body().contains("<" + licence + ">"), catalogue.body());
      HttpResponse<String> state =
          send(HttpRequest.newBuilder(licensed.address().resolve("/data/entity/state/PRK")));
      assertTrue(
          state.headers().allValues("Link").contains("<" + licence + ">; rel=\"license\""),
          state.headers().toString());
    } finally {
      licensed.stop();
    }
  }

  @Test
  void theDescriptionsAreNotSentAgainToWhoHasThem() throws IOException {
    for (String path : new String[] {"/.well-known/void", "/catalog", "/ontology"}) {
      String tag = get(path).headers().firstValue("ETag").orElseThrow();
      assertEquals(304, get(path, "If-None-Match", tag).statusCode(), path);
    }
  }

  @Test
  void theServiceDescriptionLeadsToThem() throws IOException {
    Graph service = read("/sparql");
    for (String about : new String[] {".well-known/void", "sparql-examples"}) {
      assertTrue(
          service.contains(
              Node.ANY,
              NodeFactory.createURI("http://www.w3.org/2000/01/rdf-schema#seeAlso"),
              NodeFactory.createURI(server.address().resolve(about).toString())),
          about);
    }
  }

  // ---- the ontology

  @Test
  void theOntologyIsThatOfTheFiles() throws IOException {
    Graph served = read("/ontology");
    Graph files = RDFDataMgr.loadGraph("ontology/waybill.ttl");
    RDFDataMgr.read(files, "ontology/goods.ttl");
    assertTrue(files.isIsomorphicWith(served));
    Graph xml = GraphFactory.createDefaultGraph();
    RDFParser.fromString(get("/ontology", "Accept", "application/rdf+xml").body(), Lang.RDFXML)
        .parse(xml);
    assertTrue(files.isIsomorphicWith(xml));
    assertEquals("text/turtle", type(get("/ontology.ttl", "Accept", "text/html")));
    assertEquals(200, get("/ontology/0.1.0").statusCode());
    refused(404, get("/ontology/9.9.9"));
    refused(406, get("/ontology", "Accept", "image/png"));
  }

  @Test
  void thePageOfTheOntologyHasEveryTermAtItsOwnAnchor() throws IOException {
    HttpResponse<String> page = get("/ontology", "Accept", "text/html");
    assertEquals(200, page.statusCode(), page.body());
    assertEquals("text/html", type(page));
    assertTrue(page.headers().allValues("Vary").toString().contains("Accept"));
    QueryExec.graph(read("/ontology"))
        .query(PREFIXES + "SELECT ?t { ?t rdfs:isDefinedBy ?o ; rdfs:label ?l }")
        .select()
        .forEachRemaining(
            row -> {
              String id = row.get("t").getURI().replaceFirst(".*#", "");
              assertTrue(page.body().contains("<dt id=\"" + id + "\""), id);
            });
  }

  @Test
  void theContextNamesEveryPropertyOfTheOntology() throws IOException {
    HttpResponse<String> context = get("/ontology/context.jsonld");
    assertEquals("application/ld+json", type(context));
    assertEquals(
        "@id",
        JSON.readTree(context.body()).at("/@context/speaker/@type").asText(),
        context.body());
    assertEquals(
        "wb:verbatim", JSON.readTree(context.body()).at("/@context/verbatim/@id").asText());
  }
}
