package org.waybill.claim.rules;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.waybill.text.Token;

/**
 * Verb groups in whose middle something stands: the subject ("nor will Egypt send") or a phrase of
 * manner ("did not at any point send").
 */
final class SplitGroups {
  private static final Set<String> MODAL_LIKE = Set.of("do", "have", "be");
  private static final int LONGEST_INSERTION = 5;

  private SplitGroups() {}

  /**
   * The token after a prepositional phrase without names that stands between an auxiliary and its
   * verb; the token itself where there is none.
   */
  static int afterInsertion(List<Token> tokens, int from, boolean[] named) {
    if (from >= tokens.size() || !tokens.get(from).tag().equals("IN")) {
      return from;
    }
    for (int i = from + 1; i < tokens.size() && i < from + LONGEST_INSERTION; i++) {
      Token token = tokens.get(i);
      boolean inside = token.tag().matches("DT|JJ.*|NN.*|CD|PRP\\$") && !named[i];
      if (!inside) {
        boolean verb = token.verb() || token.tag().startsWith("RB");
        return verb && i > from + 1 ? i : from;
      }
    }
    return from;
  }

  /** Whether the noun phrase is a party named as the subject, not after a preposition. */
  static boolean doer(Phrases before, int noun) {
    boolean free =
        noun == 0
            || before.is(noun - 1, Phrase.Kind.RELATIVE)
            || before.is(noun - 1, Phrase.Kind.SUBORDINATOR);
    return free && state(before, noun);
  }

  /** Whether the noun phrase is the name of a state. */
  static boolean state(Phrases before, int noun) {
    return before.sentence().mentionsAt(before.get(noun).head()).stream()
        .anyMatch(
            m ->
                m.kind() == org.waybill.text.MentionKind.STATE
                    && m.form() == org.waybill.text.MentionForm.NAME);
  }

  /** "jets sent to Chad by France were seen": another verb has the noun before as its subject. */
  static boolean mainVerbFollows(List<Token> tokens, int end) {
    if (end >= tokens.size() || !tokens.get(end).tag().matches("IN|TO")) {
      return false;
    }
    for (int i = end; i < tokens.size(); i++) {
      String tag = tokens.get(i).tag();
      if (tag.matches("VBD|VBZ|VBP|MD")) {
        return true;
      }
      if (!tag.matches("IN|TO|DT|JJ.*|NN.*|CD|POS|PRP\\$|RB")
          || tokens.get(i).text().equalsIgnoreCase("that")) {
        return false;
      }
    }
    return false;
  }

  /**
   * Index of the auxiliary that stands before the subject of the verb at the token: "will" of "nor
   * will Egypt send"; -1 where the order is the usual one.
   */
  static int auxiliaryBefore(Phrases before, int end, Token verb) {
    int i = end - 1;
    int subject = i;
    while (before.is(i, Phrase.Kind.NOUN)
        || before.is(i, Phrase.Kind.ADVERB)
        || before.is(i, Phrase.Kind.TIME)) {
      i--;
    }
    if (i == subject || !before.is(i, Phrase.Kind.VERB)) {
      return -1;
    }
    VerbGroup group = before.verb(before.get(i));
    boolean fits =
        group.modal().isPresent() || group.lemma().equals("do")
            ? verb.tag().matches("VBP?")
            : MODAL_LIKE.contains(group.lemma()) && verb.tag().matches("VBN|VBG");
    boolean alone = group.finite() && auxiliary(before.token(group.main()));
    return fits && alone && opens(before, i, group) ? i : -1;
  }

  private static boolean auxiliary(Token token) {
    return token.tag().equals("MD") || MODAL_LIKE.contains(token.lemma().toLowerCase(Locale.ROOT));
  }

  /** Whether nothing before the auxiliary can be its subject. */
  private static boolean opens(Phrases before, int auxiliary, VerbGroup group) {
    int i = auxiliary - 1;
    while (before.is(i, Phrase.Kind.ADVERB) || before.is(i, Phrase.Kind.QUOTE)) {
      i--;
    }
    if (i < 0 || before.is(i, Phrase.Kind.OTHER) || denies(before, auxiliary)) {
      return true;
    }
    return before.is(i, Phrase.Kind.SUBORDINATOR) && !group.lemma().equals("have");
  }

  /** "nor", "never", "at no time", "under no circumstances" before the auxiliary. */
  static boolean denies(Phrases before, int auxiliary) {
    int i = auxiliary - 1;
    if (i < 0) {
      return false;
    }
    if (Set.of("nor", "neither", "never").contains(before.word(i))) {
      return true;
    }
    return before.is(i, Phrase.Kind.NOUN)
        && before.is(i - 1, Phrase.Kind.PREPOSITION)
        && before.token(before.get(i).first()).text().equalsIgnoreCase("no");
  }

  /** Whether the verb's auxiliary opens a condition: "should Iran send", "had Iran sent". */
  static boolean condition(Phrases phrases, int auxiliary) {
    boolean question = phrases.word(phrases.size() - 1).equals("?");
    return !question && Set.of("should", "were", "had").contains(phrases.word(auxiliary));
  }

  /** Whether the auxiliary before the subject asks whether: "did Iran send drones?". */
  static boolean asks(Phrases phrases, int auxiliary) {
    int i = auxiliary - 1;
    while (phrases.is(i, Phrase.Kind.ADVERB) || phrases.is(i, Phrase.Kind.QUOTE)) {
      i--;
    }
    return i < 0 && phrases.word(phrases.size() - 1).equals("?");
  }
}
