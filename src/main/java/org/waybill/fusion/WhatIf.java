package org.waybill.fusion;

import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.waybill.fusion.FusionInput.Parties;
import org.waybill.fusion.Origins.Origin;

/**
 * What becomes of the fused transfers when some claims had not been made: fusion is computed with
 * and without them, and compared.
 *
 * @param claims number of claims about situations that are left out
 * @param documents number of documents from which they come
 * @param outcomes transfers of which some claim is left out: first those that fall, and within each
 *     fate those with the most origins before
 */
public record WhatIf(int claims, int documents, List<Outcome> outcomes) {
  public WhatIf {
    outcomes = List.copyOf(outcomes);
  }

  /** What becomes of a transfer. */
  public enum Fate {
    /** No origin is left. */
    FALLS("falls"),
    /** Some origin is left, and some is not. */
    LOSES_ORIGINS("losesOrigins"),
    /** Every origin is left, with fewer claims. */
    KEEPS_ORIGINS("keepsOrigins"),
    /** Nobody stood for it before either: it is only denied, or nobody commits himself to it. */
    HAD_NONE("hadNone");

    private final String notation;

    Fate(String notation) {
      this.notation = notation;
    }

    /** The spelling in answers. */
    public String notation() {
      return notation;
    }
  }

  /**
   * What becomes of one transfer.
   *
   * @param before with all claims
   * @param after what is left of it, in several parts where nothing joins them any more; empty
   *     where no claim is left
   * @param lost origins that do not stand behind it any more
   * @param kept origins that do, with the claims that are left; also those that count only now,
   *     because what was cited beside them is gone
   */
  public record Outcome(
      Fate fate,
      FusedSituation before,
      List<FusedSituation> after,
      List<Origin> lost,
      List<Origin> kept) {
    public Outcome {
      after = List.copyOf(after);
      lost = List.copyOf(lost);
      kept = List.copyOf(kept);
    }
  }

  /** Compares fusion with and without some claims. */
  public static WhatIf of(FusionInput input, Without without, Fuser fuser) {
    List<ReportedSituation> gone =
        input.reported().stream().filter(s -> without.leavesOut(s.testimony())).toList();
    Set<Parties> parties =
        gone.stream().flatMap(s -> Parties.of(s).stream()).collect(Collectors.toSet());
    FusionInput touched = input.around(parties);
    Fusion before = touched.fuse(fuser);
    Fusion after = touched.only(t -> !without.leavesOut(t)).fuse(fuser);
    Map<String, FusedSituation> left = new HashMap<>();
    after.situations().forEach(f -> f.members().forEach(m -> left.put(m.iri(), f)));
    List<Outcome> outcomes =
        before.situations().stream()
            .filter(f -> f.kind() == SituationKind.TRANSFER)
            .filter(f -> f.members().stream().anyMatch(m -> without.leavesOut(m.testimony())))
            .map(f -> outcome(f, left))
            .sorted(
                Comparator.comparing(Outcome::fate)
                    .thenComparing(o -> -o.before().origins().counted().size())
                    .thenComparing(o -> o.before().iri()))
            .toList();
    return new WhatIf(
        (int) gone.stream().map(s -> s.testimony().claim()).distinct().count(),
        (int) gone.stream().map(s -> s.testimony().document()).distinct().count(),
        outcomes);
  }

  private static Outcome outcome(FusedSituation before, Map<String, FusedSituation> left) {
    List<FusedSituation> after =
        before.members().stream()
            .map(m -> left.get(m.iri()))
            .filter(Objects::nonNull)
            .distinct()
            .toList();
    Map<String, Origin> kept = new LinkedHashMap<>();
    for (FusedSituation part : after) {
      for (Origin origin : part.origins().counted()) {
        kept.merge(
            origin.principal(),
            origin,
            (a, b) -> {
              Set<String> claims = new TreeSet<>(a.claims());
              claims.addAll(b.claims());
              return new Origin(a.principal(), List.copyOf(claims));
            });
      }
    }
    List<Origin> had = before.origins().counted();
    List<Origin> lost = had.stream().filter(o -> !kept.containsKey(o.principal())).toList();
    Fate fate;
    if (had.isEmpty()) {
      fate = Fate.HAD_NONE;
    } else if (kept.isEmpty()) {
      fate = Fate.FALLS;
    } else {
      fate = lost.isEmpty() ? Fate.KEEPS_ORIGINS : Fate.LOSES_ORIGINS;
    }
    return new Outcome(fate, before, after, lost, List.copyOf(kept.values()));
  }
}
