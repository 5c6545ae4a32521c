package org.waybill.claim.rules;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.waybill.claim.AttributionForm;
import org.waybill.claim.Stance;
import org.waybill.text.AnalysedText;
import org.waybill.text.Quotation;
import org.waybill.text.TextKind;
import org.waybill.text.Token;

/** Says whose words each part of a sentence are. The innermost source wins. */
final class Attribution {
  private final AnalysedText text;
  private final Lexicon lexicon;
  private final Cast cast;
  private final List<Reading> readings;
  private final Speakers speakers;
  private final SpeechClauses speech;
  private final Labels labels;
  private final Denials denials;
  private final Map<Integer, List<Source>> sources = new HashMap<>();
  private final Map<Integer, Optional<Source>> defaults = new HashMap<>();

  Attribution(
      AnalysedText text, Lexicon lexicon, Cast cast, Discourse discourse, List<Reading> readings) {
    this.text = text;
    this.lexicon = lexicon;
    this.cast = cast;
    this.readings = readings;
    this.speakers = new Speakers(text, lexicon, cast, discourse, readings, sources);
    this.denials = new Denials(lexicon);
    this.labels = new Labels(text, lexicon, cast, readings);
    this.speech = new SpeechClauses(lexicon, cast, speakers);
    for (int s = 0; s < readings.size(); s++) {
      Reading reading = readings.get(s);
      defaults.put(s, fallback(reading, s == 0 ? null : readings.get(s - 1)));
      sources.put(s, speech.explicit(reading));
    }
    for (Reading reading : readings) {
      firstPerson(reading);
    }
  }

  /** "We condemn": whoever speaks where the words stand, which may be told only further on. */
  private void firstPerson(Reading reading) {
    int index = reading.sentence().index();
    int end = reading.sentence().tokens().size();
    List<Source> added = new ArrayList<>();
    for (Clause clause : reading.clauses()) {
      VerbGroup verb = clause.verb();
      Optional<Lexicon.Reporting> reporting = lexicon.reporting(verb.lemma(), verb.particle());
      if (reporting.isEmpty() || !speech.speaksOfSelf(reading.main(), clause)) {
        continue;
      }
      if (!speech.speaks(reading.main(), clause, reporting.get())) {
        continue;
      }
      int first = reading.main().get(clause.phrase()).end();
      at(index, verb.main())
          .ifPresent(
              outer ->
                  added.add(
                      new Source(
                          outer.speaker(),
                          outer.principal(),
                          reporting.get().stance(),
                          reporting.get().negative(),
                          reporting.get().certainty(),
                          outer.form(),
                          first,
                          end,
                          verb.main(),
                          clause.subjects().stream()
                              .map(r -> reading.main().lemma(r.phrase()))
                              .map(l -> lexicon.classOf("basis", l))
                              .flatMap(Optional::stream)
                              .findFirst())));
    }
    if (!added.isEmpty()) {
      List<Source> all = new ArrayList<>(sources.get(index));
      all.addAll(added);
      all.sort(java.util.Comparator.comparingInt(Source::first));
      sources.put(index, all);
    }
  }

  /**
   * The source of a token; empty for the questions of a transcript, which claim nothing. What the
   * source calls untrue, it denies.
   */
  Optional<Source> at(int sentence, int token) {
    if (Questions.asked(readings.get(sentence).main(), token)) {
      return Optional.empty();
    }
    Optional<Source> source = said(sentence, token);
    return denials.untrue(readings.get(sentence).main(), token)
        ? source.map(Source::denied)
        : source;
  }

