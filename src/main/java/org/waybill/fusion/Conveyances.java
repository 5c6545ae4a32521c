package org.waybill.fusion;

import java.util.Collections;
import java.util.List;

/** A ship or train with a name tells two voyages apart better than anything else. */
final class Conveyances {
  private Conveyances() {}

  static void compare(Traits a, Traits b, List<Reason> reasons) {
    if (a.conveyances().isEmpty() || b.conveyances().isEmpty()) {
      return;
    }
    String words =
        String.join(", ", a.conveyances()) + " and " + String.join(", ", b.conveyances());
    reasons.add(
        Collections.disjoint(a.conveyances(), b.conveyances())
            ? Reason.veto("conveyance", words)
            : new Reason("conveyance", 0.5, words));
  }
}
