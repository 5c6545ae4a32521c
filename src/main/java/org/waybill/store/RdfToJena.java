package org.waybill.store;

import java.util.HashMap;
import java.util.Map;
import org.apache.jena.datatypes.RDFDatatype;
import org.apache.jena.datatypes.TypeMapper;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.sparql.core.Quad;
import org.eclipse.rdf4j.model.BNode;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Literal;
import org.eclipse.rdf4j.model.Statement;
import org.eclipse.rdf4j.model.Value;
import org.eclipse.rdf4j.rio.RDFHandler;
import org.eclipse.rdf4j.rio.RDFHandlerException;

/**
 * The border between the two RDF libraries: what RDF4J's parsers and writers emit, handed on to a
 * Jena stream. The only class that sees both.
 *
 * <p>Statements without a graph name become triples. Language tags, datatypes and lexical forms go
 * over unchanged, well formed or not.
 */
final class RdfToJena implements RDFHandler {
  private final StreamRDF out;
  private final Map<String, RDFDatatype> datatypes = new HashMap<>();

  RdfToJena(StreamRDF out) {
    this.out = out;
  }

  @Override
  public void startRDF() {
    out.start();
  }

  @Override
  public void endRDF() {
    out.finish();
  }

  @Override
  public void handleNamespace(String prefix, String uri) {
    out.prefix(prefix, uri);
  }

  @Override
  public void handleStatement(Statement statement) {
    Node subject = node(statement.getSubject());
    Node predicate = node(statement.getPredicate());
    Node object = node(statement.getObject());
    if (statement.getContext() == null) {
      out.triple(Triple.create(subject, predicate, object));
    } else {
      out.quad(Quad.create(node(statement.getContext()), subject, predicate, object));
    }
  }

  private Node node(Value value) {
    if (value instanceof IRI iri) {
      return NodeFactory.createURI(iri.stringValue());
    }
    if (value instanceof BNode blank) {
      return NodeFactory.createBlankNode(blank.getID());
    }
    if (value instanceof Literal literal) {
      return literal.getLanguage().isPresent()
          ? NodeFactory.createLiteralLang(literal.getLabel(), literal.getLanguage().get())
          : NodeFactory.createLiteralDT(
              literal.getLabel(), datatype(literal.getDatatype().stringValue()));
    }
    // Jena's JSON-LD and RDF/XML writers throw on triple terms: they would make a store unreadable
    throw new RDFHandlerException("triple terms of RDF 1.2 are not kept: " + value);
  }

  private RDFDatatype datatype(String iri) {
    return datatypes.computeIfAbsent(iri, TypeMapper.getInstance()::getSafeTypeByName);
  }

  @Override
  public void handleComment(String comment) {}
}
