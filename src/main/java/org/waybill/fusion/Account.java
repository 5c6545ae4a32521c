package org.waybill.fusion;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Why a fused situation is as it is: from what fusion says of it down to the words of the articles.
 *
 * @param policy under which claims were chosen
 * @param made when the fusion was computed
 * @param label as the fusion names it
 * @param claims the earliest publication first
 * @param within decisions on pairs of its members, the surest first
 * @param beside decisions on a member and a situation that was kept out although it was near, the
 *     nearest first
 * @param judgements those in force now on pairs that a person decided
 */
public record Account(
    String policy,
    Optional<Instant> made,
    FusedSituation fused,
    String label,
    List<ClaimAccount> claims,
    List<Decision> within,
    List<Beside> beside,
    List<Contradiction> contradictions,
    List<Part> parts,
    List<RunningTotal> totals,
    List<Judgement> judgements) {
  public Account {
    Objects.requireNonNull(fused, "fused");
    claims = List.copyOf(claims);
    within = List.copyOf(within);
    beside = List.copyOf(beside);
    contradictions = List.copyOf(contradictions);
    parts = List.copyOf(parts);
    totals = List.copyOf(totals);
    judgements = List.copyOf(judgements);
  }

  /** How much is said to be given, a unit each, as the claims give it. */
  public List<AmountRange> amounts() {
    return AmountRange.of(fused.members());
  }

  /** What a person judged of the pair of a decision. */
  public Optional<Judgement> judgement(Decision decision) {
    return judgements.stream()
        .filter(j -> j.one().equals(decision.one()) && j.other().equals(decision.other()))
        .findFirst();
  }

  /**
   * Of the decisions within it those that suffice to hold it together, the surest first: one fewer
   * than it has members, as long as decisions alone join them.
   */
  public List<Decision> holding() {
    Map<String, String> joined = new HashMap<>();
    List<Decision> holding = new ArrayList<>();
    for (Decision decision : within) {
      String one = first(joined, decision.one());
      String other = first(joined, decision.other());
      if (decision.verdict() == Decision.Verdict.SAME && !one.equals(other)) {
        joined.put(one, other);
        holding.add(decision);
      }
    }
    return holding;
  }

  private static String first(Map<String, String> joined, String situation) {
    String at = situation;
    while (joined.containsKey(at)) {
      at = joined.get(at);
    }
    return at;
  }

  /**
   * A situation that was not taken for the same.
   *
   * @param member IRI of the situation that is a member
   * @param other IRI of the other
   * @param fused IRI of the fused situation of which the other is a member
   * @param label of that
   */
  public record Beside(
      Decision decision, String member, String other, Optional<String> fused, String label) {}
}
