package org.waybill.claim.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.waybill.claim.AttributionForm;
import org.waybill.claim.Certainty;
import org.waybill.claim.Stance;
import org.waybill.reference.EntityType;

/** Finds the verbs of speech of a sentence, who speaks by them and which words are said. */
final class SpeechClauses {
  private static final Set<String> CITING = Set.of("cite", "quote");
  private static final Lexicon.Reporting PLAIN =
      new Lexicon.Reporting(Stance.ASSERTS, false, Optional.empty(), false);

  private final Lexicon lexicon;
  private final Cast cast;
  private final Speakers speakers;
  private final Denials denials;

  SpeechClauses(Lexicon lexicon, Cast cast, Speakers speakers) {
    this.lexicon = lexicon;
    this.cast = cast;
    this.speakers = speakers;
    this.denials = new Denials(lexicon);
  }

  /** The sources that the sentence names, in the order in which their words begin. */
  List<Source> explicit(Reading reading) {
    List<Source> found = new ArrayList<>();
    int end = reading.sentence().tokens().size();
    for (Clause clause : reading.clauses()) {
      Optional<Source> main = clauseSource(reading, clause, end);
      main.ifPresent(s -> found.addAll(together(reading, clause, s)));
      main.ifPresent(found::add);
    }
    for (Parenthetical p : reading.parentheticals()) {
      int first = 0;
      Phrases all = reading.all();
      for (int k = p.first() - 1; k >= 0; k--) {
        if (all.is(k, Phrase.Kind.BREAK) && all.word(k).equals(";")) {
          first = all.get(k).end();
          break;
        }
      }
      VerbGroup verb = p.verb() < 0 ? null : all.verb(all.get(p.verb()));
      int from = first;
      speakers
          .speaker(reading, all, new NounRef(p.speaker(), false))
          .ifPresent(
              who ->
                  found.add(
                      source(
                          who,
                          verb == null
                              ? PLAIN
                              : plainly(
                                  lexicon.reporting(verb.lemma(), verb.particle()).orElseThrow()),
                          from,
                          end,
                          verb == null ? all.get(p.speaker()).first() : verb.main(),
                          Optional.empty())));
    }
    if (found.isEmpty()) {
      new ColonSpeech(speakers)
          .find(reading)
          .ifPresent(
              c -> found.add(source(c.who(), PLAIN, c.first(), end, c.word(), Optional.empty())));
    }
    cited(reading).ifPresent(word -> found.removeIf(s -> s.word() > word && medium(s)));
    found.sort(java.util.Comparator.comparingInt(Source::first));
    return found;
  }

  /** The verb as one of speech, with a particle or a preposition further on: "put X at". */
  private Optional<Lexicon.Reporting> reporting(Clause clause) {
    VerbGroup verb = clause.verb();
    return lexicon
        .reporting(verb.lemma(), verb.particle())
        .or(
            () ->
                clause.arguments().stream()
                    .filter(a -> lexicon.particle(verb.lemma(), a.preposition()))
                    .map(a -> lexicon.reporting(verb.lemma(), a.preposition()))
                    .flatMap(Optional::stream)
                    .findFirst());
  }

  /** What the verb says of its object: "rejected reports that", "voiced alarm at", "asked". */
  private Optional<Lexicon.Reporting> reporting(Phrases phrases, Clause clause) {
    return denials
        .denial(phrases, clause)
        .or(() -> reaction(phrases, clause))
        .or(() -> reporting(clause));
  }

  /** "voiced alarm at the sale", "took Turkey to task over the sale". */
  private Optional<Lexicon.Reporting> reaction(Phrases phrases, Clause clause) {
    int next = clause.phrase() + 1;
    if (!phrases.is(next, Phrase.Kind.NOUN)) {
      return Optional.empty();
    }
    return lexicon.reporting(clause.verb().lemma(), phrases.lemma(next), true);
  }

  /** The token of "citing", where the sentence has it. */
  private static Optional<Integer> cited(Reading reading) {
    return reading.clauses().stream()
        .filter(c -> CITING.contains(c.verb().lemma()))
        .map(c -> c.verb().main())
        .findFirst();
  }

  /** Whether the speaker only passes on what others say: it is no state's organ and no person. */
  private static boolean medium(Source source) {
    return source.principal().type() == EntityType.ORGANIZATION
        || source.principal().type() == EntityType.GROUP;
  }

