package org.waybill.fusion;

import static org.waybill.fusion.ReviewTerms.JUDGED_AGAINST;
import static org.waybill.fusion.ReviewTerms.JUDGED_SITUATION;
import static org.waybill.fusion.ReviewTerms.JUDGEMENT;
import static org.waybill.fusion.ReviewTerms.PROV_GENERATED_AT_TIME;
import static org.waybill.fusion.ReviewTerms.PROV_WAS_ATTRIBUTED_TO;
import static org.waybill.fusion.ReviewTerms.REPORTED_SITUATION;
import static org.waybill.fusion.ReviewTerms.RETRACTION;
import static org.waybill.fusion.ReviewTerms.RETRACTS;
import static org.waybill.fusion.ReviewTerms.VERDICT;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.Dataset;
import org.apache.jena.system.Txn;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.waybill.fusion.Decision.Verdict;
import org.waybill.fusion.JudgedPairs.Pair;
import org.waybill.fusion.ReviewedJudgement.Retraction;
import org.waybill.fusion.ReviewedJudgement.Standing;

/**
 * What people judged, read from the review graphs. Nothing there is ever overwritten: of those that
 * contradict each other the later is in force, and one that was retracted is not; then what it
 * overruled is in force again.
 *
 * <pre>{@code
 * graph:review/Anna {
 *   judgement:5c0e a wb:Judgement ; wb:verdict wb:same ;
 *     wb:judgedSituation situation:a/1, situation:b/1 ; wb:judgedAgainst situation:c/1 ;
 *     rdfs:comment "all three name the train" ; prov:wasAttributedTo reviewer:Anna ;
 *     prov:generatedAtTime "2026-11-24T12:00:00Z" .
 * }
 * }</pre>
 */
public final class Judgements {
  private static final Comparator<ReviewedJudgement> LATER =
      Comparator.comparing((ReviewedJudgement j) -> j.made().orElseThrow())
          .thenComparing(ReviewedJudgement::iri);

  private final List<ReviewedJudgement> all;
  private final Map<Pair, ReviewedJudgement> followed;

  private Judgements(List<ReviewedJudgement> all, Map<Pair, ReviewedJudgement> followed) {
    this.all = all;
    this.followed = followed;
  }

  /** The judgements that fusion has to follow: one at most of any two situations. */
  public static List<Judgement> inForce(Dataset view) {
    return read(view).inForce();
  }

  /** Those that had to be followed at a time, whatever was judged or retracted since. */
  public static List<Judgement> inForce(Dataset view, Instant then) {
    return read(view, then).inForce();
  }

  /** Everything that was judged. */
  public static Judgements read(Dataset view) {
    return read(view, Instant.MAX);
  }

  private static Judgements read(Dataset view, Instant then) {
    return Txn.calculateRead(
        view, () -> new Reading(view.asDatasetGraph().getUnionGraph(), then).read());
  }

  /** All of them, the earliest first; those without a time before these. */
  public List<ReviewedJudgement> all() {
    return all;
  }

  private List<Judgement> inForce() {
    return followed.entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .map(
            e -> {
              ReviewedJudgement j = e.getValue();
              Pair pair = e.getKey();
              return new Judgement(
                  j.iri(),
                  j.verdict(),
                  pair.one(),
                  pair.other(),
                  j.why(),
                  j.by(),
                  j.made().orElseThrow());
            })
        .toList();
  }

  /** One reading of the review graphs as they were at a time. */
  private static final class Reading {
    private final Graph graph;
    private final Instant then;
    private final Map<String, Boolean> present = new HashMap<>();

    Reading(Graph graph, Instant then) {
      this.graph = graph;
      this.then = then;
    }

    Judgements read() {
      Map<String, Retraction> retractions = retractions();
      List<ReviewedJudgement> found =
          subjects(JUDGEMENT)
              .map(node -> judgement(node, retractions))
              .flatMap(Optional::stream)
              .sorted(Comparator.comparing(ReviewedJudgement::iri))
              .toList();
      JudgedPairs pairs = new JudgedPairs();
      Map<String, ReviewedJudgement> weighed = new HashMap<>();
      found.stream()
          .filter(j -> j.made().isPresent() && j.retraction().isEmpty())
          .sorted(LATER.reversed())
          .forEach(j -> weighed.put(j.iri(), weighed(j, pairs)));
      List<ReviewedJudgement> all =
          found.stream()
              .map(j -> weighed.containsKey(j.iri()) ? weighed.get(j.iri()) : withoutForce(j))
              .sorted(
                  Comparator.comparing((ReviewedJudgement j) -> j.made().orElse(Instant.MIN))
                      .thenComparing(ReviewedJudgement::iri))
              .toList();
      return new Judgements(all, pairs.inForce());
    }

