package org.waybill.claim.rules;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds the subject of a verb by looking to the left of it. */
final class SubjectFinder {
  /**
   * What was found.
   *
   * @param subjects the subject, coordinated parts in order; empty where it is shared or missing
   * @param antecedent index of the noun phrase that is the object of a relative clause; -1 if none
   * @param opener the word before the clause
   * @param shared whether the verb shares the subject of the clause before
   * @param start index of the phrase where the clause begins
   */
  record Found(List<NounRef> subjects, int antecedent, String opener, boolean shared, int start) {}

  private static final Set<String> CLAUSE_PREPOSITIONS =
      Set.of("after", "before", "since", "as", "until", "than");

  private final Lexicon lexicon;

  SubjectFinder(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  /**
   * @param before clauses already found, to the left
   */
  Found find(Phrases phrases, int verb, List<Clause> before) {
    int j = verb - 1;
    while (j >= 0) {
      Phrase.Kind kind = phrases.get(j).kind();
      switch (kind) {
        case ADVERB, TIME, QUOTE, OTHER, PREPOSITION -> j--;
        case BREAK -> {
          int open = bracket(phrases, j);
          if (open < 0) {
            return missing("", j + 1);
          }
          j = open - 1;
        }
        case SUBORDINATOR -> {
          return missing(phrases.word(j), j);
        }
        case CONJUNCTION -> {
          return new Found(List.of(), -1, "", true, j);
        }
        case COMMA -> {
          int open = parenthesis(phrases, j);
          if (open < 0) {
            return new Found(List.of(), -1, "", true, j);
          }
          j = open - 1;
        }
        case RELATIVE -> {
          int noun = nounBefore(phrases, j);
          List<NounRef> subjects = noun < 0 ? List.of() : List.of(new NounRef(noun, false));
          return new Found(subjects, -1, phrases.word(j), false, j);
        }
        case VERB -> {
          VerbGroup group = phrases.verb(phrases.get(j));
          if (!group.finite()) {
            j--;
          } else {
            int over = overRelative(j, before);
            if (over < 0) {
              return missing("", j + 1);
            }
            j = over;
          }
        }
        case NOUN -> {
          boolean describes =
              phrases.token(phrases.get(j).head()).tag().equals("JJ")
                  && phrases.is(j - 1, Phrase.Kind.NOUN);
          if (describes) {
            // "people familiar with the deal": the subject is what the adjective describes
            j--;
            continue;
          }
          int start = group(phrases, j);
          int left = skip(phrases, start - 1);
          if (phrases.is(left, Phrase.Kind.PREPOSITION)) {
            String word = phrases.word(left);
            boolean because =
                word.equals("for") && left > 0 && phrases.is(left - 1, Phrase.Kind.COMMA);
            if (CLAUSE_PREPOSITIONS.contains(word) || (because && start == j && j == verb - 1)) {
              return accepted(phrases, start, j, -1, word, left);
            }
            j = left - 1;
          } else if (phrases.is(left, Phrase.Kind.VERB)) {
            VerbGroup group = phrases.verb(phrases.get(left));
            Optional<Lexicon.Reporting> reporting =
                lexicon.reporting(group.lemma(), group.particle());
            boolean says =
                reporting.isPresent()
                    && (group.finite()
                        || (group.form() == VerbGroup.Form.GERUND && !reporting.get().deed()));
            if (!says) {
              j = group.finite() ? overRelative(left, before) : left - 1;
              if (j < 0) {
                return accepted(phrases, start, start, -1, "", start);
              }
            } else {
              return accepted(phrases, start, j, -1, "", start);
            }
          } else if (phrases.is(left, Phrase.Kind.RELATIVE)) {
            int noun = nounBefore(phrases, left);
            return accepted(phrases, start, j, noun, phrases.word(left), left);
          } else if (phrases.is(start - 1, Phrase.Kind.NOUN)
              && start == j
              && thing(phrases, start - 1)) {
            return accepted(phrases, start, j, start - 1, "", start);
          } else {
            String opener = phrases.is(left, Phrase.Kind.SUBORDINATOR) ? phrases.word(left) : "";
            return accepted(phrases, start, j, -1, opener, opener.isEmpty() ? start : left);
          }
        }
      }
    }
    return missing("", 0);
  }

  private static Found missing(String opener, int start) {
    return new Found(List.of(), -1, opener, false, Math.max(0, start));
  }

  private static Found accepted(
      Phrases phrases, int first, int last, int antecedent, String opener, int start) {
    List<NounRef> subjects = new ArrayList<>();
    for (int k = last; k >= first; k--) {
      if (phrases.is(k, Phrase.Kind.NOUN)) {
        subjects.add(new NounRef(k, false));
      }
    }
    Collections.reverse(subjects);
    subjects.addAll(along(phrases, last));
    return new Found(subjects, antecedent, opener, false, start);
  }

  /** "14,000 bombs, along with 3,000 missiles, were sent": what is added to the subject. */
  private static List<NounRef> along(Phrases phrases, int noun) {
    int i = noun + 1;
    while ((phrases.is(i, Phrase.Kind.PREPOSITION) && phrases.word(i).equals("of"))
        || (phrases.is(i, Phrase.Kind.NOUN) && phrases.is(i - 1, Phrase.Kind.PREPOSITION))) {
      i++;
    }
    if (!phrases.is(i, Phrase.Kind.COMMA)) {
      return List.of();
    }
    int word = i + 1;
    boolean along =
        phrases.is(word, Phrase.Kind.ADVERB) || phrases.is(word, Phrase.Kind.PREPOSITION);
    boolean joins =
        along
            && Set.of("along", "together").contains(phrases.word(word))
            && phrases.is(word + 1, Phrase.Kind.PREPOSITION);
    if (!joins) {
      return List.of();
    }
    List<NounRef> found = new ArrayList<>();
    for (int k = word + 2; k < phrases.size() && !phrases.is(k, Phrase.Kind.COMMA); k++) {
      if (phrases.is(k, Phrase.Kind.VERB)) {
        return List.of();
      }
      if (phrases.is(k, Phrase.Kind.NOUN)) {
        found.add(new NounRef(k, false));
      }
    }
    return found;
  }

  /** First phrase of a coordination that ends at the noun: "Moscow" of "Moscow and Pyongyang". */
  private int group(Phrases phrases, int noun) {
    int start = noun;
    boolean joined = false;
    while (true) {
      boolean pronoun =
          phrases.is(start, Phrase.Kind.NOUN)
              && phrases.token(phrases.get(start).head()).tag().equals("PRP");
      if (!pronoun
          && phrases.is(start - 1, Phrase.Kind.CONJUNCTION)
          && phrases.is(start - 2, Phrase.Kind.NOUN)
          && !object(phrases, start - 2)) {
        start -= 2;
        joined = true;
      } else if (joined
          && phrases.is(start - 1, Phrase.Kind.COMMA)
          && phrases.is(start - 2, Phrase.Kind.NOUN)) {
        start -= 2;
      } else {
        return start;
      }
    }
  }

  /**
   * "Chad sent tanks and Mali sent jets", "to Chad and Mali sent": the first noun ends a clause.
   */
  private boolean object(Phrases phrases, int noun) {
    int left = skip(phrases, noun - 1);
    while (phrases.is(left, Phrase.Kind.PREPOSITION)
        && (phrases.is(left - 1, Phrase.Kind.NOUN) || phrases.is(left - 1, Phrase.Kind.VERB))) {
      left = phrases.is(left - 1, Phrase.Kind.VERB) ? left - 1 : skip(phrases, left - 2);
    }
    if (phrases.is(left, Phrase.Kind.NOUN) && phrases.is(left - 1, Phrase.Kind.VERB)) {
      left--;
    }
    if (!phrases.is(left, Phrase.Kind.VERB)) {
      return false;
    }
    VerbGroup verb = phrases.verb(phrases.get(left));
    boolean says = lexicon.reporting(verb.lemma(), verb.particle()).isPresent();
    int subject = skip(phrases, left - 1);
    boolean relative =
        phrases.is(subject, Phrase.Kind.RELATIVE)
            || (phrases.is(subject, Phrase.Kind.NOUN)
                && (phrases.is(subject - 1, Phrase.Kind.NOUN)
                    || phrases.is(subject - 1, Phrase.Kind.RELATIVE)));
    return verb.finite() && !says && !relative;
  }

  /** Whether the noun may be the object of a relative clause that no word opens. */
  private boolean thing(Phrases phrases, int noun) {
    Phrase phrase = phrases.get(noun);
    return lexicon.is("container", phrases.lemma(noun))
        || phrases.token(phrase.head()).tag().equals("CD")
        || phrases.sentence().mentions().stream()
            .anyMatch(
                m ->
                    m.kind() == org.waybill.text.MentionKind.GOODS
                        && m.firstToken() >= phrase.first()
                        && m.endToken() <= phrase.end());
  }

  private static int skip(Phrases phrases, int from) {
    int i = from;
    while (phrases.is(i, Phrase.Kind.ADVERB) || phrases.is(i, Phrase.Kind.QUOTE)) {
      i--;
    }
    return i;
  }

  private static int nounBefore(Phrases phrases, int from) {
    int i = from - 1;
    while (i >= 0
        && (phrases.is(i, Phrase.Kind.COMMA)
            || phrases.is(i, Phrase.Kind.PREPOSITION)
            || phrases.is(i, Phrase.Kind.QUOTE)
            || phrases.is(i, Phrase.Kind.ADVERB)
            || phrases.is(i, Phrase.Kind.BREAK))) {
      i--;
    }
    while (phrases.is(i - 1, Phrase.Kind.PREPOSITION) && phrases.word(i - 1).equals("worth")) {
      i -= 2;
    }
    return phrases.is(i, Phrase.Kind.NOUN) ? i : -1;
  }

  /** The phrase before the relative clause whose verb this is; -1 where it is no such verb. */
  private static int overRelative(int verb, List<Clause> before) {
    for (Clause clause : before) {
      if (clause.phrase() == verb) {
        Optional<NounRef> object = clause.relativeObject();
        if (object.isPresent()) {
          return object.get().phrase();
        }
        boolean relative = Set.of("which", "who", "that", "whose").contains(clause.opener());
        if (relative && !clause.subjects().isEmpty()) {
          return clause.subjects().get(0).phrase();
        }
      }
    }
    return -1;
  }

  /** Index of the comma that opens the insertion which the comma at {@code close} closes; or -1. */
  private static int parenthesis(Phrases phrases, int close) {
    for (int i = close - 1; i > 0; i--) {
      if (phrases.is(i, Phrase.Kind.BREAK)) {
        return -1;
      }
      if (phrases.is(i, Phrase.Kind.COMMA)) {
        int first = skipForward(phrases, i + 1);
        boolean insertion =
            phrases.is(first, Phrase.Kind.RELATIVE)
                || phrases.is(first, Phrase.Kind.PREPOSITION)
                || phrases.is(first, Phrase.Kind.SUBORDINATOR)
                || phrases.is(first, Phrase.Kind.ADVERB)
                || phrases.is(first, Phrase.Kind.TIME)
                || first == close
                || (phrases.is(first, Phrase.Kind.NOUN) && !finiteWithin(phrases, first, close))
                || (phrases.is(first, Phrase.Kind.VERB)
                    && !phrases.verb(phrases.get(first)).finite());
        if (insertion) {
          return i;
        }
      }
    }
    return -1;
  }

  private static int skipForward(Phrases phrases, int from) {
    int i = from;
    while (phrases.is(i, Phrase.Kind.ADVERB)) {
      i++;
    }
    return i;
  }

  private static boolean finiteWithin(Phrases phrases, int from, int to) {
    for (int i = from; i < to; i++) {
      if (phrases.is(i, Phrase.Kind.VERB) && phrases.verb(phrases.get(i)).finite()) {
        return true;
      }
    }
    return false;
  }

  /**
   * Index of the break that opens a bracket or dash closed at {@code close}; -1 if there is none.
   */
  private static int bracket(Phrases phrases, int close) {
    String word = phrases.word(close);
    String opens = word.equals(")") ? "(" : word.equals("]") ? "[" : word;
    if (!Set.of("(", "[", "--", "-").contains(opens)) {
      return -1;
    }
    for (int i = close - 1; i > 0; i--) {
      if (phrases.is(i, Phrase.Kind.BREAK) && phrases.word(i).equals(opens)) {
        return i;
      }
    }
    return -1;
  }
}
