package org.waybill.claim.rules;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.waybill.reference.EntityType;
import org.waybill.text.Mention;
import org.waybill.text.MentionForm;
import org.waybill.text.MentionKind;
import org.waybill.text.Sentence;
import org.waybill.text.Token;

/**
 * Those who take part in a meeting, as noun phrases name them: persons, else the states, groups or
 * organizations whose officials they are. Each is taken once.
 */
final class Attendees {
  private final Lexicon lexicon;
  private final Cast cast;
  private final Discourse discourse;
  private final Attribution attribution;
  private final Map<String, Party> who = new LinkedHashMap<>();

  Attendees(Lexicon lexicon, Cast cast, Discourse discourse, Attribution attribution) {
    this.lexicon = lexicon;
    this.cast = cast;
    this.discourse = discourse;
    this.attribution = attribution;
  }

  int size() {
    return who.size();
  }

  List<Party> list() {
    return List.copyOf(who.values());
  }

  void add(Party party) {
    who.putIfAbsent(party.identity(), party);
  }

  boolean allPersons() {
    return who.values().stream().allMatch(p -> p.type() == EntityType.PERSON);
  }

  /** "between the North Korean leader, Kim, and the president, Putin": only the persons stay. */
  void personsOnly() {
    List<Party> persons = who.values().stream().filter(p -> p.type() == EntityType.PERSON).toList();
    if (persons.size() >= 2) {
      who.values().removeIf(p -> !persons.contains(p));
    }
  }

  /** Whether all are of one state: no meeting between states. */
  boolean amongThemselves() {
    List<Optional<String>> states = who.values().stream().map(Party::state).distinct().toList();
    return states.size() == 1 && states.get(0).isPresent();
  }

  /** Takes those whom the noun phrase names, with the name that stands beside a title. */
  void add(Reading reading, int index) {
    Phrase phrase = reading.main().get(index);
    Sentence sentence = reading.sentence();
    Token head = sentence.tokens().get(phrase.head());
    if (head.tag().equals("PRP")) {
      pronoun(sentence, phrase, head.text().toLowerCase(Locale.ROOT));
      return;
    }
    if (pair(reading, phrase)) {
      discourse.persons(sentence.index(), phrase.first()).forEach(m -> add(cast.party(m)));
      return;
    }
    Optional<Party> named = Nominals.headMention(sentence, phrase).flatMap(this::party);
    boolean person = named.filter(p -> p.type() == EntityType.PERSON).isPresent();
    Optional<Party> beside = person ? Optional.empty() : beside(reading, index);
    if (beside.isPresent()) {
      add(beside.get());
      return;
    }
    Optional<Party> before =
        person ? Optional.empty() : before(sentence, phrase, head.lemma().toLowerCase(Locale.ROOT));
    if (before.isPresent()) {
      add(before.get());
      return;
    }
    List<Party> states = statesOf(sentence, phrase, head);
    if (states.size() > 1) {
      states.forEach(this::add);
    } else if (named.isPresent()) {
      add(named.get());
    } else if (!states.isEmpty()) {
      add(states.get(0));
    } else if (lexicon.is("envoyNoun", head.lemma().toLowerCase(Locale.ROOT))) {
      sender(reading, index).ifPresent(this::add);
    }
  }

  /** "The envoy": the person with that title in the sentences before. */
  private Optional<Party> before(Sentence sentence, Phrase phrase, String lemma) {
    boolean bare = phrase.end() - phrase.first() == 2 && phrase.head() == phrase.first() + 1;
    return bare && lexicon.is("envoyNoun", lemma)
        ? discourse.titled(sentence.index(), phrase.first(), lemma).map(cast::party)
        : Optional.empty();
  }

  private void pronoun(Sentence sentence, Phrase phrase, String word) {
    switch (word) {
      case "he", "she", "him", "her" ->
          discourse.person(sentence.index(), phrase.head()).map(cast::party).ifPresent(this::add);
      case "i" ->
          attribution
              .at(sentence.index(), phrase.head())
              .map(s -> s.speaker().type() == EntityType.PERSON ? s.speaker() : s.principal())
              .ifPresent(this::add);
      case "they" ->
          discourse.persons(sentence.index(), phrase.head()).forEach(m -> add(cast.party(m)));
      default -> {}
    }
  }

  /** "The two", "the two leaders", "both men". */
  private boolean pair(Reading reading, Phrase phrase) {
    boolean two = false;
    for (int i = phrase.first(); i < phrase.end(); i++) {
      String word = reading.main().token(i).text().toLowerCase(Locale.ROOT);
      two |= word.equals("two") || word.equals("both");
    }
    Token head = reading.main().token(phrase.head());
    boolean people =
        head.tag().equals("CD") || lexicon.is("personNoun", head.lemma().toLowerCase(Locale.ROOT));
    return two
        && people
        && reading.sentence().mentions().stream()
            .noneMatch(
                m ->
                    m.kind() == MentionKind.STATE
                        && m.firstToken() >= phrase.first()
                        && m.endToken() <= phrase.end());
  }

