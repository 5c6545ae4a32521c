package org.waybill.fusion;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.waybill.claim.Quantity;
import org.waybill.fusion.Change.Kind;
import org.waybill.fusion.FusionInput.Parties;
import org.waybill.fusion.Origins.Origin;

/**
 * What became known of transfers between two days: the fusion of the claims published by the one is
 * compared with that of the claims published by the other.
 */
public final class Changes {
  private final SituationWords words;
  private final Map<String, FusedSituation> formerByMember = new HashMap<>();
  private final Map<String, Set<String>> latersByFormer = new HashMap<>();
  private final List<Change> found = new ArrayList<>();

  private Changes(Background background) {
    this.words = new SituationWords(background);
  }

  /**
   * Compares what was known on two days.
   *
   * @param parties only transfers from the one to the other; all where it is empty
   * @return the earliest publication first
   */
  public static List<Change> between(
      FusionInput input,
      LocalDate first,
      LocalDate second,
      Optional<Parties> parties,
      Fuser fuser) {
    FusionInput asked = parties.map(p -> input.around(List.of(p))).orElse(input);
    return between(
        asked.only(t -> !placed(t).isAfter(first)),
        asked.only(t -> !placed(t).isAfter(second)),
        parties,
        fuser);
  }

  /**
   * Compares two states of knowledge, as a view has them of which the claims that count may
   * themselves be others later.
   *
   * @param parties only transfers from the one to the other; all where it is empty
   * @return the earliest publication first
   */
  public static List<Change> between(
      FusionInput former, FusionInput later, Optional<Parties> parties, Fuser fuser) {
    Fusion before = parties.map(p -> former.around(List.of(p))).orElse(former).fuse(fuser);
    Fusion after = parties.map(p -> later.around(List.of(p))).orElse(later).fuse(fuser);
    Changes changes = new Changes(later.background());
    changes.compare(transfers(before, parties), transfers(after, parties));
    return changes.found.stream()
        .sorted(
            Comparator.comparing(
                    (Change c) ->
                        c.claims().stream().map(Changes::placed).findFirst().orElse(LocalDate.MAX))
                .thenComparing(c -> c.fused().iri())
                .thenComparing(Change::kind)
                .thenComparing(Change::words))
        .toList();
  }

  /** The day of publication; of an article without a date the day of its entry. */
  public static LocalDate placed(Testimony claim) {
    return claim.published().orElseGet(() -> claim.entered().atZone(ZoneOffset.UTC).toLocalDate());
  }

  private static List<FusedSituation> transfers(Fusion fusion, Optional<Parties> parties) {
    return fusion.situations().stream()
        .filter(f -> f.kind() == SituationKind.TRANSFER)
        .filter(
            f ->
                parties.isEmpty()
                    || f.members().stream().anyMatch(m -> Parties.of(m).equals(parties)))
        .toList();
  }

  private void compare(List<FusedSituation> formers, List<FusedSituation> laters) {
    formers.forEach(f -> f.members().forEach(m -> formerByMember.put(m.iri(), f)));
    for (FusedSituation later : laters) {
      for (FusedSituation former : formersOf(later)) {
        latersByFormer.computeIfAbsent(former.iri(), f -> new LinkedHashSet<>()).add(later.iri());
      }
    }
    laters.forEach(this::compare);
  }

  private List<FusedSituation> formersOf(FusedSituation later) {
    return later.members().stream()
        .flatMap(m -> Optional.ofNullable(formerByMember.get(m.iri())).stream())
        .distinct()
        .toList();
  }

  private void compare(FusedSituation later) {
    List<FusedSituation> formers = formersOf(later);
    List<Testimony> news =
        later.members().stream()
            .filter(m -> !formerByMember.containsKey(m.iri()))
            .map(ReportedSituation::testimony)
            .distinct()
            .sorted(OriginCount.BY_PUBLICATION)
            .toList();
    if (formers.isEmpty() && news.stream().anyMatch(t -> !t.denies())) {
      add(Kind.NEW_TRANSFER, later, begun(later), news);
      denials(later, news);
      return;
    }
    if (formers.size() > 1) {
      add(
          Kind.JOINED,
          later,
          "taken for one: " + String.join(" | ", formers.stream().map(words::of).toList()),
          news);
    }
    for (FusedSituation former : formers) {
      if (latersByFormer.get(former.iri()).size() > 1) {
        add(Kind.TAKEN_APART, later, "before one with others: " + words.of(former), news);
      }
    }
    origins(later, formers);
    denials(later, news);
    amounts(later, formers);
    rung(later, formers);
  }

