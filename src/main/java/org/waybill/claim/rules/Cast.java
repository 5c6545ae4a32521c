package org.waybill.claim.rules;

import java.util.HashMap;
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
  private final Map<String, Entity> entities = new HashMap<>();
  private final Function<String, Optional<Entity>> tables;
  private final Party publisher;

  /**
   * @param tables entities of the reference tables by key
   * @param organizations entities by name, to know the publisher
   */
  Cast(
      AnalysedText text,
      Function<String, Optional<Entity>> tables,
      Function<String, Optional<Entity>> organizations) {
    this.tables = tables;
    for (Sentence sentence : text.sentences()) {
      for (Mention mention : sentence.mentions()) {
        mention.entity().ifPresent(e -> entities.put(e.key(), e));
      }
    }
    String name =
        text.article()
            .publisher()
            .or(() -> text.dateline().flatMap(d -> d.agency()))
            .orElse("unknown");
    this.publisher =
        organizations
            .apply(name)
            .map(e -> new Party(e.key(), EntityType.ORGANIZATION, name, Optional.of(e), e.state()))
            .orElseGet(
                () ->
                    new Party(
                        "publisher/" + name.toLowerCase(Locale.ROOT),
                        EntityType.ORGANIZATION,
                        name,
                        Optional.empty(),
                        Optional.empty()));
  }

  /** The outlet. */
  Party publisher() {
    return publisher;
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
    Optional<String> state =
        mention.kind() == MentionKind.OFFICE
            ? mention.state().or(publisher::state)
            : mention.state();
    return new Party(mention.identity(), type, mention.name(), mention.entity(), state);
  }

  /**
   * The mention as one that gives or gets: a state for its capital, ministry, official or leader;
   * an organization or group for itself; nothing for persons and officials without a state.
   */
  Optional<Party> actor(Mention mention, boolean capitalsAsPlaces) {
    switch (mention.kind()) {
      case STATE, PERSON -> {
        return mention.state().flatMap(this::state);
      }
      case OFFICE -> {
        return mention.state().or(publisher::state).flatMap(this::state);
      }
      case ORGANIZATION -> {
        Optional<Party> state = mention.state().flatMap(this::state);
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

  /** Whose position a speaker voices: the state of an official, else the speaker. */
  Party principal(Party speaker) {
    if (speaker.isState()) {
      return speaker;
    }
    return speaker.state().flatMap(this::state).orElse(speaker);
  }
}
