package org.waybill.claim.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.waybill.claim.Modality;
import org.waybill.text.Amount;

/**
 * Reads nouns that name a party by its role: "Russia, India's biggest arms supplier", "Egypt is the
 * second largest recipient of U.S. military aid".
 */
final class RoleNouns {
  private static final double WEIGHT = 0.75;

  private final Lexicon lexicon;
  private final Nominals nominals;
  private final Attribution attribution;

  RoleNouns(Lexicon lexicon, Nominals nominals, Attribution attribution) {
    this.lexicon = lexicon;
    this.nominals = nominals;
    this.attribution = attribution;
  }

  /** The frames of a sentence, complete ones only. */
  List<Frame> find(Reading reading) {
    List<Frame> frames = new ArrayList<>();
    Phrases phrases = reading.main();
    for (int i = 0; i < phrases.size(); i++) {
      boolean gives = phrases.is(i, Phrase.Kind.NOUN) && is("giverNoun", phrases, i);
      boolean gets = phrases.is(i, Phrase.Kind.NOUN) && is("getterNoun", phrases, i);
      if (gives || gets) {
        frame(reading, i, gives).ifPresent(frames::add);
      }
    }
    return frames;
  }

  private boolean is(String wordClass, Phrases phrases, int i) {
    return lexicon.is(wordClass, phrases.lemma(i));
  }

  private Optional<Frame> frame(Reading reading, int index, boolean gives) {
    Phrases phrases = reading.main();
    int head = phrases.get(index).head();
    int sentence = reading.sentence().index();
    if (attribution.at(sentence, head).isEmpty()) {
      return Optional.empty();
    }
    Optional<Party> voice = attribution.voice(sentence, head);
    List<GoodsRef> goods = new ArrayList<>(nominals.goods(phrases, index));
    List<Amount> amounts = new ArrayList<>();
    List<Party> others = new ArrayList<>(owners(phrases, index, voice));
    int end = index + 1;
    while (phrases.is(end, Phrase.Kind.PREPOSITION) && phrases.is(end + 1, Phrase.Kind.NOUN)) {
      String word = phrases.word(end);
      List<GoodsRef> named = nominals.goods(phrases, end + 1);
      if (word.equals("of") && !named.isEmpty()) {
        goods.addAll(named);
        amounts.addAll(nominals.amounts(phrases, end + 1));
        if (!gives && others.isEmpty()) {
          others.addAll(owners(phrases, end + 1, voice));
        }
      } else if (word.equals(gives ? "to" : "from")) {
        others.addAll(nominals.parties(phrases, new NounRef(end + 1, false), voice, Set.of()));
      } else if (!word.equals("of")) {
        break;
      }
      end += 2;
    }
    goods.removeIf(FrameSifter::civil);
    List<Party> named = bearers(reading, index, end, voice);
    named.removeIf(p -> others.stream().anyMatch(p::same));
    if (goods.isEmpty() || others.isEmpty() || named.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new Frame(
            sentence,
            head,
            phrases.get(index).first(),
            phrases.get(end - 1).end(),
            gives ? named : others,
            gives ? others : named,
            goods,
            amounts,
            Circumstances.plain(Modality.ACTUAL, denied(reading, index)),
            false,
            false,
            "role:" + phrases.lemma(index),
            WEIGHT));
  }

  private List<Party> owners(Phrases phrases, int index, Optional<Party> voice) {
    return nominals.possessors(phrases, phrases.get(index), voice, Set.of());
  }

  /** Who has the role: in apposition before or after it, or on the other side of "is". */
  private List<Party> bearers(Reading reading, int index, int end, Optional<Party> voice) {
    Phrases phrases = reading.main();
    List<NounRef> refs = new ArrayList<>();
    if (phrases.is(index - 1, Phrase.Kind.COMMA) && phrases.is(index - 2, Phrase.Kind.NOUN)) {
      refs.add(new NounRef(index - 2, false));
    }
    boolean after = phrases.is(end, Phrase.Kind.COMMA) && phrases.is(end + 1, Phrase.Kind.NOUN);
    if (refs.isEmpty() && after && phrases.is(end + 2, Phrase.Kind.COMMA)) {
      refs.add(new NounRef(end + 1, false));
    }
    for (Clause clause : reading.clauses()) {
      if (refs.isEmpty() && copula(clause)) {
        boolean named =
            clause.arguments().stream()
                .anyMatch(a -> role(a.preposition()) && a.phrases().contains(index));
        boolean subject = clause.subjects().stream().anyMatch(s -> s.phrase() == index);
        if (named) {
          refs.addAll(clause.subjects());
        } else if (subject) {
          clause.arguments().stream()
              .filter(a -> a.preposition().isEmpty())
              .forEach(a -> a.phrases().forEach(p -> refs.add(new NounRef(p, false))));
        }
      }
    }
    List<Party> found = new ArrayList<>();
    for (NounRef ref : refs) {
      found.addAll(nominals.parties(phrases, ref, voice, Set.of()));
    }
    return found;
  }

  private boolean copula(Clause clause) {
    return lexicon.is("copula", clause.verb().lemma())
        || Set.of("become", "remain").contains(clause.verb().lemma());
  }

  private static boolean role(String preposition) {
    return preposition.isEmpty() || preposition.equals("as");
  }

  private static boolean denied(Reading reading, int index) {
    return reading.clauses().stream()
        .filter(c -> c.arguments().stream().anyMatch(a -> a.phrases().contains(index)))
        .anyMatch(c -> c.verb().negated());
  }
}
