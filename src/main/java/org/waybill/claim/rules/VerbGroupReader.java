package org.waybill.claim.rules;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.waybill.text.Token;

/** Reads the verbs of a clause as one group, with voice, tense, modality and negation. */
final class VerbGroupReader {
  /** Tags of what opens a figure: a number or the sign of a currency. */
  private static final Set<String> FIGURE = Set.of("CD", "$", "#");

  private static final Set<String> BE = Set.of("be", "get");
  private static final Set<String> FUTURE = Set.of("will", "shall", "'ll");

  private final Lexicon lexicon;
  private final MistaggedVerbs mistagged;

  VerbGroupReader(Lexicon lexicon) {
    this.lexicon = lexicon;
    this.mistagged = new MistaggedVerbs(lexicon);
  }

  /** The group that begins at the token, if one does; its verbs are put into the phrases. */
  Optional<Phrase> read(List<Token> tokens, int start, Phrases before, boolean[] named) {
    int i = start;
    boolean infinitive = false;
    Token first = tokens.get(i);
    if (first.text().equalsIgnoreCase("to")) {
      int verb = skipAdverbs(tokens, i + 1);
      if (verb >= tokens.size() || !base(tokens.get(verb)) || named[verb]) {
        return Optional.empty();
      }
      infinitive = true;
      i = verb;
    } else if (!first.verb() && !mistagged.misread(tokens, start, before, named)) {
      return Optional.empty();
    }
    Reading reading = new Reading(mistagged::giving);
    reading.negated = negation(tokens, start, i) || deniedBefore(tokens, start, before);
    if (!infinitive) {
      turned(reading, tokens.get(i), before);
    }
    reading.take(tokens, i);
    int end = i + 1;
    while (true) {
      int next = skipAdverbs(tokens, end);
      int inserted =
          auxiliary(reading.last) ? SplitGroups.afterInsertion(tokens, next, named) : next;
      if (inserted > next) {
        int after = skipAdverbs(tokens, inserted);
        next = after < tokens.size() && reading.accepts(tokens, after, named) >= 0 ? after : next;
      }
      if (next >= tokens.size()) {
        break;
      }
      int verb = reading.accepts(tokens, next, named);
      if (verb < 0) {
        break;
      }
      reading.negated |= negation(tokens, end, next) || reading.outstanding(tokens, end, next);
      reading.take(tokens, verb);
      end = verb + 1;
    }
    while (end < tokens.size() && lexicon.is("negation", lower(tokens.get(end)))) {
      reading.negated |= negation(tokens, end, end + 1);
      end++;
    }
    String lemma = tokens.get(reading.main).lemma().toLowerCase(Locale.ROOT);
    if (!tokens.get(reading.main).verb()) {
      String form = lower(tokens.get(reading.main));
      lemma = mistagged.stem(form).or(() -> mistagged.past(form)).orElse(lemma);
    }
    String particle = "";
    if (end < tokens.size()) {
      String next = lower(tokens.get(end));
      if (lexicon.particle(lemma, next)) {
        particle = next;
        end++;
      } else if (tokens.get(end).tag().equals("RP")
          && end + 1 < tokens.size()
          && !FIGURE.contains(tokens.get(end + 1).tag())
          && !upTo(tokens, end)) {
        particle = next;
        end++;
      }
    }
    VerbGroup.Form form = form(reading, infinitive, tokens, end, before, lemma, particle);
    Phrase phrase = new Phrase(Phrase.Kind.VERB, start, end, reading.main);
    before.put(
        phrase,
        new VerbGroup(
            form,
            reading.main,
            lemma,
            particle,
            reading.passive || form == VerbGroup.Form.PARTICIPLE,
            reading.negated,
            Optional.ofNullable(reading.modal),
            reading.future,
            reading.perfect,
            reading.progressive));
    return Optional.of(phrase);
  }