  private Optional<Source> clauseSource(Reading reading, Clause clause, int end) {
    VerbGroup verb = clause.verb();
    Phrases phrases = reading.main();
    Optional<Lexicon.Reporting> reporting = reporting(phrases, clause);
    boolean citing = CITING.contains(verb.lemma());
    if (reporting.isEmpty() && !citing) {
      return Optional.empty();
    }
    int first = phrases.get(clause.phrase()).end();
    if (citing && verb.passive()) {
      return clause.subjects().stream()
          .map(ref -> speakers.speaker(reading, phrases, ref))
          .flatMap(Optional::stream)
          .map(who -> source(who, PLAIN, first, end, verb.main(), Optional.empty()))
          .findFirst();
    }
    if (citing) {
      return clause.arguments().stream()
          .filter(a -> a.preposition().isEmpty())
          .findFirst()
          .flatMap(a -> speakers.speaker(reading, phrases, new NounRef(a.phrases().get(0), false)))
          .map(who -> source(who, PLAIN, first, end, verb.main(), Optional.empty()));
    }
    if (verb.lemma().equals("ask") && !verb.finite()) {
      Optional<Source> answer = answer(reading, clause);
      if (answer.isPresent()) {
        return answer;
      }
    }
    boolean unnamed =
        phrases.is(clause.phrase() + 1, Phrase.Kind.VERB)
            && lexicon.is("identifying", phrases.lemma(clause.phrase() + 1));
    if (unnamed || speaksOfSelf(phrases, clause) || !speaks(phrases, clause, reporting.get())) {
      return Optional.empty();
    }
    List<NounRef> who = clause.subjects();
    if (verb.passive()) {
      who =
          clause.arguments().stream()
              .filter(a -> a.preposition().equals("by"))
              .map(a -> new NounRef(a.phrases().get(0), false))
              .toList();
    }
    for (NounRef ref : who) {
      Optional<Party> party = speakers.speaker(reading, phrases, ref);
      if (party.isPresent()) {
        Optional<String> basis = lexicon.classOf("basis", phrases.lemma(ref.phrase()));
        boolean deedItself = lexicon.verb(verb.lemma(), verb.particle()).isPresent();
        int from = deedItself ? verb.main() : verb.passive() ? opening(phrases, clause) : first;
        boolean open = verb.negated() || denials.refused(reading, clause);
        Lexicon.Reporting said = open ? withheld(reporting.get()) : reporting.get();
        said = questionBefore(phrases, verb.main()) ? plainly(said) : said;
        int stop = said.deed() ? nextMainClause(phrases, clause, end) : end;
        return Optional.of(source(party.get(), said, from, stop, verb.main(), basis));
      }
    }
    return Optional.empty();
  }

  /** "Asked whether X, the spokesman declined to comment": X is what the answer leaves open. */
  private Optional<Source> answer(Reading reading, Clause asked) {
    Phrases phrases = reading.main();
    int next = asked.phrase() + 1;
    boolean opens =
        phrases.is(next, Phrase.Kind.SUBORDINATOR)
            && Set.of("if", "whether").contains(phrases.word(next));
    if (!opens) {
      return Optional.empty();
    }
    for (Clause clause : reading.clauses()) {
      Optional<Lexicon.Reporting> says = reporting(phrases, clause);
      if (clause.phrase() < next || says.isEmpty() || clause.subjects().isEmpty()) {
        continue;
      }
      int subject = clause.subjects().get(0).phrase();
      boolean before = subject < asked.phrase();
      if (!before && !phrases.is(subject - 1, Phrase.Kind.COMMA)) {
        continue;
      }
      boolean denied =
          reading.clauses().stream()
              .filter(c -> c.phrase() > clause.phrase() && c.verb().negated())
              .anyMatch(c -> c.phrase() + 1 >= phrases.size() - 1);
      Lexicon.Reporting left =
          denied
              ? new Lexicon.Reporting(Stance.DENIES, true, Optional.empty(), true)
              : new Lexicon.Reporting(
                  Stance.DECLINES, false, Optional.of(Certainty.UNCOMMITTED), true);
      int first = phrases.get(next).first();
      int end = phrases.get(before ? clause.phrase() : subject).first();
      return speakers
          .speaker(reading, phrases, clause.subjects().get(0))
          .map(who -> source(who, left, first, end, clause.verb().main(), Optional.empty()));
    }
    return Optional.empty();
  }

  /** "asked Paris for jets, but Oslo agreed": where a clause begins that is no part of the plea. */
  private static int nextMainClause(Phrases phrases, Clause clause, int end) {
    if (phrases.is(clause.phrase() + 1, Phrase.Kind.SUBORDINATOR)) {
      return end;
    }
    for (int k = clause.phrase() + 1; k < phrases.size(); k++) {
      int noun = k + 1;
      while (phrases.is(noun, Phrase.Kind.ADVERB) || phrases.is(noun, Phrase.Kind.TIME)) {
        noun++;
      }
      int verb = noun + 1;
      while (phrases.is(verb, Phrase.Kind.ADVERB)) {
        verb++;
      }
      boolean opens =
          phrases.is(k, Phrase.Kind.CONJUNCTION)
              && phrases.is(noun, Phrase.Kind.NOUN)
              && phrases.is(verb, Phrase.Kind.VERB)
              && phrases.verb(phrases.get(verb)).finite();
      if (opens) {
        return phrases.get(k).first();
      }
    }
    return end;
  }

  private static boolean questionBefore(Phrases phrases, int token) {
    for (int i = 0; i < token; i++) {
      if (phrases.token(i).text().equals("?")) {
        return true;
      }
    }
    return false;
  }

