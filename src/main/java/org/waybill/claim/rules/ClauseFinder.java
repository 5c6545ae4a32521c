package org.waybill.claim.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Ties each verb of a sentence to its subject, its arguments and the word that governs it. */
final class ClauseFinder {
  private final Lexicon lexicon;
  private final SubjectFinder subjects;
  private final ArgumentFinder arguments;

  ClauseFinder(Lexicon lexicon) {
    this.lexicon = lexicon;
    this.subjects = new SubjectFinder(lexicon);
    this.arguments = new ArgumentFinder(lexicon);
  }

  /** The clauses, in the order of their verbs. */
  List<Clause> find(Phrases phrases) {
    List<Clause> clauses = new ArrayList<>();
    for (int i = 0; i < phrases.size(); i++) {
      if (phrases.is(i, Phrase.Kind.VERB)) {
        clauses.add(clause(phrases, i, clauses));
      }
    }
    return clauses;
  }

  private Clause clause(Phrases phrases, int verb, List<Clause> before) {
    VerbGroup group = phrases.verb(phrases.get(verb));
    ArgumentFinder.Found right = arguments.find(phrases, verb + 1);
    Left left =
        switch (group.form()) {
          case FINITE -> finite(phrases, verb, before);
          case INFINITIVE -> infinitive(phrases, verb, before);
          case GERUND -> gerund(phrases, verb, before);
          case PARTICIPLE -> participle(phrases, verb, before);
        };
    return new Clause(
        before.size(),
        verb,
        group,
        left.subjects,
        left.relativeObject,
        right.arguments(),
        left.governor,
        left.governorNoun,
        left.opener,
        right.end());
  }

  private Left finite(Phrases phrases, int verb, List<Clause> before) {
    VerbGroup group = phrases.verb(phrases.get(verb));
    SubjectFinder.Found found = subjects.find(phrases, verb, before);
    Left left = new Left();
    left.opener = found.opener();
    left.subjects = found.subjects();
    int turned = SplitGroups.auxiliaryBefore(phrases, verb, phrases.token(group.main()));
    if (turned >= 0 && SplitGroups.condition(phrases, turned)) {
      left.opener = "if";
    }
    if (found.antecedent() >= 0) {
      left.relativeObject = Optional.of(new NounRef(found.antecedent(), false));
    }
    if (found.shared()) {
      Clause other = coordinated(group, before);
      if (other != null) {
        left.subjects = other.subjects();
        left.opener = other.opener();
        left.governor = other.governor();
        left.governorNoun = other.governorNoun();
      }
    }
    return left;
  }

  /** The clause with which a verb is coordinated: the nearest that has a like auxiliary. */
  private static Clause coordinated(VerbGroup verb, List<Clause> before) {
    for (int i = before.size() - 1; i >= 0; i--) {
      VerbGroup other = before.get(i).verb();
      if (other.finite() && other.modal().isPresent() == verb.modal().isPresent()) {
        return before.get(i);
      }
    }
    return lastFinite(before);
  }

  private static Clause lastFinite(List<Clause> before) {
    for (int i = before.size() - 1; i >= 0; i--) {
      if (before.get(i).verb().finite()) {
        return before.get(i);
      }
    }
    return null;
  }

  private static Clause ofPhrase(List<Clause> before, int phrase) {
    for (Clause clause : before) {
      if (clause.phrase() == phrase) {
        return clause;
      }
    }
    return null;
  }

  private Left infinitive(Phrases phrases, int verb, List<Clause> before) {
    int i = back(phrases, verb - 1);
    boolean open = phrases.is(i, Phrase.Kind.SUBORDINATOR) && lexicon.is("open", phrases.word(i));
    if (open || phrases.is(i, Phrase.Kind.SUBORDINATOR) && phrases.word(i).equals("how")) {
      Left left = governed(phrases, back(phrases, i - 1), before);
      left.opener = open ? phrases.word(i) : left.opener;
      return left;
    }
    if (bare(phrases, verb) && phrases.is(i, Phrase.Kind.NOUN)) {
      Left left = governed(phrases, i, before);
      left.subjects = List.of(new NounRef(i, false));
      return left;
    }
    if (phrases.is(i, Phrase.Kind.CONJUNCTION) || phrases.is(i, Phrase.Kind.COMMA)) {
      Clause other = last(before, VerbGroup.Form.INFINITIVE);
      if (other != null) {
        return like(other);
      }
    }
    return governed(phrases, i, before);
  }