  private Optional<Source> said(int sentence, int token) {
    List<Source> here = sources.getOrDefault(sentence, List.of());
    Source best = null;
    for (Source source : here) {
      boolean inner = best == null || source.first() >= best.first();
      if (source.covers(token) && inner && !ownRelative(readings.get(sentence), source, token)) {
        best = source;
      }
    }
    int offset = readings.get(sentence).sentence().tokens().get(token).start();
    Optional<Quotation> quotation = text.quotationAt(offset);
    if (quotation.isPresent() && longEnough(quotation.get())) {
      boolean insideQuote =
          best != null && best.word() >= 0 && quotation.get().covers(start(sentence, best.word()));
      if (!insideQuote) {
        Optional<Source> quoted = quoted(quotation.get(), sentence, best);
        if (quoted.isPresent()) {
          return quoted;
        }
      }
    }
    return best != null ? Optional.of(best) : defaults.get(sentence);
  }

  /**
   * Who says "we" at the token: the one who is quoted, in a transcript or a state's own text the
   * one whose text it is.
   */
  Optional<Party> voice(int sentence, int token) {
    Optional<Source> source = at(sentence, token);
    Optional<Source> own = defaults.get(sentence);
    boolean quoted = text.quotationAt(start(sentence, token)).isPresent();
    if (!quoted && own.isPresent() && own.get().principal().isState()) {
      return own.map(Source::speaker);
    }
    return source.map(Source::speaker);
  }

  /**
   * Whether a clause with a comma and "which" lies between what is said and the token: outside
   * quotation marks such a clause is the outlet's, unless an insertion attributes the whole
   * sentence.
   */
  private boolean ownRelative(Reading reading, Source source, int token) {
    if (source.first() <= source.word() || source.word() < 0) {
      return false;
    }
    Phrases phrases = reading.main();
    for (int i = 1; i < phrases.size(); i++) {
      int at = phrases.get(i).first();
      if (!phrases.is(i, Phrase.Kind.RELATIVE) || at < source.first() || at > token) {
        continue;
      }
      int left = i - 1;
      while (phrases.is(left, Phrase.Kind.PREPOSITION)
          || phrases.is(left, Phrase.Kind.CONJUNCTION)) {
        left--;
      }
      boolean apart =
          phrases.is(left, Phrase.Kind.COMMA)
              && phrases.word(i).equals("which")
              && !backshifted(phrases, i, token);
      if (apart && text.quotationAt(start(reading.sentence().index(), at)).isEmpty()) {
        return true;
      }
    }
    return false;
  }

  /** "said it had tanks, which it would send": only reported speech has its future in the past. */
  private static boolean backshifted(Phrases phrases, int relative, int token) {
    for (int i = relative + 1; i < phrases.size() && phrases.get(i).first() <= token; i++) {
      if (phrases.is(i, Phrase.Kind.VERB)) {
        return phrases.verb(phrases.get(i)).modal().filter("would"::equals).isPresent();
      }
    }
    return false;
  }

  /** The source and those who say the same with it, by the same verb. */
  List<Source> together(int sentence, Source source) {
    List<Source> all = new ArrayList<>(List.of(source));
    for (Source other : of(sentence)) {
      boolean joint =
          source.word() >= 0
              && other.word() == source.word()
              && source.form() == other.form()
              && all.stream().noneMatch(s -> s.speaker().same(other.speaker()));
      if (joint) {
        all.add(source.by(other.speaker(), other.principal()));
      }
    }
    return all;
  }

  /** Whether the speaker is the outlet. */
  boolean publisher(Party speaker) {
    return speaker.same(cast.publisher());
  }

  /** All explicit sources of a sentence. */
  List<Source> of(int sentence) {
    return sources.getOrDefault(sentence, List.of());
  }

  private static boolean longEnough(Quotation quotation) {
    return quotation.end() - quotation.start() > 12;
  }

  private int start(int sentence, int token) {
    return readings.get(sentence).sentence().tokens().get(token).start();
  }

