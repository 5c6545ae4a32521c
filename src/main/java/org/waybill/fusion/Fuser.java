package org.waybill.fusion;

import java.util.Collection;
import java.util.List;

/** Groups reported situations: a pure function of them, of judgements and of the background. */
public interface Fuser {
  /**
   * Groups.
   *
   * @param reported in any order; the order changes nothing
   * @param judgements those in force
   */
  Fusion fuse(
      Collection<ReportedSituation> reported, List<Judgement> judgements, Background background);
}
