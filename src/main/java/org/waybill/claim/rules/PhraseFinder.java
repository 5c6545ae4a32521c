package org.waybill.claim.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.waybill.text.Sentence;
import org.waybill.text.Token;

/** Cuts a sentence into phrases, from tags, mentions, amounts and times. */
final class PhraseFinder {
  private static final Set<String> BREAKS = Set.of(";", ":", "--", "-", "(", ")", "[", "]", ".");
  private static final Set<String> QUOTES = Set.of("\"", "``", "''", "“", "”");
  private static final Set<String> DETERMINERS = Set.of("DT", "PDT", "PRP$");

  private final Lexicon lexicon;
  private final VerbGroupReader verbGroups;
  private final MistaggedVerbs mistagged;

  PhraseFinder(Lexicon lexicon) {
    this.lexicon = lexicon;
    this.verbGroups = new VerbGroupReader(lexicon);
    this.mistagged = new MistaggedVerbs(lexicon);
  }

  /** The phrases of the sentence, in order, each token in exactly one. */
  Phrases phrases(Sentence sentence) {
    List<Phrase> phrases = new ArrayList<>();
    Phrases result = new Phrases(sentence, phrases);
    List<Token> tokens = sentence.tokens();
    Coverage scan = new Coverage(sentence);
    int i = 0;
    while (i < tokens.size()) {
      Phrase phrase = at(scan, result, i);
      phrases.add(phrase);
      i = phrase.end();
    }
    return result;
  }

  private Phrase at(Coverage scan, Phrases before, int i) {
    Token token = scan.tokens.get(i);
    String word = token.text().toLowerCase(Locale.ROOT);
    Optional<Phrase> last = before.last();
    if (QUOTES.contains(token.text())) {
      return one(Phrase.Kind.QUOTE, i);
    }
    if (word.equals(",")) {
      return one(Phrase.Kind.COMMA, i);
    }
    if (BREAKS.contains(word)) {
      return one(Phrase.Kind.BREAK, i);
    }
    if (scan.named[i] && !scan.verbal(i, mistagged)) {
      return noun(scan, before, i);
    }
    if (word.equals("worth") && i + 1 < scan.tokens.size() && scan.amount[i + 1]) {
      return one(Phrase.Kind.PREPOSITION, i);
    }
    int time = scan.timeEnd[i];
    if (time > i) {
      return new Phrase(Phrase.Kind.TIME, i, time, time - 1);
    }
    if (scan.amount[i] && !token.verb()) {
      return noun(scan, before, i);
    }
    Optional<Phrase> verb = verbGroups.read(scan.tokens, i, before, scan.named);
    if (verb.isPresent()) {
      return verb.get();
    }
    if (word.equals("that") && !token.tag().equals("DT")) {
      boolean afterNoun = last.map(p -> p.is(Phrase.Kind.NOUN)).orElse(false);
      boolean relative = afterNoun && (token.tag().startsWith("W") || !contentFollows(before));
      return one(relative ? Phrase.Kind.RELATIVE : Phrase.Kind.SUBORDINATOR, i);
    }
    if (lexicon.is("relative", word) && !word.equals("that")) {
      boolean opens =
          last.map(p -> !p.is(Phrase.Kind.VERB) && !p.is(Phrase.Kind.BREAK)).orElse(false);
      return one(opens ? Phrase.Kind.RELATIVE : Phrase.Kind.SUBORDINATOR, i);
    }
    boolean denies =
        word.equals("neither") && i + 1 < scan.tokens.size() && scan.tokens.get(i + 1).verb();
    if (denies) {
      return one(Phrase.Kind.ADVERB, i);
    }
    if (token.tag().equals("CC") || word.equals("nor")) {
      return one(Phrase.Kind.CONJUNCTION, i);
    }
    if (word.equals("such")
        && i + 1 < scan.tokens.size()
        && scan.tokens.get(i + 1).text().equalsIgnoreCase("as")) {
      return new Phrase(Phrase.Kind.PREPOSITION, i, i + 2, i + 1);
    }
    if (word.equals("as")
        && i + 2 < scan.tokens.size()
        && Set.of("many", "much").contains(scan.tokens.get(i + 1).text().toLowerCase(Locale.ROOT))
        && scan.tokens.get(i + 2).noun()) {
      return noun(scan, before, i);
    }
    if (token.tag().equals("IN") || token.tag().equals("TO") || token.tag().startsWith("W")) {
      boolean both = Set.of("after", "before", "since", "as", "until", "than").contains(word);
      return one(
          lexicon.is("subordinator", word) && !both
              ? Phrase.Kind.SUBORDINATOR
              : token.tag().startsWith("W") ? Phrase.Kind.OTHER : Phrase.Kind.PREPOSITION,
          i);
    }
    boolean floating =
        last.map(p -> p.is(Phrase.Kind.NOUN)).orElse(false)
            && Set.of("both", "all", "each").contains(word)
            && i + 1 < scan.tokens.size()
            && scan.tokens.get(i + 1).verb();
    floating |=
        last.map(p -> p.is(Phrase.Kind.NOUN)).orElse(false) && lexicon.is("reflexive", word);
    boolean hedge =
        lexicon.is("probable", word) && i + 1 < scan.tokens.size() && scan.tokens.get(i + 1).verb();
    if (floating || hedge) {
      return one(Phrase.Kind.ADVERB, i);
    }
    if (i + 1 < scan.tokens.size()
        && lexicon.is(
            "adverbPair", word + " " + scan.tokens.get(i + 1).text().toLowerCase(Locale.ROOT))) {
      return new Phrase(Phrase.Kind.ADVERB, i, i + 2, i + 1);
    }
    if (scan.nominal(i)) {
      return noun(scan, before, i);
    }
    if (token.tag().startsWith("RB") || token.tag().equals("RP")) {
      return one(Phrase.Kind.ADVERB, i);
    }
    return one(Phrase.Kind.OTHER, i);
  }

