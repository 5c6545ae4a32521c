package org.waybill.claim.rules;

import java.util.List;

/** Fills the missing end of a frame where the whole article knows only one party for it. */
final class OpenEnds {
  private OpenEnds() {}

  /**
   * @param complete all complete frames of the article
   */
  static Frame fill(Frame frame, List<Frame> complete) {
    if (frame.complete() || !frame.rule().startsWith("verb:")) {
      return frame;
    }
    if (!frame.suppliers().isEmpty() && frame.recipientsOpen()) {
      List<List<Party>> known =
          complete.stream()
              .filter(f -> f.suppliers().equals(frame.suppliers()))
              .map(Frame::recipients)
              .distinct()
              .toList();
      if (known.size() == 1) {
        return frame.with(frame.suppliers(), known.get(0), "only", 0.5 * frame.weight());
      }
    }
    if (!frame.recipients().isEmpty() && frame.suppliersOpen()) {
      List<Frame> same =
          complete.stream().filter(f -> f.recipients().equals(frame.recipients())).toList();
      List<List<Party>> known = same.stream().map(Frame::suppliers).distinct().toList();
      if (known.size() == 1 && same.stream().anyMatch(f -> FrameSifter.sharesGoods(frame, f))) {
        return frame.with(known.get(0), frame.recipients(), "only", 0.5 * frame.weight());
      }
    }
    return frame;
  }
}
