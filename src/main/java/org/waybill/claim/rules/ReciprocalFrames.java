package org.waybill.claim.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.waybill.text.Token;

/**
 * Fills the missing end of a frame from the other side of an exchange: "In exchange, Moscow had
 * sent technology" after "North Korea sent shells to Russia" is to North Korea.
 */
final class ReciprocalFrames {
  private final Lexicon lexicon;

  ReciprocalFrames(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  /**
   * The frames of a sentence, completed where an exchange says how.
   *
   * @param before complete frames of earlier sentences
   */
  List<Frame> fill(Reading reading, List<Frame> frames, List<Frame> before) {
    int cue = cue(reading);
    if (cue < 0) {
      return frames;
    }
    boolean priced = priced(reading, cue);
    List<Frame> filled = new ArrayList<>();
    for (Frame frame : frames) {
      filled.add(frame.complete() ? frame : fill(frame, frames, before, cue, priced));
    }
    return filled;
  }

  private static Frame fill(
      Frame frame, List<Frame> frames, List<Frame> before, int cue, boolean priced) {
    for (Frame other : frames) {
      if (other.equals(frame) || !other.complete()) {
        continue;
      }
      boolean price = priced && frame.trigger() > cue && other.trigger() < cue;
      if (price && frame.suppliers().isEmpty() && !frame.recipients().isEmpty()) {
        return frame.with(other.recipients(), frame.recipients(), "price", 0.9);
      }
      boolean gives = !frame.suppliers().isEmpty() && frame.recipientsOpen();
      if (!priced && gives && !frame.suppliers().equals(other.suppliers())) {
        return frame.with(frame.suppliers(), other.suppliers(), "exchange", 0.8);
      }
    }
    for (int k = before.size() - 1; k >= 0; k--) {
      Frame other = before.get(k);
      if (frame.sentence() - other.sentence() > 2) {
        break;
      }
      if (frame.recipients().isEmpty()
          && frame.recipientsOpen()
          && frame.suppliers().equals(other.recipients())) {
        return frame.with(frame.suppliers(), other.suppliers(), "exchange", 0.8);
      }
      if (frame.suppliers().isEmpty()
          && frame.suppliersOpen()
          && frame.recipients().equals(other.suppliers())) {
        return frame.with(other.recipients(), frame.recipients(), "exchange", 0.8);
      }
    }
    return frame;
  }

  /** Token of "exchange" or "return" after "in"; -1 where there is none. */
  int cue(Reading reading) {
    List<Token> tokens = reading.sentence().tokens();
    for (int i = 1; i < tokens.size(); i++) {
      boolean in = tokens.get(i - 1).text().equalsIgnoreCase("in");
      if (in && lexicon.is("exchangeNoun", tokens.get(i).lemma().toLowerCase(Locale.ROOT))) {
        return i;
      }
    }
    return -1;
  }

  private static boolean priced(Reading reading, int cue) {
    List<Token> tokens = reading.sentence().tokens();
    return cue + 1 < tokens.size() && tokens.get(cue + 1).text().equalsIgnoreCase("for");
  }
}
