package org.waybill.publish;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.waybill.rdf.Iris;

/**
 * When what a store says of a thing may have changed: the ends of its loads and the times of
 * judgements, from the first that could have brought the thing. Each is given in whole seconds, as
 * HTTP writes times, rounded up so that what happened within the second is seen.
 *
 * @param times in their order, none twice; empty where the store does not tell when it was loaded
 */
public record Mementos(List<Instant> times) {
  private static final Node GENERATED_AT_TIME = prov("generatedAtTime");
  private static final Node ENDED_AT_TIME = prov("endedAtTime");
  private static final Node WAS_REVISION_OF = prov("wasRevisionOf");
  private static final Set<String> ALWAYS_THERE =
      Set.of("meta", "entities", "links", "unlinked", "ontology", "goods");

  public Mementos {
    times = List.copyOf(times);
  }

  /**
   * Reads them, within a reading transaction.
   *
   * @param graphs as they are seen today
   * @param iris names things as the store's loader did
   * @param thing its IRI
   */
  public static Mementos of(DatasetGraph graphs, Iris iris, String thing) {
    NavigableSet<Instant> changes = new TreeSet<>();
    graphs
        .find(Node.ANY, Node.ANY, Terms.TYPE, Terms.wb("Load"))
        .forEachRemaining(load -> add(graphs, load.getSubject(), ENDED_AT_TIME, changes));
    for (String judged : List.of("Judgement", "Retraction")) {
      graphs
          .find(Node.ANY, Node.ANY, Terms.TYPE, Terms.wb(judged))
          .forEachRemaining(
              judgement -> add(graphs, judgement.getSubject(), GENERATED_AT_TIME, changes));
    }
    Optional<Instant> first = first(graphs, iris, NodeFactory.createURI(thing));
    NavigableSet<Instant> seconds = new TreeSet<>();
    changes.stream()
        .filter(change -> first.isEmpty() || !change.isBefore(first.get()))
        .forEach(change -> seconds.add(wholeSecond(change)));
    return new Mementos(List.copyOf(seconds));
  }

  private static Instant wholeSecond(Instant time) {
    Instant second = time.truncatedTo(ChronoUnit.SECONDS);
    return second.equals(time) ? time : second.plusSeconds(1);
  }

  /** When the first of the graphs came that speak of the thing; empty for reference data. */
  private static Optional<Instant> first(DatasetGraph graphs, Iris iris, Node thing) {
    Set<Node> speaking = new HashSet<>();
    graphs
        .find(Node.ANY, thing, Node.ANY, Node.ANY)
        .forEachRemaining(quad -> speaking.add(quad.getGraph()));
    NavigableSet<Instant> times = new TreeSet<>();
    for (Node graph : speaking) {
      if (ALWAYS_THERE.contains(graph.toString().replace(iris.graphBase(), ""))) {
        return Optional.empty();
      }
      add(graphs, graph, GENERATED_AT_TIME, times);
      graphs
          .find(Node.ANY, graph, WAS_REVISION_OF, Node.ANY)
          .forEachRemaining(
              revision -> add(graphs, revision.getObject(), GENERATED_AT_TIME, times));
    }
    return times.isEmpty() ? Optional.empty() : Optional.of(times.first());
  }

  private static void add(DatasetGraph graphs, Node subject, Node property, Set<Instant> times) {
    graphs
        .find(Node.ANY, subject, property, Node.ANY)
        .forEachRemaining(quad -> instant(quad.getObject()).ifPresent(times::add));
  }

  private static Optional<Instant> instant(Node time) {
    try {
      return time.isLiteral()
          ? Optional.of(OffsetDateTime.parse(time.getLiteralLexicalForm()).toInstant())
          : Optional.empty();
    } catch (DateTimeException e) {
      return Optional.empty(); // another program's spelling
    }
  }

  /** The last one at a time or before; the first of all where the time is earlier. */
  public Optional<Instant> at(Instant time) {
    NavigableSet<Instant> all = new TreeSet<>(times);
    return Optional.ofNullable(all.floor(time)).or(() -> times.stream().findFirst());
  }

  private static Node prov(String name) {
    return NodeFactory.createURI(Terms.PROV + name);
  }
}
