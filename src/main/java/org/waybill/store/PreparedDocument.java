package org.waybill.store;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.Quad;
import org.waybill.article.Article;
import org.waybill.article.Licence;
import org.waybill.article.SentenceSketch;
import org.waybill.article.TextSketch;
import org.waybill.claim.Claims;
import org.waybill.claim.DocumentInfo;
import org.waybill.rdf.ExtractionRun;
import org.waybill.rdf.Iris;
import org.waybill.rdf.ReferenceEntities;

/**
 * What one article or claims document brings into a store, ready to be written; or why it brings
 * nothing.
 *
 * @param source the file, for messages
 * @param article whether it was read from an article, not from a claims document
 * @param docId the article's id
 * @param sha256 hash of the text, where it is known
 * @param annotator who read it, with version
 * @param claims number of claims
 * @param graphs what belongs to each graph, without repetition
 * @param failure why there are no graphs
 */
record PreparedDocument(
    String source,
    boolean article,
    String docId,
    Optional<String> sha256,
    String annotator,
    int claims,
    Map<Node, Set<Triple>> graphs,
    Optional<String> failure) {

  static PreparedDocument of(
      String source,
      Claims claims,
      Optional<Article> article,
      ExtractionRun run,
      Iris iris,
      ReferenceEntities tables) {
    List<Quad> quads = RdfToJena.claims(claims, run, iris, tables);
    article.ifPresent(a -> describe(a, iris, quads));
    Map<Node, Set<Triple>> graphs = new LinkedHashMap<>();
    for (Quad quad : quads) {
      graphs.computeIfAbsent(quad.getGraph(), g -> new LinkedHashSet<>()).add(stored(quad));
    }
    DocumentInfo doc = claims.doc();
    return new PreparedDocument(
        source,
        article.isPresent(),
        doc.id(),
        doc.sha256(),
        run.annotator(),
        claims.claims().size(),
        graphs,
        Optional.empty());
  }

  /** What claims documents do not have; the text itself only where its licence is an open one. */
  private static void describe(Article article, Iris iris, List<Quad> quads) {
    Node graph = RdfToJena.documentGraph(iris, article.id());
    Node document = RdfToJena.document(iris, article.id());
    TextSketch.of(article.text())
        .ifPresent(
            sketch ->
                quads.add(
                    Quad.create(
                        graph, document, Vocabulary.TEXT_SKETCH, literal(sketch.encoded()))));
    SentenceSketch.of(article.text())
        .ifPresent(
            sketch ->
                quads.add(
                    Quad.create(
                        graph, document, Vocabulary.SENTENCE_SKETCH, literal(sketch.encoded()))));
    article
        .licence()
        .ifPresent(
            licence ->
                quads.add(
                    licence
                        .iri()
                        .map(NodeFactory::createURI)
                        .map(iri -> Quad.create(graph, document, Vocabulary.DCTERMS_LICENSE, iri))
                        .orElseGet(
                            () ->
                                Quad.create(
                                    graph,
                                    document,
                                    Vocabulary.DCTERMS_RIGHTS,
                                    literal(licence.name())))));
    if (article.licence().filter(Licence::isOpen).isPresent()) {
      quads.add(Quad.create(graph, document, Vocabulary.ARTICLE_BODY, literal(article.text())));
    }
  }

  private static Node literal(String text) {
    return NodeFactory.createLiteralString(text);
  }

  /**
   * The triple as the store will give it back, so that what is new can be told from what is not.
   */
  private static Triple stored(Quad quad) {
    Node object = StoredForm.of(quad.getObject());
    return object.equals(quad.getObject())
        ? quad.asTriple()
        : Triple.create(quad.getSubject(), quad.getPredicate(), object);
  }

  static PreparedDocument failed(String source, boolean article, String docId, String reason) {
    return new PreparedDocument(
        source, article, docId, Optional.empty(), "", 0, Map.of(), Optional.of(reason));
  }

  /** The triples of one graph; empty where the document has nothing for it. */
  Set<Triple> graph(Node name) {
    return graphs.getOrDefault(name, Set.of());
  }

  /** The names of its graphs. */
  List<Node> names() {
    return new ArrayList<>(graphs.keySet());
  }
}
