package org.waybill.fusion;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.waybill.fusion.Decision.Verdict;
import org.waybill.fusion.FusedSituation.Standing;
import org.waybill.fusion.Origins.LeftOut;
import org.waybill.fusion.Origins.Origin;
import org.waybill.fusion.Origins.Why;

/**
 * Reads back what {@link FusionWriter} wrote, one fused situation at a time. To be used within one
 * transaction.
 */
final class FusionReader {
  private final DatasetGraph graphs;
  private final Node graph;

  /**
   * @param graph name of the fusion graph
   */
  FusionReader(DatasetGraph graphs, String graph) {
    this.graphs = graphs;
    this.graph = Terms.node(graph);
  }

  /** Whether there is a fusion at all. */
  boolean isEmpty() {
    return !graphs.find(graph, Node.ANY, Node.ANY, Node.ANY).hasNext();
  }

  /** IRI of the fused situation of which a reported one is a member; of a fused one itself. */
  Optional<String> fused(String situation) {
    Node node = Terms.node(situation);
    return graphs.contains(graph, node, Terms.FUSES, Node.ANY)
        ? Optional.of(situation)
        : subjects(Terms.FUSES, node).findFirst().map(Node::toString);
  }

  /** IRIs of the fused transfers between two parties, those with the most claims first. */
  List<String> transfers(String supplier, String recipient) {
    Node to = Terms.node(recipient);
    return subjects(Terms.SUPPLIER, Terms.node(supplier))
        .filter(f -> graphs.contains(graph, f, Terms.RECIPIENT, to))
        .sorted(
            Comparator.comparing((Node f) -> -number(f, Terms.CLAIM_COUNT))
                .thenComparing(f -> f.toString()))
        .map(Node::toString)
        .toList();
  }

  String label(String fused) {
    return text(Terms.node(fused), Terms.LABEL).orElse(fused);
  }

  List<String> members(String fused) {
    return iris(Terms.node(fused), Terms.FUSES);
  }

  /**
   * A fused situation.
   *
   * @param members as they are read from the documents' graphs
   */
  FusedSituation read(String iri, List<ReportedSituation> members) {
    Node fused = Terms.node(iri);
    SituationKind kind =
        Stream.of(SituationKind.values())
            .filter(k -> graphs.contains(graph, fused, Terms.TYPE, Terms.wb(k.term())))
            .findFirst()
            .orElse(SituationKind.TRANSFER);
    return new FusedSituation(iri, kind, members, origins(fused), ladder(fused));
  }

  private Origins origins(Node fused) {
    List<Origin> counted =
        objects(fused, Terms.COUNTS_ORIGIN)
            .map(
                node ->
                    new Origin(iri(node, Terms.PRINCIPAL).orElse(""), iris(node, Terms.RESTS_ON)))
            .sorted(Comparator.comparing(Origin::principal))
            .toList();
    List<LeftOut> leftOut = new ArrayList<>();
    objects(fused, Terms.LEAVES_OUT)
        .forEach(
            node ->
                value(
                        Why.values(),
                        node,
                        Terms.LEFT_OUT_BECAUSE,
                        w -> listed("leftOut", w.notation()))
                    .ifPresent(
                        why ->
                            leftOut.add(
                                new LeftOut(
                                    iri(node, Terms.LEFT_OUT_CLAIM_OF).orElse(""),
                                    why,
                                    iri(node, Terms.GOES_BACK_TO)))));
    leftOut.sort(Comparator.comparing(LeftOut::claim));
    return new Origins(counted, leftOut);
  }

  private Map<Rung, Standing> ladder(Node fused) {
    Map<Rung, Standing> ladder = new EnumMap<>(Rung.class);
    objects(fused, Terms.STANDING)
        .forEach(
            node ->
                value(Rung.values(), node, Terms.RUNG, r -> listed("rung", r.notation()))
                    .ifPresent(
                        rung ->
                            ladder.put(
                                rung,
                                new Standing(
                                    iris(node, Terms.AFFIRMED_BY), iris(node, Terms.DENIED_BY)))));
    return ladder;
  }

  /** The decisions on pairs of which one at least is among these. */
  List<Decision> decisions(Collection<String> situations) {
    Set<Node> nodes = new LinkedHashSet<>();
    for (String situation : situations) {
      subjects(Terms.COMPARES, Terms.node(situation)).forEach(nodes::add);
    }
    return nodes.stream().flatMap(node -> decision(node).stream()).toList();
  }

