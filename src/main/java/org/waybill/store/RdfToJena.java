package org.waybill.store;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.datatypes.RDFDatatype;
import org.apache.jena.datatypes.TypeMapper;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.sparql.core.Quad;
import org.eclipse.rdf4j.model.BNode;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Literal;
import org.eclipse.rdf4j.model.Statement;
import org.eclipse.rdf4j.model.Value;
import org.eclipse.rdf4j.rio.RDFHandler;
import org.eclipse.rdf4j.rio.RDFHandlerException;
import org.waybill.claim.Claims;
import org.waybill.rdf.ClaimsRdfWriter;
import org.waybill.rdf.ExtractionRun;
import org.waybill.rdf.Iris;
import org.waybill.rdf.RdfException;
import org.waybill.rdf.RdfFile;
import org.waybill.rdf.ReferenceEntities;
import org.waybill.rdf.ReferenceRdfWriter;
import org.waybill.reference.Entity;
import org.waybill.reference.EntityType;

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

  // ---- what the store names

  static Node metaGraph(Iris iris) {
    return iri(iris.meta());
  }

  static Node entitiesGraph(Iris iris) {
    return iri(iris.entities());
  }

  static Node linksGraph(Iris iris) {
    return iri(iris.links());
  }

  static Node unlinkedEntities(Iris iris) {
    return iri(iris.unlinkedEntities());
  }

  static Node ontologyGraph(Iris iris) {
    return iri(iris.ontology());
  }

  static Node goodsGraph(Iris iris) {
    return iri(iris.goods());
  }

  static Node documentGraph(Iris iris, String docId) {
    return iri(iris.documentGraph(docId));
  }

  static Node document(Iris iris, String docId) {
    return iri(iris.document(docId));
  }

  static Node extractionGraph(Iris iris, String docId, String annotator) {
    return iri(iris.extraction(docId, annotator));
  }

  static Node load(Iris iris, String... identity) {
    return iri(iris.load(identity));
  }

  static Node software(Iris iris, String nameAndVersion) {
    return iri(iris.software(nameAndVersion));
  }

  static Node former(Iris iris, String... identity) {
    return iri(iris.former(identity));
  }

  static Node formerGraph(Iris iris, String... identity) {
    return iri(iris.formerGraph(identity));
  }

  static Node entity(Iris iris, String key) {
    return iri(iris.entity(key));
  }

  private static Node iri(IRI iri) {
    return NodeFactory.createURI(iri.stringValue());
  }

  // ---- what the store takes

  /** Hands on the statements of a file; those without a graph name as triples. */
  static void read(RdfFile file, Iris iris, StreamRDF out) throws IOException, RdfException {
    file.read(iris, new RdfToJena(out));
  }

  /**
   * The two graphs of a claims document, and the places that it speaks of as they stand in the
   * reference tables.
   */
  static List<Quad> claims(Claims claims, ExtractionRun run, Iris iris, ReferenceEntities tables) {
    List<Quad> quads = new ArrayList<>();
    RdfToJena out = new RdfToJena(collector(quads));
    ClaimsRdfWriter writer = new ClaimsRdfWriter(out, iris, tables);
    writer.write(claims, run);
    ReferenceRdfWriter reference = new ReferenceRdfWriter(out, iris);
    writer.linkedEntities().stream()
        .filter(entity -> entity.type() == EntityType.PLACE)
        .forEach(reference::writeEntity);
    return quads;
  }

  /** The graphs of the reference tables, without the places. */
  static List<Quad> reference(ReferenceData data, Iris iris) {
    List<Quad> quads = new ArrayList<>();
    new ReferenceRdfWriter(new RdfToJena(collector(quads)), iris)
        .writeAll(data.entities(), data.tenures(), data.goods());
    return quads;
  }

  /** One entity of the reference tables. */
  static List<Quad> entity(Entity entity, Iris iris) {
    List<Quad> quads = new ArrayList<>();
    new ReferenceRdfWriter(new RdfToJena(collector(quads)), iris).writeEntity(entity);
    return quads;
  }

  private static StreamRDF collector(List<Quad> quads) {
    return new StreamRDFBase() {
      @Override
      public void quad(Quad quad) {
        quads.add(quad);
      }

      @Override
      public void triple(Triple triple) {
        throw new IllegalStateException("everything that Waybill writes has a graph: " + triple);
      }
    };
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