  /** "ship up to 40 tanks": a bound of the amount, no part of the verb. */
  private static boolean upTo(List<Token> tokens, int i) {
    return lower(tokens.get(i)).equals("up")
        && lower(tokens.get(i + 1)).equals("to")
        && i + 2 < tokens.size()
        && FIGURE.contains(tokens.get(i + 2).tag());
  }

  /** "has sold or given", "trained and equipped": shares the auxiliary, and its denial. */
  private static boolean joined(Reading reading, Phrases before) {
    int i = before.size() - 1;
    boolean direct = before.is(i, Phrase.Kind.CONJUNCTION) && before.is(i - 1, Phrase.Kind.VERB);
    if (!direct) {
      return false;
    }
    VerbGroup other = before.verb(before.get(i - 1));
    if (!other.finite()) {
      return false;
    }
    reading.negated |= other.negated() && Set.of("or", "nor").contains(before.word(i));
    reading.perfect = other.perfect();
    reading.passive = other.passive();
    return true;
  }

  private static boolean auxiliary(String lemma) {
    return Set.of("do", "have", "be", "will", "would", "shall", "should", "can", "could", "may")
        .contains(lemma);
  }

  /** "nor will Egypt send": the auxiliary before the subject belongs to the verb after it. */
  private void turned(Reading reading, Token verb, Phrases before) {
    int at = SplitGroups.auxiliaryBefore(before, before.size(), verb);
    if (at < 0) {
      return;
    }
    VerbGroup auxiliary = before.verb(before.get(at));
    reading.turned = true;
    reading.negated |= auxiliary.negated() || SplitGroups.denies(before, at);
    reading.future |= auxiliary.future();
    reading.perfect |= auxiliary.lemma().equals("have");
    reading.progressive |= auxiliary.lemma().equals("be") && verb.tag().equals("VBG");
    reading.modal = auxiliary.modal().orElse(null);
    reading.last = auxiliary.modal().isPresent() ? auxiliary.modal().get() : auxiliary.lemma();
  }

