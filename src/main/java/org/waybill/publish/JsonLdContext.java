package org.waybill.publish;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.TreeSet;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;

/**
 * The JSON-LD context of the ontology: every property under its own name, so that JSON-LD reads as
 * plain JSON.
 *
 * <pre>{@code
 * {"wb": "https://w3id.org/waybill/ontology#", ...,
 *  "supplier": {"@id": "wb:supplier", "@type": "@id"},
 *  "textLength": {"@id": "wb:textLength", "@type": "xsd:integer"}, ...}
 * }</pre>
 *
 * <p>Documents carry it within, so that they can be read without fetching anything.
 */
final class JsonLdContext {
  static final JsonObject SHIPPED = of(ontology());

  private JsonLdContext() {}

  /** As much of it as some statements need. */
  static JsonObject of(Collection<Quad> statements) {
    JsonObjectBuilder context = Json.createObjectBuilder();
    Prefixes.of(statements).forEach(context::add);
    statements.stream()
        .map(quad -> quad.getPredicate().getURI())
        .filter(iri -> iri.startsWith(Terms.WB))
        .map(iri -> iri.substring(Terms.WB.length()))
        .filter(SHIPPED::containsKey)
        .distinct()
        .forEach(name -> context.add(name, SHIPPED.get(name)));
    return context.build();
  }

  private static Graph ontology() {
    Graph ontology = GraphFactory.createDefaultGraph();
    // a stream, since Jena does not open an address within a jar
    try (InputStream in = JsonLdContext.class.getResourceAsStream("/ontology/waybill.ttl")) {
      RDFParser.source(in).lang(Lang.TURTLE).parse(ontology);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return ontology;
  }

  static JsonObject of(Graph ontology) {
    JsonObjectBuilder context = Json.createObjectBuilder();
    Prefixes.ALL.forEach(context::add);
    for (String name : own(ontology, OWL.ObjectProperty.asNode())) {
      context.add(name, term(name, "@id"));
    }
    for (String name : own(ontology, OWL.DatatypeProperty.asNode())) {
      Node property = Terms.wb(name);
      String range =
          ontology
              .find(property, RDFS.range.asNode(), Node.ANY)
              .mapWith(Triple::getObject)
              .filterKeep(Node::isURI)
              .mapWith(Node::getURI)
              .nextOptional()
              .orElse("");
      context.add(name, term(name, range));
    }
    return context.build();
  }

  private static TreeSet<String> own(Graph ontology, Node type) {
    TreeSet<String> names = new TreeSet<>();
    ontology
        .find(Node.ANY, RDF.type.asNode(), type)
        .mapWith(triple -> triple.getSubject().toString())
        .filterKeep(iri -> iri.startsWith(Terms.WB))
        .forEachRemaining(iri -> names.add(iri.substring(Terms.WB.length())));
    return names;
  }

  private static JsonObject term(String name, String range) {
    JsonObjectBuilder term = Json.createObjectBuilder().add("@id", "wb:" + name);
    if (range.equals("@id")) {
      term.add("@type", range);
    } else if (range.startsWith(Prefixes.ALL.get("xsd"))) {
      String type = range.substring(Prefixes.ALL.get("xsd").length());
      // plain JSON strings are xsd:string already
      if (!type.equals("string")) {
        term.add("@type", "xsd:" + type);
      }
    }
    return term.build();
  }
}
