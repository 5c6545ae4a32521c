package org.waybill.fusion;

import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * What a fusion has to do.
 *
 * @param input what was read: all, or the documents that hang on what changed
 * @param touched tells by their IRIs which of the reported situations are grouped anew; the others
 *     were read because a supplier may be disputed
 * @param outdated situations whose groups are to be removed
 * @param pairs parties of outdated transfers
 * @param disputed recipients for whom suppliers are compared anew
 * @param disputedBefore transfers to them at the last fusion
 * @param memory what is to be remembered
 * @param rewritten documents of which something else is remembered than before
 * @param since what changed after the last fusion
 */
record FusionPlan(
    FusionInput input,
    Predicate<String> touched,
    Set<String> outdated,
    Set<FusionInput.Parties> pairs,
    Set<String> disputed,
    Set<String> disputedBefore,
    FusionMemory memory,
    Set<String> rewritten,
    Since since) {

  /**
   * What changed since the last fusion.
   *
   * @param fromScratch why all is fused; empty where only what changed is
   * @param documents new or changed documents
   * @param removed documents that are gone
   */
  record Since(Optional<String> fromScratch, long documents, long removed) {}

  boolean isFromScratch() {
    return since.fromScratch().isPresent();
  }
}
