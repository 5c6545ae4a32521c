package org.waybill.claim.rules;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds the insertions that attribute a sentence, so that clauses can be read without them. */
final class ParentheticalFinder {
  private static final java.util.Set<String> WHEN =
      java.util.Set.of("after", "before", "when", "while", "as", "since");

  private final Lexicon lexicon;

  ParentheticalFinder(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  /** The insertions, in order; they do not overlap. */
  List<Parenthetical> find(Phrases phrases) {
    List<Parenthetical> found = new ArrayList<>();
    int i = 0;
    while (i < phrases.size()) {
      Optional<Parenthetical> here = at(phrases, i);
      here.ifPresent(found::add);
      i = here.map(p -> Math.max(p.end(), p.first() + 1)).orElse(i + 1);
    }
    return found;
  }

  /** The phrases that are left when the insertions are taken out. */
  static Phrases without(Phrases phrases, List<Parenthetical> parentheticals) {
    Set<Integer> out = new HashSet<>();
    for (Parenthetical p : parentheticals) {
      for (int i = p.first(); i < p.end(); i++) {
        out.add(i);
      }
      boolean adverbial =
          p.first() <= 3
              && p.first() > 0
              && (phrases.is(0, Phrase.Kind.PREPOSITION)
                  || phrases.is(0, Phrase.Kind.TIME)
                  || phrases.is(0, Phrase.Kind.ADVERB));
      if (adverbial && phrases.is(p.end() - 1, Phrase.Kind.COMMA)) {
        out.remove(p.end() - 1);
      }
    }
    List<Phrase> kept = new ArrayList<>();
    for (int i = 0; i < phrases.size(); i++) {
      if (!out.contains(i)) {
        kept.add(phrases.get(i));
      }
    }
    return phrases.only(kept);
  }

  private Optional<Parenthetical> at(Phrases phrases, int i) {
    if (accordingTo(phrases, i)) {
      return according(phrases, i, i + 2);
    }
    int viewer = viewer(phrases, i);
    if (viewer >= 0) {
      return according(phrases, i, viewer);
    }
    boolean opens = phrases.is(i, Phrase.Kind.COMMA) || phrases.is(i, Phrase.Kind.QUOTE);
    if (!opens) {
      return Optional.empty();
    }
    int start = i + 1;
    while (phrases.is(start, Phrase.Kind.QUOTE) || phrases.is(start, Phrase.Kind.COMMA)) {
      start++;
    }
    if (phrases.is(start, Phrase.Kind.PREPOSITION) && phrases.word(start).equals("as")) {
      start++;
    }
    int end = close(phrases, start);
    int speaker = start;
    boolean apposed =
        phrases.is(start, Phrase.Kind.NOUN)
            && phrases.is(end, Phrase.Kind.COMMA)
            && phrases.is(end + 1, Phrase.Kind.NOUN)
            && phrases.is(end + 2, Phrase.Kind.COMMA)
            && phrases.is(end + 3, Phrase.Kind.VERB)
            && noVerb(phrases, start, end);
    if (apposed) {
      speaker = end + 1;
      start = end + 1;
      end = close(phrases, end + 3);
    }
    int verb = -1;
    for (int k = start; k < end; k++) {
      if (phrases.is(k, Phrase.Kind.VERB)) {
        boolean finite = phrases.verb(phrases.get(k)).finite();
        if (verb >= 0 && finite && !subordinate(phrases, verb, k)) {
          return Optional.empty();
        }
        verb = verb >= 0 ? verb : k;
      }
      boolean when = verb >= 0 && WHEN.contains(phrases.word(k));
      if ((phrases.is(k, Phrase.Kind.SUBORDINATOR) && !when)
          || phrases.is(k, Phrase.Kind.RELATIVE)
          || (phrases.is(k, Phrase.Kind.CONJUNCTION) && k == start)) {
        return Optional.empty();
      }
    }
    if (verb < 0) {
      return Optional.empty();
    }
    VerbGroup group = phrases.verb(phrases.get(verb));
    boolean says =
        group.finite()
            && !group.passive()
            && lexicon.reporting(group.lemma(), group.particle()).map(r -> !r.deed()).orElse(false);
    if (!says) {
      return Optional.empty();
    }
    boolean whole = end >= phrases.size() || phrases.is(end, Phrase.Kind.BREAK);
    if (verb == start && phrases.is(verb + 1, Phrase.Kind.NOUN)) {
      int stop = whole ? end : phrases.is(end, Phrase.Kind.COMMA) ? end + 1 : end;
      return Optional.of(new Parenthetical(verb + 1, verb, i, stop));
    }
    boolean after = verb > start || apposed;
    if (phrases.is(start, Phrase.Kind.NOUN) && after && said(phrases, verb, end)) {
      int stop = phrases.is(end, Phrase.Kind.COMMA) ? end + 1 : end;
      return Optional.of(new Parenthetical(speaker, verb, i, stop));
    }
    return Optional.empty();
  }

  /** Whether a clause of time opens between the two verbs: "said after X had met Y". */
  private static boolean subordinate(Phrases phrases, int verb, int other) {
    for (int k = verb + 1; k < other; k++) {
      if (WHEN.contains(phrases.word(k))) {
        return true;
      }
    }
    return false;
  }

  private static boolean noVerb(Phrases phrases, int from, int to) {
    for (int k = from; k < to; k++) {
      if (phrases.is(k, Phrase.Kind.VERB)) {
        return false;
      }
    }
    return true;
  }

  /** Nothing after the verb that it could be the saying of: only when, where and to whom. */
  private boolean said(Phrases phrases, int verb, int end) {
    for (int k = verb + 1; k < end; k++) {
      boolean object =
          phrases.is(k, Phrase.Kind.NOUN)
              && !phrases.is(k - 1, Phrase.Kind.PREPOSITION)
              && !phrases.lemma(verb).equals("tell")
              && k == verb + 1;
      if (object) {
        return false;
      }
    }
    return true;
  }

  private boolean accordingTo(Phrases phrases, int i) {
    return i + 2 < phrases.size()
        && phrases.token(phrases.get(i).first()).text().equalsIgnoreCase("according")
        && phrases.is(i + 2, Phrase.Kind.NOUN);
  }

  /**
   * The noun phrase of those whose view the words give: "in the opinion of officials", "by Iraq's
   * account,"; -1 where they give none.
   */
  private int viewer(Phrases phrases, int i) {
    boolean opens = i == 0 || phrases.is(i - 1, Phrase.Kind.COMMA);
    boolean view =
        opens
            && phrases.is(i, Phrase.Kind.PREPOSITION)
            && phrases.is(i + 1, Phrase.Kind.NOUN)
            && lexicon.is("viewNoun", phrases.lemma(i + 1));
    if (!view) {
      return -1;
    }
    if (phrases.is(i + 2, Phrase.Kind.PREPOSITION)
        && phrases.word(i + 2).equals("of")
        && phrases.is(i + 3, Phrase.Kind.NOUN)) {
      return i + 3;
    }
    boolean closes = phrases.is(i + 2, Phrase.Kind.COMMA) || phrases.is(i + 2, Phrase.Kind.BREAK);
    Phrase phrase = phrases.get(i + 1);
    for (int k = phrase.first(); closes && k < phrase.head(); k++) {
      if (phrases.token(k).tag().equals("POS")) {
        return i + 1;
      }
    }
    return -1;
  }

  private Optional<Parenthetical> according(Phrases phrases, int i, int speaker) {
    int end = speaker + 1;
    while (end < phrases.size()
        && !phrases.is(end, Phrase.Kind.COMMA)
        && !phrases.is(end, Phrase.Kind.BREAK)
        && !phrases.is(end, Phrase.Kind.QUOTE)
        && !phrases.is(end, Phrase.Kind.VERB)
        && !phrases.is(end, Phrase.Kind.RELATIVE)) {
      end++;
    }
    if (phrases.is(end, Phrase.Kind.VERB) && i > 0) {
      end = speaker + 1;
    }
    int first = phrases.is(i - 1, Phrase.Kind.COMMA) ? i - 1 : i;
    int stop = phrases.is(end, Phrase.Kind.COMMA) ? end + 1 : end;
    return Optional.of(new Parenthetical(speaker, -1, first, stop));
  }

  private static int close(Phrases phrases, int start) {
    int end = start;
    while (end < phrases.size()
        && !phrases.is(end, Phrase.Kind.COMMA)
        && !phrases.is(end, Phrase.Kind.BREAK)
        && !phrases.is(end, Phrase.Kind.QUOTE)) {
      end++;
    }
    return end;
  }
}
