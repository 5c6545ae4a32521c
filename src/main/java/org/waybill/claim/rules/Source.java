package org.waybill.claim.rules;

import java.util.Optional;
import org.waybill.claim.AttributionForm;
import org.waybill.claim.Certainty;
import org.waybill.claim.Stance;

/**
 * Who says the words of a stretch of a sentence.
 *
 * @param speaker the originator
 * @param principal whose position the speaker voices
 * @param stance what the speaker does
 * @param negative whether what is said is said not to be
 * @param certainty what the word of speech says about the speaker's commitment
 * @param form how the text attributes it
 * @param first first token of the stretch
 * @param end token after it
 * @param word token of the verb of speech; -1 without one
 * @param basis notation of the ground that the words give; absent where they give none
 */
record Source(
    Party speaker,
    Party principal,
    Stance stance,
    boolean negative,
    Optional<Certainty> certainty,
    AttributionForm form,
    int first,
    int end,
    int word,
    Optional<String> basis) {

  Source with(AttributionForm newForm, int newFirst, int newEnd) {
    return new Source(
        speaker, principal, stance, negative, certainty, newForm, newFirst, newEnd, word, basis);
  }

  /** The same words, said by another. */
  Source by(Party otherSpeaker, Party otherPrincipal) {
    return new Source(
        otherSpeaker, otherPrincipal, stance, negative, certainty, form, first, end, word, basis);
  }

  /** The same speaker, who says that it is not so. */
  Source denied() {
    return new Source(
        speaker, principal, Stance.DENIES, true, Optional.empty(), form, first, end, word, basis);
  }

  boolean covers(int token) {
    return first <= token && token < end;
  }
}
