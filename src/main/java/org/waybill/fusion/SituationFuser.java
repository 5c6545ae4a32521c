package org.waybill.fusion;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.waybill.fusion.Disputes.Cluster;

/**
 * Groups reported situations: transfers first, then the shipments that carry them and the exchanges
 * that have them on their sides, and meetings. In one pass over each kind: candidates, decisions,
 * groups; then, from the groups, origins, ladders, contradictions, totals.
 */
public final class SituationFuser implements Fuser {
  @Override
  public Fusion fuse(
      Collection<ReportedSituation> reported, List<Judgement> judgements, Background background) {
    List<ReportedSituation> all =
        reported.stream().sorted(Comparator.comparing(ReportedSituation::iri)).toList();
    GoodsKinds kinds = new GoodsKinds(background.broader());
    Geography geography = new Geography(background);
    Statements statements = new Statements(background.copies());
    PartyPairs parties = new PartyPairs(all);
    Cargoes cargoes = new Cargoes(all);
    Map<String, Set<String>> ships = cargoes.conveyances(all);
    List<Decision> decisions = new ArrayList<>();
    Step step = new Step(judgements, new OriginCount(background.copies()), decisions);

    List<Cluster> transfers =
        step.cluster(
            SituationKind.TRANSFER,
            new Sums(kinds).marked(traits(all, SituationKind.TRANSFER, ships)),
            t -> parties.of(t.situation()).map(Set::of).orElse(Set.of()),
            new TransferComparison(kinds, statements)::compare);
    cargoes.group(transfers.stream().map(Cluster::members).toList());
    List<Cluster> shipments =
        step.cluster(
            SituationKind.SHIPMENT,
            traits(all, SituationKind.SHIPMENT, ships),
            t -> voyage(t, cargoes),
            new ShipmentComparison(geography, statements, cargoes)::compare);
    List<Cluster> exchanges =
        step.cluster(
            SituationKind.EXCHANGE,
            traits(all, SituationKind.EXCHANGE, ships),
            t -> Set.of(String.join(" ", ExchangeComparison.givers(t.situation()))),
            new ExchangeComparison(kinds, statements, cargoes)::compare);
    List<Cluster> meetings =
        step.cluster(
            SituationKind.MEETING,
            traits(all, SituationKind.MEETING, ships),
            t -> pairs(t.situation().participants()),
            new MeetingComparison(background, geography, statements)::compare);

    List<Cluster> clusters = new ArrayList<>(transfers);
    clusters.addAll(shipments);
    clusters.addAll(exchanges);
    clusters.addAll(meetings);
    Contradictions contradictions = new Contradictions(geography, background);
    List<Contradiction> found = new ArrayList<>();
    clusters.forEach(c -> found.addAll(contradictions.within(c.fused(), c.members())));
    Disputes disputes = new Disputes(kinds, cargoes);
    found.addAll(disputes.suppliers(transfers));
    found.addAll(disputes.exchanges(exchanges, Disputes.byMember(transfers)));
    Totals totals = new Totals(kinds);
    return new Fusion(
        clusters.stream().map(Cluster::fused).toList(),
        decisions,
        found,
        totals.parts(transfers),
        totals.running(transfers));
  }

  @Override
  public List<Contradiction> supplierDisputes(
      Collection<FusedSituation> transfers,
      Collection<ReportedSituation> reported,
      Background background) {
    Cargoes cargoes = new Cargoes(reported);
    Map<String, Set<String>> ships = cargoes.conveyances(reported);
    List<Cluster> clusters =
        transfers.stream()
            .sorted(Comparator.comparing((FusedSituation f) -> f.members().get(0).iri()))
            .map(
                fused ->
                    new Cluster(
                        fused,
                        fused.members().stream()
                            .map(m -> Traits.of(m, ships.getOrDefault(m.iri(), Set.of())))
                            .toList()))
            .toList();
    return new Disputes(new GoodsKinds(background.broader()), cargoes).suppliers(clusters);
  }

  private static List<Traits> traits(
      List<ReportedSituation> all, SituationKind kind, Map<String, Set<String>> ships) {
    return all.stream()
        .filter(s -> s.kind() == kind)
        .map(s -> Traits.of(s, ships.getOrDefault(s.iri(), Set.of())))
        .toList();
  }

  /** Shipments are compared on the same ship, or with the same transfers, or in one document. */
  private static Set<String> voyage(Traits shipment, Cargoes cargoes) {
    Set<String> keys = new TreeSet<>(shipment.conveyances());
    keys.addAll(cargoes.groupsOf(shipment.situation()));
    keys.add(shipment.testimony().document());
    return keys;
  }

  private static Set<String> pairs(Set<String> participants) {
    List<String> sorted = participants.stream().sorted().toList();
    Set<String> pairs = new TreeSet<>();
    for (int i = 0; i < sorted.size(); i++) {
      for (int j = i + 1; j < sorted.size(); j++) {
        pairs.add(sorted.get(i) + " " + sorted.get(j));
      }
    }
    return pairs;
  }

  /** From the situations of a kind to its clusters. */
  private record Step(
      List<Judgement> judgements, OriginCount originCount, List<Decision> decisions) {

    List<Cluster> cluster(
        SituationKind kind,
        List<Traits> all,
        Function<Traits, Set<String>> blocks,
        BiFunction<Traits, Traits, List<Reason>> comparison) {
      Decisions made = new Decisions(comparison, judgements);
      List<List<Traits>> groups = Clustering.of(all, Candidates.of(all, blocks, judgements), made);
      decisions.addAll(made.made());
      return groups.stream().map(group -> new Cluster(fused(kind, group), group)).toList();
    }

    private FusedSituation fused(SituationKind kind, List<Traits> group) {
      List<ReportedSituation> members = group.stream().map(Traits::situation).toList();
      Origins origins =
          originCount.of(
              members.stream()
                  .map(ReportedSituation::testimony)
                  .collect(Collectors.toCollection(ArrayList::new)));
      return new FusedSituation(
          members.get(0).iri().replaceFirst("/situation/", "/fused/"),
          kind,
          members,
          origins,
          kind == SituationKind.TRANSFER ? Ladder.of(group) : Map.of());
    }
  }
}
