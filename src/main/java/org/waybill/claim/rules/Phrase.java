package org.waybill.claim.rules;

/**
 * A stretch of tokens that the clause layer takes as one.
 *
 * @param first index of its first token
 * @param end index after its last
 * @param head index of the token that decides what it is: the last noun of a noun phrase, the main
 *     verb of a verb group, else the last token
 */
record Phrase(Kind kind, int first, int end, int head) {
  /** The kinds of phrases. */
  enum Kind {
    NOUN,
    VERB,
    PREPOSITION,
    COMMA,
    CONJUNCTION,
    /** Opens a clause: "that", "whether", "because". */
    SUBORDINATOR,
    /** Opens a clause about the noun before it: "which", "who". */
    RELATIVE,
    /** Parts clauses: semicolon, colon, dash, bracket, full stop. */
    BREAK,
    ADVERB,
    /** A quotation mark. */
    QUOTE,
    TIME,
    OTHER
  }

  boolean is(Kind other) {
    return kind == other;
  }
}