  private String begun(FusedSituation later) {
    String rung =
        later.furthest().map(Rung::notation).orElse(later.members().get(0).modality().notation());
    String amounts = SituationWords.amounts(amountsOf(List.of(later)).values());
    List<String> origins =
        later.origins().counted().stream().map(o -> words.name(o.principal())).toList();
    return rung
        + (amounts.isEmpty() ? "" : ", " + amounts)
        + (origins.isEmpty() ? "" : ", by " + String.join(" and ", origins));
  }

  private void origins(FusedSituation later, List<FusedSituation> formers) {
    Set<String> known =
        formers.stream()
            .flatMap(f -> f.origins().counted().stream())
            .map(Origin::principal)
            .collect(Collectors.toSet());
    for (Origin origin : later.origins().counted()) {
      if (!known.contains(origin.principal())) {
        add(
            Kind.NEW_ORIGIN,
            later,
            words.name(origin.principal()),
            testimonies(later).filter(t -> origin.claims().contains(t.claim())).toList());
      }
    }
  }

  private void denials(FusedSituation later, List<Testimony> news) {
    Map<String, List<Testimony>> byPrincipal = new LinkedHashMap<>();
    news.stream()
        .filter(Testimony::denies)
        .forEach(t -> byPrincipal.computeIfAbsent(t.principal(), p -> new ArrayList<>()).add(t));
    byPrincipal.forEach(
        (principal, claims) -> add(Kind.NEW_DENIAL, later, words.name(principal), claims));
  }

  private void amounts(FusedSituation later, List<FusedSituation> formers) {
    Map<String, Quantity> before = amountsOf(formers);
    Map<String, Quantity> after = amountsOf(List.of(later));
    Map<String, Quantity> added = new TreeMap<>(after);
    added.keySet().removeAll(before.keySet());
    if (!added.isEmpty()) {
      List<Testimony> claims =
          later.members().stream()
              .filter(m -> m.testimony().affirms())
              .filter(m -> m.amounts().stream().anyMatch(q -> added.containsKey(Amounts.words(q))))
              .map(ReportedSituation::testimony)
              .distinct()
              .sorted(OriginCount.BY_PUBLICATION)
              .toList();
      String known = SituationWords.amounts(before.values());
      add(
          Kind.CHANGED_AMOUNT,
          later,
          SituationWords.amounts(added.values())
              + ", before: "
              + (known.isEmpty() ? "none" : known),
          claims);
    }
  }

  /** The amounts that somebody stands for, by their words. */
  private static Map<String, Quantity> amountsOf(List<FusedSituation> situations) {
    Map<String, Quantity> amounts = new TreeMap<>();
    for (FusedSituation situation : situations) {
      for (ReportedSituation member : situation.members()) {
        if (member.testimony().affirms()) {
          member.amounts().forEach(q -> amounts.putIfAbsent(Amounts.words(q), q));
        }
      }
    }
    return amounts;
  }

  private void rung(FusedSituation later, List<FusedSituation> formers) {
    Optional<Rung> before =
        formers.stream().flatMap(f -> f.furthest().stream()).max(Comparator.naturalOrder());
    Optional<Rung> after = later.furthest();
    if (after.isPresent() && before.isPresent() && after.get().compareTo(before.get()) > 0) {
      List<String> affirming = later.ladder().get(after.get()).affirming();
      add(
          Kind.FURTHER_RUNG,
          later,
          after.get().notation() + ", before: " + before.get().notation(),
          testimonies(later).filter(t -> affirming.contains(t.claim())).toList());
    }
  }

  private static Stream<Testimony> testimonies(FusedSituation fused) {
    return fused.members().stream()
        .map(ReportedSituation::testimony)
        .distinct()
        .sorted(OriginCount.BY_PUBLICATION);
  }

  private void add(Kind kind, FusedSituation later, String what, List<Testimony> claims) {
    found.add(new Change(kind, later, what, claims));
  }
}