  /** "his Polish counterpart, NAME,", "the foreign minister, NAME", "a team led by NAME". */
  private Optional<Party> beside(Reading reading, int index) {
    Phrases phrases = reading.main();
    int next = index + 1;
    if (phrases.is(next, Phrase.Kind.NOUN) && lexicon.is("envoyNoun", phrases.lemma(next))) {
      next++;
    }
    while (phrases.is(next, Phrase.Kind.PREPOSITION)
        && phrases.word(next).equals("of")
        && phrases.is(next + 1, Phrase.Kind.NOUN)) {
      next += 2;
    }
    boolean led =
        phrases.is(next, Phrase.Kind.VERB)
            && lexicon.is("leadingVerb", phrases.verb(phrases.get(next)).lemma())
            && phrases.is(next + 1, Phrase.Kind.PREPOSITION)
            && phrases.word(next + 1).equals("by")
            && phrases.is(next + 2, Phrase.Kind.NOUN);
    if (led) {
      return Nominals.headMention(reading.sentence(), phrases.get(next + 2))
          .filter(m -> m.kind() == MentionKind.PERSON)
          .map(cast::party);
    }
    if (!phrases.is(next, Phrase.Kind.COMMA) || !phrases.is(next + 1, Phrase.Kind.NOUN)) {
      return Optional.empty();
    }
    String head = phrases.lemma(next - 1);
    boolean titled = lexicon.is("envoyNoun", head) || lexicon.is("envoyNoun", phrases.lemma(index));
    return titled
        ? Nominals.headMention(reading.sentence(), phrases.get(next + 1))
            .filter(m -> m.kind() == MentionKind.PERSON)
            .map(cast::party)
        : Optional.empty();
  }

  /** "Turkish officials", "his Korean counterpart", "French and Indian officials": the states. */
  private List<Party> statesOf(Sentence sentence, Phrase phrase, Token head) {
    String lemma = head.lemma().toLowerCase(Locale.ROOT);
    if (!lexicon.is("governmentHead", lemma) && !lexicon.is("envoyNoun", lemma)) {
      return List.of();
    }
    List<Party> states = new ArrayList<>();
    for (Mention m : sentence.mentions()) {
      boolean inside = m.firstToken() >= phrase.first() && m.endToken() <= phrase.end();
      boolean state =
          m.kind() == MentionKind.STATE
              || (m.kind() == MentionKind.ORGANIZATION && m.state().isPresent());
      if (inside && state) {
        cast.actor(m, false).filter(p -> states.stream().noneMatch(p::same)).ifPresent(states::add);
      }
    }
    return states;
  }

  /** "a delegation from Hamas", "officials of the Ugandan army". */
  private Optional<Party> sender(Reading reading, int index) {
    Phrases phrases = reading.main();
    boolean of =
        phrases.is(index + 1, Phrase.Kind.PREPOSITION)
            && (phrases.word(index + 1).equals("of") || phrases.word(index + 1).equals("from"))
            && phrases.is(index + 2, Phrase.Kind.NOUN);
    return of
        ? Nominals.headMention(reading.sentence(), phrases.get(index + 2)).flatMap(this::party)
        : Optional.empty();
  }

  /** The party that takes part where the mention stands for it; "allies" are not known enough. */
  Optional<Party> party(Mention m) {
    return switch (m.kind()) {
      case PERSON -> Optional.of(cast.party(m));
      case STATE ->
          m.form() == MentionForm.CAPITAL_AS_PLACE ? Optional.empty() : cast.actor(m, false);
      case OFFICE -> office(m);
      case ORGANIZATION ->
          m.state().isPresent() ? cast.actor(m, false) : Optional.of(cast.party(m));
      case GROUP -> proper(m.name()) ? Optional.of(cast.party(m)) : Optional.empty();
      default -> Optional.empty();
    };
  }

  /** An office of a state; "the envoy" alone may be anybody's. */
  private Optional<Party> office(Mention m) {
    boolean anybody = m.state().isEmpty() && lexicon.is("emissary", lastWord(m.name()));
    return anybody ? Optional.empty() : cast.actor(m, false);
  }

  private static boolean proper(String name) {
    return Character.isUpperCase(lastWordAsWritten(name).codePointAt(0));
  }

  private static String lastWord(String name) {
    return lastWordAsWritten(name).toLowerCase(Locale.ROOT);
  }

  private static String lastWordAsWritten(String name) {
    return name.substring(name.lastIndexOf(' ') + 1);
  }

  /** The state whose capital or land somebody visits. */
  Optional<Party> host(Reading reading, int index) {
    Phrase phrase = reading.main().get(index);
    for (Mention m : reading.sentence().mentionsAt(phrase.head())) {
      boolean capital =
          m.form() == MentionForm.CAPITAL_AS_PLACE || m.form() == MentionForm.CAPITAL_AS_STATE;
      boolean state = m.kind() == MentionKind.STATE && m.form() != MentionForm.ADJECTIVE;
      if (m.endToken() <= phrase.end() && (capital || state)) {
        return m.state().flatMap(cast::state);
      }
    }
    return Optional.empty();
  }
}
