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
    Optional<Party> body = body(label);
    if (body.isPresent()) {
      return body.get();
    }
    String name = surname.substring(0, 1).toUpperCase(Locale.ROOT) + surname.substring(1);
    boolean office =
        lexicon.is("officeHolder", label.split(" ", 2)[0].toLowerCase(Locale.ROOT))
            && label.indexOf(' ') > 0;
    Optional<String> state = office ? cast.home() : cast.publisher().state();
    return new Party("person/" + surname, EntityType.PERSON, name, Optional.empty(), state);
  }

  /** The body that a label names instead of a person: "NATIONAL DEFENSE SECRETARIAT", "FRONT X". */
  private Optional<Party> body(String label) {
    Optional<String> state = Optional.empty();
    for (Reading reading : readings) {
      for (Mention m : reading.sentence().mentions()) {
        String words = text.words(m.start(), m.end());
        boolean organization =
            m.kind() == MentionKind.ORGANIZATION || m.kind() == MentionKind.GROUP;
        if (organization && (words.equalsIgnoreCase(label) || m.name().equalsIgnoreCase(label))) {
          return Optional.of(cast.party(m));
        }
        boolean adjective = m.kind() == MentionKind.STATE && state.isEmpty();
        if (adjective
            && (" " + label + " ")
                .toLowerCase(Locale.ROOT)
                .contains(" " + words.toLowerCase(Locale.ROOT) + " ")) {
          state = m.state();
        }
      }
    }
    String last = label.substring(label.lastIndexOf(' ') + 1).toLowerCase(Locale.ROOT);
    if (!lexicon.is("organ", last) || label.indexOf(' ') < 0) {
      return Optional.empty();
    }
    return Optional.of(
        new Party(
            "organization/" + label.toLowerCase(Locale.ROOT),
            EntityType.ORGANIZATION,
            titled(label),
            Optional.empty(),
            state.or(cast::home)));
  }

  private static String titled(String label) {
    StringBuilder name = new StringBuilder();
    for (String word : label.toLowerCase(Locale.ROOT).split(" ")) {
      if (!word.isEmpty()) {
        name.append(name.isEmpty() ? "" : " ")
            .append(word.substring(0, 1).toUpperCase(Locale.ROOT))
            .append(word.substring(1));
      }
    }
    return name.toString();
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
    Optional<Party> medium = medium(index, phrases, phrase);
    if (medium.isPresent()) {
      return medium;
    }
    Optional<Mention> mention = Nominals.headMention(reading.sentence(), phrase);
    if (mention.isPresent() && mention.get().kind() != MentionKind.GOODS) {
      mention.filter(m -> plural(m)).ifPresent(m -> called(m.identity(), phrases, ref.phrase()));
      return switch (mention.get().kind()) {
        case STATE, PERSON, ORGANIZATION, GROUP, OFFICE ->
            Optional.of(located(reading, phrases, ref.phrase(), cast.party(mention.get())));
        default -> Optional.empty();
      };
    }
    String lemma = head.lemma().toLowerCase(Locale.ROOT);
    if (lexicon.is("governmentHead", lemma) || lexicon.is("voice", lemma)) {
      return owner(reading, phrase).or(() -> described(phrases, ref.phrase(), head));
    }
    if (lexicon.is("viewNoun", lemma)) {
      return owner(reading, phrase);
    }
    if (lexicon.classOf("basis", lemma).isPresent()) {
      return author(reading, phrases, ref.phrase())
          .or(() -> owner(reading, phrase))
          .or(() -> releaser(reading))
          .or(() -> lastSpeaker(index, takesUp(phrases, phrase)));
    }
    return Optional.empty();
  }

  /** Whether the words point back to what was spoken of: "the images", not "satellite images". */
  private static boolean takesUp(Phrases phrases, Phrase phrase) {
    return Set.of("the", "these", "those", "such", "this", "that")
        .contains(phrases.token(phrase.first()).text().toLowerCase(Locale.ROOT));
  }

  /** "The ministry alleged that ..., and it released images": who spoke in the sentence itself. */
  private Optional<Party> releaser(Reading reading) {
    boolean released =
        reading.clauses().stream().anyMatch(c -> lexicon.is("release", c.verb().lemma()));
    return !released
        ? Optional.empty()
        : reading.clauses().stream()
            .filter(c -> lexicon.reporting(c.verb().lemma(), c.verb().particle()).isPresent())
            .flatMap(c -> c.subjects().stream())
            .filter(s -> !s.possessor())
            .filter(
                s ->
                    Nominals.headMention(reading.sentence(), reading.main().get(s.phrase()))
                        .isPresent())
            .findFirst()
            .flatMap(s -> speaker(reading, reading.main(), s));
  }

  private static boolean plural(Mention m) {
    return m.kind() == MentionKind.OFFICE || m.kind() == MentionKind.GROUP;
  }

  /** Who wrote a document: "a report by the panel". */
  private Optional<Party> author(Reading reading, Phrases phrases, int document) {
    boolean by =
        phrases.is(document + 1, Phrase.Kind.PREPOSITION)
            && Set.of("by", "from", "of").contains(phrases.word(document + 1))
            && phrases.is(document + 2, Phrase.Kind.NOUN);
    return by ? speaker(reading, phrases, new NounRef(document + 2, false)) : Optional.empty();
  }

  /**
   * A newspaper or station that is named by its kind: "Baghdad radio", "the newspaper al-Hayat". It
   * speaks for itself. Without a name it is the one that spoke before.
   */
  private Optional<Party> medium(int sentence, Phrases phrases, Phrase phrase) {
    int kind = -1;
    for (int i = phrase.first(); i < phrase.end(); i++) {
      if (lexicon.is("medium", phrases.token(i).lemma().toLowerCase(Locale.ROOT))
          && !phrases.token(i).tag().equals("NNS")
          && !otherAgency(phrases, phrase, i)) {
        kind = i;
      }
    }
    if (kind < 0) {
      return Optional.empty();
    }
    boolean named = kind < phrase.end() - 1;
    if (!named && kind != phrase.head()) {
      return Optional.empty();
    }
    int first = named ? kind + 1 : phrase.first();
    while (first < phrase.end() && phrases.token(first).tag().equals("DT")) {
      first++;
    }
    for (Mention m : phrases.sentence().mentions()) {
      boolean known =
          m.kind() == MentionKind.ORGANIZATION
              && m.firstToken() >= phrase.first()
              && m.endToken() <= phrase.end();
      if (known) {
        return Optional.of(cast.party(m));
      }
    }
    if (first == kind) {
      return spokeBefore(sentence).filter(p -> p.type() == EntityType.ORGANIZATION);
    }
    boolean proper = phrases.token(first).text().chars().anyMatch(Character::isUpperCase);
    if (!proper) {
      return Optional.empty();
    }
    String name = text.words(phrases.token(first).start(), phrases.token(phrase.end() - 1).end());
    return Optional.of(
        new Party(
            "medium/" + name.toLowerCase(Locale.ROOT),
            EntityType.ORGANIZATION,
            name,
            Optional.empty(),
            Optional.empty()));
  }

  /** "Spy agency", "the defence agency": an agency, but none of news. */
  private static boolean otherAgency(Phrases phrases, Phrase phrase, int kind) {
    if (!phrases.token(kind).lemma().equalsIgnoreCase("agency")) {
      return false;
    }
    String before = kind == phrase.first() ? "" : phrases.token(kind - 1).text();
    return !Character.isUpperCase(before.isEmpty() ? 'x' : before.charAt(0))
        && !Set.of("news", "press", "wire").contains(before);
  }

  /** Remembers the longer words by which the text calls a group. */
  private void called(String identity, Phrases phrases, int index) {
    int first = phrases.get(index).first();
    String whole = text.words(phrases.token(first).start(), end(phrases, index));
    cast.called(identity, whole);
    if (phrases.token(first).tag().equals("DT")) {
      cast.called(identity, text.words(phrases.token(first + 1).start(), end(phrases, index)));
    }
  }

  /** Where the words that describe the noun end: "researcher at the institute in London". */
  private static int end(Phrases phrases, int index) {
    int last = index;
    int next = index + 1;
    while (next < phrases.size()) {
      boolean closer =
          phrases.is(next, Phrase.Kind.NOUN)
              && Set.of("familiar", "close").contains(phrases.lemma(next));
      if (closer) {
        next++;
      }
      boolean more =
          phrases.is(next, Phrase.Kind.PREPOSITION) && phrases.is(next + 1, Phrase.Kind.NOUN);
      if (!more) {
        break;
      }
      last = next + 1;
      next += 2;
    }
    return phrases.token(phrases.get(last).end() - 1).end();
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

  private Optional<Party> described(Phrases phrases, int index, Token head) {
    Phrase phrase = phrases.get(index);
    if (!head.noun()) {
      return Optional.empty();
    }
    int first = phrase.first();
    if (phrases.token(first).tag().equals("DT") && first < phrase.head()) {
      first++;
    }
    String words = text.words(phrases.token(first).start(), head.end());
    Party group = Party.group(words);
    called(group.identity(), phrases, index);
    return Optional.of(group);
  }

  private Optional<Party> lastSpeaker(int sentence, boolean acrossParagraphs) {
    int paragraph = readings.get(sentence).sentence().paragraph();
    for (int s = sentence; s >= 0 && s >= sentence - 2; s--) {
      Reading reading = readings.get(s);
      if (!acrossParagraphs && reading.sentence().paragraph() != paragraph) {
        break;
      }
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
