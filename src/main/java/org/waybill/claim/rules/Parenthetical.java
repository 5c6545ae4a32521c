package org.waybill.claim.rules;

/**
 * Words set into or after a clause that say whose clause it is: ", the minister said,", ",
 * according to officials".
 *
 * @param speaker index of the speaker's noun phrase, among all phrases of the sentence
 * @param verb index of the phrase of the verb of speech; -1 for "according to"
 * @param first index of its first phrase
 * @param end index after its last phrase
 */
record Parenthetical(int speaker, int verb, int first, int end) {}
