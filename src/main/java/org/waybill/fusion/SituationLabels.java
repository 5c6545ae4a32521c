package org.waybill.fusion;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.waybill.claim.Modality;
import org.waybill.fusion.ReportedSituation.Side;
import org.waybill.fusion.ReportedSituation.Stage;
import org.waybill.fusion.ReportedSituation.Ware;

/**
 * Names fused situations for readers, without a verb, since nothing is said to have happened:
 * "North Korea to Russia: ammunition, military equipment (2023-09-07 to 2023-10-01)".
 */
final class SituationLabels {
  private static final int MOST = 4;

  private final Background background;

  SituationLabels(Background background) {
    this.background = background;
  }

  String of(FusedSituation fused, Optional<Days> days) {
    List<ReportedSituation> members = fused.members();
    String what =
        switch (fused.kind()) {
          case TRANSFER -> transfer(members);
          case SHIPMENT -> shipment(members);
          case MEETING -> meeting(members);
          case EXCHANGE -> exchange(members);
        };
    return what + modality(members) + days.map(d -> " (" + d.words() + ")").orElse("");
  }

  private String transfer(List<ReportedSituation> members) {
    String parties = party(members.get(0).supplier()) + " to " + party(members.get(0).recipient());
    String goods = goods(members.stream().flatMap(m -> m.goods().stream()).toList());
    return goods.isEmpty() ? parties : parties + ": " + goods;
  }

  private String shipment(List<ReportedSituation> members) {
    String ships =
        list(
            members.stream()
                .flatMap(m -> m.legs().stream())
                .flatMap(leg -> leg.conveyance().stream())
                .toList());
    List<Stage> legs =
        members.stream()
            .map(ReportedSituation::legs)
            .max(java.util.Comparator.comparingInt(List::size))
            .orElse(List.of());
    String from =
        legs.stream().flatMap(leg -> leg.origin().stream()).findFirst().map(this::name).orElse("");
    String to =
        legs.stream()
            .flatMap(leg -> leg.destination().stream())
            .reduce((one, next) -> next)
            .map(this::name)
            .orElse("");
    return "shipment"
        + (from.isEmpty() ? "" : " from " + from)
        + (to.isEmpty() ? "" : " to " + to)
        + (ships.isEmpty() ? "" : ": " + ships);
  }

  private String meeting(List<ReportedSituation> members) {
    String place =
        members.stream()
            .flatMap(m -> m.place().stream())
            .sorted()
            .findFirst()
            .map(this::name)
            .orElse("");
    return "meeting of "
        + list(members.stream().flatMap(m -> m.participants().stream()).map(this::name).toList())
        + (place.isEmpty() ? "" : " in " + place);
  }

  private String exchange(List<ReportedSituation> members) {
    List<Side> sides = members.stream().flatMap(m -> m.sides().stream()).toList();
    String goods = goods(sides.stream().flatMap(side -> side.goods().stream()).toList());
    return "exchange of "
        + list(sides.stream().flatMap(side -> side.giver().stream()).map(this::name).toList())
        + (goods.isEmpty() ? "" : ": " + goods);
  }

  /** What is not said to be actual is marked. */
  private static String modality(List<ReportedSituation> members) {
    boolean actual = members.stream().anyMatch(m -> m.modality() == Modality.ACTUAL);
    return actual ? "" : ", " + members.get(0).modality().notation();
  }

  private static String goods(Collection<Ware> wares) {
    return list(wares.stream().map(ware -> words(ware.type())).toList());
  }

  /** "artillery shell" of "artilleryShell". */
  private static String words(String notation) {
    return notation.replaceAll("(?<=[a-z])([A-Z])", " $1").toLowerCase(Locale.ROOT);
  }

  private static String list(Collection<String> words) {
    TreeSet<String> distinct = new TreeSet<>(words);
    String few = distinct.stream().limit(MOST).collect(Collectors.joining(", "));
    return distinct.size() > MOST ? few + " and others" : few;
  }

  private String party(Optional<String> iri) {
    return iri.map(this::name).orElse("somebody");
  }

  private String name(String iri) {
    return background.name(iri);
  }
}
