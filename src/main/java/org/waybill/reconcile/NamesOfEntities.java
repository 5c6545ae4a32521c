package org.waybill.reconcile;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;

/** The names of entities, to be found as they are, by their beginning, or by their likeness. */
final class NamesOfEntities {
  private static final int LIKE_AT_MOST = 50;

  /** How an entity bears a name; the earlier, the stronger. */
  enum Form {
    LABEL,
    ALIAS,
    WORDS,
    ADJECTIVE
  }

  private record Bearer(String id, Form form) {}

  private final NavigableMap<String, List<Bearer>> bearers = new TreeMap<>();
  private final NavigableMap<String, List<String>> byWord = new TreeMap<>();
  private final Map<Set<String>, List<String>> byWords = new HashMap<>();
  private final Map<String, List<String>> byTrigram = new HashMap<>();

  void add(KnownEntity entity) {
    add(entity.name(), entity.id(), Form.LABEL);
    entity.aliases().forEach(alias -> add(alias, entity.id(), Form.ALIAS));
    entity.adjectives().forEach(adjective -> add(adjective, entity.id(), Form.ADJECTIVE));
  }

  private void add(String name, String id, Form form) {
    String folded = FoldedName.of(name);
    if (folded.isEmpty()) {
      return;
    }
    List<Bearer> known = bearers.get(folded);
    if (known == null) {
      known = new ArrayList<>(1);
      bearers.put(folded, known);
      Set<String> words = FoldedName.words(folded);
      words.forEach(word -> byWord.computeIfAbsent(word, k -> new ArrayList<>(1)).add(folded));
      byWords.computeIfAbsent(words, k -> new ArrayList<>(1)).add(folded);
      for (String run : FoldedName.trigrams(folded)) {
        byTrigram.computeIfAbsent(run, k -> new ArrayList<>(1)).add(folded);
      }
    }
    if (known.stream().noneMatch(bearer -> bearer.id().equals(id))) {
      known.add(new Bearer(id, form));
    }
  }

  /** The entities of exactly that folded name, or of its words in another order. */
  Map<String, Form> called(String folded) {
    Map<String, Form> found = new LinkedHashMap<>();
    bearers.getOrDefault(folded, List.of()).forEach(b -> found.put(b.id(), b.form()));
    for (String name : byWords.getOrDefault(FoldedName.words(folded), List.of())) {
      bearers
          .get(name)
          .forEach(
              b -> found.putIfAbsent(b.id(), b.form() == Form.ADJECTIVE ? b.form() : Form.WORDS));
    }
    return found;
  }

  /**
   * The entities whose names are like that folded name, with the likeness of the likest: the share
   * of runs of three letters that both have (Dice's coefficient), at least the one given.
   */
  Map<String, Double> like(String folded, double least) {
    Set<String> runs = FoldedName.trigrams(folded);
    Map<String, Integer> shared = new HashMap<>();
    for (String run : runs) {
      byTrigram.getOrDefault(run, List.of()).forEach(name -> shared.merge(name, 1, Integer::sum));
    }
    record Like(String name, double likeness) {}
    List<Like> best =
        shared.entrySet().stream()
            .map(e -> new Like(e.getKey(), dice(e.getValue(), runs.size(), e.getKey())))
            .filter(like -> like.likeness() >= least)
            .sorted(Comparator.comparingDouble(Like::likeness).reversed().thenComparing(Like::name))
            .limit(LIKE_AT_MOST)
            .toList();
    Map<String, Double> found = new LinkedHashMap<>();
    for (Like like : best) {
      bearers.get(like.name()).stream()
          .filter(b -> b.form() != Form.ADJECTIVE)
          .forEach(b -> found.putIfAbsent(b.id(), like.likeness()));
    }
    return found;
  }

  private static double dice(int shared, int runs, String name) {
    return 2.0 * shared / (runs + FoldedName.trigrams(name).size());
  }

  /**
   * The entities with a name that begins so, then those with a later word that does; of each, those
   * with the shortest name first.
   */
  List<String> beginningWith(String folded) {
    List<String> names = new ArrayList<>(bearers.subMap(folded, folded + '\uFFFF').keySet());
    names.sort(Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder()));
    List<String> later =
        byWord.subMap(folded, folded + '\uFFFF').values().stream()
            .flatMap(List::stream)
            .distinct()
            .sorted(
                Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder()))
            .toList();
    names.addAll(later);
    return names.stream()
        .flatMap(name -> bearers.get(name).stream())
        .sorted(Comparator.comparing(b -> b.form() == Form.ADJECTIVE))
        .map(Bearer::id)
        .distinct()
        .toList();
  }
}
