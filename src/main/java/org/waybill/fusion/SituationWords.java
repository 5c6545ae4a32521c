package org.waybill.fusion;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.waybill.claim.Quantity;

/** Short names of situations for people: "North Korea to Russia: artillery shell, missile". */
public final class SituationWords {
  private static final int MOST = 3;

  private final Background background;

  public SituationWords(Background background) {
    this.background = background;
  }

  /** What a fused situation is about, as its members say together. */
  public String of(FusedSituation fused) {
    return of(fused.kind(), fused.members());
  }

  /** What a reported situation is about. */
  public String of(ReportedSituation situation) {
    return of(situation.kind(), List.of(situation));
  }

  private String of(SituationKind kind, List<ReportedSituation> members) {
    return switch (kind) {
      case TRANSFER ->
          name(members.stream().map(ReportedSituation::supplier), "somebody")
              + " to "
              + name(members.stream().map(ReportedSituation::recipient), "somebody")
              + goods(members.stream().flatMap(m -> m.goods().stream()));
      case SHIPMENT ->
          "shipment from "
              + name(stages(members).map(ReportedSituation.Stage::origin), "somewhere")
              + " to "
              + name(
                  members.stream()
                      .filter(m -> !m.legs().isEmpty())
                      .map(m -> m.legs().get(m.legs().size() - 1).destination()),
                  "somewhere");
      case MEETING ->
          "meeting of "
              + list(
                  members.stream()
                      .flatMap(m -> m.participants().stream())
                      .map(background::name)
                      .sorted());
      case EXCHANGE ->
          "exchange between "
              + list(
                  members.stream()
                      .flatMap(m -> m.sides().stream())
                      .flatMap(side -> side.giver().stream())
                      .map(background::name)
                      .sorted());
    };
  }

  private static Stream<ReportedSituation.Stage> stages(List<ReportedSituation> members) {
    return members.stream().flatMap(m -> m.legs().stream());
  }

  /** The label of a party or place. */
  public String name(String iri) {
    return background.name(iri);
  }

  private String name(Stream<Optional<String>> iris, String otherwise) {
    return iris.flatMap(Optional::stream).findFirst().map(background::name).orElse(otherwise);
  }

  private static String goods(Stream<ReportedSituation.Ware> wares) {
    String list = list(wares.map(ReportedSituation.Ware::type).map(SituationWords::spaced));
    return list.isEmpty() ? "" : ": " + list;
  }

  private static String list(Stream<String> names) {
    List<String> distinct = names.distinct().toList();
    return distinct.size() <= MOST
        ? String.join(", ", distinct)
        : String.join(", ", distinct.subList(0, MOST))
            + " and "
            + (distinct.size() - MOST)
            + " more";
  }

  /** "artillery shell" of "artilleryShell". */
  static String spaced(String notation) {
    return notation.replaceAll("(\\p{Lower})(\\p{Lu})", "$1 $2").toLowerCase(Locale.ROOT);
  }

  /** Amounts of all units: "more than 1000 container, 4 item". */
  static String amounts(Collection<Quantity> amounts) {
    return String.join("; ", amounts.stream().map(Amounts::words).distinct().toList());
  }
}
