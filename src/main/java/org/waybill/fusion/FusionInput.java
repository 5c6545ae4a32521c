package org.waybill.fusion;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.apache.jena.query.Dataset;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.Txn;
import org.waybill.rdf.Iris;

/**
 * What fusion is computed from. A part of it gives the fusion that there would be if the rest had
 * never been said.
 *
 * @param judgements those in force
 */
public record FusionInput(
    List<ReportedSituation> reported, List<Judgement> judgements, Background background) {
  public FusionInput {
    reported = List.copyOf(reported);
    judgements = List.copyOf(judgements);
  }

  /** Giver and receiver, in this direction. */
  public record Parties(String supplier, String recipient) {
    static Optional<Parties> of(ReportedSituation situation) {
      return situation.kind() == SituationKind.TRANSFER
          ? situation.supplier().flatMap(s -> situation.recipient().map(r -> new Parties(s, r)))
          : Optional.empty();
    }
  }

  /** Reads all of a store, within one transaction. */
  public static FusionInput read(Dataset view, Iris iris) {
    return Txn.calculateRead(
        view,
        () -> read(view.asDatasetGraph(), iris, Judgements.inForce(view), FusionListener.SILENT));
  }

  /**
   * Reads what is seen within the transaction of this thread.
   *
   * @param listener is told of each graph that was read
   */
  static FusionInput read(
      DatasetGraph graphs, Iris iris, List<Judgement> judgements, FusionListener listener) {
    ReportedReader reader = new ReportedReader(graphs, iris);
    Collection<String> sources = reader.sources();
    listener.reading(sources.size());
    List<ReportedSituation> reported = new ArrayList<>();
    for (String source : sources) {
      reader.read(source, reported::add);
      listener.read(source);
    }
    reader.tellLeftOut();
    return new FusionInput(reported, judgements, reader.background());
  }

  /** The part of which the claims fit. */
  public FusionInput only(Predicate<Testimony> claims) {
    return new FusionInput(
        reported.stream().filter(s -> claims.test(s.testimony())).toList(), judgements, background);
  }

  /**
   * The part that has to do with transfers between some parties: the documents that report one, or
   * one that a person judged beside one. Transfers between these parties are fused as in the whole;
   * what else the documents report is not complete.
   */
  public FusionInput around(Collection<Parties> parties) {
    Set<Parties> all = withJudged(parties);
    Set<String> documents =
        reported.stream()
            .filter(s -> Parties.of(s).filter(all::contains).isPresent())
            .map(s -> s.testimony().document())
            .collect(Collectors.toSet());
    return only(t -> documents.contains(t.document()));
  }

  private Set<Parties> withJudged(Collection<Parties> parties) {
    Map<String, Parties> byIri = new HashMap<>();
    reported.forEach(s -> Parties.of(s).ifPresent(p -> byIri.put(s.iri(), p)));
    Set<Parties> all = new HashSet<>(parties);
    int before;
    do {
      before = all.size();
      for (Judgement j : judgements) {
        Parties one = byIri.get(j.one());
        Parties other = byIri.get(j.other());
        if (one != null && other != null && (all.contains(one) || all.contains(other))) {
          all.add(one);
          all.add(other);
        }
      }
    } while (all.size() > before);
    return all;
  }

  /** Computes the fusion. */
  public Fusion fuse(Fuser fuser) {
    return fuser.fuse(reported, judgements, background);
  }
}
