package org.waybill.claim.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.waybill.text.Amount;
import org.waybill.text.Mention;
import org.waybill.text.MentionForm;
import org.waybill.text.MentionKind;
import org.waybill.text.Sentence;
import org.waybill.text.TimeExpression;
import org.waybill.text.Token;

/** Cuts a sentence into phrases, from tags, mentions, amounts and times. */
final class PhraseFinder {
  private static final Set<String> BREAKS = Set.of(";", ":", "--", "-", "(", ")", "[", "]", ".");
  private static final Set<String> QUOTES = Set.of("\"", "``", "''", "“", "”");
  private static final Set<String> DETERMINERS = Set.of("DT", "PDT", "PRP$");

  private final Lexicon lexicon;
  private final VerbGroupReader verbGroups;

  PhraseFinder(Lexicon lexicon) {
    this.lexicon = lexicon;
    this.verbGroups = new VerbGroupReader(lexicon);
  }

  /** The phrases of the sentence, in order, each token in exactly one. */
  Phrases phrases(Sentence sentence) {
    List<Phrase> phrases = new ArrayList<>();
    Phrases result = new Phrases(sentence, phrases);
    List<Token> tokens = sentence.tokens();
    Scan scan = new Scan(sentence);
    int i = 0;
    while (i < tokens.size()) {
      Phrase phrase = at(scan, result, i);
      phrases.add(phrase);
      i = phrase.end();
    }
    return result;
  }

