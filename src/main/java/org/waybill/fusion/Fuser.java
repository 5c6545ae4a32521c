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

  /**
   * Finds disputes about the supplier between fused transfers to one recipient. {@link #fuse} finds
   * them among what it is given; this is for situations that were fused in several parts.
   *
   * @param transfers to one recipient, each as it was found
   * @param reported all situations of the documents that report them
   */
  default List<Contradiction> supplierDisputes(
      Collection<FusedSituation> transfers,
      Collection<ReportedSituation> reported,
      Background background) {
    return List.of();
  }
}
