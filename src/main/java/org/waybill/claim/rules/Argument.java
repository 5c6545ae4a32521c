package org.waybill.claim.rules;

import java.util.List;

/**
 * A noun phrase to the right of a verb, with what is coordinated with it.
 *
 * @param preposition the word before it; empty for an object
 * @param phrases indices of its noun phrases, those after "of" among them
 */
record Argument(String preposition, List<Integer> phrases) {
  Argument {
    phrases = List.copyOf(phrases);
  }
}
