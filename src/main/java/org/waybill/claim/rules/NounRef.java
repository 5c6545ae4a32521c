package org.waybill.claim.rules;

/**
 * A noun phrase in a role.
 *
 * @param phrase its index among the phrases
 * @param possessor whether only its possessor plays the role: "Denmark" of "Denmark's decision"
 */
record NounRef(int phrase, boolean possessor) {}
