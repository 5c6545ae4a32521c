package org.waybill.store;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.atlas.RuntimeIOException;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.Dataset;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFWriter;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.util.Context;

/**
 * Writes a store out. Jena's block writers take about 2 million quads a CPU second and hold one
 * subject at a time.
 */
final class Export {
  private Export() {}

  static void write(Dataset graphs, OutputStream out, RdfSyntax syntax, Optional<String> graph)
      throws IOException {
    try {
      BufferedOutputStream buffered = new BufferedOutputStream(out, 1 << 16);
      graphs.executeRead(
          () ->
              write(graphs.asDatasetGraph(), buffered, syntax, graph.map(NodeFactory::createURI)));
      buffered.flush();
    } catch (UncheckedIOException e) {
      throw e.getCause();
    } catch (RuntimeIOException e) {
      throw e.getCause() instanceof IOException io ? io : new IOException(e);
    }
  }

  private static void write(
      DatasetGraph graphs, OutputStream out, RdfSyntax syntax, Optional<Node> graph) {
    switch (syntax) {
      case NTRIPLES -> triples(graphs, graph, stream(out, RDFFormat.NTRIPLES));
      case TURTLE -> triples(graphs, graph, stream(out, RDFFormat.TURTLE_BLOCKS));
      case NQUADS -> quads(graphs, graph, stream(out, RDFFormat.NQUADS));
      case TRIG -> quads(graphs, graph, stream(out, RDFFormat.TRIG_BLOCKS));
      case JSONLD -> quads(graphs, graph, new JsonLdStream(out));
      case RDFXML -> {
        Graph triples = graph.map(graphs::getGraph).orElseGet(graphs::getUnionGraph);
        // the plain writer asks the store subject by subject; the pretty one holds everything
        RDFDataMgr.write(out, ModelFactory.createModelForGraph(triples), RDFFormat.RDFXML_PLAIN);
      }
    }
  }

  private static StreamRDF stream(OutputStream out, RDFFormat format) {
    return StreamRDFWriter.getWriterStream(out, format, new Context());
  }

  private static void triples(DatasetGraph graphs, Optional<Node> graph, StreamRDF out) {
    out.start();
    prefixes(out);
    Graph triples = graph.map(graphs::getGraph).orElseGet(graphs::getUnionGraph);
    Iterator<Triple> all = triples.find();
    while (all.hasNext()) {
      out.triple(all.next());
    }
    out.finish();
  }

  private static void quads(DatasetGraph graphs, Optional<Node> graph, StreamRDF out) {
    out.start();
    prefixes(out);
    // graph by graph: a scan of everything comes in the order of subjects, which would open a new
    // graph block at every second statement
    Iterator<Node> names =
        graph.map(name -> List.of(name).iterator()).orElseGet(graphs::listGraphNodes);
    while (names.hasNext()) {
      Iterator<Quad> all = graphs.find(names.next(), Node.ANY, Node.ANY, Node.ANY);
      while (all.hasNext()) {
        out.quad(all.next());
      }
    }
    out.finish();
  }

  private static void prefixes(StreamRDF out) {
    for (Map.Entry<String, String> prefix : Vocabulary.PREFIXES.entrySet()) {
      out.prefix(prefix.getKey(), prefix.getValue());
    }
  }
}
