package org.waybill.fusion;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.waybill.fusion.FusedSituation.Standing;
import org.waybill.fusion.Origins.LeftOut;
import org.waybill.fusion.Origins.Origin;
import org.waybill.fusion.ReportedSituation.Ware;
import org.waybill.rdf.Iris;

/** Writes fused situations with who stands behind them, how far they came, how much and when. */
final class FusedSituationWriter {
  private final Iris iris;
  private final FusionTriples triples;
  private final SituationLabels labels;

  FusedSituationWriter(Iris iris, Background background, FusionTriples triples) {
    this.iris = iris;
    this.triples = triples;
    this.labels = new SituationLabels(background);
  }

  void write(FusedSituation fused) {
    Node f = Terms.node(fused.iri());
    List<ReportedSituation> members = fused.members();
    Optional<Days> days = Days.of(members);
    triples.type(f, Terms.FUSED_SITUATION);
    triples.type(f, Terms.wb(fused.kind().term()));
    triples.label(f, labels.of(fused, days));
    members.forEach(member -> triples.add(f, Terms.FUSES, Terms.node(member.iri())));
    members.stream()
        .map(member -> Terms.node(iris.valueIri(member.modality())))
        .distinct()
        .forEach(modality -> triples.add(f, Terms.MODALITY, modality));
    parties(f, members);
    Stream.concat(
            members.stream().flatMap(m -> m.goods().stream()),
            members.stream().flatMap(m -> m.sides().stream()).flatMap(s -> s.goods().stream()))
        .map(Ware::type)
        .distinct()
        .forEach(type -> triples.add(f, Terms.GOODS_TYPE, Terms.node(iris.goodsTypeIri(type))));
    triples.count(
        f, Terms.CLAIM_COUNT, members.stream().map(m -> m.testimony().claim()).distinct().count());
    origins(f, fused);
    ladder(f, fused);
    AmountRange.of(members).forEach(range -> amounts(f, range));
    days.flatMap(Days::first).ifPresent(day -> triples.day(f, Terms.FIRST_DAY, day));
    days.flatMap(Days::last).ifPresent(day -> triples.day(f, Terms.LAST_DAY, day));
  }

  private void parties(Node f, List<ReportedSituation> members) {
    each(f, Terms.SUPPLIER, members.stream().flatMap(m -> m.supplier().stream()));
    each(f, Terms.RECIPIENT, members.stream().flatMap(m -> m.recipient().stream()));
    each(f, Terms.PARTICIPANT, members.stream().flatMap(m -> m.participants().stream()));
    each(f, Terms.PLACE, members.stream().flatMap(m -> m.place().stream()));
  }

  private void each(Node subject, Node predicate, Stream<String> objects) {
    objects.distinct().forEach(iri -> triples.add(subject, predicate, Terms.node(iri)));
  }

  private void origins(Node f, FusedSituation fused) {
    Origins origins = fused.origins();
    triples.count(f, Terms.INDEPENDENT_SOURCE_COUNT, origins.counted().size());
    for (Origin origin : origins.counted()) {
      Node node = node("origin", fused.iri(), origin.principal());
      triples.add(f, Terms.COUNTS_ORIGIN, node);
      triples.type(node, Terms.INDEPENDENT_ORIGIN);
      triples.add(node, Terms.PRINCIPAL, Terms.node(origin.principal()));
      each(node, Terms.RESTS_ON, origin.claims().stream());
    }
    for (LeftOut left : origins.leftOut()) {
      Node node = node("left-out", fused.iri(), left.claim());
      triples.add(f, Terms.LEAVES_OUT, node);
      triples.type(node, Terms.LEFT_OUT_CLAIM);
      triples.add(node, Terms.LEFT_OUT_CLAIM_OF, Terms.node(left.claim()));
      triples.add(
          node, Terms.LEFT_OUT_BECAUSE, FusionWriter.listed("leftOut", left.why().notation()));
      left.origin().ifPresent(claim -> triples.add(node, Terms.GOES_BACK_TO, Terms.node(claim)));
    }
  }

  private void ladder(Node f, FusedSituation fused) {
    Map<Rung, Standing> ladder = new TreeMap<>(fused.ladder());
    ladder.forEach(
        (rung, standing) -> {
          Node node = node("standing", fused.iri(), rung.notation());
          triples.add(f, Terms.STANDING, node);
          triples.type(node, Terms.RUNG_STANDING);
          triples.add(node, Terms.RUNG, FusionWriter.listed("rung", rung.notation()));
          each(node, Terms.AFFIRMED_BY, standing.affirming().stream());
          each(node, Terms.DENIED_BY, standing.denying().stream());
        });
    fused
        .furthest()
        .ifPresent(
            rung ->
                triples.add(f, Terms.FURTHEST_RUNG, FusionWriter.listed("rung", rung.notation())));
  }

  private void amounts(Node f, AmountRange range) {
    Node node = node("amount-range", f.getURI(), range.unit());
    triples.add(f, Terms.AMOUNT_RANGE_OF, node);
    triples.type(node, Terms.AMOUNT_RANGE);
    triples.add(node, Terms.UNIT, Terms.node(iris.unitIri(range.unit())));
    range
        .lower()
        .ifPresent(
            bound -> {
              triples.number(node, Terms.LOWER, bound.value());
              triples.add(node, Terms.LOWER_FROM, Terms.node(bound.claim()));
            });
    range
        .upper()
        .ifPresent(
            bound -> {
              triples.number(node, Terms.UPPER, bound.value());
              triples.add(node, Terms.UPPER_FROM, Terms.node(bound.claim()));
            });
  }

  private Node node(String kind, String... identity) {
    return Terms.node(iris.fusionNodeIri(kind, identity));
  }
}
