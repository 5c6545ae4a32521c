package org.waybill.reconcile;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Understands words that name an office: "defence minister", "Russian defence minister", "President
 * of the United States".
 */
final class OfficeTitles {
  private static final Set<String> BETWEEN = Set.of("of", "the", "s", "for");

  /** "Deputy Foreign Minister" is another office. */
  private static final Set<String> NOT_THE_OFFICE =
      Set.of("deputy", "assistant", "acting", "shadow", "former", "candidate", "spokesperson");

  private static final Map<String, Set<String>> KINDS = readKinds();

  /**
   * What words ask for.
   *
   * @param title the folded title without the state
   * @param states ids of the states that the words name; none where they name no state
   */
  record Asked(String title, Set<String> states) {}

  private final Catalogue catalogue;
  private final Map<Office, String> titles = new LinkedHashMap<>();
  private final Set<String> known = new TreeSet<>();

  OfficeTitles(Catalogue catalogue) {
    this.catalogue = catalogue;
    KINDS.values().forEach(known::addAll);
    for (Office office : catalogue.offices()) {
      String title =
          read(FoldedName.of(office.title()), office.state())
              .orElseGet(() -> bare(List.of(FoldedName.of(office.title()).split(" "))));
      titles.put(office, title);
      known.add(title);
    }
    known.remove("");
  }

  private static Map<String, Set<String>> readKinds() {
    try (InputStream in = OfficeTitles.class.getResourceAsStream("offices.tsv")) {
      if (in == null) {
        throw new IllegalStateException("offices.tsv is not in the program's file");
      }
      Map<String, Set<String>> kinds = new LinkedHashMap<>();
      new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
          .lines()
          .map(line -> line.split("\t"))
          .forEach(
              cells ->
                  kinds
                      .computeIfAbsent(cells[0], k -> new TreeSet<>())
                      .add(bare(List.of(FoldedName.of(cells[1]).split(" ")))));
      return kinds;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The kind of an office by its title: the longest known words in it, else "other". */
  static String kindOf(String title) {
    String words = " " + bare(List.of(FoldedName.of(title).split(" "))) + " ";
    String longest = "";
    String kind = "other";
    if (NOT_THE_OFFICE.stream().anyMatch(word -> words.contains(" " + word + " "))) {
      return kind;
    }
    for (Map.Entry<String, Set<String>> known : KINDS.entrySet()) {
      for (String phrase : known.getValue()) {
        if (words.contains(" " + phrase + " ") && phrase.length() > longest.length()) {
          longest = phrase;
          kind = known.getKey();
        }
      }
    }
    return kind;
  }

  /** Whether the office is the one that the words ask for, whatever its state. */
  boolean fits(Office office, String title) {
    return titles.getOrDefault(office, "").equals(title)
        || office
            .kind()
            .map(kind -> KINDS.getOrDefault(kind, Set.of()))
            .orElse(Set.of())
            .contains(title)
        || office.kind().filter(kind -> FoldedName.of(kind).equals(title)).isPresent();
  }

  /** The office that the words name, if they name one. */
  Optional<Asked> read(String words) {
    List<String> all = Arrays.asList(FoldedName.of(words).split(" "));
    String whole = bare(all);
    if (known.contains(whole)) {
      return Optional.of(new Asked(whole, Set.of()));
    }
    for (int length = all.size() - 1; length > 0; length--) {
      for (int begin = 0; begin + length <= all.size(); begin++) {
        Set<String> states = states(String.join(" ", all.subList(begin, begin + length)));
        if (!states.isEmpty()) {
          String title = bare(without(all, begin, length));
          if (known.contains(title)) {
            return Optional.of(new Asked(title, states));
          }
        }
      }
    }
    return Optional.empty();
  }

  /** A title without the name of its state. */
  private Optional<String> read(String title, String state) {
    List<String> all = Arrays.asList(title.split(" "));
    for (int length = all.size() - 1; length > 0; length--) {
      for (int begin = 0; begin + length <= all.size(); begin++) {
        if (states(String.join(" ", all.subList(begin, begin + length))).contains(state)) {
          return Optional.of(bare(without(all, begin, length)));
        }
      }
    }
    return Optional.empty();
  }

  private Set<String> states(String words) {
    Set<String> states = new LinkedHashSet<>();
    catalogue.names().called(words).keySet().stream()
        .filter(id -> catalogue.entity(id).filter(KnownEntity::isState).isPresent())
        .forEach(states::add);
    return states;
  }

  private static List<String> without(List<String> all, int begin, int length) {
    List<String> rest = new ArrayList<>(all.subList(0, begin));
    rest.addAll(all.subList(begin + length, all.size()));
    return rest;
  }

  private static String bare(List<String> words) {
    return String.join(" ", words.stream().filter(word -> !BETWEEN.contains(word)).toList());
  }
}
