package org.waybill.claim.rules;

import java.util.List;
import java.util.Optional;
import org.waybill.claim.Modality;
import org.waybill.text.MentionKind;
import org.waybill.text.Sentence;

/** Fills the missing end of a frame where the whole article knows only one party for it. */
final class OpenEnds {
  private static final double OWN_WEIGHT = 0.6;
  private static final double TOPIC_WEIGHT = 0.45;

  private OpenEnds() {}

  /**
   * @param complete all complete frames of the article
   */
  static Frame fill(Frame frame, List<Frame> complete, Sentence sentence) {
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
    return topic(frame, complete, sentence);
  }

  /**
   * Fills in the state whose own text this is where a noun leaves out who gives: "the arms sale to
   * Chad", "the military aid for Chad".
   *
   * @param own that state
   */
  static Frame own(Optional<Party> own, Frame frame) {
    boolean open =
        own.isPresent()
            && frame.rule().startsWith("noun:")
            && frame.suppliers().isEmpty()
            && frame.suppliersOpen()
            && !frame.recipients().isEmpty()
            && !Told.gets(frame, own.get());
    return open
        ? frame.with(List.of(own.get()), frame.recipients(), "own", OWN_WEIGHT * frame.weight())
        : frame;
  }

  /** Fills in whom the article is about, to whom several give, where nobody else gets. */
  private static Frame topic(Frame frame, List<Frame> complete, Sentence sentence) {
    boolean named =
        frame.goods().stream()
            .flatMap(g -> g.mention().stream())
            .anyMatch(sentence.mentions()::contains);
    boolean states =
        !frame.suppliers().isEmpty() && frame.suppliers().stream().allMatch(Party::isState);
    boolean gives =
        Lexicon.shipped()
            .verb(frame.rule().split("[:+]")[1], "")
            .filter(v -> v.kind() == FrameKind.GIVE)
            .isPresent();
    boolean told = frame.circumstances().modality() != Modality.HYPOTHETICAL;
    if (!states || !gives || !told || !frame.recipientsOpen() || !named) {
      return frame;
    }
    for (Frame some : complete) {
      List<Frame> same =
          complete.stream().filter(f -> f.recipients().equals(some.recipients())).toList();
      long givers = same.stream().map(Frame::suppliers).distinct().count();
      boolean most = 3 * same.size() >= 2 * complete.size();
      boolean other = frame.suppliers().stream().noneMatch(p -> Told.gets(some, p));
      if (givers > 1 && most && other && alone(frame, some, sentence)) {
        return frame.with(
            frame.suppliers(), some.recipients(), "topic", TOPIC_WEIGHT * frame.weight());
      }
    }
    return frame;
  }

  /** Whether the words from the deed on name nobody else who might get the goods. */
  private static boolean alone(Frame frame, Frame topic, Sentence sentence) {
    return sentence.mentions().stream()
        .filter(m -> m.firstToken() > frame.trigger() && m.firstToken() < frame.end() + 4)
        .filter(
            m ->
                m.kind() == MentionKind.STATE
                    || m.kind() == MentionKind.GROUP
                    || m.kind() == MentionKind.PERSON)
        .allMatch(
            m ->
                topic.recipients().stream()
                    .anyMatch(
                        p ->
                            p.identity().equals(m.identity())
                                || m.state().filter(p.identity()::equals).isPresent()));
  }
}
