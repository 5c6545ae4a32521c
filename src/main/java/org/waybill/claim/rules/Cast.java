package org.waybill.claim.rules;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.waybill.reference.Entity;
import org.waybill.reference.EntityType;
import org.waybill.text.AnalysedText;
import org.waybill.text.Mention;
import org.waybill.text.MentionForm;
import org.waybill.text.MentionKind;
import org.waybill.text.Sentence;

/** Who takes part in an article: mentions as parties, and the outlet. */
final class Cast {
  private static final java.util.regex.Pattern WORD_BREAK =
      java.util.regex.Pattern.compile("[^a-z]+");

  private final Map<String, Entity> entities = new HashMap<>();
  private final Function<String, Optional<Entity>> tables;
  private static final String UNNAMED = "outlet that is not named";

  private final Map<String, java.util.Set<String>> otherWords = new HashMap<>();
  private final Party publisher;
  private final Optional<String> home;
  private final Optional<String> named;

  /**
   * @param tables entities of the reference tables by key
   * @param organizations entities by name, to know the publisher
   * @param placeState key of the state in which a place lies, to know whose "the president" is
   */
  Cast(
      AnalysedText text,
      Function<String, Optional<Entity>> tables,
      Function<String, Optional<Entity>> organizations,
      Function<String, Optional<String>> placeState) {
    this.tables = tables;
    this.home = text.dateline().flatMap(d -> placeState.apply(d.placeText()));
    for (Sentence sentence : text.sentences()) {
      for (Mention mention : sentence.mentions()) {
        mention.entity().ifPresent(e -> entities.put(e.key(), e));
      }
    }
    Optional<String> outlet =
        text.article().publisher().or(() -> text.dateline().flatMap(d -> d.agency()));
    String name = outlet.orElse(UNNAMED);
    // a group belongs to its document: two outlets that are not named are not one
    EntityType type = outlet.isPresent() ? EntityType.ORGANIZATION : EntityType.GROUP;
    this.publisher =
        organizations
            .apply(name)
            .map(e -> new Party(e.key(), EntityType.ORGANIZATION, name, Optional.of(e), e.state()))
            .orElseGet(
                () ->
                    new Party(
                        "publisher/" + name.toLowerCase(Locale.ROOT),
                        type,
                        name,
                        Optional.empty(),
                        Optional.empty()));
    this.named = inName(name, placeState);
  }

  /** The state of the town or country in the name of an outlet: "Luanda Domestic Service". */
  private static Optional<String> inName(
      String outlet, Function<String, Optional<String>> placeState) {
    List<String> words = List.of(outlet.strip().split("\\s+"));
    for (int length = Math.min(3, words.size() - 1); length > 0; length--) {
      for (int first = 0; first + length <= words.size(); first++) {
        Optional<String> state =
            placeState.apply(String.join(" ", words.subList(first, first + length)));
        if (state.isPresent()) {
          return state;
        }
      }
    }
    return Optional.empty();
  }

  /** Notes words by which the text calls the party besides its name. */
  void called(String identity, String words) {
    otherWords.computeIfAbsent(identity, k -> new java.util.LinkedHashSet<>()).add(words);
  }

  /** The words by which the text calls the party besides its name. */
  java.util.Set<String> calledBesides(String identity) {
    return otherWords.getOrDefault(identity, java.util.Set.of());
  }

  /** The outlet. */
  Party publisher() {
    return publisher;
  }

  /**
   * Key of the state whose organs need no name: that of the outlet, else of the dateline, else in
   * its name.
   */
  Optional<String> home() {
    return publisher.state().or(() -> home).or(() -> named);
  }

  /** The state with this key. */
  Optional<Party> state(String key) {
    Entity known = entities.get(key);
    return known != null ? Optional.of(Party.of(known)) : tables.apply(key).map(Party::of);
  }

  /** The mention as itself. */
  Party party(Mention mention) {
    EntityType type =
        switch (mention.kind()) {
          case STATE -> EntityType.STATE;
          case PERSON -> EntityType.PERSON;
          case ORGANIZATION -> EntityType.ORGANIZATION;
          case GROUP, OFFICE, GOODS -> EntityType.GROUP;
          case PLACE -> EntityType.PLACE;
          case FACILITY -> EntityType.FACILITY;
          case BORDER -> EntityType.BORDER;
          case CONFLICT -> EntityType.CONFLICT;
          case VESSEL -> EntityType.VESSEL;
        };
    if (mention.kind() == MentionKind.STATE && mention.state().isPresent()) {
      Optional<Party> state = state(mention.state().get());
      if (state.isPresent()) {
        return state.get();
      }
    }
    return new Party(mention.identity(), type, mention.name(), mention.entity(), stateOf(mention));
  }

