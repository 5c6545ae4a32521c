package org.waybill.claim.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.waybill.claim.Modality;
import org.waybill.reference.EntityType;
import org.waybill.text.MentionKind;

/**
 * Finds meetings that no verb of meeting tells: a minister tells or asks one of another state,
 * takes something up with him, calls on him, signs with him or stands beside him.
 */
final class Encounters {
  private final Lexicon lexicon;
  private final MeetingFinder meetings;

  Encounters(Lexicon lexicon, MeetingFinder meetings) {
    this.lexicon = lexicon;
    this.meetings = meetings;
  }

  List<MeetingFinder.Meet> find(Reading reading) {
    List<MeetingFinder.Meet> found = new ArrayList<>();
    for (Clause clause : reading.clauses()) {
      Attendees partners = partners(reading, clause);
      Attendees subjects = meetings.subjects(reading, clause);
      if (subjects.size() == 0 && clause.subjects().isEmpty()) {
        beforeComma(reading, clause).ifPresent(p -> subjects.add(reading, p));
      }
      boolean together = lexicon.is("signingVerb", clause.verb().lemma()) && subjects.size() > 1;
      boolean pair = subjects.size() == 1 && partners.size() == 1;
      Attendees all = meetings.nobody();
      subjects.list().forEach(all::add);
      partners.list().forEach(all::add);
      if ((pair || together) && ofTwoStates(all)) {
        Circumstances circumstances =
            Circumstances.of(lexicon, reading, clause, Modality.ACTUAL, true);
        if (!circumstances.negative() && !clause.verb().negated()) {
          Phrase verb = reading.main().get(clause.phrase());
          found.addAll(
              meetings.meet(
                  reading,
                  clause.verb().main(),
                  subjects,
                  partners,
                  false,
                  verb.first(),
                  verb.end(),
                  circumstances));
        }
      }
    }
    return found;
  }

  /** Whom the subject of the clause is with, where the verb says that he is with somebody. */
  private Attendees partners(Reading reading, Clause clause) {
    Attendees partners = meetings.nobody();
    String lemma = clause.verb().lemma();
    if (clause.verb().passive()) {
      return partners;
    }
    for (Argument a : clause.arguments()) {
      int p = a.phrases().get(0);
      boolean told = a.preposition().isEmpty() && lexicon.is("addressingVerb", lemma);
      boolean said = a.preposition().equals("to") && lexicon.is("sayingToVerb", lemma);
      boolean raised = a.preposition().equals("with") && lexicon.is("raisingVerb", lemma);
      boolean on = a.preposition().equals("on") || clause.verb().particle().equals("on");
      boolean called = on && lemma.equals("call") && !urges(reading, clause);
      boolean beside =
          lexicon.is("standingVerb", lemma) && lexicon.is("besidePreposition", a.preposition());
      if ((told || said || raised || called || beside) && somebody(reading, p)) {
        partners.add(reading, p);
        break;
      }
    }
    return partners;
  }

  /** "NAME, standing beside him": who is named before the comma. */
  private static Optional<Integer> beforeComma(Reading reading, Clause clause) {
    Phrases phrases = reading.main();
    boolean named =
        clause.verb().form() == VerbGroup.Form.GERUND
            && phrases.is(clause.phrase() - 1, Phrase.Kind.COMMA)
            && phrases.is(clause.phrase() - 2, Phrase.Kind.NOUN);
    return named ? Optional.of(clause.phrase() - 2) : Optional.empty();
  }

  /** Whether the phrase is a person by name or the holder of an office. */
  private boolean somebody(Reading reading, int p) {
    boolean person =
        Nominals.headMention(reading.sentence(), reading.main().get(p))
            .filter(m -> m.kind() == MentionKind.PERSON)
            .isPresent();
    return person || lexicon.is("counterpart", reading.main().lemma(p));
  }

  /** "called on Germany to send tanks". */
  private static boolean urges(Reading reading, Clause clause) {
    return reading.clauses().stream()
        .anyMatch(
            c ->
                c.verb().form() == VerbGroup.Form.INFINITIVE
                    && c.phrase() > clause.phrase()
                    && c.phrase() <= clause.end() + 1);
  }

  /** Whether one is a person and they are of two states. */
  private static boolean ofTwoStates(Attendees who) {
    List<Optional<String>> states =
        who.list().stream().map(Party::state).filter(Optional::isPresent).distinct().toList();
    boolean person = who.list().stream().anyMatch(p -> p.type() == EntityType.PERSON);
    return person && states.size() > 1;
  }
}
