package org.waybill.claim.rules;

/**
 * Words before a content clause that deny it: "do not believe that", "no truth in reports that".
 */
final class Doubts {
  private Doubts() {}

  static boolean deny(Lexicon lexicon, Phrases phrases, Clause clause) {
    if (!clause.verb().finite()) {
      return false;
    }
    int i = clause.phrase() - 1;
    while (i >= 0
        && !phrases.is(i, Phrase.Kind.SUBORDINATOR)
        && !phrases.is(i, Phrase.Kind.RELATIVE)
        && !phrases.is(i, Phrase.Kind.BREAK)
        && !phrases.is(i, Phrase.Kind.COMMA)
        && !phrases.is(i, Phrase.Kind.VERB)) {
      i--;
    }
    boolean that = i > 0 && phrases.word(i).equals("that");
    int verb = that ? i - 1 : i;
    if (phrases.is(verb, Phrase.Kind.VERB)) {
      VerbGroup group = phrases.verb(phrases.get(verb));
      return group.negated() && lexicon.is("beliefVerb", group.lemma());
    }
    return that && untrue(lexicon, phrases, i - 1);
  }

  /** "there is no truth in reports". */
  private static boolean untrue(Lexicon lexicon, Phrases phrases, int told) {
    boolean report =
        phrases.is(told, Phrase.Kind.NOUN)
            && lexicon.is("contentNoun", phrases.lemma(told))
            && phrases.is(told - 1, Phrase.Kind.PREPOSITION)
            && phrases.is(told - 2, Phrase.Kind.NOUN);
    return report
        && lexicon.is("truthNoun", phrases.lemma(told - 2))
        && phrases.token(phrases.get(told - 2).first()).text().equalsIgnoreCase("no");
  }
}
