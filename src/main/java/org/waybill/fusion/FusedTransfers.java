package org.waybill.fusion;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;

/**
 * Fused transfers that stay as they were, to recipients for whom suppliers are compared anew: their
 * members, without what else is known of them.
 */
final class FusedTransfers {
  private final Map<String, List<ReportedSituation>> groups = new TreeMap<>();
  private final FusionPlan plan;

  FusedTransfers(DatasetGraph graphs, Node graph, FusionPlan plan) {
    this.plan = plan;
    for (ReportedSituation situation : plan.input().reported()) {
      if (situation.kind() == SituationKind.TRANSFER && !plan.touched().test(situation.iri())) {
        Iterator<Quad> found =
            graphs.find(graph, Node.ANY, Terms.FUSES, Terms.node(situation.iri()));
        found.forEachRemaining(
            quad ->
                groups
                    .computeIfAbsent(quad.getSubject().getURI(), f -> new ArrayList<>())
                    .add(situation));
      }
    }
  }

  void forEach(Consumer<FusedSituation> take) {
    groups.forEach(
        (iri, members) -> {
          members.sort(Comparator.comparing(ReportedSituation::iri));
          if (members.get(0).recipient().filter(plan.disputed()::contains).isPresent()) {
            take.accept(
                new FusedSituation(
                    iri,
                    SituationKind.TRANSFER,
                    members,
                    new Origins(List.of(), List.of()),
                    Map.of()));
          }
        });
  }
}
