package org.waybill.fusion;

import java.util.List;
import org.waybill.claim.Modality;

/** What is said to be done is not what is planned, wanted or conceivable. */
final class Modalities {
  private Modalities() {}

  static void compare(Traits a, Traits b, List<Reason> reasons) {
    Modality one = a.situation().modality();
    Modality other = b.situation().modality();
    if (one != other) {
      reasons.add(
          Reason.veto("modality", "one is " + one.notation() + ", the other " + other.notation()));
    }
  }
}
