package org.waybill.store;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.jena.graph.Node;
import org.apache.jena.tdb2.store.NodeId;
import org.apache.jena.vocabulary.RDF;
import org.waybill.claim.Edtf;

/**
 * When documents were published: a day as printed; of a month or a year the last day. A document
 * without a date is placed by the day (UTC) on which the store got it.
 */
final class PublicationClock {
  private static final Pattern OF_ONE_DOCUMENT = Pattern.compile(".*graph/(doc|ext|former)/.*");

  private final IdQuads quads;
  private final EntryClock entries;
  private final Map<NodeId, LocalDate> dated = new HashMap<>();
  private final Map<NodeId, Set<NodeId>> graphs = new LinkedHashMap<>();
  private final List<NodeId> undated = new ArrayList<>();

  /**
   * @param concealed what is not looked at
   */
  PublicationClock(IdQuads quads, EntryClock entries, Concealed concealed) {
    this.quads = quads;
    this.entries = entries;
    Map<NodeId, Optional<LocalDate>> read = new HashMap<>();
    quads.each(
        Vocabulary.DATE_PUBLISHED,
        quad -> {
          if (concealed.test(quad)) {
            read.computeIfAbsent(quad.get(IdQuads.OBJECT), id -> day(quads.node(id)))
                .ifPresent(
                    day -> dated.merge(quad.get(IdQuads.SUBJECT), day, PublicationClock::earlier));
          }
        });
    quads.each(
        RDF.type.asNode(),
        Vocabulary.NEWS_ARTICLE,
        quad -> {
          if (concealed.test(quad)) {
            NodeId document = quad.get(IdQuads.SUBJECT);
            graphs
                .computeIfAbsent(document, id -> new LinkedHashSet<>())
                .add(quad.get(IdQuads.GRAPH));
          }
        });
    graphs.keySet().stream().filter(id -> !dated.containsKey(id)).forEach(undated::add);
  }

  private static LocalDate earlier(LocalDate one, LocalDate other) {
    return one.isBefore(other) ? one : other;
  }

  private static Optional<LocalDate> day(Node date) {
    if (!date.isLiteral()) {
      return Optional.empty();
    }
    String text = date.getLiteralLexicalForm();
    String day = text.length() > 10 && text.charAt(10) == 'T' ? text.substring(0, 10) : text;
    try {
      return Edtf.parse(day).latest();
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /**
   * Conceals what was published after a day.
   *
   * @return the documents without a date that are seen nevertheless
   */
  List<Node> concealAfter(LocalDate last, Concealed concealed) {
    Set<NodeId> later = new HashSet<>();
    dated.forEach(
        (document, day) -> {
          if (day.isAfter(last)) {
            later.add(document);
          }
        });
    List<Node> placed = new ArrayList<>();
    Map<NodeId, Instant> entered = undated.isEmpty() ? Map.of() : entries.firstEntries();
    for (NodeId document : undated) {
      Optional<Instant> entry =
          graphs.get(document).stream()
              .map(entered::get)
              .filter(time -> time != null)
              .min(Instant::compareTo);
      if (entry.filter(e -> e.atZone(ZoneOffset.UTC).toLocalDate().isAfter(last)).isPresent()) {
        later.add(document);
      } else {
        placed.add(quads.node(document));
      }
    }
    conceal(later, concealed);
    return placed;
  }

  private void conceal(Set<NodeId> documents, Concealed concealed) {
    Set<NodeId> shared = new LinkedHashSet<>();
    for (NodeId document : documents) {
      concealed.node(document);
      for (NodeId graph : graphs.getOrDefault(document, Set.of())) {
        if (OF_ONE_DOCUMENT.matcher(quads.iri(graph)).matches()) {
          conceal(graph, concealed);
        } else {
          shared.add(graph);
        }
      }
    }
    quads.each(
        Vocabulary.PROV_WAS_DERIVED_FROM,
        quad -> {
          NodeId graph = quad.get(IdQuads.GRAPH);
          if (documents.contains(quad.get(IdQuads.OBJECT))
              && (graph.equals(quad.get(IdQuads.SUBJECT)) || entries.isFormer(graph))) {
            conceal(graph, concealed);
          }
        });
    if (!shared.isEmpty()) {
      concealClaims(documents, concealed);
    }
  }

  private void conceal(NodeId graph, Concealed concealed) {
    concealed.graph(graph);
    entries.concealHistory(graph, concealed);
  }

  /**
   * Conceals the claims of documents that share a graph with others, as those of an RDF file do.
   */
  private void concealClaims(Set<NodeId> documents, Concealed concealed) {
    Set<NodeId> claims = new HashSet<>();
    quads.each(
        Vocabulary.IN_DOCUMENT,
        quad -> {
          if (documents.contains(quad.get(IdQuads.OBJECT))
              && !concealed.hasGraph(quad.get(IdQuads.GRAPH))) {
            claims.add(quad.get(IdQuads.SUBJECT));
          }
        });
    Depictions.conceal(claims, quads, concealed);
  }
}
