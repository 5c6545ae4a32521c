package org.waybill.publish;

import com.apicatalog.jsonld.JsonLd;
import com.apicatalog.jsonld.JsonLdError;
import com.apicatalog.jsonld.document.JsonDocument;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.stream.JsonGenerator;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.RDFWriter;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFWriter;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.graph.GraphFactory;
import org.waybill.query.AnswerFormat;

/**
 * Writes statements in the order in which they are given, subject by subject. TriG and N-Quads name
 * the graph of each; the others have them all as one.
 */
public final class StatementsWriter {
  private StatementsWriter() {}

  /**
   * Writes.
   *
   * @param format one for graphs
   */
  public static void write(List<Quad> statements, AnswerFormat format, OutputStream out) {
    switch (format) {
      case TURTLE -> turtle(statements, out);
      case NTRIPLES -> triples(statements, stream(out, RDFFormat.NTRIPLES));
      case TRIG -> quads(statements, stream(out, RDFFormat.TRIG_BLOCKS));
      case NQUADS -> quads(statements, stream(out, RDFFormat.NQUADS));
      case RDFXML -> RDFWriter.source(graph(statements)).format(RDFFormat.RDFXML_PLAIN).output(out);
      case JSONLD -> jsonLd(statements, out);
      default -> throw new IllegalArgumentException(format + " is no format for graphs");
    }
  }

  private static StreamRDF stream(OutputStream out, RDFFormat format) {
    return StreamRDFWriter.getWriterStream(out, format);
  }

  /** Blank nodes stand where they are used, which takes the whole graph; else it streams. */
  private static void turtle(List<Quad> statements, OutputStream out) {
    if (statements.stream().anyMatch(quad -> quad.getSubject().isBlank())) {
      RDFWriter.source(graph(statements)).format(RDFFormat.TURTLE_PRETTY).output(out);
    } else {
      triples(statements, stream(out, RDFFormat.TURTLE_BLOCKS));
    }
  }

  private static Graph graph(List<Quad> statements) {
    Graph graph = GraphFactory.createDefaultGraph();
    graph.getPrefixMapping().setNsPrefixes(Prefixes.of(statements));
    statements.forEach(quad -> graph.add(quad.asTriple()));
    return graph;
  }

  private static void triples(List<Quad> statements, StreamRDF out) {
    start(statements, out);
    Set<Triple> triples = new LinkedHashSet<>();
    statements.forEach(quad -> triples.add(quad.asTriple()));
    triples.forEach(out::triple);
    out.finish();
  }

  private static void quads(List<Quad> statements, StreamRDF out) {
    start(statements, out);
    Map<Node, Integer> order = new LinkedHashMap<>();
    statements.forEach(quad -> order.putIfAbsent(quad.getGraph(), order.size()));
    statements.stream()
        .sorted(Comparator.comparingInt(quad -> order.get(quad.getGraph())))
        .forEach(out::quad);
    out.finish();
  }

  private static void start(List<Quad> statements, StreamRDF out) {
    out.start();
    Prefixes.of(statements).forEach(out::prefix);
  }

  private static void jsonLd(List<Quad> statements, OutputStream out) {
    DatasetGraph graphs = DatasetGraphFactory.create();
    statements.forEach(quad -> graphs.getDefaultGraph().add(quad.asTriple()));
    ByteArrayOutputStream expanded = new ByteArrayOutputStream();
    RDFWriter.source(graphs).format(RDFFormat.JSONLD11_PLAIN).output(expanded);
    JsonObject context = JsonLdContext.of(statements);
    JsonObject compact;
    try {
      compact =
          JsonLd.compact(
                  JsonDocument.of(new ByteArrayInputStream(expanded.toByteArray())),
                  JsonDocument.of(Json.createObjectBuilder().add("@context", context).build()))
              .get();
    } catch (JsonLdError e) {
      throw new IllegalStateException("Jena wrote JSON-LD that is none", e);
    }
    JsonObjectBuilder contextFirst = Json.createObjectBuilder().add("@context", context);
    compact.forEach(
        (key, value) -> {
          if (!key.equals("@context")) {
            contextFirst.add(key, value);
          }
        });
    Json.createWriterFactory(Map.of(JsonGenerator.PRETTY_PRINTING, true))
        .createWriter(out)
        .write(contextFirst.build());
  }
}
