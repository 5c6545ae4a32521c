package org.waybill.text;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.waybill.reference.Entity;
import org.waybill.reference.EntityType;
import org.waybill.reference.NameIndex;
import org.waybill.reference.NameMatch;

/** Finds out who the labels of a transcript stand for. */
final class Speakers {
  private final NameIndex index;
  private final Titles titles;
  private final Persons persons;

  Speakers(NameIndex index, Titles titles, Persons persons) {
    this.index = index;
    this.titles = titles;
    this.persons = persons;
  }

  /** The speaker of each label in the sentences; questioners ("Q") have none. */
  List<Speaker> of(List<Sentence> sentences) {
    Map<String, Speaker> speakers = new LinkedHashMap<>();
    for (Sentence sentence : sentences) {
      sentence
          .speakerLabel()
          .filter(label -> label.length() > 1)
          .ifPresent(label -> speakers.computeIfAbsent(label, this::speaker));
    }
    return List.copyOf(speakers.values());
  }

  private Speaker speaker(String label) {
    String plain = label.replaceAll(",.*|\\(.*", "").replaceAll("(?i)^the ", "").strip();
    String[] words = plain.split("\\s+", -1);
    int first = 0;
    while (first < words.length - 1 && titles.kind(words[first]).isPresent()) {
      first++;
    }
    String last = words[words.length - 1];
    boolean function =
        titles.kind(last).isPresent()
            || last.toLowerCase(Locale.ROOT).matches("participant|question");
    if (function) {
      return new Speaker(
          label, plain.toLowerCase(Locale.ROOT), false, Optional.empty(), Optional.empty());
    }
    StringBuilder name = new StringBuilder();
    for (int i = first; i < words.length; i++) {
      name.append(name.isEmpty() ? "" : " ").append(ordinary(words[i]));
    }
    String surname = name.toString();
    Optional<Draft> known = persons.bySurname(surname).or(() -> persons.byName(surname));
    if (known.isPresent()) {
      Draft person = known.get();
      return new Speaker(
          label,
          person.name,
          true,
          Optional.ofNullable(person.entity),
          Optional.ofNullable(person.state));
    }
    List<Entity> candidates =
        index.match(List.of(surname.split(" ", -1)), 0).stream()
            .map(NameMatch::entity)
            .filter(e -> e.type() == EntityType.PERSON)
            .distinct()
            .toList();
    Optional<Entity> entity =
        candidates.size() == 1 ? Optional.of(candidates.get(0)) : Optional.empty();
    return new Speaker(
        label,
        entity.map(Entity::name).orElse(surname),
        true,
        entity,
        entity.flatMap(Entity::state));
  }

  /** "Jean-Pierre" for "JEAN-PIERRE", "McGurk" stays. */
  private static String ordinary(String word) {
    if (!word.equals(word.toUpperCase(Locale.ROOT))) {
      return word;
    }
    StringBuilder ordinary = new StringBuilder(word.toLowerCase(Locale.ROOT));
    boolean start = true;
    for (int i = 0; i < ordinary.length(); i++) {
      char c = ordinary.charAt(i);
      if (start) {
        ordinary.setCharAt(i, Character.toUpperCase(c));
      }
      start = c == '-' || (c == '\'' && i == 1);
    }
    return ordinary.toString();
  }
}
