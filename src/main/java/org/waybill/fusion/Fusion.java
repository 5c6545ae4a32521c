package org.waybill.fusion;

import java.util.List;

/**
 * What is computed from reported situations.
 *
 * @param situations every reported situation is a member of exactly one
 * @param decisions on the pairs that were compared and are not plainly unrelated
 */
public record Fusion(
    List<FusedSituation> situations,
    List<Decision> decisions,
    List<Contradiction> contradictions,
    List<Part> parts,
    List<RunningTotal> totals) {
  public Fusion {
    situations = List.copyOf(situations);
    decisions = List.copyOf(decisions);
    contradictions = List.copyOf(contradictions);
    parts = List.copyOf(parts);
    totals = List.copyOf(totals);
  }
}
