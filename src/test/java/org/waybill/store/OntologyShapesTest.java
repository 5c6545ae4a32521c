package org.waybill.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.system.StreamRDFLib;
import org.apache.jena.shacl.ShaclValidator;
import org.apache.jena.shacl.Shapes;
import org.apache.jena.shacl.ValidationReport;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.update.UpdateAction;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.waybill.claim.Claims;
import org.waybill.claim.ClaimsException;
import org.waybill.claim.ClaimsJson;
import org.waybill.rdf.ClaimsRdfWriter;
import org.waybill.rdf.ExtractionRun;
import org.waybill.rdf.Iris;
import org.waybill.rdf.ReferenceEntities;
import org.waybill.rdf.ReferenceRdfWriter;
import org.waybill.reference.Gazetteer;

/** The shapes, on the examples that explain the ontology and on what the writer writes. */
class OntologyShapesTest {
  private static final Shapes SHAPES =
      Shapes.parse(read(Path.of("ontology/shapes.ttl")).getDefaultGraph());
  private static final String PREFIXES =
      """
      PREFIX wb: <https://w3id.org/waybill/ontology#>
      PREFIX ex: <https://w3id.org/waybill/id/example/>
      PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>
      PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
      """;

  @TestFactory
  Stream<DynamicTest> theExamplesConform() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("ontology/examples"))) {
      List<Path> examples = files.filter(f -> f.toString().endsWith(".trig")).sorted().toList();
      assertTrue(examples.size() >= 6, examples::toString);
      return examples.stream()
          .map(f -> DynamicTest.dynamicTest(f.toString(), () -> assertConforms(flat(read(f)))));
    }
  }

  @Test
  void theOntologyAndItsGoodsConform() {
    assertConforms(GraphFactory.createDefaultGraph());
  }

  @ParameterizedTest
  @CsvSource({"harbour.trig", "short.trig"})
  void whatTheWriterWritesConforms(String file) {
    assertConforms(flat(resource("/org/waybill/rdf/" + file)));
  }

  @Test
  void theReferenceTablesConform() {
    DatasetGraph quads = DatasetGraphFactory.create();
    ReferenceRdfWriter writer =
        new ReferenceRdfWriter(new RdfToJena(StreamRDFLib.dataset(quads)), new Iris());
    Gazetteer tables = Gazetteer.shipped();
    tables.entities().forEach(writer::writeEntity);
    writer.writeAll(List.of(), tables.tenures(), List.copyOf(tables.goodsTypes()));
    assertConforms(flat(quads));
  }

  /** Annotations of articles that are not ours to publish, where they are at hand. */
  @TestFactory
  Stream<DynamicTest> annotationsAtHandConform() throws IOException {
    Path shared = Path.of(System.getProperty("waybill.shared", "../shared"));
    assumeTrue(Files.isDirectory(shared), "no annotations are at hand");
    try (Stream<Path> files = Files.walk(shared)) {
      List<Path> gold = files.filter(f -> f.toString().endsWith("gold.json")).sorted().toList();
      return gold.stream()
          .map(f -> DynamicTest.dynamicTest(f.toString(), () -> assertConforms(written(f))));
    }
  }

  private static Graph written(Path file) throws IOException, ClaimsException {
    DatasetGraph quads = DatasetGraphFactory.create();
    RdfToJena out = new RdfToJena(StreamRDFLib.dataset(quads));
    Claims claims = ClaimsJson.read(file);
    ClaimsRdfWriter writer =
        new ClaimsRdfWriter(out, new Iris(), ReferenceEntities.of(Gazetteer.shipped()));
    writer.write(claims, new ExtractionRun(claims.annotator(), Instant.EPOCH, Instant.EPOCH));
    ReferenceRdfWriter reference = new ReferenceRdfWriter(out, new Iris());
    writer.linkedEntities().forEach(reference::writeEntity);
    return flat(quads);
  }

  @Test
  void everyShapeAndPropertySaysInWordsWhatIsWrong() {
    Graph shapes = read(Path.of("ontology/shapes.ttl")).getDefaultGraph();
    Node path = sh("path");
    Set<String> silent = new TreeSet<>();
    shapes
        .find(Node.ANY, path, Node.ANY)
        .filterKeep(t -> shapes.contains(Node.ANY, sh("property"), t.getSubject()))
        .filterDrop(t -> shapes.contains(t.getSubject(), sh("message"), Node.ANY))
        // What is nested in an alternative is reported by the shape around it.
        .filterKeep(
            t ->
                shapes.find(Node.ANY, sh("property"), t.getSubject()).toList().stream()
                    .anyMatch(p -> p.getSubject().isURI()))
        .forEachRemaining(t -> silent.add(t.getObject().toString()));
    assertEquals(Set.of(), silent);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "claim.trig|DELETE WHERE { ex:claim wb:speaker ?o }|one speaker",
        "claim.trig|DELETE WHERE { ex:claim wb:onBehalfOf ?o }|on behalf of one party",
        "claim.trig|DELETE WHERE { ex:claim wb:anchor ?o }|anchored in the text",
        "claim.trig|DELETE WHERE { ex:claim wb:attribution ?o }|chain of attribution",
        "claim.trig|DELETE WHERE { ex:claim wb:content ?o }|depicts a situation or is about",
        "claim.trig|DELETE WHERE { ex:transfer wb:depictedBy ?o }|belongs to exactly one claim",
        "claim.trig|DELETE WHERE { ex:transfer wb:modality ?o }|has a modality",
        "claim.trig|DELETE WHERE { ex:amount wb:unit ?o }|one unit",
        "claim.trig|DELETE WHERE { ex:line wb:goodsType ?o }|one kind of goods",
        "claim.trig|INSERT DATA { ex:claim wb:stance wb:denies }|one stance of the list",
        "claim.trig|INSERT DATA { ex:claim wb:certainty wb:sure }|one certainty of the list",
        "claim.trig|INSERT DATA { ex:claim wb:extractionConfidence 1.5 }|from 0 to 1",
        "claim.trig|INSERT DATA { ex:transfer wb:supplier ex:line }|at most one supplier, a party",
        "claim.trig|INSERT DATA { ex:amount wb:upper 10.0 }|not above the upper bound",
        "claim.trig|INSERT DATA { ex:published wb:latest \"2020-01-01\"^^xsd:date }|not after the last",
        "claim.trig|INSERT DATA { ex:transfer a wb:FusedSituation ; wb:fuses ex:transfer }|",
        "fusion.trig|DELETE DATA { ex:c2 wb:polarity wb:negative } ; INSERT DATA { ex:c2 wb:polarity wb:positive }|denies has negative polarity",
        "fusion.trig|DELETE WHERE { ex:fused wb:fuses ?o }|has members",
        "fusion.trig|INSERT DATA { ex:fused wb:lastDay \"2023-09-01\"^^xsd:date }|not after the last",
        "fusion.trig|DELETE WHERE { ex:origin wb:restsOn ?o }|rests on claims",
        "fusion.trig|INSERT DATA { ex:left1 wb:leftOutBecause wb:leftOutWireCopy }|one reason of the list",
        "fusion.trig|DELETE WHERE { ex:maybe wb:verdict ?o }|same, different or unsure",
        "fusion.trig|DELETE DATA { ex:maybe wb:compares ex:t4 }|compares two",
        "fusion.trig|DELETE WHERE { ex:conflict wb:concerns ?o }|concerns one fused situation",
        "exchange.trig|DELETE DATA { ex:exchange wb:side ex:side2 }|at least two sides",
        "route.trig|DELETE WHERE { ex:leg1 wb:legIndex ?o }|one index, from 1",
        "route.trig|INSERT DATA { ex:leg1 wb:mode wb:modeRail }|at most one mode",
        "sanctions.trig|DELETE WHERE { ex:league ?p ?o }|one unit, listed or described",
        "reference.trig|DELETE WHERE { ex:putin rdfs:label ?o }|has a label",
        "reference.trig|INSERT DATA { ex:freighter wb:imoNumber \"12\" }|seven digits",
        "reference.trig|INSERT DATA { ex:moscow wb:wikidataItem ex:line }|Wikidata item"
      })
  void aBrokenExampleIsReportedInWords(String file, String update, String message) {
    Graph data = flat(read(Path.of("ontology/examples", file)));
    UpdateAction.parseExecute(PREFIXES + update, DatasetGraphFactory.wrap(data));
    ValidationReport report = validate(data);
    assertTrue(!report.conforms(), "nothing reported");
    Set<String> messages =
        report.getEntries().stream().map(e -> e.message()).collect(Collectors.toSet());
    assertTrue(
        message == null || messages.stream().anyMatch(m -> m.contains(message)),
        messages::toString);
  }

  private static void assertConforms(Graph data) {
    ValidationReport report = validate(data);
    assertEquals(
        List.of(),
        report.getEntries().stream()
            .map(e -> e.focusNode() + " " + e.resultPath() + ": " + e.message())
            .toList());
  }

  private static ValidationReport validate(Graph data) {
    Graph all = GraphFactory.createDefaultGraph();
    for (String part : List.of("ontology/waybill.ttl", "ontology/goods.ttl")) {
      copy(read(Path.of(part)).getDefaultGraph(), all);
    }
    copy(data, all);
    return ShaclValidator.get().validate(SHAPES, all);
  }

  private static Graph flat(DatasetGraph quads) {
    Graph all = GraphFactory.createDefaultGraph();
    quads.find().forEachRemaining(q -> all.add(q.asTriple()));
    return all;
  }

  private static void copy(Graph from, Graph to) {
    from.find(Triple.ANY).forEachRemaining(to::add);
  }

  private static DatasetGraph read(Path file) {
    return RDFDataMgr.loadDataset(file.toString()).asDatasetGraph();
  }

  private static DatasetGraph resource(String name) {
    try (InputStream in = OntologyShapesTest.class.getResourceAsStream(name)) {
      DatasetGraph quads = DatasetGraphFactory.create();
      RDFParser.fromString(new String(in.readAllBytes(), StandardCharsets.UTF_8), Lang.TRIG)
          .parse(quads);
      return quads;
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static Node sh(String name) {
    return NodeFactory.createURI("http://www.w3.org/ns/shacl#" + name);
  }
}
