package org.waybill.claim.evaluation;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.waybill.reference.GoodsType;

/** Which kinds of goods are broader than which. */
public final class GoodsHierarchy {
  /** The top, which says nothing and so is near to nothing. */
  private static final String ANY = "goods";

  private static final double NEAR = 0.5;

  private final Map<String, String> broader = new HashMap<>();

  /** The hierarchy of the goods scheme. */
  public GoodsHierarchy(Collection<GoodsType> types) {
    types.forEach(type -> type.broader().ifPresent(up -> broader.put(type.notation(), up)));
  }

  /** 1 for the same type, a half where one lies above the other, else 0. */
  double credit(String ours, String theirs) {
    if (ours.equals(theirs)) {
      return 1;
    }
    if (ours.equals(ANY) || theirs.equals(ANY)) {
      return 0;
    }
    return above(ours, theirs) || above(theirs, ours) ? NEAR : 0;
  }

  private boolean above(String upper, String lower) {
    for (String type = broader.get(lower); type != null; type = broader.get(type)) {
      if (type.equals(upper)) {
        return true;
      }
    }
    return false;
  }
}
