package org.waybill.rdf;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Statement;
import org.eclipse.rdf4j.model.Value;
import org.eclipse.rdf4j.model.ValueFactory;
import org.eclipse.rdf4j.model.impl.SimpleValueFactory;
import org.eclipse.rdf4j.model.vocabulary.ORG;
import org.eclipse.rdf4j.model.vocabulary.RDF;
import org.eclipse.rdf4j.model.vocabulary.RDFS;
import org.eclipse.rdf4j.rio.RDFHandler;

/** Writes triples into one graph of a stream. */
final class GraphWriter {
  static final ValueFactory VALUES = SimpleValueFactory.getInstance();

  /** The property; RDF4J's vocabulary has only the class under that name. */
  static final IRI ORG_ORGANIZATION = VALUES.createIRI(ORG.NAMESPACE, "organization");

  private final RDFHandler out;
  private final IRI graph;
  private final Set<Statement> written = new HashSet<>();

  /** A writer for one document's graph: what several claims share is written once. */
  GraphWriter(RDFHandler out, IRI graph) {
    this.out = out;
    this.graph = graph;
  }

  GraphWriter add(IRI subject, IRI predicate, Value object) {
    Statement statement = VALUES.createStatement(subject, predicate, object, graph);
    if (written.add(statement)) {
      out.handleStatement(statement);
    }
    return this;
  }

  GraphWriter add(IRI subject, IRI predicate, Optional<? extends Value> object) {
    object.ifPresent(o -> add(subject, predicate, o));
    return this;
  }

  GraphWriter type(IRI subject, IRI... classes) {
    for (IRI c : classes) {
      add(subject, RDF.TYPE, c);
    }
    return this;
  }

  /** A label in English. */
  GraphWriter label(IRI subject, String label) {
    return add(subject, RDFS.LABEL, english(label));
  }

  GraphWriter text(IRI subject, IRI predicate, String value) {
    return add(subject, predicate, VALUES.createLiteral(value));
  }

  GraphWriter text(IRI subject, IRI predicate, Optional<String> value) {
    value.ifPresent(v -> text(subject, predicate, v));
    return this;
  }

  GraphWriter number(IRI subject, IRI predicate, long value) {
    return add(subject, predicate, VALUES.createLiteral(BigInteger.valueOf(value)));
  }

  /**
   * A decimal without needless zeros but with one digit after the point, "200.0": equal amounts are
   * equal terms, and Turtle, which leaves out the datatype, gives the same term back.
   */
  GraphWriter number(IRI subject, IRI predicate, BigDecimal value) {
    BigDecimal plain = value.stripTrailingZeros();
    return add(
        subject,
        predicate,
        VALUES.createLiteral(plain.setScale(Math.max(1, plain.scale()), RoundingMode.UNNECESSARY)));
  }

  static Value english(String words) {
    return VALUES.createLiteral(words, "en");
  }
}
