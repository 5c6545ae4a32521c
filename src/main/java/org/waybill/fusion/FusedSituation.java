package org.waybill.fusion;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Reported situations that are taken for the same.
 *
 * @param iri minted from its first member
 * @param members in the order of their IRIs
 * @param origins who stands behind it
 * @param ladder for a transfer: each rung with the claims that put it there, and those that deny it
 */
public record FusedSituation(
    String iri,
    SituationKind kind,
    List<ReportedSituation> members,
    Origins origins,
    Map<Rung, Standing> ladder) {
  public FusedSituation {
    Objects.requireNonNull(iri, "iri");
    Objects.requireNonNull(kind, "kind");
    members = List.copyOf(members);
    ladder = Map.copyOf(ladder);
  }

  /** The furthest rung that some claim affirms. */
  public Optional<Rung> furthest() {
    return ladder.entrySet().stream()
        .filter(e -> !e.getValue().affirming().isEmpty())
        .map(Map.Entry::getKey)
        .max(java.util.Comparator.naturalOrder());
  }

  /**
   * The claims about a rung.
   *
   * @param affirming IRIs of claims that put the transfer there
   * @param denying IRIs of claims that deny it
   */
  public record Standing(List<String> affirming, List<String> denying) {
    public Standing {
      affirming = List.copyOf(affirming);
      denying = List.copyOf(denying);
    }
  }
}
