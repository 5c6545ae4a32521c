package org.waybill.fusion;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;
import org.waybill.claim.Modality;
import org.waybill.fusion.Decision.Verdict;
import org.waybill.rdf.Iris;

/**
 * Writes a fusion as RDF, into one graph:
 *
 * <pre>{@code
 * graph:fusion/all {
 *   fusion-run:all a wb:FusionRun ; rdfs:label "fusion under the policy all" ; wb:policy "all" .
 *   fused:kp-ru-shells/4b1f a wb:FusedSituation, wb:Transfer ;
 *     rdfs:label "North Korea to Russia: ammunition (2023-09-07 to 2023-10-01)"@en ;
 *     wb:fuses situation:kp-ru-shells/4b1f, situation:eastern-million/90cd ;
 *     wb:supplier entity:state/PRK ; wb:recipient entity:state/RUS ; wb:modality wb:actual ;
 *     wb:goodsType wb:goodsAmmunition ; wb:claimCount 2 ; wb:independentSourceCount 1 ;
 *     wb:countsOrigin origin:19d0 ; wb:leavesOut left-out:77e2 ; wb:standing standing:5c0e ;
 *     wb:furthestRung wb:rungDelivered ; wb:amountRange amount-range:03be ;
 *     wb:firstDay "2023-09-07"^^xsd:date ; wb:lastDay "2023-10-01"^^xsd:date .
 *   decision:88aa a wb:MatchDecision ; wb:verdict wb:same ; wb:score 0.65 ; wb:reason reason:71f2 ;
 *     wb:compares situation:kp-ru-shells/4b1f, situation:eastern-million/90cd .
 *   reason:71f2 a wb:MatchReason ; wb:reasonField "amount" ; wb:weight 0.4 ;
 *     wb:inWords "both more than 1000 container" .
 *   entity:state/PRK wb:saidToSupply entity:state/RUS .
 * }
 * }</pre>
 *
 * <p>Of the decisions on pairs those are written that made the groups, and those that leave
 * something open: see {@link WorthTelling}. All nodes are named by what they say: the same fusion
 * is the same triples, whenever and in which order it is written. No time of day is among them.
 */
public final class FusionWriter {
  private final Iris iris;
  private final String run;
  private final String policy;

  /**
   * A writer of one view.
   *
   * @param iris those under which the store was loaded
   * @param run the end of the graph's name
   * @param policy the policy under which claims were chosen
   */
  public FusionWriter(Iris iris, String run, String policy) {
    this.iris = iris;
    this.run = run;
    this.policy = policy;
  }

  /** The graph that is written. */
  public String graph() {
    return iris.fusionIri(run);
  }

  /** Writes a fusion with the description of its run. */
  public void write(Fusion fusion, Background background, Consumer<Quad> out) {
    describeRun(out);
    writeContent(fusion, background, out);
  }

  /** Writes what the run is, without what it found. */
  void describeRun(Consumer<Quad> out) {
    FusionTriples triples = triples(out);
    Node node = Terms.node(iris.fusionRunIri(run));
    triples.type(node, Terms.FUSION_RUN);
    triples.label(node, "fusion under the policy " + policy);
    triples.text(node, Terms.POLICY, policy);
  }

  /** Writes what was found, or a part of it. */
  void writeContent(Fusion fusion, Background background, Consumer<Quad> out) {
    new Writing(fusion, background, triples(out)).all();
  }

  /**
   * Writes contradictions between situations that are written elsewhere.
   *
   * @param between the situations to which the claims belong
   */
  void writeContradictions(
      List<Contradiction> found, Collection<FusedSituation> between, Consumer<Quad> out) {
    Background none = new Background(Map.of(), Map.of(), Map.of(), List.of());
    Fusion fusion = new Fusion(List.copyOf(between), List.of(), found, List.of(), List.of());
    Writing writing = new Writing(fusion, none, triples(out));
    found.forEach(writing::contradiction);
  }

  private FusionTriples triples(Consumer<Quad> out) {
    return new FusionTriples(Terms.node(graph()), out);
  }

  /** One fusion on its way out. */
  private final class Writing {
    private final Fusion fusion;
    private final FusionTriples triples;
    private final FusedSituationWriter situations;
    private final Map<String, String> fusedOf = new HashMap<>();
    private final Map<String, Testimony> testimonies = new HashMap<>();
    private final Set<String> reasons = new HashSet<>();

    Writing(Fusion fusion, Background background, FusionTriples triples) {
      this.fusion = fusion;
      this.triples = triples;
      this.situations = new FusedSituationWriter(iris, background, triples);
      for (FusedSituation fused : fusion.situations()) {
        for (ReportedSituation member : fused.members()) {
          fusedOf.put(member.iri(), fused.iri());
          testimonies.put(member.testimony().claim(), member.testimony());
        }
      }
    }

    void all() {
      for (FusedSituation fused : fusion.situations()) {
        situations.write(fused);
        saidToSupply(fused);
      }
      WorthTelling.of(fusion).forEach(this::decision);
      fusion.contradictions().forEach(this::contradiction);
      fusion.parts().forEach(this::part);
      fusion.totals().forEach(this::total);
    }

    /** Whether its principal denied the same later. */
    private boolean isTakenBack(Testimony said, FusedSituation fused) {
      return fusion.contradictions().stream()
          .filter(c -> c.kind() == Contradiction.Kind.RETRACTION && c.about().equals(fused.iri()))
          .map(c -> testimonies.get(c.other()))
          .anyMatch(
              denial ->
                  denial.source().equals(said.source())
                      && OriginCount.BY_PUBLICATION.compare(said, denial) < 0);
    }