  /** "told reporters that", "the claim that": what is told follows, not a relative clause. */
  private boolean contentFollows(Phrases before) {
    int noun = before.size() - 1;
    if (lexicon.is("contentNoun", before.lemma(noun))) {
      return true;
    }
    for (int k = noun - 1; k >= 0 && k >= noun - 6; k--) {
      if (before.is(k, Phrase.Kind.VERB)) {
        VerbGroup group = before.verb(before.get(k));
        boolean made =
            group.form() == VerbGroup.Form.PARTICIPLE
                && lexicon.is("contentNoun", nounAt(before, k - 1));
        if (made) {
          return true;
        }
        return lexicon.reporting(group.lemma(), group.particle()).isPresent();
      }
      if (before.is(k, Phrase.Kind.BREAK) || before.is(k, Phrase.Kind.SUBORDINATOR)) {
        return false;
      }
    }
    return false;
  }

  private static String nounAt(Phrases before, int i) {
    return before.is(i, Phrase.Kind.NOUN) ? before.lemma(i) : "-";
  }

  private static Phrase one(Phrase.Kind kind, int i) {
    return new Phrase(kind, i, i + 1, i);
  }

  private Phrase noun(Coverage scan, Phrases before, int start) {
    List<Token> tokens = scan.tokens;
    int end = start + 1;
    boolean after = before.last().map(p -> p.is(Phrase.Kind.PREPOSITION)).orElse(false);
    boolean dative = before.last().map(p -> gives(before, p)).orElse(false);
    if (tokens.get(start).tag().equals("PRP") && !scan.named[start]) {
      return new Phrase(Phrase.Kind.NOUN, start, end, start);
    }
    while (end < tokens.size() && continues(scan, end)) {
      if (dative && scan.partyEnd[end] && scan.partyStart(end) == start && !government(scan, end)) {
        break;
      }
      if (dative && described(scan, start, end)) {
        break;
      }
      if (after && scan.partyEnd[end] && scan.amountStarts(end) && party(scan, start, end)) {
        break;
      }
      end++;
    }
    int head = end - 1;
    while (head > start && !headTag(scan, head)) {
      head--;
    }
    return new Phrase(Phrase.Kind.NOUN, start, end, headTag(scan, head) ? head : end - 1);
  }

  /** "shipped to Iraq" before "85 guns": a number is no part of a name before it. */
  private static boolean party(Coverage scan, int start, int end) {
    int first = scan.partyStart(end);
    return first == start
        || (first == start + 1 && DETERMINERS.contains(scan.tokens.get(start).tag()));
  }

