package org.waybill.fusion;

import static org.waybill.fusion.ReviewTerms.JUDGED_AGAINST;
import static org.waybill.fusion.ReviewTerms.JUDGED_SITUATION;
import static org.waybill.fusion.ReviewTerms.JUDGEMENT;
import static org.waybill.fusion.ReviewTerms.REPORTED_SITUATION;
import static org.waybill.fusion.ReviewTerms.RETRACTION;
import static org.waybill.fusion.ReviewTerms.RETRACTS;
import static org.waybill.fusion.ReviewTerms.VERDICT;

import java.time.Instant;
import java.util.Collection;
import java.util.SortedSet;
import java.util.TreeSet;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.waybill.fusion.Decision.Verdict;
import org.waybill.rdf.Iris;
import org.waybill.store.GraphStore;
import org.waybill.store.StoreException;

/**
 * Adds judgements and retractions to the review graph of who makes them; changes and removes none.
 *
 * <pre>{@code
 * graph:review/Anna {
 *   judgement:19d0 a wb:Retraction ; wb:retracts judgement:5c0e ;
 *     rdfs:comment "the third names another train" ; prov:wasAttributedTo reviewer:Anna ;
 *     prov:generatedAtTime "2026-11-25T09:30:00Z" .
 *   reviewer:Anna a prov:Person ; rdfs:label "Anna" .
 * }
 * }</pre>
 */
public final class JudgementWriter {
  private static final String AND = " | ";

  private final GraphStore store;
  private final Iris iris;

  /**
   * @param iris names things as the store's loader did
   */
  public JudgementWriter(GraphStore store, Iris iris) {
    this.store = store;
    this.iris = iris;
  }

  /**
   * Who judges or retracts, why, and when.
   *
   * @throws JudgementException if the name or the reason is blank
   */
  public record Reviewed(String why, String by, Instant made) {
    public Reviewed {
      if (why.isBlank()) {
        throw new JudgementException("say why: others have to judge by it");
      }
      if (by.isBlank()) {
        throw new JudgementException("say who judges: a name");
      }
      why = why.strip();
      by = by.strip();
    }
  }

  /**
   * Judges that each of the one is, or is not, the same as each of the other.
   *
   * @param one IRIs of reported situations; the members, where a fused situation is meant
   * @param other likewise
   * @return IRI of the judgement
   * @throws JudgementException if a situation is not in the store, or is on both sides alone
   * @throws StoreException if it cannot be written
   */
  public String judge(
      Verdict verdict, Collection<String> one, Collection<String> other, Reviewed reviewed)
      throws StoreException {
    SortedSet<String> left = new TreeSet<>(one);
    SortedSet<String> right = new TreeSet<>(other);
    // who takes a situation out of a group names the group: it is judged against the others
    if (left.containsAll(right)) {
      left.removeAll(right);
    } else if (right.containsAll(left)) {
      right.removeAll(left);
    }
    if (left.isEmpty() || right.isEmpty()) {
      throw new JudgementException(
          "both are the same node; to take a situation out of a group, name it and the group");
    }
    String iri =
        iris.judgementIri(
            verdict.notation(),
            String.join(" ", left),
            String.join(" ", right),
            reviewed.by(),
            reviewed.made().toString());
    store.write(
        dataset -> {
          DatasetGraph graphs = dataset.asDatasetGraph();
          Graph union = graphs.getUnionGraph();
          String label = verdict.notation() + ": " + label(union, left) + AND + label(union, right);
          ReviewEntry entry = new ReviewEntry(graphs, iris, iri, reviewed);
          entry.begin(JUDGEMENT, label);
          entry.add(VERDICT, ReviewTerms.verdict(verdict));
          left.forEach(s -> entry.add(JUDGED_SITUATION, NodeFactory.createURI(s)));
          right.forEach(s -> entry.add(JUDGED_AGAINST, NodeFactory.createURI(s)));
        });
    return iri;
  }

  /**
   * Takes a judgement back; it stays, and is not in force any more.
   *
   * @return IRI of the retraction
   * @throws JudgementException if there is no such judgement, or it was retracted already
   * @throws StoreException if it cannot be written
   */
  public String retract(String judgement, Reviewed reviewed) throws StoreException {
    String iri = iris.judgementIri("retract", judgement, reviewed.by(), reviewed.made().toString());
    store.write(
        dataset -> {
          DatasetGraph graphs = dataset.asDatasetGraph();
          Node retracted = NodeFactory.createURI(judgement);
          ReviewedJudgement known =
              Judgements.read(dataset).all().stream()
                  .filter(j -> j.iri().equals(judgement))
                  .findFirst()
                  .orElseThrow(() -> new JudgementException("there is no judgement " + judgement));
          known
              .retraction()
              .ifPresent(
                  r -> {
                    throw new JudgementException(
                        "it was retracted already, by " + r.by() + " at " + r.made());
                  });
          ReviewEntry entry = new ReviewEntry(graphs, iris, iri, reviewed);
          entry.begin(RETRACTION, "retracted: " + known.label());
          entry.add(RETRACTS, retracted);
        });
    return iri;
  }

  /** What the first of the situations says, and how many more there are. */
  private static String label(Graph union, SortedSet<String> situations) {
    for (String iri : situations) {
      if (!union.contains(NodeFactory.createURI(iri), RDF.type.asNode(), REPORTED_SITUATION)) {
        throw new JudgementException("there is no reported situation " + iri);
      }
    }
    String first =
        union
            .find(NodeFactory.createURI(situations.first()), RDFS.label.asNode(), Node.ANY)
            .toList()
            .stream()
            .map(t -> t.getObject().getLiteralLexicalForm())
            .sorted()
            .findFirst()
            .orElse(situations.first());
    return situations.size() == 1 ? first : first + " (and " + (situations.size() - 1) + " more)";
  }
}