  private Phrase at(Scan scan, Phrases before, int i) {
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
    if (scan.named[i] && !scan.verbal(i, lexicon)) {
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

  private Phrase noun(Scan scan, Phrases before, int start) {
    List<Token> tokens = scan.tokens;
    int end = start + 1;
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
      end++;
    }
    int head = end - 1;
    while (head > start && !headTag(scan, head)) {
      head--;
    }
    return new Phrase(Phrase.Kind.NOUN, start, end, headTag(scan, head) ? head : end - 1);
  }

  /** "sold the emirate" before "24 jets": who gets is only described. */
  private boolean described(Scan scan, int start, int end) {
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

  private boolean government(Scan scan, int i) {
    Token next = scan.tokens.get(i);
    return next.tag().equals("POS")
        || (!scan.named[i] && lexicon.is("governmentHead", next.lemma()));
  }

  private static boolean headTag(Scan scan, int i) {
    String tag = scan.tokens.get(i).tag();
    return tag.startsWith("NN")
        || tag.startsWith("PRP")
        || tag.equals("CD")
        || tag.equals("EX")
        || (scan.named[i] && !tag.equals("POS"));
  }

  private boolean continues(Scan scan, int i) {
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
    if (afterNoun && !previous.tag().startsWith("NNP") && scan.actingState(i)) {
      return false;
    }
    return scan.nominal(i) || scan.named[i] || scan.premodifier(i);
  }

  /** What the tokens of a sentence are covered by. */
  private static final class Scan {
    private final Sentence sentence;
    private final List<Token> tokens;

    /** Within the name of something. */
    private final boolean[] named;

    private final boolean[] amount;
    private final int[] timeEnd;

    /** Right after a party's name. */
    private final boolean[] partyEnd;

    Scan(Sentence sentence) {
      this.sentence = sentence;
      this.tokens = sentence.tokens();
      int n = tokens.size();
      named = new boolean[n];
      amount = new boolean[n];
      timeEnd = new int[n + 1];
      partyEnd = new boolean[n + 1];
      for (Mention m : sentence.mentions()) {
        for (int i = m.firstToken(); i < m.endToken(); i++) {
          named[i] = true;
        }
        partyEnd[m.endToken()] |= party(m);
      }
      for (Amount a : sentence.amounts()) {
        for (int i = a.firstToken(); i < Math.min(n, Math.max(a.endToken(), a.head() + 1)); i++) {
          amount[i] = !tokens.get(i).text().equals(",") || i + 1 < a.endToken();
        }
      }
      for (TimeExpression t : sentence.times()) {
        timeEnd[t.firstToken()] = t.endToken();
      }
    }

    private static boolean party(Mention m) {
      return m.form() != MentionForm.ADJECTIVE
          && m.form() != MentionForm.COMPOUND
          && (m.kind() == MentionKind.STATE
              || m.kind() == MentionKind.PERSON
              || m.kind() == MentionKind.ORGANIZATION
              || m.kind() == MentionKind.GROUP);
    }

    /** An "-ing" form with which a name of goods begins, which is a verb before goods. */
    boolean verbal(int i, Lexicon lexicon) {
      String word = tokens.get(i).text().toLowerCase(java.util.Locale.ROOT);
      boolean giving =
          word.endsWith("ing")
              && (lexicon.verb(word.substring(0, word.length() - 3), "").isPresent()
                  || lexicon.verb(word.substring(0, word.length() - 3) + "e", "").isPresent());
      return (tokens.get(i).tag().equals("VBG") || giving)
          && sentence.mentions().stream()
              .noneMatch(m -> m.covers(i) && (m.firstToken() < i || m.kind() != MentionKind.GOODS))
          && i + 1 < tokens.size()
          && (giving || !named[i + 1]);
    }

    /** "Secretary of State Antony Blinken": a title with "of" right before a person's name. */
    boolean titled(int of) {
      return sentence.mentions().stream()
          .anyMatch(
              m ->
                  m.kind() == MentionKind.PERSON
                      && m.firstToken() > of + 1
                      && m.firstToken() <= of + 4
                      && allProper(of + 1, m.firstToken()));
    }

    private boolean allProper(int from, int to) {
      for (int i = from; i < to; i++) {
        if (!tokens.get(i).tag().startsWith("NNP")) {
          return false;
        }
      }
      return true;
    }

    /** A state's name right before a verb: "the jets France sold", "in the end Egypt sent". */
    boolean actingState(int i) {
      return sentence.mentions().stream()
          .anyMatch(
              m ->
                  m.firstToken() == i
                      && m.kind() == MentionKind.STATE
                      && m.form() == MentionForm.NAME
                      && m.endToken() < tokens.size()
                      && tokens.get(m.endToken()).tag().matches("VBD|VBZ|VBP|MD"));
    }

    int partyStart(int end) {
      return sentence.mentions().stream()
          .filter(m -> m.endToken() == end && party(m))
          .mapToInt(Mention::firstToken)
          .min()
          .orElse(-1);
    }

    boolean sameName(int a, int b) {
      return named[a]
          && named[b]
          && sentence.mentions().stream().anyMatch(m -> m.covers(a) && m.covers(b));
    }

    boolean sameAmount(int a, int b) {
      return amount[a]
          && amount[b]
          && sentence.amounts().stream()
              .anyMatch(m -> m.firstToken() <= a && b < Math.max(m.endToken(), m.head() + 1));
    }

    boolean nominal(int i) {
      String tag = tokens.get(i).tag();
      return tag.startsWith("NN")
          || tag.startsWith("JJ")
          || tag.startsWith("PRP")
          || tag.equals("DT")
          || tag.equals("PDT")
          || tag.equals("CD")
          || tag.equals("EX")
          || tag.equals("FW")
          || tag.equals("$")
          || tag.equals("#");
    }

    /** Whether the participle stands before the noun that it describes: "armed drones". */
    boolean premodifier(int i) {
      String tag = tokens.get(i).tag();
      boolean participle = tag.equals("VBN") || tag.equals("VBG") || tag.equals("VBD");
      if (!participle || i == 0 || i + 1 >= tokens.size()) {
        return false;
      }
      String before = tokens.get(i - 1).tag();
      String after = tokens.get(i + 1).tag();
      boolean inside =
          before.equals("DT")
              || before.startsWith("JJ")
              || before.equals("CD")
              || before.equals("PRP$")
              || before.equals("POS")
              || before.equals("VBN");
      return inside && (after.startsWith("NN") || after.startsWith("JJ") || after.equals("VBN"));
    }
  }
}