    /** Only what some claim that counts affirms as having come about. */
    private void saidToSupply(FusedSituation fused) {
      if (fused.kind() != SituationKind.TRANSFER) {
        return;
      }
      for (ReportedSituation member : fused.members()) {
        if (member.modality() == Modality.ACTUAL
            && member.testimony().affirms()
            && !isTakenBack(member.testimony(), fused)
            && member.supplier().isPresent()
            && member.recipient().isPresent()) {
          triples.add(
              Terms.node(member.supplier().get()),
              Terms.SAID_TO_SUPPLY,
              Terms.node(member.recipient().get()));
        }
      }
    }

    private void decision(Decision decision) {
      Node node = node("decision", decision.one(), decision.other());
      triples.type(node, Terms.MATCH_DECISION);
      triples.add(node, Terms.COMPARES, Terms.node(decision.one()));
      triples.add(node, Terms.COMPARES, Terms.node(decision.other()));
      triples.add(node, Terms.VERDICT, verdict(decision.verdict()));
      triples.number(node, Terms.SCORE, rounded(decision.score()));
      if (decision.judged()) {
        triples.truth(node, Terms.IS_JUDGED);
      }
      decision.reasons().forEach(reason -> triples.add(node, Terms.REASON, reason(reason)));
      if (decision.verdict() != Verdict.DIFFERENT) {
        possiblySame(fusedOf.get(decision.one()), fusedOf.get(decision.other()));
      }
    }

    /** Reasons repeat: each is written once, whatever the number of decisions that it is for. */
    private Node reason(Reason reason) {
      String weight = reason.isVeto() ? "veto" : rounded(reason.weight()).toPlainString();
      String iri = iris.fusionNodeIri("reason", reason.field(), weight, reason.words());
      Node node = Terms.node(iri);
      if (reasons.add(iri)) {
        triples.type(node, Terms.MATCH_REASON);
        triples.text(node, Terms.REASON_FIELD, reason.field());
        triples.text(node, Terms.IN_WORDS, reason.words());
        if (reason.isVeto()) {
          triples.truth(node, Terms.RULES_OUT);
        } else {
          triples.number(node, Terms.WEIGHT, rounded(reason.weight()));
        }
      }
      return node;
    }

    private void possiblySame(String one, String other) {
      if (one != null && other != null && !one.equals(other)) {
        triples.add(Terms.node(one), Terms.POSSIBLY_SAME_AS, Terms.node(other));
        triples.add(Terms.node(other), Terms.POSSIBLY_SAME_AS, Terms.node(one));
      }
    }

    private void contradiction(Contradiction found) {
      Node earlier = Terms.node(found.one());
      Node later = Terms.node(found.other());
      Node node =
          node("contradiction", found.kind().notation(), found.one(), found.other(), found.about());
      triples.type(node, Terms.CONTRADICTION);
      triples.add(node, Terms.CONTRADICTION_KIND, listed("conflict", found.kind().notation()));
      triples.add(node, Terms.EARLIER_CLAIM, earlier);
      triples.add(node, Terms.LATER_CLAIM, later);
      published(found.one()).ifPresent(day -> triples.day(node, Terms.EARLIER_PUBLISHED, day));
      published(found.other()).ifPresent(day -> triples.day(node, Terms.LATER_PUBLISHED, day));
      triples.add(node, Terms.CONCERNS, Terms.node(found.about()));
      triples.text(node, Terms.IN_WORDS, found.words());
      if (found.kind() != Contradiction.Kind.RETRACTION) {
        triples.add(earlier, Terms.CONTRADICTS, later);
        triples.add(later, Terms.CONTRADICTS, earlier);
        triples.text(Terms.node(found.about()), Terms.CONFLICT_FIELD, found.kind().notation());
      }
    }

    private Optional<LocalDate> published(String claim) {
      return Optional.ofNullable(testimonies.get(claim)).flatMap(Testimony::published);
    }

    private void part(Part part) {
      Node node = node("counted-part", part.part(), part.whole());
      triples.type(node, Terms.COUNTED_PART);
      triples.add(node, Terms.PART, Terms.node(part.part()));
      triples.add(node, Terms.WHOLE, Terms.node(part.whole()));
      triples.text(node, Terms.IN_WORDS, part.words());
      triples.add(Terms.node(part.part()), Terms.COUNTED_WITHIN, Terms.node(part.whole()));
    }

    private void total(RunningTotal total) {
      Node node = node("running-total", total.earlier(), total.later());
      triples.type(node, Terms.RUNNING_TOTAL);
      triples.add(node, Terms.EARLIER_READING, Terms.node(total.earlier()));
      triples.add(node, Terms.LATER_READING, Terms.node(total.later()));
      triples.text(node, Terms.IN_WORDS, total.words());
      Optional.ofNullable(fusedOf.get(total.later()))
          .ifPresent(fused -> triples.add(node, Terms.CONCERNS, Terms.node(fused)));
    }

    private Node node(String kind, String... identity) {
      return Terms.node(iris.fusionNodeIri(kind, identity));
    }
  }

  static Node verdict(Verdict verdict) {
    return Terms.wb(verdict.name().toLowerCase(Locale.ROOT));
  }

  /** A value of one of the lists of fusion: wb:rungDelivered. */
  static Node listed(String list, String notation) {
    return Terms.wb(list + Character.toUpperCase(notation.charAt(0)) + notation.substring(1));
  }

  /** Weights are sums of hundredths; what binary fractions add to them is left out. */
  private static BigDecimal rounded(double weight) {
    return Double.isFinite(weight)
        ? BigDecimal.valueOf(weight).setScale(3, RoundingMode.HALF_UP)
        : BigDecimal.ZERO;
  }
}
