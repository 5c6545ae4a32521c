package org.waybill.claim.rules;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Knows who "it" is in what a body says of itself: "the company said it had sold". */
final class SelfReports {
  private SelfReports() {}

  /** The organization or group that is the subject of the verb of speech right before a pronoun. */
  static List<Party> speaker(Lexicon lexicon, Nominals nominals, Phrases phrases, int pronoun) {
    int verb = pronoun - 1;
    if (phrases.is(verb, Phrase.Kind.SUBORDINATOR) && phrases.word(verb).equals("that")) {
      verb--;
    }
    if (!phrases.is(verb, Phrase.Kind.VERB) || !phrases.is(verb - 1, Phrase.Kind.NOUN)) {
      return List.of();
    }
    VerbGroup group = phrases.verb(phrases.get(verb));
    boolean says =
        group.finite()
            && !group.passive()
            && lexicon.reporting(group.lemma(), group.particle()).isPresent()
            && !phrases.is(verb - 2, Phrase.Kind.PREPOSITION);
    int subject = verb - 1;
    boolean noun = !phrases.token(phrases.get(subject).head()).tag().startsWith("PRP");
    return says && noun
        ? nominals
            .parties(phrases, new NounRef(subject, false), Optional.empty(), Set.of())
            .stream()
            .filter(p -> !p.isState())
            .toList()
        : List.of();
  }
}
