package org.waybill.store;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.XSD;

/**
 * Writes JSON-LD in expanded form, holding one subject at a time; Jena's and RDF4J's writers hold
 * the whole dataset. Statements of one graph, and in it of one subject, are to come together:
 *
 * <pre>{@code
 * [{"@id":"https://w3id.org/waybill/graph/entities","@graph":[
 *   {"@id":"...","@type":["..."],"http://...#label":[{"@value":"Russia","@language":"en"}]}]}]
 * }</pre>
 */
final class JsonLdStream implements StreamRDF {
  private final JsonGenerator json;
  private Node graph;
  private Node subject;
  private final Map<Node, List<Node>> properties = new LinkedHashMap<>();

  JsonLdStream(OutputStream out) {
    try {
      json =
          new JsonFactory()
              .createGenerator(out)
              .disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET)
              .disable(JsonGenerator.Feature.FLUSH_PASSED_TO_STREAM);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private interface Writing {
    void run() throws IOException;
  }

  private static void unchecked(Writing writing) {
    try {
      writing.run();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void start() {
    unchecked(json::writeStartArray);
  }

  @Override
  public void triple(Triple triple) {
    quad(Quad.create(Quad.defaultGraphNodeGenerated, triple));
  }

  @Override
  public void quad(Quad quad) {
    Node name = quad.isDefaultGraph() ? Quad.defaultGraphNodeGenerated : quad.getGraph();
    if (!name.equals(graph)) {
      unchecked(
          () -> {
            endSubject();
            endGraph();
            graph = name;
            json.writeStartObject();
            if (!Quad.isDefaultGraph(name)) {
              json.writeStringField("@id", id(name));
            }
            json.writeArrayFieldStart("@graph");
          });
    }
    if (!quad.getSubject().equals(subject)) {
      unchecked(this::endSubject);
      subject = quad.getSubject();
    }
    properties.computeIfAbsent(quad.getPredicate(), p -> new ArrayList<>()).add(quad.getObject());
  }

  private void endSubject() throws IOException {
    if (subject == null) {
      return;
    }
    json.writeStartObject();
    json.writeStringField("@id", id(subject));
    for (Map.Entry<Node, List<Node>> property : properties.entrySet()) {
      boolean type =
          property.getKey().equals(RDF.type.asNode())
              && property.getValue().stream().noneMatch(Node::isLiteral);
      json.writeArrayFieldStart(type ? "@type" : property.getKey().getURI());
      for (Node value : property.getValue()) {
        if (type) {
          json.writeString(id(value));
        } else {
          value(value);
        }
      }
      json.writeEndArray();
    }
    json.writeEndObject();
    properties.clear();
    subject = null;
  }

  private void value(Node value) throws IOException {
    json.writeStartObject();
    if (value.isLiteral()) {
      json.writeStringField("@value", value.getLiteralLexicalForm());
      if (!value.getLiteralLanguage().isEmpty()) {
        json.writeStringField("@language", value.getLiteralLanguage());
      } else if (!XSD.xstring.getURI().equals(value.getLiteralDatatypeURI())) {
        json.writeStringField("@type", value.getLiteralDatatypeURI());
      }
    } else {
      json.writeStringField("@id", id(value));
    }
    json.writeEndObject();
  }

  private static String id(Node node) {
    return node.isBlank() ? "_:" + node.getBlankNodeLabel() : node.getURI();
  }

  private void endGraph() throws IOException {
    if (graph != null) {
      json.writeEndArray();
      json.writeEndObject();
    }
  }

  @Override
  public void base(String base) {}

  @Override
  public void version(String version) {}

  @Override
  public void prefix(String prefix, String iri) {}

  @Override
  public void finish() {
    unchecked(
        () -> {
          endSubject();
          endGraph();
          json.writeEndArray();
          json.flush();
        });
  }
}