  /** An infinitive without "to": "saw Iran send". */
  private static boolean bare(Phrases phrases, int verb) {
    return !phrases.token(phrases.get(verb).first()).text().equalsIgnoreCase("to");
  }

  private Left gerund(Phrases phrases, int verb, List<Clause> before) {
    int i = back(phrases, verb - 1);
    if (phrases.is(i, Phrase.Kind.PREPOSITION)) {
      Left left = governed(phrases, back(phrases, i - 1), before);
      if (phrases.word(i).equals("from") && phrases.is(i - 1, Phrase.Kind.NOUN)) {
        kept(phrases, i - 1, before, left);
      }
      return left;
    }
    if (phrases.is(i, Phrase.Kind.VERB)) {
      return governed(phrases, i, before);
    }
    if (phrases.is(i, Phrase.Kind.CONJUNCTION)) {
      Clause other = last(before, VerbGroup.Form.GERUND);
      if (other != null) {
        return like(other);
      }
    }
    Left left = new Left();
    if (phrases.is(i, Phrase.Kind.NOUN)) {
      left.subjects = List.of(new NounRef(i, false));
      Clause governor = verbBefore(phrases, i, before);
      left.governor = governor == null ? -1 : governor.index();
    } else {
      Clause other = lastFinite(before);
      if (other != null) {
        left.subjects = other.subjects();
        left.governor = other.index();
      }
    }
    return left;
  }

  /** "stopped Iran from sending": whoever is kept from the deed would be its doer. */
  private void kept(Phrases phrases, int noun, List<Clause> before, Left left) {
    Clause governor = left.governor < 0 ? null : before.get(left.governor);
    boolean prevents =
        governor != null
            && !governor.verb().passive()
            && left.governorNoun < 0
            && lexicon
                .control(governor.verb().lemma(), governor.verb().particle())
                .filter(Lexicon.Control::negative)
                .isPresent()
            && governor.phrase() < noun;
    if (prevents) {
      left.subjects = List.of(new NounRef(noun, false));
    }
  }

  private Left participle(Phrases phrases, int verb, List<Clause> before) {
    Left left = new Left();
    int i = back(phrases, verb - 1);
    boolean joined = phrases.is(i, Phrase.Kind.CONJUNCTION);
    if (joined) {
      Clause other = before.isEmpty() ? null : before.get(before.size() - 1);
      if (other != null) {
        Left like = like(other);
        return other.verb().passive() ? like : left;
      }
    }
    while (phrases.is(i, Phrase.Kind.COMMA) || phrases.is(i, Phrase.Kind.QUOTE)) {
      i--;
    }
    if (phrases.is(i, Phrase.Kind.NOUN)) {
      left.subjects = List.of(new NounRef(chainHead(phrases, i), false));
    }
    return left;
  }

  /** "consignment" of "consignment of grenades": the noun that the participle describes. */
  private static int chainHead(Phrases phrases, int noun) {
    int i = noun;
    while (phrases.is(i - 1, Phrase.Kind.PREPOSITION)
        && phrases.word(i - 1).equals("of")
        && phrases.is(i - 2, Phrase.Kind.NOUN)) {
      i -= 2;
    }
    return i;
  }

  /** An infinitive or gerund whose governing word is at or to the left of the phrase. */
  private Left governed(Phrases phrases, int at, List<Clause> before) {
    Left left = new Left();
    if (phrases.is(at, Phrase.Kind.VERB)) {
      Clause governor = ofPhrase(before, at);
      if (governor != null) {
        left.governor = governor.index();
        left.subjects = governor.subjects();
        left.opener = governor.opener();
        left.relativeObject = governor.relativeObject();
      }
      return left;
    }
    Clause governor = verbBefore(phrases, at, before);
    if (governor != null) {
      left.governor = governor.index();
      left.opener = governor.opener();
    }
    int noun = controlNoun(phrases, at, governor == null ? -1 : governor.phrase());
    if (noun >= 0) {
      left.governorNoun = noun;
      left.subjects = ofNoun(phrases, noun, governor);
      return left;
    }
    if (governor == null) {
      if (phrases.is(at, Phrase.Kind.NOUN)) {
        left.subjects = List.of(new NounRef(at, false));
      }
      return left;
    }
    boolean objectActs =
        lexicon
            .control(governor.verb().lemma(), governor.verb().particle())
            .map(Lexicon.Control::objectActs)
            .orElse(false);
    left.relativeObject = governor.relativeObject();
    if (objectActs && !governor.verb().passive() && !governor.arguments().isEmpty()) {
      left.subjects =
          governor.arguments().get(0).phrases().stream().map(p -> new NounRef(p, false)).toList();
    } else {
      left.subjects = governor.subjects();
    }
    return left;
  }

