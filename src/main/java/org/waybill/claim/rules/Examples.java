package org.waybill.claim.rules;

import java.util.ArrayList;
import java.util.List;
import org.waybill.text.Amount;

/**
 * Adds to a deed the goods and amounts that are listed at a distance from the goods of which they
 * are examples: "sent arms to Nicaragua, including 800 rifles and 12 helicopters".
 */
final class Examples {
  private final Lexicon lexicon;
  private final Nominals nominals;

  Examples(Lexicon lexicon, Nominals nominals) {
    this.lexicon = lexicon;
    this.nominals = nominals;
  }

  /** The frames with what the lists after them name. */
  List<Frame> add(Reading reading, List<Frame> complete) {
    List<Frame> result = new ArrayList<>(complete);
    Phrases phrases = reading.main();
    for (int i = 0; i + 1 < phrases.size(); i++) {
      boolean link =
          (phrases.is(i, Phrase.Kind.VERB) || phrases.is(i, Phrase.Kind.PREPOSITION))
              && lexicon.is("linker", phrases.linkWord(i))
              && phrases.is(i + 1, Phrase.Kind.NOUN);
      boolean goodsFollow =
          link
              && (!arms(phrases, i + 1).isEmpty()
                  || (holds(phrases, i + 1) && !arms(phrases, i + 3).isEmpty()));
      if (!goodsFollow) {
        continue;
      }
      int before = before(phrases, result, i);
      if (before < 0) {
        continue;
      }
      List<GoodsRef> goods = new ArrayList<>();
      List<Amount> amounts = new ArrayList<>();
      for (int p : items(phrases, i + 1)) {
        goods.addAll(arms(phrases, p));
        amounts.addAll(nominals.amounts(phrases, p));
      }
      result.set(before, result.get(before).adding(goods, amounts));
    }
    return result;
  }

  /** The noun phrases of the list that begins with the phrase. */
  private List<Integer> items(Phrases phrases, int first) {
    List<Integer> items = new ArrayList<>();
    int i = first;
    while (i < phrases.size()) {
      if (phrases.is(i, Phrase.Kind.NOUN)) {
        boolean held = phrases.is(i - 1, Phrase.Kind.PREPOSITION) && i > first;
        if (arms(phrases, i).isEmpty() && !held && !holds(phrases, i)) {
          break;
        }
        items.add(i);
      } else if (!joins(phrases, i)) {
        break;
      }
      i++;
    }
    int last = items.get(items.size() - 1);
    boolean subject =
        phrases.is(last + 1, Phrase.Kind.VERB)
            && phrases.verb(phrases.get(last + 1)).finite()
            && items.size() > 1;
    return subject ? items.subList(0, items.size() - 1) : items;
  }

  private static boolean joins(Phrases phrases, int i) {
    return phrases.is(i, Phrase.Kind.COMMA)
        || phrases.is(i, Phrase.Kind.CONJUNCTION)
        || phrases.is(i, Phrase.Kind.ADVERB)
        || (phrases.is(i, Phrase.Kind.PREPOSITION) && phrases.word(i).equals("of"));
  }

  /** "thousands" of "thousands of rounds". */
  private static boolean holds(Phrases phrases, int noun) {
    return phrases.is(noun + 1, Phrase.Kind.PREPOSITION)
        && phrases.word(noun + 1).equals("of")
        && phrases.is(noun + 2, Phrase.Kind.NOUN);
  }

  private List<GoodsRef> arms(Phrases phrases, int phrase) {
    return nominals.goods(phrases, phrase).stream().filter(g -> !FrameSifter.civil(g)).toList();
  }

  /** The nearest deed before the list, where no other verb stands between; -1 if there is none. */
  private static int before(Phrases phrases, List<Frame> frames, int link) {
    int token = phrases.get(link).first();
    int best = -1;
    for (int k = 0; k < frames.size(); k++) {
      Frame frame = frames.get(k);
      boolean left = frame.trigger() < token;
      if (left && (best < 0 || frame.trigger() > frames.get(best).trigger())) {
        best = k;
      }
    }
    for (int i = 0; best >= 0 && i < link; i++) {
      boolean between = phrases.get(i).first() >= frames.get(best).end();
      boolean verb = phrases.is(i, Phrase.Kind.VERB) && phrases.verb(phrases.get(i)).finite();
      if (between && (verb || (phrases.is(i, Phrase.Kind.BREAK) && phrases.word(i).equals(";")))) {
        return -1;
      }
    }
    return best;
  }
}
