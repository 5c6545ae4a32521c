package org.waybill.store;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.waybill.article.Article;
import org.waybill.claim.Claims;
import org.waybill.claim.DocumentInfo;
import org.waybill.rdf.Iris;
import org.waybill.rdf.ReferenceEntities;
import org.waybill.reference.Entity;
import org.waybill.reference.EntityType;
import org.waybill.reference.GoodsType;

/** Claims, tables and clocks for tests. */
final class TestClaims {
  static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");
  static final Clock CLOCK = Clock.fixed(NOON, ZoneOffset.UTC);
  static final Iris IRIS = new Iris();
  static final String META = "https://w3id.org/waybill/graph/meta";

  static final Quad QUAD =
      Quad.create(
          NodeFactory.createURI("http://example.org/g"),
          NodeFactory.createURI("http://example.org/s"),
          NodeFactory.createURI("http://example.org/p"),
          NodeFactory.createLiteralString("o"));

  private TestClaims() {}

  static List<Entity> states() {
    List<Entity> states = new ArrayList<>();
    for (String code : List.of("AAA", "BBB", "CCC", "DDD", "EEE", "FFF")) {
      states.add(entity(EntityType.STATE, code, "State " + code));
    }
    return states;
  }

  static Entity entity(EntityType type, String code, String name) {
    return new Entity(
        type.notation() + "/" + code,
        type,
        name,
        List.of(),
        List.of(),
        Optional.empty(),
        List.of(code),
        Optional.empty(),
        false,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  /** Tables of these entities. */
  static ReferenceData tables(List<Entity> entities) {
    Map<String, Entity> byKey = new HashMap<>();
    entities.forEach(e -> byKey.put(e.key(), e));
    return new ReferenceData(
        new ReferenceEntities() {
          @Override
          public Optional<Entity> byKey(String key) {
            return Optional.ofNullable(byKey.get(key));
          }

          @Override
          public Optional<Entity> byWikidata(String item) {
            return Optional.empty();
          }

          @Override
          public Optional<Entity> byName(EntityType type, String name) {
            return entities.stream()
                .filter(e -> e.type() == type && e.name().equals(name))
                .findFirst();
          }

          @Override
          public Optional<GoodsType> goods(String notation) {
            return Optional.empty();
          }
        },
        entities,
        List.of(),
        List.of());
  }

  /**
   * Reads made-up claims out of an article whose text is a number, which tells what it claims;
   * "bug" makes the reader fail.
   */
  static Function<Article, Claims> reading(String annotator) {
    return article -> {
      if (article.text().contains("bug")) {
        throw new IllegalStateException("a mistake in the extractor");
      }
      int number = Integer.parseInt(article.text().replaceAll("\\D+", ""));
      return as(annotator, article, new SyntheticClaims(1, 1, states()).document(number));
    };
  }

  /** Claims as another annotator's of another document. */
  static Claims as(String annotator, Article article, Claims claims) {
    DocumentInfo doc =
        new DocumentInfo(
            article.id(),
            Optional.of(article.sha256()),
            claims.doc().length(),
            Optional.of("en"),
            claims.doc().publisher(),
            claims.doc().published(),
            article.url(),
            article.title(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());
    return with(annotator, doc, claims);
  }

  static Claims with(String annotator, DocumentInfo doc, Claims claims) {
    return new Claims(
        annotator,
        doc,
        claims.entities(),
        claims.goods(),
        claims.roles(),
        claims.statements(),
        claims.evidence(),
        claims.claims(),
        claims.transfers(),
        claims.shipments(),
        claims.meetings(),
        claims.exchanges(),
        claims.other(),
        claims.coref(),
        claims.possiblySame());
  }

  static LoadOptions options() {
    return new LoadOptions(2, 3, 100_000, CLOCK);
  }

  static Loader loader(GraphStore store) {
    return new Loader(store, reading("test/1"), tables(states()), IRIS, options());
  }

  /** All quads outside the meta graph, in memory. */
  static DatasetGraph content(GraphStore store) {
    return store.read(
        data -> {
          DatasetGraph copy = DatasetGraphFactory.create();
          data.asDatasetGraph()
              .find(Node.ANY, Node.ANY, Node.ANY, Node.ANY)
              .forEachRemaining(
                  quad -> {
                    if (!quad.getGraph().getURI().equals(META)) {
                      copy.add(quad);
                    }
                  });
          return copy;
        });
  }

  /** Names of graphs, without what all begin with. */
  static Set<String> graphs(DatasetGraph data) {
    Set<String> names = new TreeSet<>();
    data.listGraphNodes()
        .forEachRemaining(
            g -> names.add(g.getURI().replace("https://w3id.org/waybill/graph/", "")));
    return names;
  }

  static long size(DatasetGraph data, String graph) {
    return data.getGraph(
            org.apache.jena.graph.NodeFactory.createURI("https://w3id.org/waybill/graph/" + graph))
        .size();
  }

  static List<Quad> quads(DatasetGraph data) {
    List<Quad> quads = new ArrayList<>();
    data.find().forEachRemaining(quads::add);
    return quads;
  }

  static List<Path> paths(Path... paths) {
    return List.of(paths);
  }
}
