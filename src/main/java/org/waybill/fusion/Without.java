package org.waybill.fusion;

import java.util.Set;
import org.waybill.claim.Basis;

/**
 * Claims that are left out to see what stands without them: those that fit any of these.
 *
 * @param principals IRIs of parties for whom the speaker speaks
 * @param outlets IRIs of publishers
 * @param documents IRIs
 * @param bases grounds that the speaker gives
 */
public record Without(
    Set<String> principals, Set<String> outlets, Set<String> documents, Set<Basis> bases) {
  public Without {
    principals = Set.copyOf(principals);
    outlets = Set.copyOf(outlets);
    documents = Set.copyOf(documents);
    bases = Set.copyOf(bases);
  }

  /** Whether a claim is left out. A claim that gives no ground has the ground "unstated". */
  public boolean leavesOut(Testimony claim) {
    return principals.contains(claim.principal())
        || claim.outlet().filter(outlets::contains).isPresent()
        || documents.contains(claim.document())
        || bases.contains(claim.basis().orElse(Basis.UNSTATED));
  }
}