  /** "sold the emirate" before "24 jets": who gets is only described. */
  private boolean described(Coverage scan, int start, int end) {
    String lemma = scan.tokens.get(end - 1).lemma();
    return scan.amount[end]
        && !scan.amount[end - 1]
        && DETERMINERS.contains(scan.tokens.get(start).tag())
        && (lexicon.is("countryNoun", lemma)
            || lexicon.is("otherState", lemma)
            || lexicon.is("groupHead", lemma));
  }

  /** "provided Ukraine" before "military aid": two phrases, though both are names or nouns. */
  private boolean gives(Phrases before, Phrase phrase) {
    if (!phrase.is(Phrase.Kind.VERB)) {
      return false;
    }
    VerbGroup group = before.verb(phrase);
    return lexicon
        .verb(group.lemma(), group.particle())
        .map(v -> v.kind() == FrameKind.GIVE)
        .orElse(false);
  }

  private boolean government(Coverage scan, int i) {
    Token next = scan.tokens.get(i);
    return next.tag().equals("POS")
        || (!scan.named[i] && lexicon.is("governmentHead", next.lemma()));
  }

  private static boolean headTag(Coverage scan, int i) {
    String tag = scan.tokens.get(i).tag();
    return tag.startsWith("NN")
        || tag.startsWith("PRP")
        || tag.equals("CD")
        || tag.equals("EX")
        || (scan.named[i] && !tag.equals("POS"));
  }

  /** "the Chinese sold Nigeria drones": no "sold Nigeria", whatever the tagger says. */
  private boolean givesBetweenParties(Coverage scan, int i) {
    Token token = scan.tokens.get(i);
    return i > 0
        && scan.named[i - 1]
        && !scan.named[i]
        && token.verb()
        && i + 1 < scan.tokens.size()
        && scan.partyStarts(i + 1)
        && lexicon.verb(token.lemma().toLowerCase(Locale.ROOT), "").isPresent();
  }

  private boolean continues(Coverage scan, int i) {
    Token token = scan.tokens.get(i);
    String tag = token.tag();
    Token previous = scan.tokens.get(i - 1);
    if (scan.sameName(i - 1, i) || scan.sameAmount(i - 1, i)) {
      return true;
    }
    if (tag.equals(",") || QUOTES.contains(token.text())) {
      return false;
    }
    if (tag.equals("POS")) {
      return true;
    }
    if (token.text().equals("of") && previous.tag().startsWith("NNP") && scan.titled(i)) {
      return true;
    }
    boolean afterNoun = previous.noun() && !previous.tag().equals("POS");
    if (DETERMINERS.contains(tag)) {
      return !afterNoun && !previous.tag().startsWith("PRP") && previous.tag().equals("PDT");
    }
    if (tag.equals("PRP")) {
      return false;
    }
    if (token.text().equals("worth") && i + 1 < scan.tokens.size() && scan.amount[i + 1]) {
      return false;
    }
    if (scan.timeEnd[i] > i && !scan.named[i]) {
      return false;
    }
    if (tag.equals("CC")) {
      return i + 2 < scan.tokens.size()
          && previous.tag().startsWith("JJ")
          && scan.tokens.get(i + 1).tag().startsWith("JJ")
          && (scan.tokens.get(i + 2).noun() || scan.tokens.get(i + 2).tag().startsWith("JJ"));
    }
    if (tag.startsWith("JJ") && afterNoun && !scan.named[i]) {
      return false;
    }
    if (token.text().equalsIgnoreCase("such")
        && i + 1 < scan.tokens.size()
        && scan.tokens.get(i + 1).text().equalsIgnoreCase("as")) {
      return false;
    }
    if (tag.startsWith("RB")) {
      return !afterNoun
          && i + 1 < scan.tokens.size()
          && (scan.tokens.get(i + 1).tag().startsWith("JJ") || scan.amount[i + 1]);
    }
    if (tag.equals("NN")
        && previous.tag().equals("NNS")
        && !scan.named[i]
        && i + 1 < scan.tokens.size()
        && Set.of("in", "that").contains(scan.tokens.get(i + 1).text())
        && lexicon.reporting(token.text(), "").isPresent()) {
      return false;
    }
    boolean counted = previous.tag().equals("CD");
    if ((afterNoun || counted) && !previous.tag().startsWith("NNP") && scan.actingState(i)) {
      return false;
    }
    if (givesBetweenParties(scan, i)) {
      return false;
    }
    return scan.nominal(i) || scan.named[i] || scan.premodifier(i);
  }
}
