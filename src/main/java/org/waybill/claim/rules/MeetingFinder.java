package org.waybill.claim.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.waybill.claim.Modality;
import org.waybill.claim.When;
import org.waybill.text.Mention;
import org.waybill.text.MentionKind;
import org.waybill.text.Sentence;
import org.waybill.text.Token;

/** Finds who is said to meet, visit, call or talk with whom where the article speaks of arms. */
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

  private static final int MOST = 6;

  private final Lexicon lexicon;
  private final Cast cast;
  private final Discourse discourse;
  private final Attribution attribution;
  private final MeetingTopics topics;
  private final ArgumentFinder arguments;

  MeetingFinder(
      Lexicon lexicon,
      Cast cast,
      Discourse discourse,
      Attribution attribution,
      List<Sentence> sentences) {
    this.lexicon = lexicon;
    this.cast = cast;
    this.discourse = discourse;
    this.attribution = attribution;
    this.topics = new MeetingTopics(lexicon, sentences);
    this.arguments = new ArgumentFinder(lexicon);
  }

  List<Meet> find(Reading reading) {
    List<Meet> meetings = new ArrayList<>();
    for (Clause clause : reading.clauses()) {
      meetings.addAll(verb(reading, clause));
    }
    Phrases phrases = reading.main();
    for (int i = 0; i < phrases.size(); i++) {
      if (phrases.is(i, Phrase.Kind.NOUN) && lexicon.is("meetingNoun", phrases.lemma(i))) {
        meetings.addAll(noun(reading, i));
      }
    }
    if (meetings.isEmpty()) {
      visit(reading).ifPresent(meetings::add);
    }
    if (meetings.isEmpty() && topics.near(reading.sentence().index())) {
      meetings.addAll(new Encounters(lexicon, this).find(reading));
    }
    return meetings;
  }

  Attendees nobody() {
    return new Attendees(lexicon, cast, discourse, attribution);
  }

  private List<Meet> verb(Reading reading, Clause clause) {
    VerbGroup verb = clause.verb();
    boolean meets = lexicon.is("meetingVerb", verb.lemma());
    boolean talks = lexicon.is("talkingVerb", verb.lemma());
    boolean discusses = lexicon.is("discussingVerb", verb.lemma());
    boolean other = !meets && !talks && !discusses;
    if (other || !verb.particle().isEmpty() || renamed(clause)) {
      return List.of();
    }
    Phrases phrases = reading.main();
    Attendees subjects = subjects(reading, clause);
    Attendees partners = nobody();
    int end = phrases.get(clause.phrase()).end();
    for (Argument a : clause.arguments()) {
      boolean partner =
          a.preposition().equals("with")
              || (meets && a.preposition().isEmpty() && receives(reading, verb, a))
              || (talks && a.preposition().equals("to") && a.equals(clause.arguments().get(0)))
              || (verb.passive() && a.preposition().equals("by"));
      if (partner && subjects.size() > 0) {
        for (int p : a.phrases()) {
          partners.add(reading, p);
          end = Math.max(end, phrases.get(p).end());
        }
      }
    }
    if (discusses && partners.size() == 0 && subjects.size() == 1) {
      end = Math.max(end, distant(reading, clause, partners));
    }
    boolean together =
        subjects.size() > 1
            && partners.size() == 0
            && (discusses || talks)
            && !verb.passive()
            && (discusses || subjects.allPersons() || verb.lemma().equals("meet"));
    if (partners.size() == 0 && !together) {
      return List.of();
    }
    Circumstances circumstances = Circumstances.of(lexicon, reading, clause, Modality.ACTUAL, true);
    boolean denied = verb.negated() || circumstances.negative();
    if (denied || !topics.ofArms(reading, clause.arguments(), discusses)) {
      return List.of();
    }
    int first = phrases.get(clause.phrase()).first();
    for (NounRef subject : clause.subjects()) {
      first = Math.min(first, phrases.get(subject.phrase()).first());
    }
    boolean apart = separate(reading.sentence(), first, end);
    return meet(reading, verb.main(), subjects, partners, apart, first, end, circumstances);
  }

  /** "discuss an offer to train officers with NAME": the person who is named further on. */
  private int distant(Reading reading, Clause clause, Attendees partners) {
    Phrases phrases = reading.main();
    for (int i = clause.phrase() + 1; i + 1 < phrases.size(); i++) {
      boolean over =
          phrases.is(i, Phrase.Kind.BREAK)
              || (phrases.is(i, Phrase.Kind.VERB) && phrases.verb(phrases.get(i)).finite());
      if (over) {
        break;
      }
      boolean with =
          phrases.is(i, Phrase.Kind.PREPOSITION)
              && phrases.word(i).equals("with")
              && phrases.is(i + 1, Phrase.Kind.NOUN)
              && Nominals.headMention(reading.sentence(), phrases.get(i + 1))
                  .filter(m -> m.kind() == MentionKind.PERSON)
                  .isPresent();
      if (with) {
        partners.add(reading, i + 1);
        return phrases.get(i + 1).end();
      }
    }
    return 0;
  }

  Attendees subjects(Reading reading, Clause clause) {
    Attendees subjects = nobody();
    for (NounRef subject : clause.subjects()) {
      Phrases phrases = reading.main();
      Token head = phrases.token(phrases.get(subject.phrase()).head());
      boolean several =
          head.tag().equals("NNS")
              && lexicon.is("envoyNoun", head.lemma().toLowerCase(Locale.ROOT))
              && phrases.is(subject.phrase() + 1, Phrase.Kind.COMMA);
      Attendees named = nobody();
      if (several) {
        apposed(reading, subject.phrase(), named);
      }
      if (named.size() > 1 && named.allPersons()) {
        named.list().forEach(subjects::add);
      } else {
        subjects.add(reading, subject.phrase());
      }
    }
    return subjects;
  }

  /** "called Germany a supplier": the object is given a name. */
  private static boolean renamed(Clause clause) {
    long objects = clause.arguments().stream().filter(a -> a.preposition().isEmpty()).count();
    boolean called = clause.verb().lemma().equals("call");
    boolean on = clause.arguments().stream().anyMatch(a -> a.preposition().matches("on|for"));
    return called && (objects > 1 || on || clause.verb().form() == VerbGroup.Form.PARTICIPLE);
  }

  /** Those who are welcomed, received, hosted or called are persons; states are met. */
  private boolean receives(Reading reading, VerbGroup verb, Argument object) {
    if (verb.lemma().equals("meet")) {
      return true;
    }
    int head = reading.main().get(object.phrases().get(0)).head();
    String lemma = reading.main().lemma(object.phrases().get(0));
    return reading.main().token(head).tag().equals("PRP")
        || lexicon.is("envoyNoun", lemma)
        || reading.sentence().mentionsAt(head).stream()
            .anyMatch(m -> m.kind() == MentionKind.PERSON);
  }

  private List<Meet> noun(Reading reading, int index) {
    Phrases phrases = reading.main();
    Phrase phrase = phrases.get(index);
    int end = phrase.end();
    ArgumentFinder.Found right = arguments.find(phrases, index + 1);
    boolean between = false;
    Attendees partners = nobody();
    for (Argument a : right.arguments()) {
      if (a.preposition().equals("between") || a.preposition().equals("with")) {
        between |= a.preposition().equals("between");
        for (int p : a.phrases()) {
          partners.add(reading, p);
          end = Math.max(end, phrases.get(p).end());
        }
      }
    }
    String opening = phrases.token(phrase.first()).text().toLowerCase(Locale.ROOT);
    boolean unsure =
        reading.sentence().tokens().subList(phrase.first(), phrase.end()).stream()
            .anyMatch(t -> lexicon.is("unsure", t.text().toLowerCase(Locale.ROOT)));
    if (unsure
        || lexicon.is("negator", opening)
        || !topics.ofArms(reading, right.arguments(), false)) {
      return List.of();
    }
    Attendees owners = nobody();
    Circumstances circumstances = Circumstances.plain(Modality.ACTUAL, false);
    if (between) {
      end = Math.max(end, apposed(reading, index, partners));
    } else {
      Optional<Clause> holder = holders(reading, index, partners, owners);
      if (holder.isPresent()) {
        circumstances = Circumstances.of(lexicon, reading, holder.get(), Modality.ACTUAL, true);
      }
      if (circumstances.negative() || (partners.size() == 0 && owners.size() < 2)) {
        return List.of();
      }
    }
    boolean apart = separate(reading.sentence(), phrase.first(), phrase.end());
    return meet(
        reading, phrase.head(), owners, partners, apart, phrase.first(), end, circumstances);
  }

  /** Who held the talks: the owner of the noun, else the subject of the verb beside it. */
  private Optional<Clause> holders(
      Reading reading, int index, Attendees partners, Attendees owners) {
    Phrase phrase = reading.main().get(index);
    for (Mention m : reading.sentence().mentions()) {
      boolean inside = m.firstToken() >= phrase.first() && m.endToken() <= phrase.end();
      if (inside && !m.covers(phrase.head())) {
        owners.party(m).ifPresent(owners::add);
      }
    }
    if (owners.size() > 0) {
      return Optional.empty();
    }
    Optional<Clause> clause = beside(reading, index);
    boolean holds = clause.isPresent() && lexicon.is("talksVerb", clause.get().verb().lemma());
    boolean speaks =
        clause.isPresent()
            && clause.get().phrase() < index
            && lexicon
                .reporting(clause.get().verb().lemma(), clause.get().verb().particle())
                .isPresent();
    if (clause.isPresent() && !speaks && (holds || partners.size() > 0)) {
      clause.get().subjects().forEach(s -> owners.add(reading, s.phrase()));
    }
    return holds ? clause : Optional.empty();
  }

  /** The clause with the noun among its words; for an opening phrase the clause after it. */
  private Optional<Clause> beside(Reading reading, int index) {
    Clause nearest = null;
    Clause next = null;
    for (Clause clause : reading.clauses()) {
      if (clause.phrase() < index && clause.end() >= index) {
        nearest = clause;
      } else if (clause.phrase() > index && next == null) {
        next = clause;
      }
    }
    boolean opens = index == 1 && reading.main().is(0, Phrase.Kind.PREPOSITION);
    return Optional.ofNullable(nearest != null || !opens ? nearest : next);
  }

  /** "between the North Korean leader, Kim, and the president, Putin": persons until the verb. */
  private int apposed(Reading reading, int index, Attendees who) {
    Phrases phrases = reading.main();
    int end = 0;
    for (int i = index + 1; i < phrases.size(); i++) {
      if (phrases.is(i, Phrase.Kind.VERB) || phrases.is(i, Phrase.Kind.BREAK)) {
        break;
      }
      boolean topic =
          phrases.is(i, Phrase.Kind.PREPOSITION) && lexicon.is("topicPreposition", phrases.word(i));
      if (topic) {
        break;
      }
      if (phrases.is(i, Phrase.Kind.NOUN)) {
        int before = who.size();
        who.add(reading, i);
        end = who.size() > before ? phrases.get(i).end() : end;
      }
    }
    who.personsOnly();
    return end;
  }

  /** "visited Khartoum", "on a visit to Ankara", "would go to Moscow for talks": guest and host. */
  private Optional<Meet> visit(Reading reading) {
    Phrases phrases = reading.main();
    for (Clause clause : reading.clauses()) {
      boolean visits = clause.verb().lemma().equals("visit");
      boolean goes = lexicon.is("goingVerb", clause.verb().lemma()) && forTalks(phrases, clause);
      for (Argument a : clause.arguments()) {
        boolean destination =
            (visits && a.preposition().isEmpty())
                || (goes && lexicon.is("destination", a.preposition()));
        if (destination && !clause.verb().negated() && !clause.verb().passive()) {
          Attendees guest = subjects(reading, clause);
          Attendees host = nobody();
          host.host(reading, a.phrases().get(0)).ifPresent(host::add);
          Circumstances circumstances =
              Circumstances.of(lexicon, reading, clause, Modality.ACTUAL, true);
          Optional<Meet> meet =
              circumstances.negative()
                  ? Optional.empty()
                  : visit(reading, clause.phrase(), guest, host, circumstances);
          if (meet.isPresent()) {
            return meet;
          }
        }
      }
    }
    for (int i = 0; i < phrases.size(); i++) {
      boolean visit =
          phrases.is(i, Phrase.Kind.NOUN)
              && phrases.lemma(i).equals("visit")
              && phrases.is(i + 1, Phrase.Kind.PREPOSITION)
              && phrases.word(i + 1).equals("to")
              && phrases.is(i + 2, Phrase.Kind.NOUN);
      if (visit) {
        Attendees guest = nobody();
        holders(reading, i, guest, guest);
        if (guest.size() == 0) {
          beside(reading, i)
              .ifPresent(c -> c.subjects().forEach(s -> guest.add(reading, s.phrase())));
        }
        Attendees host = nobody();
        host.host(reading, i + 2).ifPresent(host::add);
        return visit(reading, i, guest, host, Circumstances.plain(Modality.ACTUAL, false));
      }
    }
    return Optional.empty();
  }

  private Optional<Meet> visit(
      Reading reading, int phrase, Attendees guest, Attendees host, Circumstances circumstances) {
    boolean pair = guest.size() == 1 && host.size() == 1;
    boolean arms = topics.near(reading.sentence().index());
    Phrase at = reading.main().get(phrase);
    return pair && arms
        ? meet(reading, at.head(), guest, host, false, at.first(), at.end(), circumstances).stream()
            .findFirst()
        : Optional.empty();
  }

  /** Whether the clause says that somebody goes for talks. */
  private boolean forTalks(Phrases phrases, Clause clause) {
    for (int i = clause.phrase() + 1;
        i < phrases.size() && !phrases.is(i, Phrase.Kind.BREAK);
        i++) {
      boolean toTalk =
          phrases.is(i, Phrase.Kind.VERB)
              && phrases.verb(phrases.get(i)).form() == VerbGroup.Form.INFINITIVE
              && (lexicon.is("discussingVerb", phrases.verb(phrases.get(i)).lemma())
                  || lexicon.is("talkingVerb", phrases.verb(phrases.get(i)).lemma()));
      if (toTalk) {
        return true;
      }
      boolean talks =
          phrases.is(i, Phrase.Kind.NOUN) && lexicon.is("meetingNoun", phrases.lemma(i));
      boolean purpose =
          phrases.is(i - 1, Phrase.Kind.PREPOSITION) && phrases.word(i - 1).equals("for");
      if (talks && purpose) {
        return true;
      }
    }
    return false;
  }

  /** "met separately with", "separate talks with": each alone. */
  private boolean separate(Sentence sentence, int first, int end) {
    return sentence.tokens().subList(first, end).stream()
        .anyMatch(t -> lexicon.is("apart", t.text().toLowerCase(Locale.ROOT)));
  }

  List<Meet> meet(
      Reading reading,
      int trigger,
      Attendees subjects,
      Attendees partners,
      boolean apart,
      int first,
      int end,
      Circumstances circumstances) {
    List<Meet> meetings = new ArrayList<>();
    List<List<Party>> guests =
        apart && partners.size() > 1
            ? partners.list().stream().map(List::of).toList()
            : List.of(partners.list());
    for (List<Party> some : guests) {
      Attendees who = nobody();
      subjects.list().forEach(who::add);
      some.forEach(who::add);
      if (who.size() >= 2 && who.size() <= MOST && !who.amongThemselves()) {
        meetings.add(
            new Meet(
                reading.sentence().index(),
                trigger,
                who.list(),
                first,
                end,
                when(reading.sentence(), first, end),
                circumstances));
      }
    }
    return meetings;
  }

  private static Optional<When> when(Sentence sentence, int first, int end) {
    return sentence.times().stream()
        .filter(t -> t.firstToken() >= first - 3 && t.endToken() <= end + 4)
        .findFirst()
        .map(Values::when);
  }
}
