package org.waybill.claim.rules;

import java.util.List;
import java.util.Optional;
import org.waybill.claim.Modality;

/**
 * Finds who hands on what was handed over before: "some have been passed on to the rebels" is said
 * of whoever got them, not of whoever made or gave them first.
 */
final class OnwardTransfers {
  private static final int SENTENCES_BACK = 3;
  private static final double WEIGHT = 0.6;

  private final Lexicon lexicon;

  OnwardTransfers(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  /** Whether the frame tells that things are passed on, and nobody is named who does it. */
  boolean open(Reading reading, Frame frame) {
    return frame.rule().startsWith("verb:")
        && frame.suppliersOpen()
        && !frame.recipients().isEmpty()
        && onward(reading, frame);
  }

  private boolean onward(Reading reading, Frame frame) {
    return reading.clauses().stream()
        .filter(c -> c.verb().main() == frame.trigger())
        .anyMatch(
            c ->
                lexicon.is("onward", c.verb().lemma())
                    || lexicon.is("onward", c.verb().lemma() + " " + c.verb().particle()));
  }

  /**
   * The frame with the one who got the goods last as the one who passes them on; without anybody
   * where nobody is known to have got them.
   *
   * @param known complete frames before, in order
   */
  Frame fill(Frame frame, List<Frame> known) {
    Optional<Frame> before =
        new Told(known)
            .last(
                frame.sentence(),
                frame.trigger(),
                SENTENCES_BACK,
                f ->
                    FrameSifter.sharesGoods(frame, f)
                        && f.circumstances().modality() != Modality.HYPOTHETICAL
                        && f.recipients().size() == 1
                        && frame.recipients().stream().noneMatch(r -> Told.gets(f, r)));
    return before.isPresent()
        ? frame.with(
            before.get().recipients(), frame.recipients(), "onward", WEIGHT * frame.weight())
        : frame.with(List.of(), frame.recipients(), "onward", frame.weight());
  }
}
