package org.waybill.claim.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.waybill.text.Mention;
import org.waybill.text.MentionForm;
import org.waybill.text.MentionKind;

/** Collects the noun phrases to the right of a verb, or of a noun that means a deed. */
final class ArgumentFinder {
  /** The arguments and the index of the phrase at which they end. */
  record Found(List<Argument> arguments, int end) {}

  /** Prepositions that begin something else than an argument of giving. */
  private static final Set<String> STOPS = Set.of("despite", "because", "according", "amid");

  private final Lexicon lexicon;

  ArgumentFinder(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  /**
   * @param from index of the first phrase after the verb or noun
   */
  Found find(Phrases phrases, int from) {
    List<Draft> drafts = new ArrayList<>();
    String preposition = "";
    boolean pending = false;
    int i = from;
    while (i < phrases.size()) {
      Phrase phrase = phrases.get(i);
      switch (phrase.kind()) {
        case TIME -> {
          pending = false;
          i++;
        }
        case ADVERB, OTHER, QUOTE -> {
          boolean dash = phrase.kind() == Phrase.Kind.OTHER && phrases.word(i).matches("[-–—]+");
          if (dash && phrases.is(i + 1, Phrase.Kind.NOUN) && clauseFollows(phrases, i + 1)) {
            return found(drafts, i);
          }
          i++;
        }
        case NOUN -> {
          if (phrases.word(i).equals("subject") && phrases.is(i + 1, Phrase.Kind.PREPOSITION)) {
            return found(drafts, i);
          }
          add(drafts, pending ? preposition : "", i);
          pending = false;
          i++;
        }
        case PREPOSITION -> {
          String word = phrases.word(i);
          if (STOPS.contains(word) || exchange(phrases, i)) {
            return found(drafts, i);
          }
          boolean link =
              lexicon.is("linker", phrases.linkWord(i)) && phrases.is(i + 1, Phrase.Kind.NOUN);
          if (link && !drafts.isEmpty()) {
            drafts.get(drafts.size() - 1).phrases.add(i + 1);
            i += 2;
          } else {
            preposition = link ? "" : word;
            pending = true;
            i++;
          }
        }
        case COMMA, CONJUNCTION -> {
          int next = coordinated(phrases, i, drafts);
          if (next < 0) {
            return found(drafts, i);
          }
          if (phrases.is(next, Phrase.Kind.NOUN)) {
            drafts.get(drafts.size() - 1).phrases.add(next);
            i = next + 1;
          } else {
            i = next;
          }
          pending = false;
        }
        case VERB -> {
          VerbGroup group = phrases.verb(phrase);
          boolean including = lexicon.is("linker", phrases.linkWord(i)) && !drafts.isEmpty();
          if (including && phrases.is(i + 1, Phrase.Kind.NOUN)) {
            drafts.get(drafts.size() - 1).phrases.add(i + 1);
            i += 2;
          } else if (group.form() == VerbGroup.Form.PARTICIPLE
              && !drafts.isEmpty()
              && lexicon.verb(group.lemma(), group.particle()).isEmpty()
              && phrases.is(i + 1, Phrase.Kind.PREPOSITION)
              && phrases.is(i + 2, Phrase.Kind.NOUN)) {
            i += 3;
          } else {
            return found(drafts, i);
          }
        }
        case BREAK -> {
          if (gloss(phrases, i)) {
            i += 3;
            break;
          }
          int next = listed(phrases, i, drafts);
          if (next < 0) {
            return found(drafts, i);
          }
          drafts.get(drafts.size() - 1).phrases.add(next);
          i = next + 1;
        }
        default -> {
          return found(drafts, i);
        }
      }
    }
    return found(drafts, i);
  }

  /**
   * "one million rounds; 100,000 grenades; and helicopters": the next of a list of goods, or -1.
   */
  private int listed(Phrases phrases, int i, List<Draft> drafts) {
    int next = i + 1;
    while (phrases.is(next, Phrase.Kind.CONJUNCTION)) {
      next++;
    }
    boolean goods =
        phrases.word(i).equals(";")
            && phrases.is(next, Phrase.Kind.NOUN)
            && !drafts.isEmpty()
            && sort(phrases, next) == Sort.GOODS
            && lastGoods(phrases, drafts)
            && !clauseFollows(phrases, next);
    return goods ? next : -1;
  }

  /** "[Aoun]" after a name: how it is written otherwise. */
  private static boolean gloss(Phrases phrases, int i) {
    return phrases.word(i).equals("[")
        && phrases.is(i + 1, Phrase.Kind.NOUN)
        && phrases.is(i + 2, Phrase.Kind.BREAK)
        && phrases.word(i + 2).equals("]");
  }

  private static boolean exchange(Phrases phrases, int i) {
    boolean opens = phrases.word(i).equals("in") && phrases.is(i + 1, Phrase.Kind.NOUN);
    if (!opens) {
      return false;
    }
    String noun = phrases.lemma(i + 1);
    return noun.equals("exchange") || noun.equals("return");
  }

  private static void add(List<Draft> drafts, String preposition, int noun) {
    if (preposition.equals("of") && !drafts.isEmpty()) {
      drafts.get(drafts.size() - 1).phrases.add(noun);
    } else {
      Draft draft = new Draft(preposition);
      draft.phrases.add(noun);
      drafts.add(draft);
    }
  }

  /**
   * The phrase with which the arguments go on after a comma or conjunction: a noun of the same
   * sort, or a preposition with its noun; -1 where another clause begins.
   */
  private int coordinated(Phrases phrases, int i, List<Draft> drafts) {
    int next = i;
    while (phrases.is(next, Phrase.Kind.COMMA)
        || phrases.is(next, Phrase.Kind.CONJUNCTION)
        || phrases.is(next, Phrase.Kind.ADVERB)
        || phrases.is(next, Phrase.Kind.QUOTE)) {
      next++;
    }
    if (drafts.isEmpty()) {
      return -1;
    }
    if (phrases.is(next, Phrase.Kind.VERB) && lexicon.is("linker", phrases.linkWord(next))) {
      return phrases.is(next + 1, Phrase.Kind.NOUN) ? next + 1 : -1;
    }
    if (phrases.is(next, Phrase.Kind.PREPOSITION)) {
      if (lexicon.is("linker", phrases.linkWord(next)) && phrases.is(next + 1, Phrase.Kind.NOUN)) {
        return next + 1;
      }
      // "and on to Monrovia"
      int noun = phrases.is(next + 1, Phrase.Kind.PREPOSITION) ? next + 2 : next + 1;
      boolean clause = clauseFollows(phrases, noun);
      return clause || !phrases.is(noun, Phrase.Kind.NOUN) || exchange(phrases, next) ? -1 : next;
    }
    Draft open = drafts.get(drafts.size() - 1);
    boolean second =
        open.preposition.equals("between")
            && !open.joined
            && phrases.is(i, Phrase.Kind.CONJUNCTION)
            && phrases.is(next, Phrase.Kind.NOUN);
    if (second) {
      open.joined = true;
      return next;
    }
    if (!phrases.is(next, Phrase.Kind.NOUN) || clauseFollows(phrases, next)) {
      return -1;
    }
    boolean subject =
        phrases.is(next - 1, Phrase.Kind.CONJUNCTION)
            && phrases.is(next - 2, Phrase.Kind.COMMA)
            && phrases.is(next + 1, Phrase.Kind.COMMA)
            && phrases.is(next + 2, Phrase.Kind.RELATIVE)
            && sort(phrases, next) == Sort.PARTY;
    boolean gapped =
        subject
            || phrases.is(next - 1, Phrase.Kind.CONJUNCTION)
                && sort(phrases, next) == Sort.PARTY
                && phrases.is(next + 1, Phrase.Kind.NOUN)
                && sort(phrases, next + 1) == Sort.GOODS;
    if (gapped) {
      // "to Kenya and Italy ten guns to Mali": a clause without its verb; ", and Oslo, which"
      return -1;
    }
    List<Integer> last = drafts.get(drafts.size() - 1).phrases;
    Sort sort = sort(phrases, next);
    Sort before = sort(phrases, last.get(last.size() - 1));
    boolean towns =
        (sort == Sort.PLACE && capital(phrases, last.get(last.size() - 1)))
            || (before == Sort.PLACE && capital(phrases, next));
    boolean same = before == sort || towns;
    if (same || ((sort == Sort.GOODS || sort == Sort.OTHER) && lastGoods(phrases, drafts))) {
      return next;
    }
    boolean beside =
        phrases.is(i, Phrase.Kind.COMMA)
            && phrases.is(next + 1, Phrase.Kind.COMMA)
            && !(phrases.is(next + 2, Phrase.Kind.NOUN) && clauseFollows(phrases, next + 2));
    return beside ? next + 2 : -1;
  }

  private boolean lastGoods(Phrases phrases, List<Draft> drafts) {
    return drafts.get(drafts.size() - 1).phrases.stream()
        .anyMatch(p -> sort(phrases, p) == Sort.GOODS);
  }

  /** Whether the noun is the subject of a finite verb to its right. */
  private static boolean clauseFollows(Phrases phrases, int noun) {
    for (int k = noun + 1; k < phrases.size() && k < noun + 6; k++) {
      switch (phrases.get(k).kind()) {
        case VERB -> {
          return phrases.verb(phrases.get(k)).finite();
        }
        case COMMA, CONJUNCTION, BREAK, SUBORDINATOR, RELATIVE -> {
          return false;
        }
        default -> {}
      }
    }
    return false;
  }

  private enum Sort {
    GOODS,
    PARTY,
    PLACE,
    OTHER
  }

  private static Sort sort(Phrases phrases, int index) {
    Phrase phrase = phrases.get(index);
    Sort sort = Sort.OTHER;
    for (Mention m : phrases.sentence().mentions()) {
      if (m.firstToken() >= phrase.first() && m.endToken() <= phrase.end()) {
        if (m.kind() == MentionKind.GOODS) {
          return Sort.GOODS;
        }
        boolean head = m.covers(phrase.head());
        if (head && (m.kind() == MentionKind.PLACE || m.kind() == MentionKind.FACILITY)) {
          sort = Sort.PLACE;
        } else if (head && sort == Sort.OTHER) {
          sort = Sort.PARTY;
        }
      }
    }
    return sort;
  }

  /** A capital, which beside another town is the town. */
  private static boolean capital(Phrases phrases, int index) {
    return phrases.sentence().mentionsAt(phrases.get(index).head()).stream()
        .anyMatch(m -> m.form() == MentionForm.CAPITAL_AS_STATE);
  }

  private static Found found(List<Draft> drafts, int end) {
    return new Found(
        drafts.stream().map(d -> new Argument(d.preposition, d.phrases)).toList(), end);
  }

  private static final class Draft {
    private final String preposition;
    private final List<Integer> phrases = new ArrayList<>();
    private boolean joined;

    Draft(String preposition) {
      this.preposition = preposition;
    }
  }
}
