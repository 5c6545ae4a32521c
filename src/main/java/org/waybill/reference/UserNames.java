package org.waybill.reference;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Names and codes as users type them. */
final class UserNames {
  private static final int NAME_LETTERS_PER_MISTAKE = 3;
  private static final int RANK_OF_CODE = 5;

  private final Map<String, List<Candidate>> candidates = new HashMap<>();

  /** Lower ranks are likelier meant. */
  private record Candidate(int rank, String written, Entity entity) {}

  /** A name that is like the wanted one, the nearest first in order. */
  record Near(int distance, int rank, String written) implements Comparable<Near> {
    private static final Comparator<Near> ORDER =
        Comparator.comparingInt(Near::distance)
            .thenComparingInt(Near::rank)
            .thenComparing(Near::written);

    @Override
    public int compareTo(Near other) {
      return ORDER.compare(this, other);
    }
  }

  UserNames(Collection<Entity> entities, List<NameEntry> names) {
    for (NameEntry name : names) {
      put(name.written(), rank(name.form()), name.entity());
    }
    for (Entity entity : entities) {
      for (String code : entity.codes()) {
        put(code, RANK_OF_CODE, entity);
      }
    }
  }

  private void put(String written, int formRank, Entity entity) {
    candidates
        .computeIfAbsent(NameParts.key(written), key -> new ArrayList<>(1))
        .add(new Candidate(formRank + typeRank(entity), written, entity));
  }

  private static int rank(NameForm form) {
    return switch (form) {
      case NAME -> 10;
      case ALIAS -> 20;
      case ADJECTIVE -> 30;
      case DEMONYM -> 40;
      case SURNAME -> 50;
    };
  }

  /** Among entities of one name: a state of today, a person, anything else, a state of the past. */
  private static int typeRank(Entity entity) {
    if (entity.to().isPresent()) {
      return 5;
    }
    return switch (entity.type()) {
      case STATE -> 0;
      case PERSON -> 1;
      case ORGANIZATION -> 2;
      case GROUP -> 3;
      case PLACE, FACILITY, BORDER, CONFLICT, VESSEL -> 4;
    };
  }

  List<Entity> find(String wanted) {
    return candidates.getOrDefault(NameParts.key(wanted), List.of()).stream()
        .sorted(Comparator.comparingInt(Candidate::rank))
        .map(Candidate::entity)
        .distinct()
        .toList();
  }

  /** The names that differ from the wanted one by few letters, in no order. */
  List<Near> near(String name) {
    String wanted = NameParts.key(name);
    int limit = Math.max(1, wanted.length() / NAME_LETTERS_PER_MISTAKE);
    List<Near> near = new ArrayList<>();
    candidates.forEach(
        (key, written) -> {
          if (Math.abs(key.length() - wanted.length()) > limit) {
            return;
          }
          int distance = EditDistance.between(wanted, key);
          if (distance <= limit) {
            Candidate best =
                written.stream().min(Comparator.comparingInt(Candidate::rank)).orElseThrow();
            near.add(new Near(distance, best.rank(), best.written()));
          }
        });
    return near;
  }
}