    private Map<String, Retraction> retractions() {
      Map<String, Retraction> retractions = new HashMap<>();
      subjects(RETRACTION)
          .forEach(
              node -> {
                Optional<String> retracted = object(node, RETRACTS).map(Node::toString);
                Optional<Instant> made = made(node);
                if (retracted.isPresent() && made.isPresent() && !made.get().isAfter(then)) {
                  Retraction retraction =
                      new Retraction(
                          node.toString(), text(node, RDFS.comment.asNode()), by(node), made.get());
                  retractions.merge(
                      retracted.get(), retraction, (a, b) -> b.made().isBefore(a.made()) ? b : a);
                }
              });
      return retractions;
    }

    private Optional<ReviewedJudgement> judgement(Node node, Map<String, Retraction> retractions) {
      Optional<Verdict> verdict =
          Stream.of(Verdict.values())
              .filter(v -> graph.contains(node, VERDICT, ReviewTerms.verdict(v)))
              .findFirst();
      Optional<Instant> made = made(node);
      if (verdict.isEmpty() || made.filter(then::isBefore).isPresent()) {
        return Optional.empty();
      }
      List<String> one = situations(node, JUDGED_SITUATION);
      List<String> other = situations(node, JUDGED_AGAINST);
      Set<String> vanished = new LinkedHashSet<>(one);
      vanished.addAll(other);
      vanished.removeIf(this::isPresent);
      return Optional.of(
          new ReviewedJudgement(
              node.toString(),
              verdict.get(),
              one,
              other,
              text(node, RDFS.label.asNode()),
              text(node, RDFS.comment.asNode()),
              by(node),
              made,
              Standing.IN_FORCE,
              List.of(),
              List.copyOf(vanished),
              Optional.ofNullable(retractions.get(node.toString()))));
    }

    /** Adds a judgement to the later ones, and tells what it counts for beside them. */
    private ReviewedJudgement weighed(ReviewedJudgement j, JudgedPairs later) {
      Set<String> overruledBy = new TreeSet<>();
      int followed = 0;
      int known = 0;
      for (Pair pair : JudgedPairs.of(j)) {
        if (isPresent(pair.one()) && isPresent(pair.other())) {
          known++;
          Set<String> against = later.add(pair, j);
          overruledBy.addAll(against);
          followed += against.isEmpty() ? 1 : 0;
        }
      }
      Standing standing;
      if (known == 0) {
        standing = Standing.ORPHANED;
      } else if (followed == 0) {
        standing = Standing.OVERRULED;
      } else {
        standing =
            followed == known && j.vanished().isEmpty()
                ? Standing.IN_FORCE
                : Standing.PARTLY_IN_FORCE;
      }
      return j.with(standing, List.copyOf(overruledBy));
    }

    private static ReviewedJudgement withoutForce(ReviewedJudgement j) {
      return j.with(j.retraction().isPresent() ? Standing.RETRACTED : Standing.UNDATED, List.of());
    }

    private boolean isPresent(String situation) {
      return present.computeIfAbsent(
          situation,
          iri -> graph.contains(NodeFactory.createURI(iri), RDF.type.asNode(), REPORTED_SITUATION));
    }

    private Stream<Node> subjects(Node type) {
      return graph.find(Node.ANY, RDF.type.asNode(), type).toList().stream()
          .map(t -> t.getSubject());
    }

    private List<String> situations(Node judgement, Node property) {
      List<String> situations = new ArrayList<>();
      graph
          .find(judgement, property, Node.ANY)
          .forEachRemaining(t -> situations.add(t.getObject().toString()));
      return situations.stream().sorted().toList();
    }

    private Optional<Instant> made(Node node) {
      return object(node, PROV_GENERATED_AT_TIME).map(Reading::instant).filter(Objects::nonNull);
    }

    /** Null where it is no time with its zone: without one, it is not known which is the later. */
    private static Instant instant(Node time) {
      try {
        return OffsetDateTime.parse(time.getLiteralLexicalForm()).toInstant();
      } catch (DateTimeException | UnsupportedOperationException e) {
        return null;
      }
    }

    private String by(Node node) {
      return object(node, PROV_WAS_ATTRIBUTED_TO)
          .map(person -> text(person, RDFS.label.asNode()))
          .orElse("");
    }

    private String text(Node node, Node property) {
      return object(node, property)
          .filter(Node::isLiteral)
          .map(Node::getLiteralLexicalForm)
          .orElse("");
    }

    /** The object; of several the first in the order of their text, so that readings agree. */
    private Optional<Node> object(Node node, Node property) {
      return graph.find(node, property, Node.ANY).toList().stream()
          .map(t -> t.getObject())
          .min(Comparator.comparing(Node::toString));
    }
  }
}
