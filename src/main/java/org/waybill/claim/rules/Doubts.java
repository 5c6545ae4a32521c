package org.waybill.claim.rules;

/**
 * Words before a content clause that deny it: "do not believe that". What calls a report untrue is
 * for {@link Denials}.
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
    return false;
  }
}
