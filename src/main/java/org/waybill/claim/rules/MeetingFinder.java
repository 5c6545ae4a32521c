package org.waybill.claim.rules;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.waybill.claim.Modality;
import org.waybill.claim.When;
import org.waybill.text.Mention;
import org.waybill.text.MentionForm;
import org.waybill.text.MentionKind;
import org.waybill.text.Sentence;
import org.waybill.text.Token;

/** Finds who is said to meet, visit, call or talk with whom. */
final class MeetingFinder {
  /**
   * A meeting.
   *
   * @param participants persons where they are named, else states or organizations; two or more
   * @param first first token of the words that say it
   * @param end token after them
   * @param when when, where the words or those beside them say so
   */
  record Meet(
      int sentence,
      int trigger,
      List<Party> participants,
      int first,
      int end,
      Optional<When> when,
      Circumstances circumstances) {}

  private final Lexicon lexicon;
  private final Cast cast;
  private final Discourse discourse;
  private final Attribution attribution;
  private final ArgumentFinder arguments;

  MeetingFinder(Lexicon lexicon, Cast cast, Discourse discourse, Attribution attribution) {
    this.lexicon = lexicon;
    this.cast = cast;
    this.discourse = discourse;
    this.attribution = attribution;
    this.arguments = new ArgumentFinder(lexicon);
  }

  List<Meet> find(Reading reading) {
    List<Meet> meetings = new ArrayList<>();
    for (Clause clause : reading.clauses()) {
      verb(reading, clause).ifPresent(meetings::add);
    }
    Phrases phrases = reading.main();
    for (int i = 0; i < phrases.size(); i++) {
      if (phrases.is(i, Phrase.Kind.NOUN) && lexicon.is("meetingNoun", phrases.lemma(i))) {
        noun(reading, i).ifPresent(meetings::add);
      }
    }
    return meetings;
  }

  private Optional<Meet> verb(Reading reading, Clause clause) {
    VerbGroup verb = clause.verb();
    boolean meets = lexicon.is("meetingVerb", verb.lemma());
    boolean talks = lexicon.is("talkingVerb", verb.lemma());
    if (!meets && !talks) {
      return Optional.empty();
    }
    Phrases phrases = reading.main();
    Map<String, Party> who = new LinkedHashMap<>();
    for (NounRef subject : clause.subjects()) {
      add(who, reading, subject.phrase());
    }
    int sides = who.size();
    int end = phrases.get(clause.phrase()).end();
    for (Argument a : clause.arguments()) {
      boolean partner =
          a.preposition().equals("with")
              || (meets && a.preposition().isEmpty())
              || (talks && a.preposition().equals("to") && a.equals(clause.arguments().get(0)))
              || (verb.passive() && a.preposition().equals("by"));
      if (partner && sides > 0) {
        for (int p : a.phrases()) {
          add(who, reading, p);
          end = Math.max(end, phrases.get(p).end());
        }
      }
    }
    boolean together =
        sides > 1
            && talks
            && who.values().stream()
                .allMatch(p -> p.type() == org.waybill.reference.EntityType.PERSON);
    if ((who.size() == sides && !together) || !verb.particle().isEmpty()) {
      return Optional.empty();
    }
    Circumstances circumstances = Circumstances.of(lexicon, reading, clause, Modality.ACTUAL, true);
    int first = phrases.get(clause.phrase()).first();
    for (NounRef subject : clause.subjects()) {
      first = Math.min(first, phrases.get(subject.phrase()).first());
    }
    return meet(reading, clause.verb().main(), who, first, end, circumstances);
  }

  private Optional<Meet> noun(Reading reading, int index) {
    Phrases phrases = reading.main();
    Map<String, Party> who = new LinkedHashMap<>();
    Phrase phrase = phrases.get(index);
    int end = phrase.end();
    ArgumentFinder.Found right = arguments.find(phrases, index + 1);
    boolean between = false;
    for (Argument a : right.arguments()) {
      if (a.preposition().equals("between") || a.preposition().equals("with")) {
        between |= a.preposition().equals("between");
        for (int p : a.phrases()) {
          add(who, reading, p);
          end = Math.max(end, phrases.get(p).end());
        }
      }
    }
    if (between) {
      end = Math.max(end, apposed(reading, index, who));
    } else if (!who.isEmpty()) {
      partner(reading, index, phrase, who);
    }
    return meet(
        reading,
        phrase.head(),
        who,
        phrase.first(),
        end,
        Circumstances.plain(Modality.ACTUAL, false));
  }

