package org.waybill.fusion;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Which transfers a shipment carries or an exchange has on its sides: those of the same claim, else
 * the nearest one in the same text that is as actual and has the same polarity.
 */
final class Cargoes {
  private final Map<String, List<ReportedSituation>> cargo = new HashMap<>();
  private final Map<String, String> groups = new HashMap<>();

  Cargoes(Collection<ReportedSituation> reported) {
    Map<String, List<ReportedSituation>> transfers =
        reported.stream()
            .filter(s -> s.kind() == SituationKind.TRANSFER)
            .sorted(Comparator.comparing(ReportedSituation::iri))
            .collect(Collectors.groupingBy(s -> s.testimony().document()));
    for (ReportedSituation s : reported) {
      if (s.kind() == SituationKind.SHIPMENT || s.kind() == SituationKind.EXCHANGE) {
        cargo.put(s.iri(), of(s, transfers.getOrDefault(s.testimony().document(), List.of())));
      }
    }
  }

  private static List<ReportedSituation> of(
      ReportedSituation carrier, List<ReportedSituation> transfers) {
    Set<String> given = new HashSet<>();
    carrier.sides().forEach(side -> side.consideration().ifPresent(given::add));
    List<ReportedSituation> own = new ArrayList<>();
    for (ReportedSituation t : transfers) {
      if (given.contains(t.iri())
          || (given.isEmpty() && t.testimony().claim().equals(carrier.testimony().claim()))) {
        own.add(t);
      }
    }
    if (!own.isEmpty()) {
      return own;
    }
    Optional<ReportedSituation> nearest =
        transfers.stream()
            .filter(t -> t.modality() == carrier.modality())
            .filter(t -> t.testimony().denies() == carrier.testimony().denies())
            .min(
                Comparator.comparingInt(
                    t -> Math.abs(t.testimony().start() - carrier.testimony().start())));
    return nearest.map(List::of).orElse(List.of());
  }

  /** The transfers that it carries. */
  List<ReportedSituation> of(ReportedSituation carrier) {
    return cargo.getOrDefault(carrier.iri(), List.of());
  }

  /** Names of the ships that carry each transfer, by its IRI. */
  Map<String, Set<String>> conveyances(Collection<ReportedSituation> reported) {
    Map<String, Set<String>> names = new HashMap<>();
    for (ReportedSituation shipment : reported) {
      if (shipment.kind() == SituationKind.SHIPMENT) {
        Set<String> ships = Traits.of(shipment, Set.of()).conveyances();
        for (ReportedSituation transfer : of(shipment)) {
          names.computeIfAbsent(transfer.iri(), t -> new TreeSet<>()).addAll(ships);
        }
      }
    }
    return names;
  }

  /** Takes note of which transfers were found to be the same. */
  void group(List<List<Traits>> clusters) {
    for (List<Traits> cluster : clusters) {
      String first = cluster.get(0).situation().iri();
      cluster.forEach(member -> groups.put(member.situation().iri(), first));
    }
  }

  /** The groups of its transfers. */
  Set<String> groupsOf(ReportedSituation carrier) {
    return of(carrier).stream()
        .map(t -> groups.getOrDefault(t.iri(), t.iri()))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  void compare(ReportedSituation a, ReportedSituation b, List<Reason> reasons) {
    Set<String> ones = groupsOf(a);
    Set<String> others = groupsOf(b);
    if (ones.isEmpty() || others.isEmpty()) {
      return;
    }
    ones.retainAll(others);
    reasons.add(
        ones.isEmpty()
            ? new Reason("cargo", -0.2, "the transfers are not the same")
            : new Reason("cargo", 0.4, "of the same transfer"));
  }
}
