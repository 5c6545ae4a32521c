package org.waybill.claim.rules;

import java.util.List;
import java.util.Locale;
import org.waybill.text.MentionKind;
import org.waybill.text.Sentence;
import org.waybill.text.Token;

/**
 * Whether an article connects a meeting with arms: what was spoken of is arms, or is not said in an
 * article that is about arms; for mere visits, arms are named near by.
 */
final class MeetingTopics {
  private static final int REACH = 2;

  private final Lexicon lexicon;
  private final List<Sentence> sentences;

  MeetingTopics(Lexicon lexicon, List<Sentence> sentences) {
    this.lexicon = lexicon;
    this.sentences = sentences;
  }

  /**
   * @param arguments beside the verb or noun of meeting: "about", "on" and the like name the topic
   * @param objectIsTopic whether the object is what was spoken of: "discussed tanks"
   */
  boolean ofArms(Reading reading, List<Argument> arguments, boolean objectIsTopic) {
    boolean named = false;
    for (Argument a : arguments) {
      boolean topic =
          (lexicon.is("topicPreposition", a.preposition())
                  && !lexicon.is("occasion", reading.main().lemma(a.phrases().get(0))))
              || (objectIsTopic && a.preposition().isEmpty());
      if (topic) {
        Phrases phrases = reading.main();
        int first = phrases.get(a.phrases().get(0)).first();
        int end = phrases.get(a.phrases().get(a.phrases().size() - 1)).end();
        if (speaksOfArms(reading.sentence(), first, Math.max(end, clauseEnd(phrases, end)))) {
          return true;
        }
        named = true;
      }
    }
    return !named;
  }

  /** "discuss what Britain can offer": the topic goes on to the next comma. */
  private static int clauseEnd(Phrases phrases, int token) {
    int end = token;
    for (Phrase phrase : phrases.list()) {
      if (phrase.first() >= token) {
        if (phrase.is(Phrase.Kind.COMMA) || phrase.is(Phrase.Kind.BREAK)) {
          break;
        }
        end = phrase.end();
      }
    }
    return end;
  }

  /** Whether the sentence or one near it speaks of arms. */
  boolean near(int sentence) {
    int last = Math.min(sentences.size() - 1, sentence + REACH);
    for (int s = Math.max(0, sentence - REACH); s <= last; s++) {
      if (speaksOfArms(sentences.get(s), 0, sentences.get(s).tokens().size())) {
        return true;
      }
    }
    return false;
  }

  private boolean speaksOfArms(Sentence sentence, int first, int end) {
    boolean goods =
        sentence.mentions().stream()
            .filter(m -> m.kind() == MentionKind.GOODS)
            .filter(m -> m.firstToken() >= first && m.endToken() <= end)
            .flatMap(m -> m.goods().stream())
            .anyMatch(g -> !FrameSifter.civil(g.notation()));
    if (goods) {
      return true;
    }
    for (int i = first; i < end; i++) {
      Token token = sentence.tokens().get(i);
      if (lexicon.is("armsTopic", token.lemma().toLowerCase(Locale.ROOT))) {
        return true;
      }
    }
    return false;
  }
}