  /**
   * The state for which the mention stands or speaks: the one that the text gives, else that of a
   * government's own text, else that of the town in the dateline, for office holders and organs of
   * state whose country goes without saying.
   */
  private Optional<String> stateOf(Mention mention) {
    if (mention.state().isPresent()) {
      return mention.state();
    }
    return ofState(mention) ? home() : Optional.empty();
  }

  /** Whether some state goes without saying: an office holder, a ministry, an army. */
  boolean ofState(Mention mention) {
    return (mention.kind() == MentionKind.OFFICE
            && !unofficial(mention.name())
            && !source(mention.name()))
        || (mention.kind() == MentionKind.PERSON
            && mention.title().map(t -> anyWord("officeHolder", t)).orElse(false))
        || (mention.kind() == MentionKind.ORGANIZATION
            && mention.entity().isEmpty()
            && anyWord("organ", mention.name()));
  }

  private static boolean anyWord(String wordClass, String words) {
    return WORD_BREAK
        .splitAsStream(words.toLowerCase(Locale.ROOT))
        .anyMatch(word -> Lexicon.shipped().is(wordClass, word));
  }

  /** "Sources", "company sources": nobody's, unless they are of the government or the army. */
  private static boolean source(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return lower.matches("(.* )?sources?")
        && !anyWord("organ", lower)
        && !lower.matches(".*\\b(official|military|defen[cs]e|palace|presidential)\\b.*");
  }

  /** "Syrian activists": they speak for themselves. */
  private static boolean unofficial(String name) {
    String last = name.substring(name.lastIndexOf(' ') + 1).toLowerCase(Locale.ROOT);
    String singular = last.endsWith("s") ? last.substring(0, last.length() - 1) : last;
    return Lexicon.shipped().is("unofficial", last) || Lexicon.shipped().is("unofficial", singular);
  }

  /** Whether the organization stands for its state, as ministries do and companies do not. */
  private static boolean organOfState(Optional<Entity> entity) {
    return entity.map(Entity::metonym).orElse(true);
  }

  /**
   * The mention as one that gives or gets: a state for its capital, ministry, official or leader;
   * an organization or group for itself; nothing for persons and officials without a state.
   */
  Optional<Party> actor(Mention mention, boolean capitalsAsPlaces) {
    switch (mention.kind()) {
      case STATE, PERSON, OFFICE -> {
        return stateOf(mention).flatMap(this::state);
      }
      case ORGANIZATION -> {
        Optional<Party> state =
            organOfState(mention.entity())
                ? stateOf(mention).flatMap(this::state)
                : Optional.empty();
        return state.isPresent() ? state : Optional.of(party(mention));
      }
      case GROUP -> {
        return Optional.of(party(mention));
      }
      case PLACE -> {
        boolean capital = mention.form() == MentionForm.CAPITAL_AS_PLACE;
        return capital && capitalsAsPlaces
            ? mention.state().flatMap(this::state)
            : Optional.empty();
      }
      default -> {
        return Optional.empty();
      }
    }
  }

  /** Who "we" are to a speaker: those for whom the speaker speaks, to an outlet its state. */
  Optional<Party> ownSide(Party speaker) {
    Party principal = principal(speaker);
    boolean outlet = principal.same(publisher) && !principal.isState();
    return outlet ? publisher.state().or(() -> named).flatMap(this::state) : Optional.of(principal);
  }

  /** Whose position a speaker voices: the state of an official, else the speaker. */
  Party principal(Party speaker) {
    boolean own =
        speaker.isState()
            || (speaker.type() == EntityType.ORGANIZATION && !organOfState(speaker.entity()))
            || (speaker.type() == EntityType.GROUP
                && (!speaker.identity().startsWith(MentionKind.OFFICE + "/")
                    || unofficial(speaker.name())));
    if (own) {
      return speaker;
    }
    return speaker.state().flatMap(this::state).orElse(speaker);
  }
}
