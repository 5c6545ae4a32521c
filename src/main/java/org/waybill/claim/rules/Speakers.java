package org.waybill.claim.rules;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.waybill.reference.EntityType;
import org.waybill.text.AnalysedText;
import org.waybill.text.Mention;
import org.waybill.text.MentionKind;
import org.waybill.text.Token;

/** Finds who the subject of a verb of speech is. */
final class Speakers {
  private final AnalysedText text;
  private final Lexicon lexicon;
  private final Cast cast;
  private final Discourse discourse;
  private final List<Reading> readings;
  private final Map<Integer, List<Source>> sources;

  /**
   * @param sources the sources of the sentences read so far, by index of the sentence
   */
  Speakers(
      AnalysedText text,
      Lexicon lexicon,
      Cast cast,
      Discourse discourse,
      List<Reading> readings,
      Map<Integer, List<Source>> sources) {
    this.text = text;
    this.lexicon = lexicon;
    this.cast = cast;
    this.discourse = discourse;
    this.readings = readings;
    this.sources = sources;
  }

  /** Whom a transcript's label names: "MR. KIRBY". */
  Party labelled(String label) {
    String surname = label.substring(label.lastIndexOf(' ') + 1).toLowerCase(Locale.ROOT);
    for (Reading reading : readings) {
      for (Mention m : reading.sentence().mentions()) {
        boolean named =
            m.kind() == MentionKind.PERSON
                && m.name().toLowerCase(Locale.ROOT).endsWith(surname)
                && m.state().isPresent();
        if (named) {
          return cast.party(m);
        }
      }
    }
    String name = surname.substring(0, 1).toUpperCase(Locale.ROOT) + surname.substring(1);
    return new Party(
        "person/" + surname, EntityType.PERSON, name, Optional.empty(), cast.publisher().state());
  }

  /** The noun phrase as one that speaks. */
  Optional<Party> speaker(Reading reading, Phrases phrases, NounRef ref) {
    Phrase phrase = phrases.get(ref.phrase());
    int index = reading.sentence().index();
    Token head = phrases.token(phrase.head());
    String word = head.text().toLowerCase(Locale.ROOT);
    if (head.tag().equals("PRP")) {
      return switch (word) {
        case "he", "she" -> discourse.person(index, phrase.head()).map(cast::party);
        case "it", "they" ->
            spokeBefore(index).or(() -> discourse.state(index, phrase.head(), Set.of()));
        default -> Optional.empty();
      };
    }
    Optional<Mention> mention = Nominals.headMention(reading.sentence(), phrase);
    if (mention.isPresent()) {
      return switch (mention.get().kind()) {
        case STATE, PERSON, ORGANIZATION, GROUP, OFFICE ->
            Optional.of(located(reading, phrases, ref.phrase(), cast.party(mention.get())));
        default -> Optional.empty();
      };
    }
    String lemma = head.lemma().toLowerCase(Locale.ROOT);
    if (lexicon.is("governmentHead", lemma) || lexicon.is("voice", lemma)) {
      return owner(reading, phrase).or(() -> described(phrases, phrase, head));
    }
    if (lexicon.classOf("basis", lemma).isPresent()) {
      return owner(reading, phrase).or(() -> lastSpeaker(index));
    }
    return Optional.empty();
  }

  /**
   * The speaker with the state that the words beside the name give: "Colombia's Ivan Duque", "the
   * army in Cairo", "Vadym Skibitskyi of Ukrainian military intelligence".
   */
  private Party located(Reading reading, Phrases phrases, int index, Party speaker) {
    if (speaker.isState() || speaker.state().isPresent()) {
      return speaker;
    }
    int end = phrases.get(index).end();
    if (phrases.is(index + 1, Phrase.Kind.PREPOSITION)
        && Set.of("in", "of").contains(phrases.word(index + 1))
        && phrases.is(index + 2, Phrase.Kind.NOUN)) {
      end = phrases.get(index + 2).end();
    }
    int first = phrases.get(index).first();
    for (Mention m : reading.sentence().mentions()) {
      boolean beside = m.firstToken() >= first && m.endToken() <= end;
      boolean names = m.kind() == MentionKind.STATE || m.kind() == MentionKind.PLACE;
      if (beside && names && m.state().isPresent()) {
        return new Party(
            speaker.identity(), speaker.type(), speaker.name(), speaker.entity(), m.state());
      }
    }
    return speaker;
  }

  /** The organization or state that spoke last, or of which the sentence before speaks. */
  private Optional<Party> spokeBefore(int sentence) {
    for (int s = sentence; s >= 0 && s >= sentence - 1; s--) {
      List<Source> here = sources.getOrDefault(s, List.of());
      for (int k = here.size() - 1; k >= 0; k--) {
        if (here.get(k).speaker().type() != EntityType.PERSON) {
          return Optional.of(here.get(k).speaker());
        }
      }
      if (s < sentence) {
        for (Clause clause : readings.get(s).clauses()) {
          for (NounRef subject : clause.subjects()) {
            Phrases phrases = readings.get(s).main();
            Optional<Mention> m =
                Nominals.headMention(readings.get(s).sentence(), phrases.get(subject.phrase()));
            if (m.isPresent() && m.get().kind() == MentionKind.ORGANIZATION) {
              return Optional.of(cast.party(m.get()));
            }
          }
        }
      }
    }
    return Optional.empty();
  }

  private Optional<Party> owner(Reading reading, Phrase phrase) {
    for (Mention m : reading.sentence().mentions()) {
      boolean inside = m.firstToken() >= phrase.first() && m.endToken() <= phrase.end();
      if (inside && m.kind() != MentionKind.GOODS) {
        return cast.actor(m, true);
      }
    }
    return Optional.empty();
  }

  private Optional<Party> described(Phrases phrases, Phrase phrase, Token head) {
    if (!head.noun()) {
      return Optional.empty();
    }
    int first = phrase.first();
    if (phrases.token(first).tag().equals("DT") && first < phrase.head()) {
      first++;
    }
    String words = text.words(phrases.token(first).start(), head.end());
    return Optional.of(Party.group(words));
  }

  private Optional<Party> lastSpeaker(int sentence) {
    for (int s = sentence; s >= 0 && s >= sentence - 2; s--) {
      Reading reading = readings.get(s);
      for (Clause clause : reading.clauses()) {
        boolean released =
            lexicon.is("release", clause.verb().lemma())
                && !clause.subjects().isEmpty()
                && Nominals.headMention(
                        reading.sentence(), reading.main().get(clause.subjects().get(0).phrase()))
                    .isPresent();
        if (released) {
          return speaker(reading, reading.main(), clause.subjects().get(0));
        }
      }
      List<Source> here = s == sentence ? List.of() : sources.getOrDefault(s, List.of());
      if (!here.isEmpty()) {
        return Optional.of(here.get(here.size() - 1).speaker());
      }
    }
    return Optional.empty();
  }
}
