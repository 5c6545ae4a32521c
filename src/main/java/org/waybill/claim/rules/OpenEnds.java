package org.waybill.claim.rules;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.waybill.claim.Modality;
import org.waybill.text.Mention;
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
      boolean goods =
          complete.stream()
              .filter(f -> f.suppliers().equals(frame.suppliers()))
              .anyMatch(f -> FrameSifter.sharesGoods(frame, f));
      if (known.size() == 1 && goods) {
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

  /**
   * Fills in the state that the article is about and that gets, where nobody else is named.
   *
   * @param near what this sentence and those before it name
   */
  static Frame about(Optional<Party> receiver, Frame frame, Sentence sentence, List<Mention> near) {
    boolean fits =
        receiver.isPresent()
            && !frame.complete()
            && givesNamedGoods(frame, sentence)
            && frame.suppliers().stream().noneMatch(receiver.get()::same)
            && alone(frame, List.of(receiver.get()), sentence)
            && near.stream().anyMatch(m -> names(m, receiver.get()));
    return fits
        ? frame.with(
            frame.suppliers(), List.of(receiver.get()), "about", TOPIC_WEIGHT * frame.weight())
        : frame;
  }

  private static boolean names(Mention m, Party party) {
    return m.identity().equals(party.identity())
        || (party.isState() && m.state().filter(party.identity()::equals).isPresent());
  }

  /** Whether somebody gives goods that the sentence names, and no condition, to nobody named. */
  private static boolean givesNamedGoods(Frame frame, Sentence sentence) {
    boolean named =
        frame.goods().stream()
            .flatMap(g -> g.mention().stream())
            .anyMatch(sentence.mentions()::contains);
    boolean gives =
        frame.rule().startsWith("verb:")
            && Lexicon.shipped()
                .verb(frame.rule().split("[:+]")[1], "")
                .filter(v -> v.kind() == FrameKind.GIVE)
                .isPresent();
    boolean told = frame.circumstances().modality() != Modality.HYPOTHETICAL;
    return named && !frame.suppliers().isEmpty() && gives && told && frame.recipientsOpen();
  }

  /** Fills in whom the article is about, to whom several give, where nobody else gets. */
  private static Frame topic(Frame frame, List<Frame> complete, Sentence sentence) {
    boolean states = frame.suppliers().stream().allMatch(Party::isState);
    if (!states || !givesNamedGoods(frame, sentence)) {
      return frame;
    }
    for (Frame some : complete) {
      List<Frame> same =
          complete.stream().filter(f -> f.recipients().equals(some.recipients())).toList();
      long givers = same.stream().map(Frame::suppliers).distinct().count();
      boolean most = 3 * same.size() >= 2 * complete.size();
      boolean other = frame.suppliers().stream().noneMatch(p -> Told.gets(some, p));
      if (givers > 1 && most && other && alone(frame, some.recipients(), sentence)) {
        return frame.with(
            frame.suppliers(), some.recipients(), "topic", TOPIC_WEIGHT * frame.weight());
      }
    }
    return frame;
  }

  /** Whether the words from the deed on name nobody else who might get the goods. */
  private static boolean alone(Frame frame, List<Party> topic, Sentence sentence) {
    return sentence.mentions().stream()
        .filter(m -> m.firstToken() > frame.trigger() && m.firstToken() < frame.end() + 4)
        .filter(
            m ->
                m.kind() == MentionKind.STATE
                    || m.kind() == MentionKind.GROUP
                    || m.kind() == MentionKind.PERSON)
        .allMatch(
            m ->
                Stream.concat(topic.stream(), frame.suppliers().stream())
                    .anyMatch(
                        p ->
                            p.identity().equals(m.identity())
                                || m.state().filter(p.identity()::equals).isPresent()));
  }
}
