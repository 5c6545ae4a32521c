package org.waybill.publish;

import java.io.OutputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFWriter;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDF;
import org.waybill.query.PublicText;
import org.waybill.query.QuotableText;

/**
 * All statements of a store as it is seen from a viewpoint, graph by graph, without words of
 * articles that may not be shown: of a quote that is withheld the offsets stay. To be used within
 * one transaction.
 */
final class PublicStatements {
  private static final String OA = "http://www.w3.org/ns/oa#";
  private static final Node EXACT = NodeFactory.createURI(OA + "exact");
  private static final Node TEXT_QUOTE = NodeFactory.createURI(OA + "TextQuoteSelector");
  private static final Node START = NodeFactory.createURI(OA + "start");
  private static final Node END = NodeFactory.createURI(OA + "end");
  private static final Node HAS_SELECTOR = NodeFactory.createURI(OA + "hasSelector");
  private static final Node HAS_SOURCE = NodeFactory.createURI(OA + "hasSource");
  private static final Node ARTICLE_BODY = NodeFactory.createURI("http://schema.org/articleBody");

  private final DatasetGraph graphs;
  private final PublicText publicText;
  private final Map<String, QuotableText> texts = new HashMap<>();

  PublicStatements(DatasetGraph graphs, PublicText publicText) {
    this.graphs = graphs;
    this.publicText = publicText;
  }

  /**
   * Writes all of them.
   *
   * @return their number
   */
  long write(OutputStream to, RDFFormat format) {
    StreamRDF out = StreamRDFWriter.getWriterStream(to, format);
    out.start();
    Prefixes.ALL.forEach(out::prefix);
    long written = 0;
    for (Node graph : names()) {
      Iterator<Quad> all = graphs.find(graph, Node.ANY, Node.ANY, Node.ANY);
      while (all.hasNext()) {
        Quad quad = all.next();
        if (isPublic(quad)) {
          out.quad(quad);
          written++;
        }
      }
    }
    out.finish();
    return written;
  }

  private Iterable<Node> names() {
    TreeSet<Node> names = new TreeSet<>((a, b) -> a.toString().compareTo(b.toString()));
    graphs.listGraphNodes().forEachRemaining(names::add);
    return names;
  }

  /** Whether a statement may be shown in public. */
  boolean isPublic(Quad quad) {
    Node property = quad.getPredicate();
    if (property.equals(EXACT)) {
      return isShown(quad.getSubject(), quad.getObject());
    }
    if (property.equals(RDF.type.asNode()) && quad.getObject().equals(TEXT_QUOTE)) {
      List<Node> words = objects(quad.getSubject(), EXACT);
      return words.isEmpty() || words.stream().anyMatch(w -> isShown(quad.getSubject(), w));
    }
    return !property.equals(ARTICLE_BODY) || text(quad.getSubject()).isOpen();
  }

  private boolean isShown(Node selector, Node exact) {
    if (!exact.isLiteral()) {
      return false;
    }
    Optional<Integer> start = number(selector, START);
    Optional<Integer> end = number(selector, END);
    String words = exact.getLiteralLexicalForm();
    List<Node> documents = new ArrayList<>();
    graphs
        .find(Node.ANY, Node.ANY, HAS_SELECTOR, selector)
        .forEachRemaining(quad -> documents.addAll(objects(quad.getSubject(), HAS_SOURCE)));
    return start.isPresent()
        && end.isPresent()
        && !documents.isEmpty()
        && documents.stream()
            .allMatch(
                document ->
                    text(document)
                        .quote(start.get(), end.get(), words)
                        .filter(words::equals)
                        .isPresent());
  }

  private QuotableText text(Node document) {
    return texts.computeIfAbsent(document.toString(), publicText::document);
  }

  private List<Node> objects(Node subject, Node property) {
    List<Node> objects = new ArrayList<>();
    graphs
        .find(Node.ANY, subject, property, Node.ANY)
        .forEachRemaining(quad -> objects.add(quad.getObject()));
    return objects;
  }

  private Optional<Integer> number(Node subject, Node property) {
    return objects(subject, property).stream()
        .filter(Node::isLiteral)
        .map(Node::getLiteralLexicalForm)
        .filter(n -> n.matches("\\d{1,9}"))
        .map(Integer::valueOf)
        .findFirst();
  }
}
