package org.waybill.store;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.jena.graph.Node;
import org.apache.jena.tdb2.store.NodeId;
import org.apache.jena.vocabulary.RDF;

/**
 * When a store got its graphs, and which it replaced since: what {@link MetaGraph} notes, and what
 * the graphs say of themselves.
 */
final class EntryClock {
  private static final Pattern META = Pattern.compile(".*graph/meta");
  private static final Pattern REVIEW = Pattern.compile(".*graph/review/.*");
  private static final Pattern FORMER = Pattern.compile(".*graph/former/.*");
  // these are today's at any instant: they hold no claims, and change with the program
  private static final Pattern TABLES =
      Pattern.compile(".*graph/(meta|entities|links|unlinked|ontology|goods)");

  private final IdQuads quads;
  private final Set<NodeId> metas = new LinkedHashSet<>();
  private final Map<NodeId, Former> formers = new LinkedHashMap<>();
  private final Set<NodeId> loads = new HashSet<>();

  /**
   * What a graph held until it was replaced.
   *
   * @param graph the graph that keeps it
   * @param entity the node that stands for it in the meta graph
   */
  private record Former(NodeId graph, NodeId entity) {}

  EntryClock(IdQuads quads) {
    this.quads = quads;
    quads.each(
        Vocabulary.PROV_AT_LOCATION,
        quad -> {
          NodeId kept = quad.get(IdQuads.OBJECT);
          if (isMeta(quad.get(IdQuads.GRAPH)) && FORMER.matcher(quads.iri(kept)).matches()) {
            formers.put(kept, new Former(kept, quad.get(IdQuads.SUBJECT)));
          }
        });
  }

  private boolean isMeta(NodeId graph) {
    if (metas.contains(graph)) {
      return true;
    }
    boolean meta = META.matcher(quads.iri(graph)).matches();
    if (meta) {
      metas.add(graph);
    }
    return meta;
  }

  /** Conceals what was replaced. */
  void concealFormer(Concealed concealed) {
    formers.keySet().forEach(concealed::graph);
  }

  /** Whether a graph keeps what was replaced. */
  boolean isFormer(NodeId graph) {
    return formers.containsKey(graph);
  }

  /** Conceals what was entered after an instant or replaced before it. */
  void concealAllBut(Instant entered, Concealed concealed) {
    Map<NodeId, Instant> made = times(Vocabulary.PROV_GENERATED_AT_TIME);
    Map<NodeId, Instant> replaced = times(Vocabulary.PROV_INVALIDATED_AT_TIME);
    made.forEach(
        (node, time) -> {
          if (time.isAfter(entered) && !TABLES.matcher(quads.iri(node)).matches()) {
            concealed.graph(node);
          }
        });
    // review graphs are only added to: what people judged later is left out piece by piece
    quads.each(
        Vocabulary.PROV_GENERATED_AT_TIME,
        quad -> {
          NodeId node = quad.get(IdQuads.SUBJECT);
          if (made.getOrDefault(node, Instant.MIN).isAfter(entered)
              && REVIEW.matcher(quads.iri(quad.get(IdQuads.GRAPH))).matches()) {
            concealed.node(node);
          }
        });
    for (Former former : formers.values()) {
      Instant from = made.getOrDefault(former.entity, Instant.MIN);
      Instant until = replaced.getOrDefault(former.entity, Instant.MIN);
      if (from.isAfter(entered) || !until.isAfter(entered)) {
        concealed.graph(former.graph);
      }
      if (until.isAfter(entered)) {
        concealReplacement(former.entity, concealed);
      }
    }
    times(Vocabulary.PROV_STARTED_AT_TIME)
        .forEach(
            (node, time) -> {
              if (time.isAfter(entered)) {
                concealed.description(node);
              }
            });
  }

  /** Conceals that something was replaced, and what is noted of it. */
  private void concealReplacement(NodeId former, Concealed concealed) {
    concealed.description(former);
    quads.each(
        former,
        Vocabulary.PROV_HAD_MEMBER,
        quad -> concealed.description(quad.get(IdQuads.OBJECT)));
  }

  /** Conceals what is noted of the former content of a graph, and of the runs that made it. */
  void concealHistory(NodeId graph, Concealed concealed) {
    quads.each(
        graph,
        Vocabulary.PROV_WAS_REVISION_OF,
        quad -> {
          NodeId former = quad.get(IdQuads.OBJECT);
          concealReplacement(former, concealed);
          quads.each(
              former,
              Vocabulary.PROV_WAS_GENERATED_BY,
              made -> concealed.description(made.get(IdQuads.OBJECT)));
        });
    quads.each(
        graph,
        Vocabulary.PROV_WAS_GENERATED_BY,
        made -> {
          NodeId run = made.get(IdQuads.OBJECT);
          if (!loads.contains(run)) {
            concealed.description(run);
          }
        });
  }

  /** Finds where graphs are described, so that what is said of concealed ones can be concealed. */
  void findDescriptions(Concealed concealed) {
    quads.each(
        RDF.type.asNode(),
        Vocabulary.LOAD,
        quad -> {
          loads.add(quad.get(IdQuads.SUBJECT));
          isMeta(quad.get(IdQuads.GRAPH));
        });
    metas.forEach(concealed::meta);
  }

  /** When the store first got each of some graphs, as far as it is known. */
  Map<NodeId, Instant> firstEntries() {
    Map<NodeId, Instant> first = times(Vocabulary.PROV_GENERATED_AT_TIME);
    Map<NodeId, Instant> ofFormers = new HashMap<>(first);
    quads.each(
        Vocabulary.PROV_WAS_REVISION_OF,
        quad -> {
          Instant earlier = ofFormers.get(quad.get(IdQuads.OBJECT));
          if (earlier != null) {
            first.merge(quad.get(IdQuads.SUBJECT), earlier, EntryClock::earlier);
          }
        });
    return first;
  }

  private static Instant earlier(Instant one, Instant other) {
    return one.isBefore(other) ? one : other;
  }

  /** The latest time of each node; what stands in former graphs is of then. */
  private Map<NodeId, Instant> times(Node property) {
    Map<NodeId, Instant> times = new HashMap<>();
    Map<NodeId, Optional<Instant>> read = new HashMap<>();
    Set<NodeId> former = new HashSet<>(formers.keySet());
    quads.each(
        property,
        quad -> {
          if (!former.contains(quad.get(IdQuads.GRAPH))) {
            read.computeIfAbsent(quad.get(IdQuads.OBJECT), id -> instant(quads.node(id)))
                .ifPresent(
                    time ->
                        times.merge(
                            quad.get(IdQuads.SUBJECT),
                            time,
                            (one, other) -> one.isAfter(other) ? one : other));
          }
        });
    return times;
  }

  /** A time with or without a zone; without one it is taken for UTC. */
  private static Optional<Instant> instant(Node node) {
    if (!node.isLiteral()) {
      return Optional.empty();
    }
    String text = node.getLiteralLexicalForm();
    try {
      return Optional.of(OffsetDateTime.parse(text).toInstant());
    } catch (DateTimeParseException e) {
      try {
        return Optional.of(LocalDateTime.parse(text).toInstant(ZoneOffset.UTC));
      } catch (DateTimeParseException noTime) {
        return Optional.empty();
      }
    }
  }
}
