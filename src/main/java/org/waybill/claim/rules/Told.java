package org.waybill.claim.rules;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** The deeds that an article has told up to a point, for sentences that take them up. */
final class Told {
  private final List<Frame> frames;

  /**
   * @param frames of the article, in order
   */
  Told(List<Frame> frames) {
    this.frames = frames;
  }

  /**
   * The deed told last before the token that fits.
   *
   * @param back how many sentences before this one count
   */
  Optional<Frame> last(int sentence, int token, int back, Predicate<Frame> fits) {
    for (int k = frames.size() - 1; k >= 0; k--) {
      Frame frame = frames.get(k);
      boolean before =
          frame.sentence() < sentence || (frame.sentence() == sentence && frame.trigger() < token);
      if (before && frame.sentence() < sentence - back) {
        return Optional.empty();
      }
      if (before && FrameSifter.arms(frame) && fits.test(frame)) {
        return Optional.of(frame);
      }
    }
    return Optional.empty();
  }

  /** Whether a complete deed is told between the two tokens of the sentence. */
  boolean within(int sentence, int first, int end) {
    return frames.stream()
        .anyMatch(
            f ->
                f.sentence() == sentence
                    && f.trigger() >= first
                    && f.trigger() < end
                    && f.complete());
  }

  /** Whether the party gives in the frame. */
  static boolean gives(Frame frame, Party party) {
    return frame.suppliers().stream().anyMatch(party::same);
  }

  /** Whether the party gets in the frame. */
  static boolean gets(Frame frame, Party party) {
    return frame.recipients().stream().anyMatch(party::same);
  }
}
