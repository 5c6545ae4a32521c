package org.waybill.fusion;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.graph.Node;
import org.apache.jena.query.DatasetFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.system.buffering.BufferingDatasetGraph;
import org.waybill.claim.Stance;
import org.waybill.fusion.Bearing.Beside;
import org.waybill.fusion.Bearing.Kind;
import org.waybill.fusion.Bearing.Known;
import org.waybill.fusion.Decision.Verdict;
import org.waybill.rdf.Iris;

/**
 * A document that is not in a store, beside those documents of the store that speak of the same
 * parties: they are fused together in memory, and each claim of the newcomer is asked what it adds.
 * Nothing is written. To be used within one transaction.
 */
public final class Newcomer {
  /** Most documents that it is compared with; of some parties a large store has thousands. */
  private static final int MOST_DOCUMENTS = 300;

  private final DatasetGraph store;
  private final DatasetGraph both;
  private final Iris iris;
  private final Set<String> own = new TreeSet<>();
  private final Set<String> others = new LinkedHashSet<>();

  /**
   * @param store what is seen of the store, within a transaction for reading
   * @param document the statements that the document would bring into it
   * @param iris those under which the store was loaded
   */
  public Newcomer(DatasetGraph store, Collection<Quad> document, Iris iris) {
    this.store = store;
    this.iris = iris;
    this.both = new BufferingDatasetGraph(store);
    for (Quad quad : document) {
      both.add(quad);
      if (quad.getPredicate().equals(Terms.DEPICTED_BY)) {
        own.add(quad.getGraph().getURI());
      }
    }
  }

  /**
   * What each claim adds that depicts a transfer, shipment, meeting or exchange.
   *
   * @param fuser the store's
   */
  public Map<String, Bearing> bearings(Fuser fuser) {
    ReportedReader reader = new ReportedReader(both, iris);
    List<ReportedSituation> told = new ArrayList<>();
    own.forEach(source -> reader.read(source, told::add));
    find(told);
    List<ReportedSituation> all = new ArrayList<>(told);
    others.forEach(source -> reader.read(source, all::add));
    List<Judgement> judgements = Judgements.inForce(DatasetFactory.wrap(store));
    Fusion fusion = fuser.fuse(all, judgements, reader.background());
    Set<String> ownClaims = new HashSet<>();
    told.forEach(s -> ownClaims.add(s.testimony().claim()));
    return new Weighing(fusion, ownClaims).bearings(told);
  }

  /** With how many graphs of the store's claims it was compared. */
  public int compared() {
    return others.size();
  }

  /** Whether there were more that speak of the same parties. */
  public boolean isCutShort() {
    return others.size() >= MOST_DOCUMENTS;
  }

  // ---- which documents

  private void find(List<ReportedSituation> told) {
    for (ReportedSituation s : told) {
      pair(Terms.SUPPLIER, s.supplier(), Terms.RECIPIENT, s.recipient());
      s.sides().forEach(x -> pair(Terms.GIVER, x.giver(), Terms.RECEIVER, x.receiver()));
      for (String one : s.participants()) {
        for (String other : s.participants()) {
          if (one.compareTo(other) < 0) {
            pair(Terms.PARTICIPANT, Optional.of(one), Terms.PARTICIPANT, Optional.of(other));
          }
        }
      }
    }
    // one event may have two alleged suppliers
    told.forEach(s -> s.recipient().ifPresent(r -> find(Terms.RECIPIENT, r, Node.ANY, Node.ANY)));
  }

  private void pair(
      Node property, Optional<String> one, Node otherProperty, Optional<String> other) {
    if (one.isPresent() && other.isPresent()) {
      find(property, one.get(), otherProperty, Terms.node(other.get()));
    }
  }

  private void find(Node property, String value, Node otherProperty, Node other) {
    Iterator<Quad> found = store.find(Node.ANY, Node.ANY, property, Terms.node(value));
    while (found.hasNext() && others.size() < MOST_DOCUMENTS) {
      Quad quad = found.next();
      Node graph = quad.getGraph();
      if (graph.isURI()
          && !others.contains(graph.getURI())
          && store.contains(graph, quad.getSubject(), otherProperty, other)
          && store.contains(graph, Node.ANY, Terms.DEPICTED_BY, Node.ANY)) {
        others.add(graph.getURI());
      }
    }
  }

  // ---- what they say

  /** The fusion of both, asked for what the newcomer's claims add. */
  private final class Weighing {
    private final Fusion fusion;
    private final Set<String> ownClaims;
    private final Map<String, FusedSituation> fusedOf = new HashMap<>();
    private final Map<String, ReportedSituation> byClaim = new HashMap<>();

