package org.waybill.claim.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.waybill.claim.Modality;

/**
 * Reads answers whose content was told before: "London turned down the request", "Moscow dismissed
 * the report", "the ministry would not comment".
 */
final class Replies {
  /** What an answer makes of the deed that it is about. */
  private enum Kind {
    REFUSAL,
    CONSENT,
    DENIAL,
    CONFIRMATION,
    SILENCE
  }

  private static final int SENTENCES_BACK = 3;
  private static final double WEIGHT = 0.7;

  private final Lexicon lexicon;
  private final Nominals nominals;
  private final Attribution attribution;

  Replies(Lexicon lexicon, Nominals nominals, Attribution attribution) {
    this.lexicon = lexicon;
    this.nominals = nominals;
    this.attribution = attribution;
  }

  /**
   * The deeds that the sentence answers.
   *
   * @param complete the frames of the article with both ends, in order
   * @param open those of which an end is missing
   */
  List<Frame> find(Reading reading, List<Frame> complete, List<Frame> open) {
    List<Frame> found = new ArrayList<>();
    int sentence = reading.sentence().index();
    for (Clause clause : reading.clauses()) {
      Optional<Kind> kind = kind(reading.main(), clause);
      boolean asked = Questions.asked(reading.main(), clause.verb().main());
      if (kind.isEmpty() || clause.subjects().isEmpty() || asked) {
        continue;
      }
      if (clause.verb().passive()) {
        turnedDown(reading, clause, complete).ifPresent(found::add);
        continue;
      }
      for (Party party : parties(reading, clause, clause.subjects())) {
        answered(kind.get(), party, reading, clause, complete, open)
            .map(f -> reply(kind.get(), reading, clause, f, said(reading.main(), clause)))
            .ifPresent(found::add);
      }
    }
    return found;
  }

  private List<Party> parties(Reading reading, Clause clause, List<NounRef> refs) {
    Optional<Party> voice = attribution.voice(reading.sentence().index(), clause.verb().main());
    return refs.stream()
        .flatMap(r -> nominals.parties(reading.main(), r, voice, Set.of()).stream())
        .distinct()
        .toList();
  }

  /** "The request was turned down by Berlin", "they were turned down". */
  private Optional<Frame> turnedDown(Reading reading, Clause clause, List<Frame> complete) {
    Phrases phrases = reading.main();
    List<NounRef> by =
        clause.arguments().stream()
            .filter(a -> a.preposition().equals("by"))
            .flatMap(a -> a.phrases().stream())
            .map(p -> new NounRef(p, false))
            .toList();
    List<Party> refusing = parties(reading, clause, by);
    List<Party> asking = parties(reading, clause, clause.subjects());
    boolean plea = lexicon.is("plea", phrases.lemma(clause.subjects().get(0).phrase()));
    return new Told(complete)
        .last(
            reading.sentence().index(),
            clause.verb().main(),
            SENTENCES_BACK,
            f ->
                f.circumstances().modality() == Modality.WANTED
                    && (refusing.isEmpty() || refusing.stream().anyMatch(p -> Told.gives(f, p)))
                    && (plea || asking.stream().anyMatch(p -> Told.gets(f, p))))
        .map(
            f ->
                reply(
                    Kind.REFUSAL,
                    reading,
                    clause,
                    f,
                    refusing.isEmpty() ? clause.verb().main() : said(phrases, clause)));
  }

