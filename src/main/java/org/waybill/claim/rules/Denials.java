package org.waybill.claim.rules;

import java.util.Optional;
import org.waybill.claim.Certainty;
import org.waybill.claim.Stance;

/**
 * Finds what is denied without "deny": "rejected the report as fabricated", "reports that ... are
 * false", "there is no truth in claims that", "refused to confirm", "declined to comment on".
 */
final class Denials {
  private static final Lexicon.Reporting DENIAL =
      new Lexicon.Reporting(Stance.DENIES, true, Optional.empty(), true);
  private static final Lexicon.Reporting REFUSAL =
      new Lexicon.Reporting(Stance.DECLINES, false, Optional.empty(), true);
  private static final Lexicon.Reporting SILENCE =
      new Lexicon.Reporting(Stance.DECLINES, false, Optional.of(Certainty.UNCOMMITTED), true);

  private final Lexicon lexicon;

  Denials(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  /** What a verb of rejecting, naming or keeping silent does with its object. */
  Optional<Lexicon.Reporting> denial(Phrases phrases, Clause clause) {
    String verb = clause.verb().lemma();
    boolean negated = clause.verb().negated();
    if (lexicon.is("refusal", verb) || lexicon.is("refusal", both(clause))) {
      int next = clause.phrase() + 1;
      if (phrases.is(next, Phrase.Kind.VERB) && lexicon.is("comment", phrases.lemma(next))) {
        return Optional.of(SILENCE);
      }
      return Optional.of(allegation(phrases, next) >= 0 ? DENIAL : REFUSAL);
    }
    if (negated && lexicon.is("comment", verb) && !lexicon.is("naming", verb)) {
      return Optional.of(SILENCE);
    }
    if (lexicon.is("naming", verb) && !negated) {
      int said = allegation(phrases, clause.phrase() + 1);
      return said >= 0 && falseAfter(phrases, said + 1) ? Optional.of(DENIAL) : Optional.empty();
    }
    return Optional.empty();
  }

  private static String both(Clause clause) {
    return clause.verb().lemma() + " " + clause.verb().particle();
  }

  /** Whether the verb hangs on one of refusing: "refused to confirm or deny". */
  boolean refused(Reading reading, Clause clause) {
    if (clause.governor() < 0 || clause.verb().finite()) {
      return false;
    }
    Clause governor = reading.clauses().get(clause.governor());
    return lexicon.is("refusal", governor.verb().lemma());
  }

  /** Whether what stands at the token is called untrue by the sentence around it. */
  boolean untrue(Phrases phrases, int token) {
    for (int n = 0; n < phrases.size() && phrases.get(n).first() < token; n++) {
      boolean said = phrases.is(n, Phrase.Kind.NOUN) && lexicon.is("allegation", phrases.lemma(n));
      if (!said || !introduces(phrases, n)) {
        continue;
      }
      int end = reach(phrases, n + 1);
      boolean within = end >= phrases.size() || token < phrases.get(end).first();
      if (within && (noTruth(phrases, n) || (opens(phrases, n) && falseAt(phrases, end)))) {
        return true;
      }
    }
    return false;
  }

  /** Index of the allegation that is the object, "as nonsense" before it left out; -1 if none. */
  private int allegation(Phrases phrases, int from) {
    for (int k = from; k < phrases.size() && k < from + 6; k++) {
      if (phrases.is(k, Phrase.Kind.VERB)
          || phrases.is(k, Phrase.Kind.SUBORDINATOR)
          || phrases.is(k, Phrase.Kind.BREAK)) {
        return -1;
      }
      if (phrases.is(k, Phrase.Kind.NOUN) && lexicon.is("allegation", phrases.lemma(k))) {
        return k;
      }
    }
    return -1;
  }

  private static boolean introduces(Phrases phrases, int noun) {
    return phrases.is(noun + 1, Phrase.Kind.SUBORDINATOR)
        || phrases.is(noun + 1, Phrase.Kind.RELATIVE)
        || (phrases.is(noun + 1, Phrase.Kind.PREPOSITION)
            && java.util.Set.of("of", "about", "on").contains(phrases.word(noun + 1)));
  }

  /** Whether the noun opens its clause, as a subject does. */
  private static boolean opens(Phrases phrases, int noun) {
    int left = noun - 1;
    while (phrases.is(left, Phrase.Kind.QUOTE) || phrases.is(left, Phrase.Kind.ADVERB)) {
      left--;
    }
    return left < 0
        || phrases.is(left, Phrase.Kind.COMMA)
        || phrases.is(left, Phrase.Kind.BREAK)
        || phrases.is(left, Phrase.Kind.SUBORDINATOR)
        || phrases.is(left, Phrase.Kind.RELATIVE)
        || phrases.is(left, Phrase.Kind.VERB);
  }

  /** Index of the verb "be" that ends what the noun introduces; the size where there is none. */
  private int reach(Phrases phrases, int from) {
    for (int k = from; k < phrases.size(); k++) {
      if (phrases.is(k, Phrase.Kind.BREAK)) {
        return phrases.size();
      }
      if (phrases.is(k, Phrase.Kind.VERB)
          && lexicon.is("copula", phrases.lemma(k))
          && falseAt(phrases, k)) {
        return k;
      }
    }
    return phrases.size();
  }

  private boolean falseAt(Phrases phrases, int verb) {
    if (!phrases.is(verb, Phrase.Kind.VERB) || phrases.verb(phrases.get(verb)).negated()) {
      return false;
    }
    int next = verb + 1;
    while (phrases.is(next, Phrase.Kind.ADVERB) || phrases.is(next, Phrase.Kind.QUOTE)) {
      next++;
    }
    return falsehood(phrases, next)
        || (phrases.is(next, Phrase.Kind.PREPOSITION)
            && phrases.word(next).equals("without")
            && phrases.is(next + 1, Phrase.Kind.NOUN)
            && lexicon.is("truth", phrases.lemma(next + 1)));
  }

  private boolean falseAfter(Phrases phrases, int from) {
    for (int k = from; k < phrases.size() && !phrases.is(k, Phrase.Kind.BREAK); k++) {
      if (falsehood(phrases, k)) {
        return true;
      }
    }
    return false;
  }

  private boolean falsehood(Phrases phrases, int i) {
    return i < phrases.size()
        && !phrases.is(i, Phrase.Kind.COMMA)
        && (lexicon.is("falseWord", phrases.word(i)) || lexicon.is("falseWord", phrases.lemma(i)));
  }

  /** "no truth in reports", "no basis for claims". */
  private boolean noTruth(Phrases phrases, int noun) {
    if (!phrases.is(noun - 1, Phrase.Kind.PREPOSITION)
        || !phrases.is(noun - 2, Phrase.Kind.NOUN)
        || !lexicon.is("truth", phrases.lemma(noun - 2))) {
      return false;
    }
    String first =
        phrases.token(phrases.get(noun - 2).first()).text().toLowerCase(java.util.Locale.ROOT);
    boolean verb =
        phrases.is(noun - 3, Phrase.Kind.VERB) && phrases.verb(phrases.get(noun - 3)).negated();
    return lexicon.is("negator", first) || verb;
  }
}
