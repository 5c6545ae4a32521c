package org.waybill.fusion;

import java.time.Duration;
import org.waybill.fusion.Decision.Verdict;

/** Counts what a fusion found, part by part. */
final class FusionTally {
  private long situations;
  private long merged;
  private long contradictions;
  private long unsure;
  private long statements;

  void add(Fusion fusion) {
    situations += fusion.situations().size();
    merged += fusion.situations().stream().filter(f -> f.members().size() > 1).count();
    contradictions += fusion.contradictions().size();
    unsure += fusion.decisions().stream().filter(d -> d.verdict() == Verdict.UNSURE).count();
  }

  void contradictions(int more) {
    contradictions += more;
  }

  void statements(long all) {
    statements = all;
  }

  long statements() {
    return statements;
  }

  FusionReport report(long reported, Duration time) {
    return new FusionReport(reported, situations, merged, contradictions, unsure, statements, time);
  }
}
