package org.waybill.claim.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.waybill.claim.Certainty;
import org.waybill.claim.Modality;

/**
 * Whether a deed is said to take place, and how firmly.
 *
 * @param modality actual, planned, wanted or hypothetical
 * @param negative whether it is said not to take place
 * @param certainty what the words around the deed say about the speaker's commitment
 * @param hedges first and last token of the words that weaken it
 * @param distanced tokens by which the outlet keeps its distance
 */
record Circumstances(
    Modality modality,
    boolean negative,
    Optional<Certainty> certainty,
    List<int[]> hedges,
    List<int[]> distanced) {

  /** Reads them from the verb of the deed and the words that govern it. */
  static Circumstances of(
      Lexicon lexicon, Reading reading, Clause clause, Modality start, boolean reported) {
    Draft draft = new Draft(start);
    Phrases phrases = reading.main();
    // "if they went in, he would not send": no future in the past but a condition
    boolean conditional = reading.clauses().stream().anyMatch(c -> c.opener().equals("if"));
    Clause at = clause;
    for (int depth = 0; depth < 5 && at != null; depth++) {
      draft.verb(phrases, at, reported && !conditional, depth == 0, wishes(lexicon, at));
      Clause over = at.governor() < 0 ? null : reading.clauses().get(at.governor());
      boolean warnedOf =
          over != null && !at.verb().finite() && lexicon.is("warningVerb", over.verb().lemma());
      if (warnedOf && at.verb().negated()) {
        draft.negative = !draft.negative;
      }
      if (lexicon.is("open", at.opener().isEmpty() ? "-" : at.opener())) {
        draft.modality(Modality.HYPOTHETICAL);
      }
      if (at.governorNoun() >= 0) {
        String lemma = phrases.lemma(at.governorNoun());
        Clause has = at.governor() < 0 ? null : reading.clauses().get(at.governor());
        boolean done = lexicon.is("ability", lemma) && has != null && done(phrases, has.verb());
        boolean will = lexicon.is("ability", lemma) && has != null && has.verb().future();
        if (will) {
          draft.modality(Modality.PLANNED);
        } else if (!done) {
          lexicon.controlNoun(lemma).or(() -> lexicon.control(lemma, "")).ifPresent(draft::control);
        }
        if (lexicon.is(
            "negator",
            phrases
                .token(phrases.get(at.governorNoun()).first())
                .text()
                .toLowerCase(Locale.ROOT))) {
          draft.negative = !draft.negative;
        }
      }
      Clause governor = at.governor() < 0 ? null : reading.clauses().get(at.governor());
      if (governor != null) {
        Optional<Lexicon.Control> control =
            lexicon.control(governor.verb().lemma(), governor.verb().particle());
        String link = linkOf(phrases, at);
        if (lexicon.is("denyingLink", link)) {
          draft.negative = !draft.negative;
          break;
        }
        boolean shares =
            at.verb().form() == VerbGroup.Form.INFINITIVE
                && phrases.is(at.phrase() - 1, Phrase.Kind.CONJUNCTION)
                && governor.verb().finite();
        if (control.isEmpty() && at.governorNoun() < 0) {
          if (!shares && !lexicon.is("joiningLink", link)) {
            break;
          }
        }
        boolean letPass =
            lexicon.is("permitVerb", governor.verb().lemma()) && governor.verb().perfect();
        if (control.isPresent()
            && !letPass
            && !(control.get().negative() && wish(lexicon, phrases, at))) {
          draft.control(control.get());
        }
        if (at.verb().finite()) {
          break;
        }
      }
      at = governor;
    }
    evidence(lexicon, phrases, clause, draft);
    truth(lexicon, phrases, clause, draft);
    if (Doubts.deny(lexicon, phrases, clause)) {
      draft.negative = !draft.negative;
      draft.certainty(Certainty.PROBABLE);
    }
    words(lexicon, phrases, clause, draft);
    return draft.done();
  }

  /** Whether the verb is past or perfect: "was able", "has been able". */
  private static boolean done(Phrases phrases, VerbGroup verb) {
    return verb.perfect() || phrases.token(verb.main()).tag().equals("VBD");
  }

  /** "would like to buy": the modal makes the wish polite, not the deed a condition. */
  private static boolean wishes(Lexicon lexicon, Clause clause) {
    return lexicon
        .control(clause.verb().lemma(), clause.verb().particle())
        .flatMap(Lexicon.Control::modality)
        .filter(m -> m == Modality.WANTED)
        .isPresent();
  }

  /** "a request to send", "an offer to sell": it stays a wish when it is turned down. */
  private static boolean wish(Lexicon lexicon, Phrases phrases, Clause clause) {
    return clause.governorNoun() >= 0
        && lexicon
            .controlNoun(phrases.lemma(clause.governorNoun()))
            .flatMap(Lexicon.Control::modality)
            .filter(m -> m == Modality.WANTED)
            .isPresent();
  }

  /** The preposition by which an "-ing" form hangs on its governor: "in sending"; else empty. */
  private static String linkOf(Phrases phrases, Clause clause) {
    int i = clause.phrase() - 1;
    while (phrases.is(i, Phrase.Kind.ADVERB)) {
      i--;
    }
    if (clause.verb().form() != VerbGroup.Form.GERUND || !phrases.is(i, Phrase.Kind.PREPOSITION)) {
      return "-";
    }
    String word = phrases.word(i);
    return word.equals("of") && phrases.is(i - 1, Phrase.Kind.ADVERB)
        ? phrases.word(i - 1) + " " + word
        : word;
  }

  /** "no evidence that", "has not seen any confirmation that". */
  private static void evidence(Lexicon lexicon, Phrases phrases, Clause clause, Draft draft) {
    for (int i = clause.phrase() - 1; i >= 0; i--) {
      if (phrases.is(i, Phrase.Kind.NOUN) && lexicon.is("evidence", phrases.lemma(i))) {
        String first = phrases.token(phrases.get(i).first()).text().toLowerCase(Locale.ROOT);
        int left = i - 1;
        while (phrases.is(left, Phrase.Kind.NOUN) || phrases.is(left, Phrase.Kind.CONJUNCTION)) {
          left--;
        }
        boolean verb =
            phrases.is(left, Phrase.Kind.VERB) && phrases.verb(phrases.get(left)).negated();
        if (lexicon.is("negator", first) || verb) {
          draft.negative = !draft.negative;
          draft.certainty(Certainty.PROBABLE);
        }
        return;
      }
      if (phrases.is(i, Phrase.Kind.BREAK)) {
        return;
      }
    }
  }

  /** "it is not true that", "it is false that". */
  private static void truth(Lexicon lexicon, Phrases phrases, Clause clause, Draft draft) {
    if (!clause.opener().equals("that")) {
      return;
    }
    int that = clause.phrase();
    while (that > 0
        && !phrases.is(that, Phrase.Kind.SUBORDINATOR)
        && !phrases.is(that, Phrase.Kind.RELATIVE)) {
      that--;
    }
    String word = that > 0 ? phrases.word(that - 1) : "-";
    boolean negated =
        phrases.is(that - 2, Phrase.Kind.VERB) && phrases.verb(phrases.get(that - 2)).negated();
    if ((lexicon.is("falseWord", word) && !negated) || (lexicon.is("trueWord", word) && negated)) {
      draft.negative = !draft.negative;
    }
  }

  /** Adverbs in or beside the verb group: "allegedly", "probably". */
  private static void words(Lexicon lexicon, Phrases phrases, Clause clause, Draft draft) {
    Phrase verb = phrases.get(clause.phrase());
    int from = Math.max(0, verb.first() - 3);
    int to = Math.min(phrases.sentence().tokens().size(), verb.end() + 1);
    for (int i = from; i < to; i++) {
      String word = phrases.token(i).text().toLowerCase(Locale.ROOT);
      boolean adverb = !phrases.token(i).verb();
      if (lexicon.is("distance", word)) {
        draft.distanced.add(new int[] {i, i + 1});
      } else if (adverb && lexicon.is("possible", word)) {
        draft.certainty(Certainty.POSSIBLE);
        draft.hedges.add(new int[] {i, i + 1});
      } else if (adverb && lexicon.is("probable", word)) {
        draft.certainty(Certainty.PROBABLE);
        draft.hedges.add(new int[] {i, i + 1});
      }
    }
  }

  /** The same of a thing that may not be: "any missiles sent to Venezuela would be destroyed". */
  Circumstances leftOpen() {
    boolean open = !negative && modality == Modality.ACTUAL;
    return open
        ? new Circumstances(Modality.HYPOTHETICAL, false, certainty, hedges, distanced)
        : this;
  }

  /** The same with the other polarity. */
  Circumstances denied() {
    return new Circumstances(modality, !negative, certainty, hedges, distanced);
  }

  /** Circumstances of a deed that a noun means, from the verb whose argument the noun is. */
  static Circumstances plain(Modality modality, boolean negative) {
    return new Circumstances(modality, negative, Optional.empty(), List.of(), List.of());
  }

  private static final class Draft {
    private Modality modality;
    private boolean negative;
    private Certainty certainty;
    private final List<int[]> hedges = new ArrayList<>();
    private final List<int[]> distanced = new ArrayList<>();

    Draft(Modality start) {
      this.modality = start;
    }

    void verb(Phrases phrases, Clause clause, boolean reported, boolean innermost, boolean wishes) {
      VerbGroup verb = clause.verb();
      negative ^= verb.negated();
      if (verb.future()) {
        modality(Modality.PLANNED);
      }
      String modal = verb.modal().orElse("");
      switch (modal) {
        case "would" -> {
          if (!wishes || innermost) {
            modality(reported ? Modality.PLANNED : Modality.HYPOTHETICAL);
          }
        }
        case "should", "must" -> modality(Modality.WANTED);
        case "may", "might", "could" -> {
          boolean done = verb.perfect() || verb.progressive();
          modality(done ? Modality.ACTUAL : Modality.HYPOTHETICAL);
          certainty(Certainty.POSSIBLE);
          int token = phrases.get(clause.phrase()).first();
          hedges.add(new int[] {token, token + 1});
        }
        case "can" -> {
          if (innermost && !verb.negated()) {
            modality(Modality.HYPOTHETICAL);
          }
        }
        default -> {}
      }
    }

    void control(Lexicon.Control control) {
      control.modality().ifPresent(this::modality);
      negative ^= control.negative();
      control.certainty().ifPresent(this::certainty);
    }

    /** What is less than actual stays so, whatever governs it. */
    void modality(Modality other) {
      if (other.compareTo(modality) > 0) {
        modality = other;
      }
    }

    void certainty(Certainty other) {
      if (certainty == null || other.compareTo(certainty) > 0) {
        certainty = other;
      }
    }

    Circumstances done() {
      return new Circumstances(
          modality, negative, Optional.ofNullable(certainty), hedges, distanced);
    }
  }
}