  /**
   * Whose deed a noun or adjective governs: the owner's, else that of "from", else the subject's.
   */
  private static List<NounRef> ofNoun(Phrases phrases, int noun, Clause governor) {
    Phrase phrase = phrases.get(noun);
    boolean owned = false;
    for (int i = phrase.first(); i < phrase.end(); i++) {
      String tag = phrases.token(i).tag();
      owned |= tag.equals("POS") || tag.equals("PRP$");
    }
    owned |=
        phrases.sentence().mentions().stream()
            .anyMatch(m -> m.firstToken() >= phrase.first() && m.endToken() <= phrase.end());
    if (owned) {
      return List.of(new NounRef(noun, true));
    }
    int by = noun + 1;
    if (phrases.is(by, Phrase.Kind.PREPOSITION) && phrases.is(by + 1, Phrase.Kind.TIME)) {
      by += 2;
    }
    if (phrases.is(by, Phrase.Kind.PREPOSITION)
        && java.util.Set.of("from", "by", "of").contains(phrases.word(by))
        && phrases.is(by + 1, Phrase.Kind.NOUN)) {
      return List.of(new NounRef(by + 1, false));
    }
    return governor != null ? governor.subjects() : List.of(new NounRef(noun, true));
  }

  /** Index of the noun or adjective between the verb and the phrase that governs a deed. */
  private int controlNoun(Phrases phrases, int at, int verb) {
    for (int i = at; i > verb; i--) {
      boolean about =
          (phrases.is(i, Phrase.Kind.PREPOSITION) || phrases.is(i, Phrase.Kind.ADVERB))
              && i == at
              && phrases.is(i - 1, Phrase.Kind.VERB)
              && phrases.word(i).equals("about");
      if (about) {
        return i;
      }
      if (phrases.is(i, Phrase.Kind.NOUN)) {
        String lemma = phrases.lemma(i);
        boolean adjective = phrases.token(phrases.get(i).head()).tag().startsWith("JJ");
        boolean noun =
            phrases.token(phrases.get(i).head()).tag().equals("NN")
                || phrases.token(phrases.get(i).head()).tag().equals("NNS");
        if ((adjective && lexicon.control(lemma, "").isPresent())
            || (noun && lexicon.controlNoun(lemma).isPresent())) {
          return i;
        }
      }
    }
    return -1;
  }

  private static Clause verbBefore(Phrases phrases, int at, List<Clause> before) {
    for (int i = at; i >= 0; i--) {
      if (phrases.is(i, Phrase.Kind.VERB)) {
        return ofPhrase(before, i);
      }
      if (phrases.is(i, Phrase.Kind.BREAK) || phrases.is(i, Phrase.Kind.SUBORDINATOR)) {
        return null;
      }
    }
    return null;
  }

  private static Clause last(List<Clause> before, VerbGroup.Form form) {
    for (int i = before.size() - 1; i >= 0; i--) {
      if (before.get(i).verb().form() == form) {
        return before.get(i);
      }
    }
    return null;
  }

  private static Left like(Clause other) {
    Left left = new Left();
    left.subjects = other.subjects();
    left.governor = other.governor();
    left.governorNoun = other.governorNoun();
    left.opener = other.opener();
    return left;
  }

  private static int back(Phrases phrases, int from) {
    int i = from;
    while (phrases.is(i, Phrase.Kind.ADVERB)
        || phrases.is(i, Phrase.Kind.TIME)
        || phrases.is(i, Phrase.Kind.QUOTE)
        || phrases.is(i, Phrase.Kind.OTHER)) {
      i--;
    }
    return i;
  }

  private static final class Left {
    private List<NounRef> subjects = List.of();
    private Optional<NounRef> relativeObject = Optional.empty();
    private int governor = -1;
    private int governorNoun = -1;
    private String opener = "";
  }
}