  /** The others who say the same by the same verb: "Moscow and Pyongyang both say". */
  private List<Source> together(Reading reading, Clause clause, Source first) {
    List<Source> others = new ArrayList<>();
    if (clause.verb().passive() || clause.subjects().size() < 2) {
      return others;
    }
    for (NounRef ref : clause.subjects()) {
      speakers
          .speaker(reading, reading.main(), ref)
          .filter(p -> !p.same(first.speaker()))
          .filter(p -> others.stream().noneMatch(o -> o.speaker().same(p)))
          .ifPresent(p -> others.add(first.by(p, cast.principal(p))));
    }
    return others;
  }

  /** First token of what is said by a passive verb: "a request was turned down by Norway". */
  private static int opening(Phrases phrases, Clause clause) {
    return clause.subjects().stream()
        .mapToInt(ref -> phrases.get(ref.phrase()).first())
        .min()
        .orElse(phrases.get(clause.phrase()).end());
  }

  /** "Will the rifles that we send stay there?, she asked": what a question takes for granted. */
  private static Lexicon.Reporting plainly(Lexicon.Reporting reporting) {
    return reporting.stance() == Stance.REQUESTS ? PLAIN : reporting;
  }

  /** "did not deny", "cannot confirm", "did not say whether": neither one nor other. */
  private static Lexicon.Reporting withheld(Lexicon.Reporting reporting) {
    boolean open =
        switch (reporting.stance()) {
          case DENIES, CONFIRMS -> true;
          case ASSERTS -> reporting.certainty().isEmpty() && !reporting.deed();
          default -> false;
        };
    return open
        ? new Lexicon.Reporting(
            Stance.DECLINES, false, Optional.of(Certainty.UNCOMMITTED), reporting.deed())
        : reporting;
  }

  /** A verb that is both of speech and of wanting or finding speaks only of a clause or deed. */
  boolean speaks(Phrases phrases, Clause clause, Lexicon.Reporting reporting) {
    VerbGroup verb = clause.verb();
    if (verb.negated() && reporting.stance() == Stance.OBSERVES) {
      return true;
    }
    if (reporting.deed()) {
      return true;
    }
    int next = clause.phrase() + 1;
    while (phrases.is(next, Phrase.Kind.ADVERB)
        || phrases.is(next, Phrase.Kind.TIME)
        || phrases.is(next, Phrase.Kind.QUOTE)
        || phrases.is(next, Phrase.Kind.COMMA)) {
      next++;
    }
    if (phrases.is(next, Phrase.Kind.SUBORDINATOR) || phrases.is(next, Phrase.Kind.RELATIVE)) {
      return true;
    }
    for (int k = next; k < phrases.size() && k < next + 9; k++) {
      if (phrases.is(k, Phrase.Kind.BREAK) && phrases.is(next, Phrase.Kind.NOUN)) {
        break;
      }
      if (phrases.is(k, Phrase.Kind.SUBORDINATOR)) {
        return true;
      }
      if (describing(phrases, k) && !objectActs(verb)) {
        continue;
      }
      if (phrases.is(k, Phrase.Kind.VERB)) {
        boolean deedOfNoun =
            phrases.is(k - 1, Phrase.Kind.PREPOSITION)
                && phrases.is(k - 2, Phrase.Kind.NOUN)
                && lexicon.controlNoun(phrases.lemma(k - 2)).isPresent();
        if (deedOfNoun) {
          return false;
        }
        return phrases.verb(phrases.get(k)).finite()
            || reporting.stance() == Stance.OBSERVES
            || phrases.verb(phrases.get(k)).form() == VerbGroup.Form.GERUND;
      }
    }
    return !phrases.is(next, Phrase.Kind.VERB);
  }

  /** "missiles ordered by Peru": the participle describes the noun, it is not what is said. */
  private static boolean describing(Phrases phrases, int verb) {
    return phrases.is(verb, Phrase.Kind.VERB)
        && phrases.is(verb - 1, Phrase.Kind.NOUN)
        && phrases.verb(phrases.get(verb)).form() == VerbGroup.Form.PARTICIPLE;
  }

  private boolean objectActs(VerbGroup verb) {
    return lexicon
        .control(verb.lemma(), verb.particle())
        .map(Lexicon.Control::objectActs)
        .orElse(false);
  }

  private Source source(
      Party who,
      Lexicon.Reporting reporting,
      int first,
      int end,
      int word,
      Optional<String> basis) {
    return new Source(
        who,
        cast.principal(who),
        reporting.stance(),
        reporting.negative(),
        reporting.certainty(),
        AttributionForm.INDIRECT,
        first,
        end,
        word,
        basis);
  }

  /** Subject "we", "I" or "our information". */
  boolean speaksOfSelf(Phrases phrases, Clause clause) {
    for (NounRef subject : clause.subjects()) {
      Phrase phrase = phrases.get(subject.phrase());
      String first = phrases.token(phrase.first()).text().toLowerCase(Locale.ROOT);
      if (Set.of("i", "we").contains(first)
          || (Set.of("our", "my").contains(first)
              && lexicon.classOf("basis", phrases.lemma(subject.phrase())).isPresent())) {
        return true;
      }
    }
    return false;
  }
}