  private Optional<Frame> answered(
      Kind kind,
      Party party,
      Reading reading,
      Clause clause,
      List<Frame> complete,
      List<Frame> open) {
    int sentence = reading.sentence().index();
    Phrases phrases = reading.main();
    int end =
        clause.end() < phrases.size()
            ? phrases.get(clause.end()).first()
            : phrases.sentence().tokens().size();
    Told told = new Told(complete);
    if (kind == Kind.REFUSAL || kind == Kind.CONSENT) {
      Optional<Frame> asked =
          told.last(
              sentence,
              end,
              SENTENCES_BACK,
              f -> Told.gives(f, party) && f.circumstances().modality() == Modality.WANTED);
      if (asked.isPresent()) {
        return asked;
      }
      return new Told(open)
          .last(
              sentence,
              end,
              1,
              f ->
                  f.suppliers().isEmpty()
                      && f.suppliersOpen()
                      && !f.recipients().isEmpty()
                      && !Told.gets(f, party)
                      && f.circumstances().modality() == Modality.WANTED)
          .map(f -> f.with(List.of(party), f.recipients(), "asked", f.weight()));
    }
    if (told.within(sentence, clause.verb().main(), end)) {
      return Optional.empty();
    }
    return told.last(
        sentence,
        clause.verb().main(),
        SENTENCES_BACK,
        f ->
            (Told.gives(f, party) || Told.gets(f, party))
                && !f.circumstances().negative()
                && !saidBy(f, party));
  }

  private boolean saidBy(Frame frame, Party party) {
    return attribution
        .at(frame.sentence(), frame.trigger())
        .filter(s -> s.principal().same(party))
        .isPresent();
  }

  private static Frame reply(Kind kind, Reading reading, Clause clause, Frame of, int token) {
    Phrases phrases = reading.main();
    Modality modality =
        kind == Kind.REFUSAL || kind == Kind.CONSENT
            ? Modality.PLANNED
            : of.circumstances().modality();
    boolean negative = kind == Kind.REFUSAL || kind == Kind.DENIAL;
    int first = phrases.get(clause.subjects().get(0).phrase()).first();
    return new Frame(
        reading.sentence().index(),
        token,
        Math.min(first, phrases.get(clause.phrase()).first()),
        Math.max(token + 1, phrases.get(clause.phrase()).end()),
        of.suppliers(),
        of.recipients(),
        of.goods(),
        List.of(),
        Circumstances.plain(modality, negative),
        false,
        false,
        "reply:" + kind.name().toLowerCase(Locale.ROOT),
        WEIGHT);
  }

  /** A token of what is said: right after the verb, so that the one who answers says it. */
  private static int said(Phrases phrases, Clause clause) {
    return Math.min(phrases.get(clause.phrase()).end(), phrases.sentence().tokens().size() - 1);
  }

  private Optional<Kind> kind(Phrases phrases, Clause clause) {
    String verb = clause.verb().lemma();
    boolean apart = phrases.is(clause.phrase() + 1, Phrase.Kind.ADVERB);
    String both =
        verb + " " + (apart ? phrases.word(clause.phrase() + 1) : clause.verb().particle());
    boolean negated = clause.verb().negated();
    int next = clause.phrase() + 1;
    while (phrases.is(next, Phrase.Kind.ADVERB) || phrases.is(next, Phrase.Kind.TIME)) {
      next++;
    }
    if (silent(phrases, clause, next)) {
      return Optional.of(Kind.SILENCE);
    }
    boolean bare = closes(phrases, next);
    boolean plea = phrases.is(next, Phrase.Kind.NOUN) && lexicon.is("plea", phrases.lemma(next));
    boolean allegation = takenUp(phrases, next, "allegation");
    boolean refuses = lexicon.is("refusal", verb) || lexicon.is("refusal", both);
    if (clause.verb().passive()) {
      return refuses && !negated ? Optional.of(Kind.REFUSAL) : Optional.empty();
    }
    if (refuses && !negated) {
      return plea || bare
          ? Optional.of(Kind.REFUSAL)
          : allegation ? Optional.of(Kind.DENIAL) : Optional.empty();
    }
    if (verb.equals("say") && !negated && clause.phrase() + 1 < phrases.size()) {
      Phrase word = phrases.get(clause.phrase() + 1);
      boolean alone = word.end() - word.first() == 1;
      return switch (alone ? phrases.word(clause.phrase() + 1) : "") {
        case "no" -> Optional.of(Kind.REFUSAL);
        case "yes" -> Optional.of(Kind.CONSENT);
        default -> Optional.empty();
      };
    }
    if (lexicon.is("consent", verb) && !negated && (plea || bare || toPlea(phrases, next))) {
      return Optional.of(Kind.CONSENT);
    }
    Optional<Lexicon.Reporting> reporting = lexicon.reporting(verb, clause.verb().particle());
    if (reporting.isEmpty() || !allegation) {
      return Optional.empty();
    }
    return switch (reporting.get().stance()) {
      case DENIES -> negated ? Optional.of(Kind.SILENCE) : Optional.of(Kind.DENIAL);
      case CONFIRMS -> negated ? Optional.of(Kind.SILENCE) : Optional.of(Kind.CONFIRMATION);
      default -> Optional.empty();
    };
  }

