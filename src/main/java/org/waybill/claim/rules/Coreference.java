package org.waybill.claim.rules;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.waybill.claim.Quantity;
import org.waybill.claim.Stance;

/** Groups the transfers that an article presents as one. */
final class Coreference {
  private Coreference() {}

  /** Actual and planned transfers of one pair with goods in common: presented as one. */
  static List<List<String>> groups(
      List<TransferDraft> drafts, Map<TransferDraft, String> transferIds) {
    List<List<String>> groups = new ArrayList<>();
    Set<TransferDraft> done = new LinkedHashSet<>();
    for (TransferDraft a : drafts) {
      if (done.contains(a) || a.stance == Stance.ACCUSES) {
        continue;
      }
      List<String> group = new ArrayList<>();
      for (TransferDraft b : drafts) {
        boolean modal = a.modality == b.modality;
        boolean goods =
            a.goods.stream()
                .anyMatch(g -> b.goods.stream().anyMatch(h -> h.type().equals(g.type())));
        boolean same =
            modal
                && goods
                && b.stance != Stance.ACCUSES
                && a.supplier.same(b.supplier)
                && a.recipient.same(b.recipient)
                && (a.quantities.isEmpty()
                    || b.quantities.isEmpty()
                    || bounds(a.quantities.get(0)).equals(bounds(b.quantities.get(0))));
        if (same && !done.contains(b)) {
          group.add(transferIds.get(b));
          done.add(b);
        }
      }
      if (group.size() > 1) {
        groups.add(group);
      }
    }
    return groups;
  }

  private static List<Object> bounds(Quantity q) {
    return List.of(q.lower(), q.upper(), q.unit());
  }
}
