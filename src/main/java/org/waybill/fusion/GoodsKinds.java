package org.waybill.fusion;

import java.util.Map;
import java.util.Set;

/**
 * The hierarchy of kinds of goods, as far as fusion asks it: what can be the same goods in other
 * words.
 */
final class GoodsKinds {
  /** Kinds that any arms may be called by, so that sharing them says nothing. */
  private static final Set<String> GENERIC =
      Set.of("goods", "militaryEquipment", "weapons", "militaryAid", "unspecified");

  private final Map<String, String> broader;

  /**
   * @param broader the next broader kind, by notation
   */
  GoodsKinds(Map<String, String> broader) {
    this.broader = broader;
  }

  static boolean isGeneric(String kind) {
    return GENERIC.contains(kind);
  }

  /** Whether one is the other or lies above it. */
  boolean areRelated(String one, String other) {
    return isA(one, other) || isA(other, one);
  }

  /** Whether goods of the first kind are goods of the second; every kind is its own. */
  boolean isA(String narrow, String broad) {
    String kind = narrow;
    for (int steps = 0; kind != null && steps < 20; steps++) {
      if (kind.equals(broad)) {
        return true;
      }
      kind = broader.get(kind);
    }
    return false;
  }

  /** What two sets of goods have in common. */
  Overlap overlap(Set<String> one, Set<String> other) {
    boolean generic = one.isEmpty() || other.isEmpty();
    boolean related = false;
    for (String a : one) {
      for (String b : other) {
        if (isGeneric(a) || isGeneric(b)) {
          generic = true;
        } else if (a.equals(b)) {
          return Overlap.SAME;
        } else if (areRelated(a, b)) {
          related = true;
        }
      }
    }
    if (related) {
      return Overlap.RELATED;
    }
    return generic ? Overlap.OPEN : Overlap.NONE;
  }

  /** What two sets of goods have in common. */
  enum Overlap {
    /** A kind that says something. */
    SAME,
    /** A kind and a narrower one. */
    RELATED,
    /** Nothing, but one of them is so general that it may be the other. */
    OPEN,
    /** They are different goods. */
    NONE
  }
}