  /** "declined to comment", "would not comment", "had no comment", on nothing but the deed. */
  private boolean silent(Phrases phrases, Clause clause, int next) {
    String verb = clause.verb().lemma();
    boolean refuses =
        lexicon.is("refusal", verb)
            && phrases.is(next, Phrase.Kind.VERB)
            && lexicon.is("comment", phrases.lemma(next));
    boolean keeps = clause.verb().negated() && lexicon.is("comment", verb);
    boolean none =
        verb.equals("have")
            && phrases.is(next, Phrase.Kind.NOUN)
            && lexicon.is("comment", phrases.lemma(next))
            && lexicon.is(
                "negator",
                phrases.token(phrases.get(next).first()).text().toLowerCase(Locale.ROOT));
    if (!refuses && !keeps && !none) {
      return false;
    }
    int after = keeps ? next : next + 1;
    if (closes(phrases, after)) {
      return true;
    }
    boolean on = phrases.is(after, Phrase.Kind.PREPOSITION);
    int topic = on ? after + 1 : after;
    return takenUp(phrases, topic, "allegation")
        || (phrases.is(topic, Phrase.Kind.NOUN) && lexicon.is("dealNoun", phrases.lemma(topic)));
  }

  /** "agreed to the request". */
  private boolean toPlea(Phrases phrases, int next) {
    return phrases.is(next, Phrase.Kind.PREPOSITION)
        && phrases.word(next).equals("to")
        && phrases.is(next + 1, Phrase.Kind.NOUN)
        && lexicon.is("plea", phrases.lemma(next + 1));
  }

  /** "the charge", "this", "it": what takes up something said before, and no clause after it. */
  private boolean takenUp(Phrases phrases, int next, String wordClass) {
    if (phrases.is(next, Phrase.Kind.SUBORDINATOR) || phrases.is(next, Phrase.Kind.RELATIVE)) {
      return phrases.word(next).equals("that") && closes(phrases, next + 1);
    }
    if (!phrases.is(next, Phrase.Kind.NOUN)) {
      return false;
    }
    String word = phrases.word(next);
    boolean pronoun =
        lexicon.is("pointing", word) && phrases.get(next).end() - phrases.get(next).first() == 1;
    boolean noun = lexicon.is(wordClass, phrases.lemma(next));
    boolean content =
        phrases.is(next + 1, Phrase.Kind.SUBORDINATOR)
            || phrases.is(next + 1, Phrase.Kind.RELATIVE)
            || (phrases.is(next + 1, Phrase.Kind.PREPOSITION)
                && !phrases.word(next + 1).equals("as"));
    return pronoun && !phrases.is(next + 1, Phrase.Kind.VERB) || (noun && !content);
  }

  /** Whether the clause ends at the phrase. */
  private static boolean closes(Phrases phrases, int i) {
    return i >= phrases.size()
        || phrases.is(i, Phrase.Kind.BREAK)
        || phrases.is(i, Phrase.Kind.COMMA)
        || phrases.is(i, Phrase.Kind.CONJUNCTION)
        || phrases.is(i, Phrase.Kind.QUOTE);
  }
}
