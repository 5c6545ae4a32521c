package org.waybill.claim.rules;

import java.util.ArrayList;
import java.util.List;

/** Reads clauses that open with "what" and tell their goods after "is". */
final class WhatClauses {
  private WhatClauses() {}

  /** "What France gave Chad is two tanks": what is told after "is". */
  static List<GoodsRef> told(Nominals nominals, Reading reading, Clause clause, VerbRoles roles) {
    for (Clause is : reading.clauses()) {
      boolean next =
          is.phrase() > clause.phrase()
              && is.verb().lemma().equals("be")
              && reading.clauses().stream()
                  .noneMatch(c -> c.phrase() > clause.phrase() && c.phrase() < is.phrase());
      if (next) {
        List<GoodsRef> named = new ArrayList<>();
        for (Argument a : is.arguments()) {
          for (int p : a.preposition().isEmpty() ? a.phrases() : List.<Integer>of()) {
            named.addAll(nominals.goods(reading.main(), p));
            roles.amounts.addAll(nominals.amounts(reading.main(), p));
          }
        }
        return named;
      }
    }
    return List.of();
  }
}
