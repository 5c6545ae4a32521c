package org.waybill.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.sparql.util.IsoMatcher;
import org.apache.jena.vocabulary.RDF;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ExportTest {
  private static final Node G1 = NodeFactory.createURI("http://example.org/g1");
  private static final Node G2 = NodeFactory.createURI("http://example.org/g2");

  @TempDir Path temp;
  private GraphStore store;

  @BeforeEach
  void fill() throws StoreException {
    store = GraphStore.open(temp.resolve("s"));
    store.write(
        data -> {
          DatasetGraph graphs = data.asDatasetGraph();
          for (Node g : new Node[] {G1, G2}) {
            for (int i = 0; i < 3; i++) {
              Node s = NodeFactory.createURI("http://example.org/s" + i);
              graphs.add(g, s, RDF.type.asNode(), NodeFactory.createURI("http://example.org/T"));
              graphs.add(g, s, p("label"), NodeFactory.createLiteralLang("naïve 🚢 <&>", "fr-CA"));
              graphs.add(g, s, p("text"), NodeFactory.createLiteralString("\"a\"\n\tb\\"));
              graphs.add(
                  g,
                  s,
                  p("day"),
                  NodeFactory.createLiteralDT(
                      "2023-10-13", org.apache.jena.datatypes.xsd.XSDDatatype.XSDdate));
              graphs.add(g, s, p("knows"), NodeFactory.createURI("http://example.org/s0"));
            }
          }
          graphs.add(G2, G2, p("own"), NodeFactory.createLiteralString("only here"));
        });
  }

  @AfterEach
  void close() {
    store.close();
  }

  private static Node p(String name) {
    return NodeFactory.createURI("http://example.org/p#" + name);
  }

  private static Lang lang(RdfSyntax syntax) {
    return switch (syntax) {
      case TURTLE -> Lang.TURTLE;
      case TRIG -> Lang.TRIG;
      case NTRIPLES -> Lang.NTRIPLES;
      case NQUADS -> Lang.NQUADS;
      case JSONLD -> Lang.JSONLD;
      case RDFXML -> Lang.RDFXML;
    };
  }

  private byte[] export(RdfSyntax syntax, Optional<String> graph) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    store.export(out, syntax, graph);
    return out.toByteArray();
  }

  @ParameterizedTest
  @EnumSource
  void writesTheWholeStoreSoThatItReadsBackTheSame(RdfSyntax syntax) throws IOException {
    byte[] written = export(syntax, Optional.empty());
    DatasetGraph read = DatasetGraphFactory.create();
    RDFDataMgr.read(read, new ByteArrayInputStream(written), lang(syntax));
    store.read(
        data -> {
          DatasetGraph graphs = data.asDatasetGraph();
          if (syntax.hasGraphNames()) {
            assertTrue(IsoMatcher.isomorphic(graphs, read));
          } else {
            assertEquals(16, read.getDefaultGraph().size());
            assertTrue(copy(graphs.getUnionGraph()).isIsomorphicWith(read.getDefaultGraph()));
          }
          return null;
        });
  }

  @ParameterizedTest
  @EnumSource
  void writesOneGraph(RdfSyntax syntax) throws IOException {
    byte[] written = export(syntax, Optional.of(G1.getURI()));
    DatasetGraph read = DatasetGraphFactory.create();
    RDFDataMgr.read(read, new ByteArrayInputStream(written), lang(syntax));
    Graph one = syntax.hasGraphNames() ? read.getGraph(G1) : read.getDefaultGraph();
    assertEquals(15, one.size());
    assertEquals(syntax.hasGraphNames() ? 1 : 0, read.size());
  }

  @ParameterizedTest
  @EnumSource
  void writesAnEmptyDocumentForAGraphThatIsNotThere(RdfSyntax syntax) throws IOException {
    byte[] written = export(syntax, Optional.of("http://example.org/none"));
    DatasetGraph read = DatasetGraphFactory.create();
    RDFDataMgr.read(read, new ByteArrayInputStream(written), lang(syntax));
    assertTrue(read.isEmpty());
  }

  @ParameterizedTest
  @EnumSource
  void saysThatTheOutputIsFull(RdfSyntax syntax) {
    OutputStream full =
        new OutputStream() {
          @Override
          public void write(int b) throws IOException {
            throw new IOException("No space left on device");
          }
        };
    IOException failure =
        assertThrows(IOException.class, () -> store.export(full, syntax, Optional.empty()));
    assertEquals("No space left on device", failure.getMessage());
  }

  @Test
  void knowsSyntaxesByNameAndByEnding() {
    assertEquals(RdfSyntax.TURTLE, RdfSyntax.of("turtle"));
    assertEquals(RdfSyntax.NQUADS, RdfSyntax.of("nq"));
    assertEquals(RdfSyntax.JSONLD, RdfSyntax.of("JSON-LD"));
    assertTrue(
        assertThrows(IllegalArgumentException.class, () -> RdfSyntax.of("xlsx"))
            .getMessage()
            .contains("turtle, trig"));
  }

  private static Graph copy(Graph graph) {
    Graph copy = GraphFactory.createDefaultGraph();
    graph.find().forEachRemaining(copy::add);
    return copy;
  }
}
