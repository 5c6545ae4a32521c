package org.waybill.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.RDF;
import org.waybill.rdf.Iris;
import org.waybill.reference.Entity;

/**
 * Keeps the graphs that come with the program: the ontology, the goods scheme, the reference
 * entities and their links. Each is written where it is missing and rewritten where its content has
 * another hash than the meta graph noted.
 */
final class ReferenceGraphs {
  private final Iris iris;
  private final ReferenceData data;

  ReferenceGraphs(Iris iris, ReferenceData data) {
    this.iris = iris;
    this.data = data;
  }

  /**
   * Brings the graphs up to date within a transaction.
   *
   * @return the number of quads written; 0 where all were up to date
   */
  long update(DatasetGraph graphs, MetaGraph meta, Node load, Instant now) {
    long written = 0;
    Map<Node, Set<Triple>> wanted = new LinkedHashMap<>();
    resource("/ontology/waybill.ttl")
        .ifPresent(triples -> wanted.put(RdfToJena.ontologyGraph(iris), triples));
    resource("/ontology/goods.ttl")
        .ifPresent(triples -> wanted.put(RdfToJena.goodsGraph(iris), triples));
    wanted.put(RdfToJena.entitiesGraph(iris), new LinkedHashSet<>());
    wanted.put(RdfToJena.linksGraph(iris), new LinkedHashSet<>());
    collect(RdfToJena.reference(data, iris), wanted);
    for (Map.Entry<Node, Set<Triple>> graph : wanted.entrySet()) {
      String version = hash(graph.getValue());
      if (!meta.version(graph.getKey()).equals(Optional.of(version))) {
        written += rewrite(graphs, meta, graph.getKey(), graph.getValue(), load, now);
        meta.setVersion(graph.getKey(), version);
      }
    }
    return written;
  }

  private long rewrite(
      DatasetGraph graphs, MetaGraph meta, Node name, Set<Triple> content, Node load, Instant now) {
    Set<Triple> all = new LinkedHashSet<>(content);
    Map<Node, Set<Triple>> places = new LinkedHashMap<>();
    collect(mentionedPlaces(graphs), places);
    all.addAll(places.getOrDefault(name, Set.of()));
    graphs.deleteAny(name, Node.ANY, Node.ANY, Node.ANY);
    DocumentWriter.add(graphs, name, all);
    if (!all.isEmpty()) {
      meta.describe(name, now, load, all.size());
    }
    return all.size();
  }

  private static void collect(List<Quad> quads, Map<Node, Set<Triple>> into) {
    for (Quad quad : quads) {
      into.computeIfAbsent(quad.getGraph(), g -> new LinkedHashSet<>()).add(quad.asTriple());
    }
  }

  /** Places that documents brought in, as the tables describe them now. */
  private List<Quad> mentionedPlaces(DatasetGraph graphs) {
    Set<Node> mentioned = new HashSet<>();
    graphs
        .find(RdfToJena.entitiesGraph(iris), Node.ANY, RDF.type.asNode(), Vocabulary.PLACE)
        .forEachRemaining(quad -> mentioned.add(quad.getSubject()));
    List<Quad> quads = new ArrayList<>();
    if (!mentioned.isEmpty()) {
      for (Entity entity : data.entities()) {
        if (mentioned.contains(RdfToJena.entity(iris, entity.key()))) {
          quads.addAll(RdfToJena.entity(entity, iris));
        }
      }
    }
    return quads;
  }

  private static Optional<Set<Triple>> resource(String name) {
    try (InputStream in = ReferenceGraphs.class.getResourceAsStream(name)) {
      if (in == null) {
        return Optional.empty();
      }
      Graph graph = GraphFactory.createDefaultGraph();
      RDFParser.source(in).lang(Lang.TURTLE).parse(graph);
      Set<Triple> triples = new LinkedHashSet<>();
      graph.find().forEachRemaining(triples::add);
      return Optional.of(triples);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A hash of a set of triples whatever their order; the labels of blank nodes do not count. */
  private static String hash(Set<Triple> triples) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      triples.stream()
          .map(t -> word(t.getSubject()) + " " + t.getPredicate() + " " + word(t.getObject()))
          .sorted()
          .forEach(line -> digest.update((line + "\n").getBytes(StandardCharsets.UTF_8)));
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every Java platform has SHA-256", e);
    }
  }

  private static String word(Node node) {
    return node.isBlank() ? "_" : node.toString();
  }
}
