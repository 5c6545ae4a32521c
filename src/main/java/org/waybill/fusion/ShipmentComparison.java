package org.waybill.fusion;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.waybill.fusion.ReportedSituation.Stage;

/** What speaks for and against two reported shipments being one voyage. */
final class ShipmentComparison {
  private final Geography geography;
  private final Statements statements;
  private final Cargoes cargoes;

  ShipmentComparison(Geography geography, Statements statements, Cargoes cargoes) {
    this.geography = geography;
    this.statements = statements;
    this.cargoes = cargoes;
  }

  List<Reason> compare(Traits a, Traits b) {
    List<Reason> reasons = new ArrayList<>();
    Modalities.compare(a, b, reasons);
    Conveyances.compare(a, b, reasons);
    Times.compare(a, b, reasons);
    route(a, b, reasons);
    cargoes.compare(a.situation(), b.situation(), reasons);
    statements.compare(a, b, reasons);
    return reasons;
  }

  private void route(Traits a, Traits b, List<Reason> reasons) {
    Optional<String> from = first(a).flatMap(Stage::origin);
    Optional<String> to = last(a).flatMap(Stage::destination);
    Optional<String> otherFrom = first(b).flatMap(Stage::origin);
    Optional<String> otherTo = last(b).flatMap(Stage::destination);
    if (isSame(to, otherFrom) || isSame(otherTo, from)) {
      reasons.add(Reason.veto("route", "one begins where the other ends"));
      return;
    }
    end(from, otherFrom, "begin", reasons);
    end(to, otherTo, "end", reasons);
    Set<String> modes = modes(a);
    Set<String> otherModes = modes(b);
    if (!modes.isEmpty() && !otherModes.isEmpty() && Collections.disjoint(modes, otherModes)) {
      reasons.add(Reason.veto("mode", modes + " and " + otherModes));
    }
  }

  private void end(
      Optional<String> one, Optional<String> other, String verb, List<Reason> reasons) {
    if (one.isEmpty() || other.isEmpty()) {
      return;
    }
    switch (geography.relation(one.get(), other.get())) {
      case SAME -> reasons.add(new Reason("route", 0.15, "both " + verb + " in one place"));
      case APART -> reasons.add(new Reason("route", -0.1, "they " + verb + " in two places"));
      case COMPATIBLE -> {}
    }
  }

  private static boolean isSame(Optional<String> one, Optional<String> other) {
    return one.isPresent() && one.equals(other);
  }

  private static Optional<Stage> first(Traits shipment) {
    return shipment.situation().legs().stream().findFirst();
  }

  private static Optional<Stage> last(Traits shipment) {
    List<Stage> legs = shipment.situation().legs();
    return legs.isEmpty() ? Optional.empty() : Optional.of(legs.get(legs.size() - 1));
  }

  private static Set<String> modes(Traits shipment) {
    return shipment.situation().legs().stream()
        .flatMap(leg -> leg.mode().stream())
        .collect(Collectors.toSet());
  }
}
