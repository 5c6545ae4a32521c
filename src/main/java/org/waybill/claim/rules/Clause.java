package org.waybill.claim.rules;

import java.util.List;
import java.util.Optional;

/**
 * A verb with its subject and arguments.
 *
 * @param index its place among the clauses of the sentence
 * @param phrase index of the verb's phrase
 * @param verb the verb
 * @param subjects its subject, which of a passive verb is what undergoes the deed; coordinated
 *     subjects in order
 * @param relativeObject the noun before a relative clause whose object it is: "the arms that X
 *     sent"
 * @param arguments to the right
 * @param governor index of the clause on which it depends; -1 without one
 * @param governorNoun index of the noun or adjective phrase on which it depends ("decision to"); -1
 *     without one
 * @param opener the word that opens it: "whether", "after", "which"; empty without one
 * @param end index of the phrase at which its arguments end
 */
record Clause(
    int index,
    int phrase,
    VerbGroup verb,
    List<NounRef> subjects,
    Optional<NounRef> relativeObject,
    List<Argument> arguments,
    int governor,
    int governorNoun,
    String opener,
    int end) {
  Clause {
    subjects = List.copyOf(subjects);
    arguments = List.copyOf(arguments);
  }
}
