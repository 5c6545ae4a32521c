package org.waybill.claim.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Knows purchases that are not for the buyer, who gives what is bought. */
final class BoughtForOthers {
  private final Lexicon lexicon;

  BoughtForOthers(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  /** "will buy shells for Ukraine", "drones ordered by Norway for Ukraine": who buys gives. */
  void swap(VerbRoles roles, Clause clause) {
    boolean passive = clause.verb().passive();
    boolean from =
        clause.arguments().stream().anyMatch(a -> Set.of("from", "with").contains(a.preposition()));
    boolean by = clause.arguments().stream().anyMatch(a -> a.preposition().equals("by"));
    if (from || (passive && !by) || !lexicon.is("forOthers", clause.verb().lemma())) {
      return;
    }
    List<NounRef> buyers = new ArrayList<>();
    List<NounRef> others = new ArrayList<>();
    if (!passive) {
      buyers.addAll(clause.subjects());
    }
    for (Argument a : clause.arguments()) {
      if (passive && a.preposition().equals("by")) {
        roles.refs(a, buyers);
      } else if (a.preposition().equals("for")) {
        a.phrases().stream()
            .filter(p -> roles.names(p))
            .forEach(p -> others.add(new NounRef(p, false)));
      }
    }
    if (!buyers.isEmpty() && !others.isEmpty()) {
      roles.recipientRefs.clear();
      roles.recipientRefs.addAll(others);
      roles.supplierRefs.clear();
      roles.supplierRefs.addAll(buyers);
      roles.swapped = true;
    }
  }
}
