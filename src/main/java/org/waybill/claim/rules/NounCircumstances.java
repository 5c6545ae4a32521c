package org.waybill.claim.rules;

import java.util.Locale;
import java.util.Optional;
import org.waybill.claim.AttributionForm;
import org.waybill.claim.Modality;

/**
 * Reads whether a deed that a noun means takes place, from the verb whose subject or object it is
 * ("halted deliveries"), the noun on which it hangs ("an end to deliveries") and the adjectives
 * before it ("the proposed sale").
 */
final class NounCircumstances {
  private final Lexicon lexicon;

  NounCircumstances(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  /**
   * What is said of the deed.
   *
   * @param index phrase of the noun
   * @param verb the clause whose subject or argument it is
   * @param start the modality of the noun alone
   */
  Circumstances of(
      Reading reading, int index, Optional<Clause> verb, Modality start, Source source) {
    Circumstances found =
        verb.map(v -> byVerb(reading, v, index, start, source)).orElse(plain(start));
    found = byNouns(reading.main(), index, found, start == Modality.WANTED);
    return byAdjectives(reading.main(), index, verb, found);
  }

  /** The clause whose argument or subject the phrase is, or the noun of which the phrase is. */
  static Optional<Clause> governing(Reading reading, int index) {
    for (Clause clause : reading.clauses()) {
      boolean argument =
          clause.arguments().stream().anyMatch(a -> a.phrases().contains(index))
              || clause.subjects().stream().anyMatch(s -> s.phrase() == index);
      if (argument) {
        return Optional.of(clause);
      }
    }
    return Optional.empty();
  }

  /** Whether a law is what is spoken of, no deed: "a ban on sales", "restricted the sale". */
  boolean measure(Phrases phrases, int index, Optional<Clause> verb) {
    int noun = nounBefore(phrases, index);
    if (noun >= 0 && phrases.word(index - 1).equals("of")) {
      int outer = nounBefore(phrases, noun);
      noun = outer >= 0 && lexicon.noun(phrases.lemma(noun)).isPresent() ? outer : noun;
    }
    return (noun >= 0 && lexicon.is("banNoun", phrases.lemma(noun)))
        || verb.map(v -> lexicon.is("banVerb", v.verb().lemma())).orElse(false);
  }

  private static Circumstances plain(Modality modality) {
    return Circumstances.plain(modality, false);
  }

  private Circumstances byVerb(
      Reading reading, Clause clause, int index, Modality start, Source source) {
    String lemma = clause.verb().lemma();
    String particle = clause.verb().particle();
    Optional<Lexicon.Control> control = lexicon.control(lemma, particle);
    boolean keptBack =
        lexicon.verb(lemma, particle).map(v -> v.kind() == FrameKind.HOLD).orElse(false);
    boolean held = control.isEmpty() && (keptBack || onHold(reading.main(), clause));
    boolean bears =
        held
            || lexicon.is("support", lemma)
            || lexicon.is("copula", lemma)
            || control.isPresent()
            || lexicon.verb(lemma, particle).isPresent();
    boolean nothing = nothingActs(reading.main(), clause, index);
    if (!bears) {
      Circumstances around = Circumstances.of(lexicon, reading, clause, start, true);
      return new Circumstances(
          start, nothing, Optional.empty(), java.util.List.of(), around.distanced());
    }
    boolean reported = source.word() >= 0 && source.form() != AttributionForm.DIRECT_QUOTE;
    Circumstances found = Circumstances.of(lexicon, reading, clause, start, reported);
    if (nothing) {
      found = with(found, found.modality(), !found.negative());
    }
    if (lexicon.is("copula", lemma) && found.certainty().isPresent()) {
      found = with(found, start, found.negative());
    }
    boolean speech = lexicon.reporting(lemma, particle).isPresent();
    if (control.isPresent() && !speech) {
      found = governed(found, control.get(), start == Modality.WANTED);
    }
    boolean wishes =
        control.isEmpty()
            && lexicon
                .verb(lemma, particle)
                .filter(v -> v.kind() == FrameKind.GET && v.modality() == Modality.WANTED)
                .isPresent();
    if (wishes) {
      found = with(found, weaker(found.modality(), Modality.WANTED), found.negative());
    }
    if (held && start != Modality.WANTED) {
      found = with(found, weaker(found.modality(), Modality.PLANNED), !found.negative());
    }
    return found;
  }

  /** "put a shipment on hold", "put on hold a shipment". */
  private boolean onHold(Phrases phrases, Clause clause) {
    int verb = clause.verb().main();
    int size = phrases.sentence().tokens().size();
    for (int i = verb + 1; i + 1 < size && i < verb + 16; i++) {
      String word = phrases.token(i).text().toLowerCase(Locale.ROOT);
      String next = phrases.token(i + 1).text().toLowerCase(Locale.ROOT);
      if (word.equals("on") && lexicon.is("holdNoun", next)) {
        return lexicon.is("holdVerb", clause.verb().lemma());
      }
    }
    return false;
  }

  /** "a plan for the sale of tanks", "a halt to deliveries": what the nouns before make of it. */
  private Circumstances byNouns(Phrases phrases, int index, Circumstances start, boolean wish) {
    Circumstances found = start;
    int noun = nounBefore(phrases, index);
    for (int depth = 0; noun >= 0 && depth < 3; depth++) {
      Optional<Lexicon.Control> control = lexicon.controlNoun(phrases.lemma(noun));
      if (control.isPresent()) {
        found = governed(found, control.get(), wish);
      }
      if (lexicon.is("evidence", phrases.lemma(noun)) && negated(phrases, noun)) {
        found =
            new Circumstances(
                found.modality(),
                !found.negative(),
                Optional.of(org.waybill.claim.Certainty.PROBABLE),
                found.hedges(),
                found.distanced());
      }
      noun = nounBefore(phrases, noun);
    }
    return found;
  }

  /** "No permit was issued for the sale": the subject, another than the deed, is none. */
  private boolean nothingActs(Phrases phrases, Clause clause, int index) {
    return clause.subjects().stream()
        .anyMatch(
            s ->
                s.phrase() >= 0
                    && s.phrase() < index
                    && lexicon.is(
                        "negator",
                        phrases
                            .token(phrases.get(s.phrase()).first())
                            .text()
                            .toLowerCase(Locale.ROOT)));
  }

  private boolean negated(Phrases phrases, int noun) {
    String first = phrases.token(phrases.get(noun).first()).text().toLowerCase(Locale.ROOT);
    boolean verb =
        phrases.is(noun - 1, Phrase.Kind.VERB) && phrases.verb(phrases.get(noun - 1)).negated();
    return lexicon.is("negator", first) || verb;
  }

  /** "the proposed sale"; but a possible sale that is approved is more than possible. */
  private Circumstances byAdjectives(
      Phrases phrases, int index, Optional<Clause> verb, Circumstances start) {
    boolean decided =
        verb.flatMap(v -> lexicon.control(v.verb().lemma(), v.verb().particle()))
            .flatMap(Lexicon.Control::modality)
            .filter(m -> m == Modality.PLANNED)
            .isPresent();
    Circumstances found = start;
    Phrase phrase = phrases.get(index);
    for (int i = phrase.first(); i < phrase.head(); i++) {
      String word = phrases.token(i).text().toLowerCase(Locale.ROOT);
      Optional<Lexicon.Control> control = lexicon.controlAdjective(word);
      if (control.isPresent() && !(decided && !control.get().negative())) {
        found = governed(found, control.get(), false);
      }
    }
    return found;
  }

  /** A wish stays a wish when it is turned down. */
  private static Circumstances governed(
      Circumstances found, Lexicon.Control control, boolean wish) {
    Circumstances weaker =
        with(
            found,
            control.modality().map(m -> weaker(m, found.modality())).orElse(found.modality()),
            found.negative() ^ (control.negative() && !wish));
    return new Circumstances(
        weaker.modality(),
        weaker.negative(),
        control.certainty().or(found::certainty),
        found.hedges(),
        found.distanced());
  }

  private static Modality weaker(Modality a, Modality b) {
    return a.compareTo(b) > 0 ? a : b;
  }

  private static Circumstances with(Circumstances c, Modality modality, boolean negative) {
    return new Circumstances(modality, negative, c.certainty(), c.hedges(), c.distanced());
  }

  /**
   * The noun on which the phrase hangs by a preposition, past adverbs: "way any longer of"; or -1.
   */
  static int nounBefore(Phrases phrases, int index) {
    if (!phrases.is(index - 1, Phrase.Kind.PREPOSITION)) {
      return -1;
    }
    int i = index - 2;
    while (phrases.is(i, Phrase.Kind.ADVERB)
        || phrases.is(i, Phrase.Kind.TIME)
        || phrases.is(i, Phrase.Kind.OTHER)) {
      i--;
    }
    return phrases.is(i, Phrase.Kind.NOUN) ? i : -1;
  }
}
