package org.waybill.publish;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.waybill.publish.DatasetStatistics.ClassCount;
import org.waybill.publish.DatasetStatistics.Period;
import org.waybill.publish.DatasetStatistics.PropertyCount;
import org.waybill.rdf.Iris;

/**
 * Counts what a store holds, in two readings of the union of its graphs: first which class each
 * thing has, then all statements. It is to be used within a reading transaction.
 */
public final class StatisticsReader {
  private final Graph union;
  private final Iris iris;
  private final Map<Node, List<Node>> classes = new HashMap<>();
  private final Map<Node, Long> members = new HashMap<>();
  private final Map<Node, Uses> properties = new HashMap<>();
  private final Map<Node, Map<Node, Uses>> byClass = new HashMap<>();
  private long triples;
  private final Set<Node> subjects = new HashSet<>();
  private final Set<Node> objects = new HashSet<>();

  /** How a property is used. */
  private static final class Uses {
    private long triples;
    private final Map<Node, Long> objectClasses = new HashMap<>();
    private final Map<String, Long> datatypes = new HashMap<>();

    void add(Node object, List<Node> classesOfObject) {
      triples++;
      classesOfObject.forEach(c -> objectClasses.merge(c, 1L, Long::sum));
      if (object.isLiteral()) {
        datatypes.merge(object.getLiteralDatatypeURI(), 1L, Long::sum);
      }
    }

    PropertyCount of(Node property) {
      Map<String, Long> named = new HashMap<>();
      objectClasses.forEach((c, n) -> named.put(c.getURI(), n));
      return new PropertyCount(property.getURI(), triples, named, datatypes);
    }
  }

  private StatisticsReader(DatasetGraph graphs, Iris iris) {
    this.union = graphs.getUnionGraph();
    this.iris = iris;
  }

  /**
   * Counts.
   *
   * @param graphs as they are seen
   * @param iris names things as the store's loader did
   */
  public static DatasetStatistics read(DatasetGraph graphs, Iris iris) {
    return new StatisticsReader(graphs, iris).read();
  }

  private DatasetStatistics read() {
    each(union.find(Node.ANY, Terms.TYPE, Node.ANY), this::type);
    each(union.find(), this::count);
    List<ClassCount> classCounts = new ArrayList<>();
    members.forEach(
        (type, n) ->
            classCounts.add(
                new ClassCount(type.getURI(), n, counts(byClass.getOrDefault(type, Map.of())))));
    classCounts.sort(
        Comparator.comparingLong(ClassCount::entities).reversed().thenComparing(ClassCount::iri));
    return new DatasetStatistics(
        triples,
        subjects.size(),
        objects.size(),
        classCounts,
        counts(properties),
        documents(),
        published(),
        latest(NodeFactory.createURI(Terms.PROV + "generatedAtTime")),
        examples());
  }

  private static void each(Iterator<Triple> all, java.util.function.Consumer<Triple> use) {
    all.forEachRemaining(use);
  }

  private void type(Triple triple) {
    if (triple.getObject().isURI()) {
      classes.computeIfAbsent(triple.getSubject(), s -> new ArrayList<>(2)).add(triple.getObject());
      members.merge(triple.getObject(), 1L, Long::sum);
    }
  }

  private void count(Triple triple) {
    triples++;
    subjects.add(triple.getSubject());
    objects.add(triple.getObject());
    List<Node> ofObject =
        triple.getObject().isLiteral()
            ? List.of()
            : classes.getOrDefault(triple.getObject(), List.of());
    properties
        .computeIfAbsent(triple.getPredicate(), p -> new Uses())
        .add(triple.getObject(), ofObject);
    for (Node type : classes.getOrDefault(triple.getSubject(), List.of())) {
      byClass
          .computeIfAbsent(type, t -> new HashMap<>())
          .computeIfAbsent(triple.getPredicate(), p -> new Uses())
          .add(triple.getObject(), ofObject);
    }
  }

  private static List<PropertyCount> counts(Map<Node, Uses> uses) {
    List<PropertyCount> counts = new ArrayList<>();
    uses.forEach((property, use) -> counts.add(use.of(property)));
    counts.sort(
        Comparator.comparingLong(PropertyCount::triples)
            .reversed()
            .thenComparing(PropertyCount::iri));
    return counts;
  }

  private long documents() {
    Set<Node> documents = new HashSet<>();
    each(
        union.find(Node.ANY, Terms.IN_DOCUMENT, Node.ANY),
        triple -> documents.add(triple.getObject()));
    return documents.size();
  }

  private Optional<Period> published() {
    String first = null;
    String last = null;
    Iterator<Triple> days = union.find(Node.ANY, Terms.DATE_PUBLISHED, Node.ANY);
    while (days.hasNext()) {
      Node day = days.next().getObject();
      if (day.isLiteral() && day.getLiteralLexicalForm().matches("\\d{4}-\\d{2}-\\d{2}")) {
        String form = day.getLiteralLexicalForm();
        first = first == null || form.compareTo(first) < 0 ? form : first;
        last = last == null || form.compareTo(last) > 0 ? form : last;
      }
    }
    return first == null ? Optional.empty() : Optional.of(new Period(first, last));
  }

  /** The last of the times that a property has, all of them in UTC. */
  private Optional<String> latest(Node property) {
    String latest = null;
    Iterator<Triple> times = union.find(Node.ANY, property, Node.ANY);
    while (times.hasNext()) {
      Node time = times.next().getObject();
      if (time.isLiteral()
          && time.getLiteralLexicalForm().endsWith("Z")
          && (latest == null || time.getLiteralLexicalForm().compareTo(latest) > 0)) {
        latest = time.getLiteralLexicalForm();
      }
    }
    return Optional.ofNullable(latest);
  }

  private List<String> examples() {
    List<String> examples = new ArrayList<>();
    for (String type : List.of("Claim", "NewsArticle", "State", "FusedSituation")) {
      Iterator<Triple> found = union.find(Node.ANY, Terms.TYPE, Terms.wb(type));
      while (found.hasNext()) {
        Node thing = found.next().getSubject();
        if (thing.isURI() && iris.path(thing.getURI()).isPresent()) {
          examples.add(thing.getURI());
          break;
        }
      }
    }
    return examples;
  }
}