  private Optional<Decision> decision(Node node) {
    List<String> pair = iris(node, Terms.COMPARES);
    Optional<Verdict> verdict = value(Verdict.values(), node, Terms.VERDICT, FusionWriter::verdict);
    if (pair.size() != 2 || verdict.isEmpty()) {
      return Optional.empty();
    }
    List<Reason> reasons =
        objects(node, Terms.REASON)
            .map(this::reason)
            .sorted(
                Comparator.comparingDouble(
                        (Reason r) ->
                            r.isVeto() || r.field().equals("judgement")
                                ? -100
                                : -Math.abs(r.weight()))
                    .thenComparing(Reason::field))
            .toList();
    return Optional.of(
        new Decision(
            pair.get(0),
            pair.get(1),
            verdict.get(),
            number(node, Terms.SCORE),
            reasons,
            graphs.contains(graph, node, Terms.IS_JUDGED, Node.ANY)));
  }

  private Reason reason(Node node) {
    String field = text(node, Terms.REASON_FIELD).orElse("");
    String words = text(node, Terms.IN_WORDS).orElse("");
    return graphs.contains(graph, node, Terms.RULES_OUT, Node.ANY)
        ? Reason.veto(field, words)
        : new Reason(field, number(node, Terms.WEIGHT), words);
  }

  List<Contradiction> contradictions(String fused) {
    List<Contradiction> found = new ArrayList<>();
    subjects(Terms.CONCERNS, Terms.node(fused))
        .forEach(
            node ->
                value(
                        Contradiction.Kind.values(),
                        node,
                        Terms.CONTRADICTION_KIND,
                        k -> listed("conflict", k.notation()))
                    .ifPresent(
                        kind ->
                            found.add(
                                new Contradiction(
                                    kind,
                                    iri(node, Terms.EARLIER_CLAIM).orElse(""),
                                    iri(node, Terms.LATER_CLAIM).orElse(""),
                                    fused,
                                    text(node, Terms.IN_WORDS).orElse("")))));
    found.sort(Comparator.comparing(Contradiction::kind).thenComparing(Contradiction::one));
    return found;
  }

  /** The larger transfers that count this one, and the smaller ones that it counts. */
  List<Part> parts(String fused) {
    Node node = Terms.node(fused);
    return Stream.concat(subjects(Terms.PART, node), subjects(Terms.WHOLE, node))
        .map(
            part ->
                new Part(
                    iri(part, Terms.PART).orElse(""),
                    iri(part, Terms.WHOLE).orElse(""),
                    text(part, Terms.IN_WORDS).orElse("")))
        .distinct()
        .sorted(Comparator.comparing(Part::whole).thenComparing(Part::part))
        .toList();
  }

  List<RunningTotal> totals(String fused) {
    return subjects(Terms.CONCERNS, Terms.node(fused))
        .filter(node -> graphs.contains(graph, node, Terms.TYPE, Terms.RUNNING_TOTAL))
        .map(
            node ->
                new RunningTotal(
                    iri(node, Terms.EARLIER_READING).orElse(""),
                    iri(node, Terms.LATER_READING).orElse(""),
                    text(node, Terms.IN_WORDS).orElse("")))
        .sorted(Comparator.comparing(RunningTotal::earlier).thenComparing(RunningTotal::later))
        .toList();
  }

  // ---- triples of the graph

  private static Node listed(String list, String notation) {
    return FusionWriter.listed(list, notation);
  }

  private <V> Optional<V> value(V[] values, Node node, Node property, Function<V, Node> term) {
    return Stream.of(values)
        .filter(v -> graphs.contains(graph, node, property, term.apply(v)))
        .findFirst();
  }

  private Stream<Node> subjects(Node property, Node object) {
    List<Node> subjects = new ArrayList<>();
    Iterator<Quad> found = graphs.find(graph, Node.ANY, property, object);
    found.forEachRemaining(quad -> subjects.add(quad.getSubject()));
    return subjects.stream().sorted(Comparator.comparing(Node::toString));
  }

  private Stream<Node> objects(Node subject, Node property) {
    List<Node> objects = new ArrayList<>();
    Iterator<Quad> found = graphs.find(graph, subject, property, Node.ANY);
    found.forEachRemaining(quad -> objects.add(quad.getObject()));
    return objects.stream().sorted(Comparator.comparing(Node::toString));
  }

  private List<String> iris(Node subject, Node property) {
    return objects(subject, property).map(Node::toString).toList();
  }

  private Optional<String> iri(Node subject, Node property) {
    return objects(subject, property).findFirst().map(Node::toString);
  }

  private Optional<String> text(Node subject, Node property) {
    return objects(subject, property)
        .filter(Node::isLiteral)
        .findFirst()
        .map(Node::getLiteralLexicalForm);
  }

  private double number(Node subject, Node property) {
    return text(subject, property).map(Double::parseDouble).orElse(0.0);
  }
}
