package org.waybill.fusion;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.function.Consumer;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Quad;

/** Hands triples of one graph on, with values in the forms that the ontology asks for. */
final class FusionTriples {
  private final Node graph;
  private final Consumer<Quad> out;

  FusionTriples(Node graph, Consumer<Quad> out) {
    this.graph = graph;
    this.out = out;
  }

  void add(Node subject, Node predicate, Node object) {
    out.accept(Quad.create(graph, subject, predicate, object));
  }

  void type(Node subject, Node type) {
    add(subject, Terms.TYPE, type);
  }

  void label(Node subject, String words) {
    add(subject, Terms.LABEL, NodeFactory.createLiteralLang(words, "en"));
  }

  void text(Node subject, Node predicate, String words) {
    add(subject, predicate, NodeFactory.createLiteralString(words));
  }

  void truth(Node subject, Node predicate) {
    add(subject, predicate, NodeFactory.createLiteralDT("true", XSDDatatype.XSDboolean));
  }

  void day(Node subject, Node predicate, LocalDate day) {
    add(subject, predicate, NodeFactory.createLiteralDT(day.toString(), XSDDatatype.XSDdate));
  }

  void count(Node subject, Node predicate, long number) {
    add(
        subject,
        predicate,
        NodeFactory.createLiteralDT(Long.toString(number), XSDDatatype.XSDinteger));
  }

  /** A decimal with one digit after the point at least: equal numbers are equal terms. */
  void number(Node subject, Node predicate, BigDecimal number) {
    BigDecimal plain = number.stripTrailingZeros();
    String digits =
        plain.setScale(Math.max(1, plain.scale()), RoundingMode.UNNECESSARY).toPlainString();
    add(subject, predicate, NodeFactory.createLiteralDT(digits, XSDDatatype.XSDdecimal));
  }
}
