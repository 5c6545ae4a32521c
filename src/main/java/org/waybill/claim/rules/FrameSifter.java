package org.waybill.claim.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.waybill.text.Token;

/**
 * Puts the frames of a sentence in order: drops what another frame says better, fills a missing end
 * from a frame nearby, and keeps apart what is no arms.
 */
final class FrameSifter {
  private static final Set<String> CIVIL =
      Set.of(
          "money",
          "oil",
          "food",
          "humanitarianAid",
          "minerals",
          "prisoners",
          "sanctionsRelief",
          "politicalSupport",
          "baseAccess",
          "goods");

  private FrameSifter() {}

  /** The frames of one sentence without those that others contain. */
  static List<Frame> sift(List<Frame> verbs, List<Frame> nouns) {
    List<Frame> kept = new ArrayList<>(verbs);
    for (Frame noun : nouns) {
      boolean said = noun.rule().startsWith("goods:") && !noun.complete();
      for (Frame verb : verbs) {
        boolean inside = noun.trigger() >= verb.first() && noun.trigger() < verb.end();
        boolean nothingNew =
            !noun.complete() || (verb.complete() && sharesEnd(noun, verb)) || samePair(noun, verb);
        said |= inside && verb.complete() && nothingNew;
      }
      for (Frame other : nouns) {
        boolean goodsOnly = noun.rule().startsWith("goods:") && other.rule().startsWith("noun:");
        said |= goodsOnly && noun.trigger() >= other.first() && noun.trigger() < other.end();
      }
      if (!said) {
        kept.add(noun);
      }
    }
    kept.sort(java.util.Comparator.comparingInt(Frame::trigger));
    return kept;
  }

  private static boolean samePair(Frame a, Frame b) {
    return a.suppliers().equals(b.suppliers()) && a.recipients().equals(b.recipients());
  }

  static boolean sharesGoods(Frame a, Frame b) {
    Lexicon lexicon = Lexicon.shipped();
    boolean any =
        a.goods().stream().anyMatch(g -> lexicon.is("anyGoods", g.type()))
            || b.goods().stream().anyMatch(g -> lexicon.is("anyGoods", g.type()));
    return any
        || a.goods().stream()
            .anyMatch(g -> b.goods().stream().anyMatch(h -> h.type().equals(g.type())));
  }

  private static boolean sharesEnd(Frame a, Frame b) {
    return a.suppliers().equals(b.suppliers()) || a.recipients().equals(b.recipients());
  }

  /** "A sale of 50 jets to Chad" tells of another deal than the one before; "the sale" may not. */
  static boolean introducesDeal(Reading reading, Frame frame) {
    int at = frame.trigger();
    List<Token> tokens = reading.sentence().tokens();
    return frame.rule().startsWith("noun:")
        && ((at > 0 && isIndefinite(tokens.get(at - 1)))
            || (at > 1
                && isIndefinite(tokens.get(at - 2))
                && tokens.get(at - 1).tag().startsWith("JJ")));
  }

  private static boolean isIndefinite(Token token) {
    String word = token.text().toLowerCase(Locale.ROOT);
    return word.equals("a") || word.equals("an") || word.equals("another");
  }

  /**
   * Fills the missing end of a frame from the nearest complete one that has its other end.
   *
   * @param complete complete frames, those of the sentence and of the sentences before, in order
   */
  static Frame fill(Frame frame, List<Frame> complete, int sentencesBack) {
    if (frame.complete()) {
      return frame;
    }
    if (frame.suppliers().isEmpty() && frame.recipients().isEmpty()) {
      boolean takesUp = frame.rule().startsWith("noun:") && frame.rule().endsWith(":this");
      Frame last = null;
      for (Frame other : complete) {
        boolean before =
            other.sentence() < frame.sentence()
                || (other.sentence() == frame.sentence() && other.trigger() < frame.trigger());
        last = before ? other : last;
      }
      boolean near = last != null && frame.sentence() - last.sentence() <= 1;
      return takesUp && near
          ? frame.with(last.suppliers(), last.recipients(), "both", 0.8 * frame.weight())
          : frame;
    }
    for (int k = complete.size() - 1; k >= 0; k--) {
      Frame other = complete.get(k);
      int distance = frame.sentence() - other.sentence();
      if (distance < 0 || distance > sentencesBack) {
        continue;
      }
      boolean near = distance == 0 || sharesGoods(frame, other);
      if (frame.recipientsOpen()
          && near
          && !frame.suppliers().isEmpty()
          && frame.suppliers().equals(other.suppliers())) {
        return frame.with(frame.suppliers(), other.recipients(), "recipient", 0.6 * frame.weight());
      }
      if (frame.suppliersOpen()
          && sharesGoods(frame, other)
          && !frame.recipients().isEmpty()
          && frame.recipients().equals(other.recipients())) {
        return frame.with(other.suppliers(), frame.recipients(), "supplier", 0.5 * frame.weight());
      }
    }
    return frame;
  }

  /** Whether the frame is of arms or what counts with them. */
  static boolean arms(Frame frame) {
    boolean civilToo = frame.goods().stream().anyMatch(g -> CIVIL.contains(g.type()));
    return frame.goods().stream()
        .anyMatch(g -> !CIVIL.contains(g.type()) && !(civilToo && unmarked(g)));
  }

  /** "grain, equipment and materials": nothing says that it is military. */
  private static boolean unmarked(GoodsRef goods) {
    return goods.type().equals("militaryEquipment")
        && goods.mention().map(m -> m.endToken() - m.firstToken() == 1).orElse(false);
  }

  static boolean civil(GoodsRef goods) {
    return civil(goods.type());
  }

  static boolean civil(String goodsType) {
    return CIVIL.contains(goodsType);
  }
}