    Weighing(Fusion fusion, Set<String> ownClaims) {
      this.fusion = fusion;
      this.ownClaims = ownClaims;
      for (FusedSituation fused : fusion.situations()) {
        for (ReportedSituation member : fused.members()) {
          fusedOf.put(member.iri(), fused);
          byClaim.putIfAbsent(member.testimony().claim(), member);
        }
      }
    }

    Map<String, Bearing> bearings(List<ReportedSituation> told) {
      Map<String, List<ReportedSituation>> claims = new LinkedHashMap<>();
      told.forEach(
          s -> claims.computeIfAbsent(s.testimony().claim(), c -> new ArrayList<>()).add(s));
      Map<String, Bearing> bearings = new LinkedHashMap<>();
      claims.forEach((claim, situations) -> bearings.put(claim, bearing(claim, situations)));
      return bearings;
    }

    private Bearing bearing(String claim, List<ReportedSituation> situations) {
      Map<String, Beside> beside = new LinkedHashMap<>();
      Set<Known> known = new LinkedHashSet<>();
      for (ReportedSituation situation : situations) {
        for (ReportedSituation member : fusedOf.get(situation.iri()).members()) {
          if (isOthers(member)) {
            known.addAll(known(member));
            kind(situation.testimony(), member.testimony())
                .ifPresent(
                    kind ->
                        beside.putIfAbsent(
                            member.testimony().claim(),
                            beside(
                                kind,
                                member.testimony(),
                                kind == Kind.CONTRADICTS ? "said and denied" : "")));
          }
        }
      }
      for (Contradiction found : fusion.contradictions()) {
        String other = found.one().equals(claim) ? found.other() : found.one();
        if ((found.one().equals(claim) || found.other().equals(claim))
            && !ownClaims.contains(other)) {
          ReportedSituation contradicted = byClaim.get(other);
          known.addAll(known(contradicted));
          beside.put(other, beside(Kind.CONTRADICTS, contradicted.testimony(), found.words()));
        }
      }
      Set<Known> perhaps = perhaps(situations);
      perhaps.removeAll(known);
      return new Bearing(
          claim,
          List.copyOf(known),
          List.copyOf(perhaps),
          beside.values().stream()
              .sorted(
                  Comparator.comparing(Beside::kind)
                      .thenComparing(b -> b.published().map(Object::toString).orElse(""))
                      .thenComparing(Beside::claim))
              .toList());
    }

    /** What the fusion is unsure about, the most likely first. */
    private Set<Known> perhaps(List<ReportedSituation> situations) {
      Set<String> ours = new HashSet<>();
      situations.forEach(s -> ours.add(s.iri()));
      Set<Known> perhaps = new LinkedHashSet<>();
      fusion.decisions().stream()
          .filter(d -> d.verdict() == Verdict.UNSURE)
          .filter(d -> ours.contains(d.one()) != ours.contains(d.other()))
          .sorted(Comparator.comparingDouble(Decision::score).reversed())
          .map(d -> ours.contains(d.one()) ? d.other() : d.one())
          .flatMap(other -> fusedOf.get(other).members().stream())
          .filter(this::isOthers)
          .forEach(member -> perhaps.addAll(known(member)));
      return perhaps;
    }

    private boolean isOthers(ReportedSituation situation) {
      return !ownClaims.contains(situation.testimony().claim());
    }

    private Optional<Kind> kind(Testimony said, Testimony known) {
      if (said.stance() == Stance.DECLINES || known.stance() == Stance.DECLINES) {
        return Optional.empty();
      }
      if (said.denies() != known.denies()) {
        return Optional.of(Kind.CONTRADICTS);
      }
      return Optional.of(said.source().equals(known.source()) ? Kind.REPEATS : Kind.SUPPORTS);
    }

    private Beside beside(Kind kind, Testimony known, String words) {
      return new Beside(
          kind,
          known.claim(),
          label(Terms.node(known.claim())).orElse(known.words()),
          known.stance(),
          known.published(),
          words);
    }

    private Set<Known> known(ReportedSituation member) {
      Set<Known> known = new LinkedHashSet<>();
      store
          .find(Node.ANY, Node.ANY, Terms.FUSES, Terms.node(member.iri()))
          .forEachRemaining(
              quad -> {
                Node fused = quad.getSubject();
                known.add(new Known(fused.getURI(), label(fused).orElse(fused.getURI())));
              });
      return known;
    }

    private Optional<String> label(Node thing) {
      Iterator<Quad> found = store.find(Node.ANY, thing, Terms.LABEL, Node.ANY);
      return found.hasNext()
          ? Optional.of(found.next().getObject())
              .filter(Node::isLiteral)
              .map(Node::getLiteralLexicalForm)
          : Optional.empty();
    }
  }
}
