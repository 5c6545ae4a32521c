package org.waybill.claim.rules;

import java.util.Optional;
import org.waybill.text.MentionKind;

/**
 * How far the words of a claim reach: the clause that makes it, with its subject and the verb that
 * governs it, so that a reader understands the claim from its quotes alone.
 */
final class ClaimExtent {
  /** How far to the left a claim may grow, in tokens. */
  private static final int REACH = 24;

  /** What is shorter is no clause that a reader understands, in tokens. */
  private static final int LEAST = 5;

  private final Lexicon lexicon;

  ClaimExtent(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  /**
   * The first token and the token after the last of the claim.
   *
   * @param trigger token of the verb or noun that makes it
   * @param first first token of the words that the claim rests on
   * @param end token after them
   */
  int[] of(Reading reading, int trigger, int first, int end) {
    Phrases phrases = reading.main();
    int start = first;
    Optional<Clause> clause = clauseOf(reading, trigger);
    for (int depth = 0; depth < 3 && clause.isPresent(); depth++) {
      int left = leftOf(phrases, clause.get());
      if (left < start && first - left <= REACH && !crosses(phrases, left, start)) {
        start = left;
      }
      clause = governor(reading, clause.get());
    }
    int stop = Math.max(end, ofVerb(reading, trigger, end));
    stop = beforeInsertion(reading, trigger, withoutSubject(phrases, trigger, stop));
    return stop - start < LEAST ? around(reading.all(), start, stop) : new int[] {start, stop};
  }

  /** The clause whose verb the trigger is, else the one whose subject or argument it is in. */
  private static Optional<Clause> clauseOf(Reading reading, int trigger) {
    Phrases phrases = reading.main();
    for (Clause clause : reading.clauses()) {
      if (clause.verb().main() == trigger) {
        return Optional.of(clause);
      }
    }
    for (Clause clause : reading.clauses()) {
      boolean argument =
          clause.arguments().stream()
              .flatMap(a -> a.phrases().stream())
              .anyMatch(p -> covers(phrases.get(p), trigger));
      boolean subject =
          clause.subjects().stream()
              .anyMatch(s -> covers(phrases.get(s.phrase()), trigger) && !s.possessor());
      if (argument || subject) {
        return Optional.of(clause);
      }
    }
    return Optional.empty();
  }

  private static boolean covers(Phrase phrase, int token) {
    return phrase.first() <= token && token < phrase.end();
  }

  /** Where the noun is the subject of a verb to its right, the verb is part of the claim. */
  private static int ofVerb(Reading reading, int trigger, int end) {
    for (Clause clause : reading.clauses()) {
      Phrases phrases = reading.main();
      Phrase verb = phrases.get(clause.phrase());
      boolean subject =
          clause.subjects().stream()
              .anyMatch(s -> covers(phrases.get(s.phrase()), trigger) && !s.possessor());
      boolean next = verb.first() >= end && verb.first() - end <= 1;
      if (subject && next && clause.verb().finite()) {
        return verb.end();
      }
    }
    return end;
  }

  /** The first token of the clause: its subject, the noun that it describes or its verb. */
  private int leftOf(Phrases phrases, Clause clause) {
    int left = phrases.get(clause.phrase()).first();
    for (NounRef subject : clause.subjects()) {
      left = Math.min(left, phrases.get(subject.phrase()).first());
    }
    if (clause.relativeObject().isPresent()
        && described(phrases, clause.relativeObject().get().phrase())) {
      left = Math.min(left, phrases.get(clause.relativeObject().get().phrase()).first());
    }
    return left;
  }

  /** Whether the noun is goods or stands for them, as what a relative clause tells of. */
  private boolean described(Phrases phrases, int index) {
    Phrase phrase = phrases.get(index);
    String lemma = phrases.lemma(index);
    return lexicon.is("anaphor", lemma)
        || lexicon.is("anaphor", phrases.word(index))
        || lexicon.is("continuer", phrases.word(index))
        || lexicon.is("container", lemma)
        || phrases.sentence().mentions().stream()
            .anyMatch(
                m ->
                    m.kind() == MentionKind.GOODS
                        && m.firstToken() >= phrase.first()
                        && m.endToken() <= phrase.end());
  }

  /** "the drones they" of "the drones they ordered": the subject of a verb outside is left out. */
  private static int withoutSubject(Phrases phrases, int trigger, int end) {
    for (int i = 1; i + 1 < phrases.size(); i++) {
      Phrase phrase = phrases.get(i);
      boolean last = phrase.end() == end && phrase.first() > trigger;
      boolean verb =
          phrases.is(i + 1, Phrase.Kind.VERB) && phrases.verb(phrases.get(i + 1)).finite();
      boolean pronoun = phrases.token(phrase.head()).tag().equals("PRP");
      if (last && verb && pronoun && phrases.is(i - 1, Phrase.Kind.NOUN)) {
        return phrases.get(i - 1).end();
      }
    }
    return end;
  }

  /** Leaves out what follows ", the minister said," where the deed has an argument before it. */
  private static int beforeInsertion(Reading reading, int trigger, int end) {
    for (Parenthetical p : reading.parentheticals()) {
      int at = reading.all().get(p.first()).first();
      boolean argument =
          reading.main().list().stream()
              .anyMatch(x -> x.is(Phrase.Kind.NOUN) && x.first() > trigger && x.end() <= at);
      int after = reading.all().get(p.end() - 1).end();
      boolean last =
          reading.main().list().stream()
              .noneMatch(x -> x.first() >= after && x.end() <= end && !x.is(Phrase.Kind.COMMA));
      if (at > trigger && at < end && (argument || last)) {
        return at;
      }
    }
    return end;
  }

  /** The clause that says of the deed whether it takes place: "refused to let X send". */
  private Optional<Clause> governor(Reading reading, Clause clause) {
    if (clause.governor() < 0 || clause.verb().finite()) {
      return Optional.empty();
    }
    Clause governor = reading.clauses().get(clause.governor());
    String lemma = governor.verb().lemma();
    String particle = governor.verb().particle();
    boolean bears =
        clause.governorNoun() >= 0
            || lexicon.control(lemma, particle).isPresent()
            || lexicon.reporting(lemma, particle).isPresent();
    return bears ? Optional.of(governor) : Optional.empty();
  }

  /** Whether a full stop, semicolon or the like lies between. */
  private static boolean crosses(Phrases phrases, int from, int to) {
    for (Phrase p : phrases.list()) {
      if (p.is(Phrase.Kind.BREAK) && p.first() > from && p.first() < to) {
        return true;
      }
    }
    return false;
  }

  /** A few words with what stands beside them between two breaks of the sentence. */
  private static int[] around(Phrases phrases, int first, int end) {
    int from = 0;
    int to = phrases.size() == 0 ? end : phrases.get(phrases.size() - 1).end();
    for (Phrase p : phrases.list()) {
      if (!p.is(Phrase.Kind.BREAK)) {
        continue;
      }
      if (p.end() <= first) {
        from = p.end();
      } else if (p.first() >= end) {
        to = Math.min(to, p.first());
      }
    }
    return new int[] {Math.max(from, first - REACH), Math.min(to, end + REACH)};
  }
}
