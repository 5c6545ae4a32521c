package org.waybill.store;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Quad;
import org.waybill.article.Article;
import org.waybill.article.TextSketch;
import org.waybill.claim.Claims;
import org.waybill.rdf.ExtractionRun;
import org.waybill.rdf.Iris;
import org.waybill.rdf.ReferenceEntities;

/**
 * The statements that an article would bring into a store, for looking at them without writing
 * them; with the descriptions of the parties and places that they name out of the reference tables.
 */
public final class ArticleStatements {
  private ArticleStatements() {}

  /**
   * Makes them.
   *
   * @param claims what was read from the article
   * @param tables those with which the store was loaded
   */
  public static List<Quad> of(
      Article article, Claims claims, ExtractionRun run, Iris iris, ReferenceEntities tables) {
    List<Quad> quads = new ArrayList<>(RdfToJena.claims(claims, run, iris, tables));
    String id = claims.doc().id();
    TextSketch.of(article.text())
        .ifPresent(
            sketch ->
                quads.add(
                    Quad.create(
                        RdfToJena.documentGraph(iris, id),
                        RdfToJena.document(iris, id),
                        Vocabulary.TEXT_SKETCH,
                        NodeFactory.createLiteralString(sketch.encoded()))));
    String entities = iris.base() + "entity/";
    Set<String> keys = new LinkedHashSet<>();
    for (Quad quad : quads) {
      Node object = quad.getObject();
      if (object.isURI() && object.getURI().startsWith(entities)) {
        keys.add(object.getURI().substring(entities.length()));
      }
    }
    keys.forEach(key -> tables.byKey(key).ifPresent(e -> quads.addAll(RdfToJena.entity(e, iris))));
    return quads;
  }
}
