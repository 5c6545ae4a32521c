package org.waybill.fusion;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.waybill.rdf.Iris;
import org.waybill.store.GraphStore;
import org.waybill.store.GraphVersions;

/**
 * The documents of a store whose claims are fused, each with its graphs and their version. Within
 * one transaction for reading.
 */
final class FusedDocuments {
  private final DatasetGraph graphs;
  private final Iris iris;
  private final String extractions;
  private final String descriptions;
  private final String documents;
  private final Map<String, List<String>> sources = new TreeMap<>();
  private final Map<String, Long> versions = new TreeMap<>();
  private final List<String> others = new ArrayList<>();

  FusedDocuments(GraphStore store, DatasetGraph graphs, Iris iris) {
    this.graphs = graphs;
    this.iris = iris;
    this.extractions = iris.graphBase() + "ext/";
    this.descriptions = iris.graphBase() + "doc/";
    this.documents = iris.base() + "document/";
    Map<String, Long> known =
        GraphVersions.of(
            store,
            iris,
            Terms.FUSION_NOTE,
            name -> name.startsWith(extractions) || name.startsWith(descriptions));
    for (String source : new ReportedReader(graphs, iris).sources()) {
      Optional<String> document = document(source);
      if (document.isEmpty() || !known.containsKey(source)) {
        others.add(source);
        continue;
      }
      sources.computeIfAbsent(document.get(), d -> new ArrayList<>()).add(source);
      versions.merge(document.get(), 31 * source.hashCode() + known.get(source), Long::sum);
    }
    versions.replaceAll(
        (document, version) ->
            version
                + known.getOrDefault(descriptions + document.substring(documents.length()), 0L));
  }

  /** The document of which an extraction run wrote a graph. */
  private Optional<String> document(String source) {
    int end = source.lastIndexOf('/');
    return source.startsWith(extractions) && end > extractions.length()
        ? Optional.of(documents + source.substring(extractions.length(), end))
        : Optional.empty();
  }

  /** Whether all claims stand in graphs that the loader wrote, one document each. */
  boolean areTraceable() {
    return others.isEmpty();
  }

  Map<String, Long> versions() {
    return versions;
  }

  Set<String> all() {
    return sources.keySet();
  }

  /**
   * Reads documents, and when all are asked for what else holds claims.
   *
   * @param bare whether anchored words are compared; where it is not known, that is found out
   */
  DocumentsRead read(Collection<String> wanted, Optional<Boolean> bare, FusionListener listener) {
    List<String> rest = wanted.size() == sources.size() ? others : List.of();
    DocumentsRead read = new DocumentsRead(new ReportedReader(graphs, iris), bare);
    Set<String> present = new TreeSet<>(wanted);
    present.retainAll(sources.keySet());
    listener.reading(present.stream().mapToInt(d -> sources.get(d).size()).sum() + rest.size());
    for (String document : present) {
      read.take(document, versions.get(document), sources.get(document), listener);
    }
    rest.forEach(source -> read.takeOther(source, listener));
    read.end();
    return read;
  }

  /** Documents that speak of some entities. */
  Set<String> speakingOf(Collection<String> entities) {
    Set<String> speaking = new TreeSet<>();
    for (String entity : entities) {
      Iterator<Quad> found = graphs.find(Node.ANY, Node.ANY, Node.ANY, Terms.node(entity));
      while (found.hasNext()) {
        Node graph = found.next().getGraph();
        if (graph.isURI()) {
          document(graph.getURI()).filter(sources::containsKey).ifPresent(speaking::add);
        }
      }
    }
    return speaking;
  }

  /**
   * Of what several things are said now, as far as it matters to the last fusion or to what is new.
   *
   * @param before of what several things were said
   */
  Map<String, String> ambiguous(Collection<String> before, DocumentsRead fresh) {
    ReportedReader reader = new ReportedReader(graphs, iris);
    Set<String> places = new TreeSet<>(fresh.located());
    before.forEach(what -> places.add(BackgroundReader.entity(what)));
    reader.backgroundReader().locate(places);
    reader.background(List.of());
    return reader.backgroundReader().ambiguous();
  }
}