  /** Who held the talks: the owner of the noun, else the subject of the verb before it. */
  private void partner(Reading reading, int index, Phrase phrase, Map<String, Party> who) {
    Sentence sentence = reading.sentence();
    for (Mention m : sentence.mentions()) {
      boolean inside = m.firstToken() >= phrase.first() && m.endToken() <= phrase.end();
      if (inside && !m.covers(phrase.head())) {
        person(m).ifPresent(p -> who.putIfAbsent(p.identity(), p));
      }
    }
    if (who.size() > 1) {
      return;
    }
    Clause nearest = null;
    for (Clause clause : reading.clauses()) {
      if (clause.phrase() < index && clause.end() >= index) {
        nearest = clause;
      }
    }
    if (nearest != null) {
      for (NounRef subject : nearest.subjects()) {
        add(who, reading, subject.phrase());
      }
    }
  }

  /** "between the North Korean leader, Kim, and the president, Putin": persons until the verb. */
  private int apposed(Reading reading, int index, Map<String, Party> who) {
    Phrases phrases = reading.main();
    int end = 0;
    for (int i = index + 1; i < phrases.size(); i++) {
      if (phrases.is(i, Phrase.Kind.VERB) || phrases.is(i, Phrase.Kind.BREAK)) {
        break;
      }
      if (phrases.is(i, Phrase.Kind.NOUN)) {
        int before = who.size();
        add(who, reading, i);
        end = who.size() > before ? phrases.get(i).end() : end;
      }
    }
    List<Party> persons =
        who.values().stream()
            .filter(p -> p.type() == org.waybill.reference.EntityType.PERSON)
            .toList();
    if (persons.size() >= 2) {
      who.values().removeIf(p -> !persons.contains(p));
    }
    return end;
  }

  private void add(Map<String, Party> who, Reading reading, int index) {
    Phrase phrase = reading.main().get(index);
    Sentence sentence = reading.sentence();
    Token head = sentence.tokens().get(phrase.head());
    String word = head.text().toLowerCase(Locale.ROOT);
    if (head.tag().equals("PRP")) {
      switch (word) {
        case "he", "she", "him", "her" ->
            discourse
                .person(sentence.index(), phrase.head())
                .map(cast::party)
                .ifPresent(p -> who.putIfAbsent(p.identity(), p));
        case "i" ->
            attribution
                .at(sentence.index(), phrase.head())
                .map(
                    s ->
                        s.speaker().type() == org.waybill.reference.EntityType.PERSON
                            ? s.speaker()
                            : s.principal())
                .ifPresent(p -> who.putIfAbsent(p.identity(), p));
        case "they" ->
            discourse
                .persons(sentence.index(), phrase.head())
                .forEach(m -> who.putIfAbsent(cast.party(m).identity(), cast.party(m)));
        default -> {}
      }
      return;
    }
    Nominals.headMention(sentence, phrase)
        .flatMap(this::person)
        .or(() -> counterpart(sentence, phrase, head))
        .ifPresent(p -> who.putIfAbsent(p.identity(), p));
  }

  /** "Turkish officials", "his Korean counterpart": the state. */
  private Optional<Party> counterpart(Sentence sentence, Phrase phrase, Token head) {
    if (!lexicon.is("governmentHead", head.lemma()) && !head.is("counterpart")) {
      return Optional.empty();
    }
    for (Mention m : sentence.mentions()) {
      boolean inside = m.firstToken() >= phrase.first() && m.endToken() <= phrase.end();
      if (inside && m.kind() == MentionKind.STATE) {
        return cast.actor(m, false);
      }
    }
    return Optional.empty();
  }

  private Optional<Party> person(Mention m) {
    return switch (m.kind()) {
      case PERSON -> Optional.of(cast.party(m));
      case STATE ->
          m.form() == MentionForm.CAPITAL_AS_PLACE ? Optional.empty() : cast.actor(m, false);
      case OFFICE -> cast.actor(m, false);
      case ORGANIZATION, GROUP ->
          m.kind() == MentionKind.ORGANIZATION && m.state().isPresent()
              ? cast.actor(m, false)
              : Optional.of(cast.party(m));
      default -> Optional.empty();
    };
  }

  private Optional<Meet> meet(
      Reading reading,
      int trigger,
      Map<String, Party> who,
      int first,
      int end,
      Circumstances circumstances) {
    if (who.size() < 2 || who.size() > 6) {
      return Optional.empty();
    }
    return Optional.of(
        new Meet(
            reading.sentence().index(),
            trigger,
            List.copyOf(who.values()),
            first,
            end,
            when(reading.sentence(), first, end),
            circumstances));
  }

  private static Optional<When> when(Sentence sentence, int first, int end) {
    return sentence.times().stream()
        .filter(t -> t.firstToken() >= first - 3 && t.endToken() <= end + 4)
        .findFirst()
        .map(Values::when);
  }
}
