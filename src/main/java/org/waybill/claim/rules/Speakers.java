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
  private final EarlierOffices offices;

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
    this.offices = new EarlierOffices(text);
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
            represented(reading, phrases, ref.phrase(), mention.get())
                .or(
                    () ->
                        Optional.of(
                            located(
                                reading,
                                phrases,
                                ref.phrase(),
                                offices
                                    .find(reading.sentence(), phrase, mention.get())
                                    .orElse(mention.get()))));
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
    boolean name =
        mention.isEmpty()
            && head.tag().equals("NNP")
            && phrase.end() - phrase.first() <= 3
            && phrases.token(phrase.first()).tag().equals("NNP");
    return name ? Optional.of(stranger(phrases, phrase)) : Optional.empty();
  }

  /** Somebody whom the text names without saying who it is. */
  private Party stranger(Phrases phrases, Phrase phrase) {
    String name =
        text.words(phrases.token(phrase.first()).start(), phrases.token(phrase.end() - 1).end());
    return new Party(
        "person/" + name.toLowerCase(Locale.ROOT),
        EntityType.PERSON,
        name,
        Optional.empty(),
        Optional.empty());
  }

  /** "A spokesman for the rebels": the group for which an office without a state speaks. */
  private Optional<Party> represented(
      Reading reading, Phrases phrases, int index, Mention mention) {
    boolean stands =
        mention.kind() == MentionKind.OFFICE
            && mention.state().isEmpty()
            && phrases.is(index + 1, Phrase.Kind.PREPOSITION)
            && Set.of("for", "of").contains(phrases.word(index + 1))
            && phrases.is(index + 2, Phrase.Kind.NOUN);
    return stands
        ? Nominals.headMention(reading.sentence(), phrases.get(index + 2))
            .filter(m -> m.kind() == MentionKind.GROUP)
            .map(cast::party)
        : Optional.empty();
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
            .filter(s -> !isGround(reading.main(), s)) // images do not release themselves
            .filter(
                s ->
                    Nominals.headMention(reading.sentence(), reading.main().get(s.phrase()))
                        .isPresent())
            .findFirst()
            .flatMap(s -> speaker(reading, reading.main(), s));
  }

  private boolean isGround(Phrases phrases, NounRef ref) {
    String head = phrases.token(phrases.get(ref.phrase()).head()).lemma().toLowerCase(Locale.ROOT);
    return lexicon.classOf("basis", head).isPresent();
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
   * army in Cairo", "Vadym Skibitskyi of Ukrainian military intelligence"; or the sentence: "In
   * Oslo, a Foreign Ministry spokesman".
   */
  private Party located(Reading reading, Phrases phrases, int index, Mention mention) {
    Party speaker = cast.party(mention);
    if (speaker.isState() || mention.state().isPresent()) {
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
      boolean beside = m.firstToken() >= first && m.endToken() <= end && m != mention;
      boolean names =
          m.kind() == MentionKind.STATE
              || m.kind() == MentionKind.PLACE
              || m.kind() == MentionKind.ORGANIZATION;
      if (beside && names && m.state().isPresent()) {
        return of(speaker, m.state());
      }
    }
    Optional<String> scene = cast.ofState(mention) ? scene(reading) : Optional.empty();
    return scene.isPresent() ? of(speaker, scene) : speaker;
  }

  private static Party of(Party speaker, Optional<String> state) {
    return new Party(speaker.identity(), speaker.type(), speaker.name(), speaker.entity(), state);
  }

  /** State of the town in which the sentence says that it plays: "In Oslo,". */
  private static Optional<String> scene(Reading reading) {
    Phrases all = reading.all();
    int in = 0;
    while (all.is(in, Phrase.Kind.CONJUNCTION)
        || all.is(in, Phrase.Kind.ADVERB)
        || (in > 0 && all.is(in, Phrase.Kind.COMMA))) {
      in++;
    }
    boolean opens =
        all.is(in, Phrase.Kind.PREPOSITION)
            && Set.of("in", "at").contains(all.word(in))
            && all.is(in + 1, Phrase.Kind.NOUN)
            && all.is(in + 2, Phrase.Kind.COMMA);
    return opens
        ? reading.sentence().mentionsAt(all.get(in + 1).head()).stream()
            .map(Mention::state)
            .flatMap(Optional::stream)
            .findFirst()
        : Optional.empty();
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
                && !isGround(reading.main(), clause.subjects().get(0))
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
