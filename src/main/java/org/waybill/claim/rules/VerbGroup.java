package org.waybill.claim.rules;

import java.util.Optional;

/**
 * The verbs of one clause.
 *
 * @param main index of the token of the main verb
 * @param lemma its base form
 * @param particle adverb or preposition that makes one verb with it: "over" of "hand over"; empty
 *     without one
 * @param passive whether the subject undergoes the deed
 * @param negated whether it has a negation
 * @param modal base form of the modal verb
 * @param future whether it is said of what is going to be: "will", "is to", "is going to"
 * @param perfect whether it has "have"
 * @param progressive whether it is an "-ing" form with "be"
 */
record VerbGroup(
    Form form,
    int main,
    String lemma,
    String particle,
    boolean passive,
    boolean negated,
    Optional<String> modal,
    boolean future,
    boolean perfect,
    boolean progressive) {
  /** The forms of verb groups. */
  enum Form {
    FINITE,
    INFINITIVE,
    /** An "-ing" form without "be". */
    GERUND,
    /** A past participle without "be" or "have": "weapons sent by". */
    PARTICIPLE
  }

  boolean finite() {
    return form == Form.FINITE;
  }
}