  private Optional<Source> quoted(Quotation quotation, int sentence, Source best) {
    if (best != null) {
      return Optional.of(best.with(AttributionForm.DIRECT_QUOTE, best.first(), best.end()));
    }
    int from = sentence;
    for (int s = sentence; s < readings.size() && s <= sentence + 6; s++) {
      if (readings.get(s).sentence().start() >= quotation.end() + 3) {
        break;
      }
      from = s;
      Optional<Source> outside = outsideOf(s, quotation);
      if (outside.isPresent()) {
        return outside;
      }
    }
    for (int s = sentence - 1; s >= 0 && s >= sentence - 2; s--) {
      Optional<Source> outside = outsideOf(s, quotation);
      if (outside.isPresent()) {
        return outside;
      }
    }
    return from + 1 < readings.size() ? outsideOf(from + 1, quotation) : Optional.empty();
  }

  private Optional<Source> outsideOf(int sentence, Quotation quotation) {
    List<Source> here = sources.getOrDefault(sentence, List.of());
    for (int k = here.size() - 1; k >= 0; k--) {
      Source source = here.get(k);
      int word = source.word();
      if (word < 0 || !quotation.covers(start(sentence, word))) {
        return Optional.of(source.with(AttributionForm.DIRECT_QUOTE, 0, Integer.MAX_VALUE));
      }
    }
    return Optional.empty();
  }

  /** Who speaks where the sentence itself does not say. */
  private Optional<Source> fallback(Reading reading, Reading before) {
    Optional<String> label = reading.sentence().speakerLabel();
    if (label.isPresent()) {
      String name = label.get().strip();
      if (name.equals("Q") || name.toUpperCase(Locale.ROOT).startsWith("QUESTION")) {
        return Optional.empty();
      }
      return Optional.of(plain(labels.labelled(name), AttributionForm.DIRECT_QUOTE));
    }
    if (before != null && carriesOver(reading, before)) {
      List<Source> last = sources.getOrDefault(before.sentence().index(), List.of());
      Optional<Source> carried =
          last.isEmpty()
              ? defaults.get(before.sentence().index())
              : Optional.of(last.get(last.size() - 1));
      boolean speaks =
          carried.isPresent()
              && carried.get().form() != AttributionForm.NONE
              && carried.get().stance() != Stance.DECLINES;
      if (speaks) {
        Source source = carried.get();
        Stance stance = source.stance() == Stance.CONFIRMS ? Stance.CONFIRMS : Stance.ASSERTS;
        return Optional.of(
            new Source(
                source.speaker(),
                source.principal(),
                stance,
                false,
                Optional.empty(),
                AttributionForm.CARRIED_OVER,
                0,
                Integer.MAX_VALUE,
                -1,
                source.basis()));
      }
    }
    return Optional.of(plain(cast.publisher(), AttributionForm.NONE));
  }

  private Source plain(Party speaker, AttributionForm form) {
    return new Source(
        speaker,
        cast.principal(speaker),
        Stance.ASSERTS,
        false,
        Optional.empty(),
        form,
        0,
        Integer.MAX_VALUE,
        -1,
        Optional.empty());
  }

  /** Same paragraph, and the sentence opens with a word that takes up the one before. */
  private boolean carriesOver(Reading reading, Reading before) {
    int paragraphs = reading.sentence().paragraph() - before.sentence().paragraph();
    Phrases phrases = reading.main();
    if (phrases.size() == 0) {
      return false;
    }
    Token first = phrases.token(phrases.get(0).first());
    String word = first.text().toLowerCase(Locale.ROOT);
    if (text.kind() == TextKind.TRANSCRIPT || paragraphs == 0) {
      return first.tag().startsWith("PRP") || lexicon.is("continuer", word);
    }
    return paragraphs == 1 && word.equals("from") && goesOnFrom(reading, before);
  }

  /** "From Dunay" after a sentence that ended in Dunay. */
  private static boolean goesOnFrom(Reading reading, Reading before) {
    return reading.sentence().mentions().stream()
        .filter(m -> m.firstToken() <= 2)
        .anyMatch(
            m ->
                before.sentence().mentions().stream()
                    .anyMatch(other -> other.identity().equals(m.identity())));
  }
}