  private VerbGroup.Form form(
      Reading reading,
      boolean infinitive,
      List<Token> tokens,
      int end,
      Phrases before,
      String lemma,
      String particle) {
    String tag = tokens.get(reading.first).tag();
    if (reading.turned) {
      return VerbGroup.Form.FINITE;
    }
    if (infinitive) {
      return VerbGroup.Form.INFINITIVE;
    }
    boolean mistagged = !tokens.get(reading.first).verb();
    if (tag.equals("VBG") || (mistagged && lower(tokens.get(reading.first)).endsWith("ing"))) {
      return VerbGroup.Form.GERUND;
    }
    boolean alone = reading.first == reading.main;
    int previous = before.size() - 1;
    while (before.is(previous, Phrase.Kind.ADVERB) || before.is(previous, Phrase.Kind.TIME)) {
      previous--;
    }
    boolean afterNoun = before.is(previous, Phrase.Kind.NOUN);
    String next = end < tokens.size() ? lower(tokens.get(end)) : "";
    boolean gives = lexicon.verb(lemma, particle).isPresent();
    if (alone && !next.isEmpty() && questioned(lemma, next, tag, before, previous)) {
      return VerbGroup.Form.PARTICIPLE;
    }
    if (tag.equals("VBN") && alone && joined(reading, before)) {
      return VerbGroup.Form.FINITE;
    }
    if (tag.equals("VBN") && alone) {
      boolean object =
          end < tokens.size()
              && (tokens.get(end).noun()
                  || Set.of("DT", "PRP$", "CD", "JJ", "$").contains(tokens.get(end).tag()))
              && !lexicon.timeWord(next);
      boolean speech =
          lexicon.reporting(lemma, particle).isPresent()
              && !next.equals("by")
              && before.verbs() == 0
              && !before.last().map(p -> p.is(Phrase.Kind.PREPOSITION)).orElse(true);
      boolean tells =
          before.is(before.size() - 1, Phrase.Kind.COMMA)
              && object
              && lexicon.reporting(lemma, particle).filter(r -> !r.deed()).isPresent();
      boolean doer =
          afterNoun
              && gives
              && SplitGroups.doer(before, previous)
              && !Set.of("by", "with", "from").contains(next);
      return speech || tells || doer || (afterNoun && object && gives)
          ? VerbGroup.Form.FINITE
          : VerbGroup.Form.PARTICIPLE;
    }
    if (tag.equals("VBD") && alone && afterNoun && gives) {
      boolean role = Set.of("to", "from", "for").contains(next) && afterGoods(before);
      boolean give =
          lexicon.verb(lemma, particle).map(v -> v.kind() == FrameKind.GIVE).orElse(false);
      if (next.equals("by")
          || (role && give)
          || (give
              && !SplitGroups.state(before, previous)
              && SplitGroups.mainVerbFollows(tokens, end))) {
        return VerbGroup.Form.PARTICIPLE;
      }
    }
    if (tag.startsWith("VB") && alone && before.is(before.size() - 1, Phrase.Kind.NOUN)) {
      int governor = before.size() - 2;
      while (before.is(governor, Phrase.Kind.NOUN)
          || (before.is(governor, Phrase.Kind.PREPOSITION) && before.word(governor).equals("of"))) {
        governor--;
      }
      boolean bare =
          (tag.equals("VB") || tag.equals("VBP"))
              && before.is(governor, Phrase.Kind.VERB)
              && lexicon.is("bareGovernor", before.verb(before.get(governor)).lemma());
      if (bare) {
        return VerbGroup.Form.INFINITIVE;
      }
    }
    boolean afterConjunction = before.last().map(p -> p.is(Phrase.Kind.CONJUNCTION)).orElse(false);
    if (tag.equals("VB") && alone && afterConjunction) {
      return VerbGroup.Form.INFINITIVE;
    }
    return VerbGroup.Form.FINITE;
  }

  /** "The minister, asked about the jets, said": who is asked does not ask. */
  private boolean questioned(String lemma, String next, String tag, Phrases before, int previous) {
    return (tag.equals("VBD") || tag.equals("VBN"))
        && lexicon.is("questioning", lemma)
        && (lexicon.is("questionTopic", next) || next.equals("by"))
        && before.is(previous, Phrase.Kind.COMMA)
        && before.is(previous - 1, Phrase.Kind.NOUN);
  }

  /** Whether the noun phrase before names goods, which send nothing. */
  private static boolean afterGoods(Phrases before) {
    Phrase last = before.last().orElseThrow();
    return before.sentence().mentionsAt(last.head()).stream()
        .anyMatch(m -> m.kind() == org.waybill.text.MentionKind.GOODS);
  }

  private static String lower(Token token) {
    return token.text().toLowerCase(Locale.ROOT);
  }

  private static boolean base(Token token) {
    return token.tag().equals("VB") || token.tag().equals("VBP");
  }

  private int skipAdverbs(List<Token> tokens, int from) {
    int i = from;
    while (i < tokens.size() && i < from + 4) {
      boolean pair =
          i + 1 < tokens.size()
              && lexicon.is("adverbPair", lower(tokens.get(i)) + " " + lower(tokens.get(i + 1)));
      boolean floating =
          lexicon.is("floating", lower(tokens.get(i)))
              && i > 0
              && tokens.get(i - 1).verb()
              && i + 1 < tokens.size()
              && tokens.get(i + 1).verb();
      if (!pair && !floating && !tokens.get(i).tag().startsWith("RB")) {
        break;
      }
      i += pair ? 2 : 1;
    }
    return i;
  }

