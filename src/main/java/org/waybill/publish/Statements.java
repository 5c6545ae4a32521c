package org.waybill.publish;

import java.util.ArrayList;
import java.util.List;
import org.apache.jena.datatypes.RDFDatatype;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDF;

/** Statements on their way, in the order in which they are made. Blank nodes are numbered. */
final class Statements {
  private final List<Quad> all = new ArrayList<>();
  private int blank;

  List<Quad> all() {
    return List.copyOf(all);
  }

  Node node(String type) {
    Node node = NodeFactory.createBlankNode("b" + blank++);
    a(node, type);
    return node;
  }

  Node untyped() {
    return NodeFactory.createBlankNode("b" + blank++);
  }

  static Node iri(String iri) {
    return NodeFactory.createURI(iri);
  }

  void a(Node subject, String type) {
    add(subject, RDF.type.getURI(), iri(type));
  }

  void link(Node subject, String property, String iri) {
    add(subject, property, iri(iri));
  }

  void text(Node subject, String property, String text) {
    add(subject, property, NodeFactory.createLiteralLang(text, "en"));
  }

  void plain(Node subject, String property, String text) {
    add(subject, property, NodeFactory.createLiteralString(text));
  }

  void number(Node subject, String property, long number) {
    typed(subject, property, Long.toString(number), XSDDatatype.XSDinteger);
  }

  void typed(Node subject, String property, String form, RDFDatatype type) {
    add(subject, property, NodeFactory.createLiteralDT(form, type));
  }

  void add(Node subject, String property, Node object) {
    all.add(Quad.create(Quad.defaultGraphNodeGenerated, subject, iri(property), object));
  }
}
