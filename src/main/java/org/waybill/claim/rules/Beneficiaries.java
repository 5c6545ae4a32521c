package org.waybill.claim.rules;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Finds for whom something is given where the giving itself does not say: "weapons to help Ukraine
 * defend itself", "support Ukraine through the supply of weapons".
 */
final class Beneficiaries {
  private final Lexicon lexicon;
  private final Nominals nominals;

  Beneficiaries(Lexicon lexicon, Nominals nominals) {
    this.lexicon = lexicon;
    this.nominals = nominals;
  }

  /**
   * Whom the deed helps: the object of a verb of helping to the right of the trigger.
   *
   * @param excluded identities of those who give
   */
  List<Party> after(Reading reading, int trigger, Optional<Party> speaker, Set<String> excluded) {
    for (Clause clause : reading.clauses()) {
      boolean helps =
          clause.verb().main() > trigger && lexicon.is("benefitVerb", clause.verb().lemma());
      if (helps) {
        List<Party> helped = helped(reading, clause, speaker, excluded);
        if (!helped.isEmpty()) {
          return helped;
        }
      }
    }
    return List.of();
  }

  /** The clause of helping through which the deed is done, to the left of the trigger. */
  Optional<Clause> around(Reading reading, int trigger) {
    Clause nearest = null;
    for (Clause clause : reading.clauses()) {
      if (clause.verb().main() < trigger) {
        nearest = clause;
      }
    }
    return Optional.ofNullable(nearest).filter(c -> lexicon.is("benefitVerb", c.verb().lemma()));
  }

  /** The party that the clause helps. */
  List<Party> helped(
      Reading reading, Clause clause, Optional<Party> speaker, Set<String> excluded) {
    Phrases phrases = reading.main();
    for (Argument a : clause.arguments()) {
      if (!a.preposition().isEmpty()) {
        continue;
      }
      for (int p : a.phrases()) {
        List<Party> found = nominals.parties(phrases, new NounRef(p, false), speaker, excluded);
        if (found.isEmpty()) {
          found = nominals.possessors(phrases, phrases.get(p), speaker, excluded);
        }
        found = found.stream().filter(x -> !excluded.contains(x.identity())).toList();
        if (!found.isEmpty()) {
          return found;
        }
      }
    }
    return List.of();
  }
}