  /** "asked Berlin not to send", "Iran never sent": the word stands before the group. */
  private boolean deniedBefore(List<Token> tokens, int start, Phrases before) {
    boolean nor =
        before.is(before.size() - 1, Phrase.Kind.CONJUNCTION)
            && before.word(before.size() - 1).equals("nor")
            && !tokens.get(start).text().equalsIgnoreCase("to");
    return nor
        || start > 0
            && before.is(before.size() - 1, Phrase.Kind.ADVERB)
            && negation(tokens, start - 1, start);
  }

  private boolean negation(List<Token> tokens, int from, int to) {
    for (int i = from; i < to; i++) {
      if (lexicon.is("negation", lower(tokens.get(i)))) {
        boolean more = i + 1 < tokens.size() && lexicon.is("notOnly", lower(tokens.get(i + 1)));
        return !more;
      }
      if (lower(tokens.get(i)).equals("no") || lower(tokens.get(i)).equals("longer")) {
        return true;
      }
    }
    return false;
  }

  /** What has been read of a group. */
  private final class Reading {
    private final java.util.function.Predicate<String> giving;
    private int first = -1;
    private int main;
    private String last = "";
    private String modal;
    private boolean passive;
    private boolean turned;
    private boolean negated;
    private boolean future;
    private boolean perfect;
    private boolean progressive;

    Reading(java.util.function.Predicate<String> giving) {
      this.giving = giving;
    }

    void take(List<Token> tokens, int i) {
      Token token = tokens.get(i);
      if (first < 0) {
        first = i;
      }
      if (BE.contains(last) || last.equals("'s")) {
        passive = token.tag().equals("VBN") || token.tag().equals("VBD");
        progressive |= token.tag().equals("VBG") || !token.verb();
      } else {
        passive = false;
      }
      perfect |= last.equals("have") && token.tag().startsWith("VB");
      main = i;
      String lemma = token.lemma().toLowerCase(Locale.ROOT);
      if (token.tag().equals("MD")) {
        modal = modalOf(token.text().toLowerCase(Locale.ROOT));
        future |= FUTURE.contains(modal);
      }
      last = lemma;
    }

    /** "has yet to deliver": what has not been done so far. */
    boolean outstanding(List<Token> tokens, int from, int to) {
      return last.equals("to") && from < to && tokens.get(from).text().equalsIgnoreCase("yet");
    }

    private String modalOf(String word) {
      return switch (word) {
        case "'ll", "wo" -> "will";
        case "'d" -> "would";
        case "ca" -> "can";
        default -> word;
      };
    }

    /** Index of the verb that goes on with the group at the token, or -1. */
    int accepts(List<Token> tokens, int i, boolean[] named) {
      Token token = tokens.get(i);
      String tag = token.tag();
      boolean modalBefore = modal != null && main == first && tokens.get(main).tag().equals("MD");
      if (named[i] && !tag.startsWith("VB")) {
        return -1;
      }
      if (modalBefore || last.equals("do")) {
        boolean misread = tag.equals("NN") && lexicon.verb(lower(token), "").isPresent();
        return tag.equals("VB") || tag.equals("VBP") || misread ? i : -1;
      }
      if (last.equals("have") && (tag.equals("VBN") || tag.equals("VBD"))) {
        return i;
      }
      if (BE.contains(last) && !token.verb() && giving.test(token.text())) {
        return i;
      }
      if (BE.contains(last)
          && (tag.equals("VBN")
              || tag.equals("VBG")
              || (tag.equals("VBD") && !token.is("be") && !token.is("have")))) {
        return i;
      }
      boolean going = last.equals("go") && progressive;
      if (token.text().equalsIgnoreCase("to")
          && (last.equals("be") || last.equals("have") || going)) {
        int verb = skipAdverbs(tokens, i + 1);
        if (verb < tokens.size() && base(tokens.get(verb)) && !named[verb]) {
          future |= !last.equals("have");
          progressive &= !going;
          last = "to";
          return verb;
        }
      }
      if (last.equals("to")) {
        return -1;
      }
      return -1;
    }
  }
}
