package org.waybill.query;

import java.util.Iterator;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.Dataset;
import org.apache.jena.query.ReadWrite;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.waybill.article.Licence;
import org.waybill.store.StoreView;

/**
 * What of the documents' texts may be shown in public, on pages, in answers and in dumps alike.
 *
 * <p>A text with an open licence may be shown as a whole. Of another, quotes of at most {@value
 * #MOST_WORDS} words may be shown which together are no more than a quarter of it. Which quotes
 * these are depends on the document alone, not on who asks, from which viewpoint or for what, so
 * that nobody gets more by asking twice: first one for each claim in the order of the text, then
 * the others, as far as the quarter reaches.
 *
 * <pre>{@code
 * QuotableText text = PublicText.of(store.view()).document(iri);
 * text.quote(697, 742, "Panama stopped the ship on suspicion of drugs")   // or empty
 * text.body()                                                             // where it is open
 * }</pre>
 */
public final class PublicText {
  /** Words of one quote. */
  public static final int MOST_WORDS = 12;

  static final Node LICENSE = NodeFactory.createURI("http://purl.org/dc/terms/license");
  static final Node ARTICLE_BODY = NodeFactory.createURI("http://schema.org/articleBody");

  private final DatasetGraph graphs;

  private PublicText(DatasetGraph graphs) {
    this.graphs = graphs;
  }

  /**
   * Reads a store as it is today, whatever the viewpoint from which the given graphs are seen.
   *
   * @param dataset of a store
   */
  public static PublicText of(Dataset dataset) {
    DatasetGraph graphs = dataset.asDatasetGraph();
    return new PublicText(StoreView.isPossible(graphs) ? StoreView.of(graphs) : graphs);
  }

  /** Reads a store from the viewpoint from which it is seen: what might be shown then. */
  public static PublicText asSeen(Dataset dataset) {
    return new PublicText(dataset.asDatasetGraph());
  }

  /** What may be shown of a document; nothing of one that the store does not have. */
  public QuotableText document(String iri) {
    Node document = NodeFactory.createURI(iri);
    return inTransaction(
        () -> {
          Optional<String> licence = object(document, LICENSE).map(Node::toString);
          if (licence.map(Licence::of).filter(Licence::isOpen).isPresent()) {
            Optional<String> body =
                object(document, ARTICLE_BODY)
                    .filter(Node::isLiteral)
                    .map(Node::getLiteralLexicalForm);
            return QuotableText.open(licence, body);
          }
          return QuotableText.quarter(licence, new QuoteChoice(graphs, document).shown());
        });
  }

  private Optional<Node> object(Node subject, Node property) {
    Iterator<Quad> found = graphs.find(Node.ANY, subject, property, Node.ANY);
    return found.hasNext() ? Optional.of(found.next().getObject()) : Optional.empty();
  }

  private <T> T inTransaction(Supplier<T> question) {
    if (graphs.isInTransaction() || !graphs.supportsTransactions()) {
      return question.get();
    }
    graphs.begin(ReadWrite.READ);
    try {
      return question.get();
    } finally {
      graphs.end();
    }
  }
}
