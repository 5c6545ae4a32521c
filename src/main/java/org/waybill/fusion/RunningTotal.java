package org.waybill.fusion;

import java.util.Objects;

/**
 * Two readings of one growing total, both members of one fused situation.
 *
 * @param earlier IRI of the reported situation with the earlier reading
 * @param later IRI of that with the later
 * @param words "750 million, then 910 million EUR"
 */
public record RunningTotal(String earlier, String later, String words) {
  public RunningTotal {
    Objects.requireNonNull(earlier, "earlier");
    Objects.requireNonNull(later, "later");
  }
}
