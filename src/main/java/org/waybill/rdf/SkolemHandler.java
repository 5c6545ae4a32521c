package org.waybill.rdf;

import java.util.HashMap;
import java.util.Map;
import org.eclipse.rdf4j.model.BNode;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Resource;
import org.eclipse.rdf4j.model.Statement;
import org.eclipse.rdf4j.model.Value;
import org.eclipse.rdf4j.model.ValueFactory;
import org.eclipse.rdf4j.model.impl.SimpleValueFactory;
import org.eclipse.rdf4j.rio.RDFHandler;

/** Hands statements on with IRIs in the place of blank nodes, graph names included. */
final class SkolemHandler implements RDFHandler {
  /** Labels are looked up again soon or not at all; this bounds memory on long files. */
  private static final int REMEMBERED = 10_000;

  private static final ValueFactory VALUES = SimpleValueFactory.getInstance();

  private final RDFHandler out;
  private final Iris iris;
  private final String contentHash;
  private final Map<String, IRI> recent = new HashMap<>();

  SkolemHandler(RDFHandler out, Iris iris, String contentHash) {
    this.out = out;
    this.iris = iris;
    this.contentHash = contentHash;
  }

  @Override
  public void startRDF() {
    out.startRDF();
  }

  @Override
  public void endRDF() {
    out.endRDF();
  }

  @Override
  public void handleNamespace(String prefix, String uri) {
    out.handleNamespace(prefix, uri);
  }

  @Override
  public void handleComment(String comment) {
    out.handleComment(comment);
  }

  @Override
  public void handleStatement(Statement s) {
    Value object = s.getObject();
    Resource context = s.getContext();
    if (!(s.getSubject() instanceof BNode)
        && !(object instanceof BNode)
        && !(context instanceof BNode)) {
      out.handleStatement(s);
      return;
    }
    Resource subject = (Resource) named(s.getSubject());
    out.handleStatement(
        context == null
            ? VALUES.createStatement(subject, s.getPredicate(), named(object))
            : VALUES.createStatement(
                subject, s.getPredicate(), named(object), (Resource) named(context)));
  }

  private Value named(Value value) {
    if (!(value instanceof BNode blank)) {
      return value;
    }
    if (recent.size() >= REMEMBERED) {
      recent.clear();
    }
    return recent.computeIfAbsent(blank.getID(), label -> iris.skolem(contentHash, label));
  }
}
