package org.waybill.fusion;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.waybill.article.SentenceSketch;
import org.waybill.fusion.Background.Copy;

/**
 * Finds documents that tell an earlier one anew in other words. Compared are only such as speak of
 * the same parties within days, each with the last few before it, and of these only such as have
 * many words in common; so that the number of comparisons grows as that of documents.
 */
final class Rewritings {
  private static final int DAYS = 3;

  /** Of how many earlier documents about the same parties one may be a rewriting. */
  private static final int EARLIER = 40;

  /**
   * The share of words of the shorter text that the other has too, below which nothing is aligned.
   */
  private static final double VOCABULARY = 0.4;

  private static final Comparator<Told> BY_PUBLICATION =
      Comparator.comparing((Told t) -> t.published).thenComparing(t -> t.document);

  private final Map<String, Copy> copies = new TreeMap<>();
  private final Map<String, Told> texts = new LinkedHashMap<>();
  private final Map<String, Set<String>> byParties = new TreeMap<>();
  private int compared;

  private record Told(
      String document, LocalDate published, SentenceSketch text, Set<Character> words) {}

  /**
   * @param repeated documents that repeat earlier ones word for word
   */
  Rewritings(Collection<Copy> repeated) {
    repeated.forEach(copy -> copies.put(copy.document(), copy));
  }

  /**
   * Takes a document.
   *
   * @param parties keys of the parties of which it speaks
   */
  void add(String document, LocalDate published, SentenceSketch text, Collection<String> parties) {
    Set<Character> words = new HashSet<>();
    for (int i = 0; i < text.size(); i++) {
      for (char word : text.words(i)) {
        words.add(word);
      }
    }
    texts.put(document, new Told(document, published, text, words));
    parties.forEach(p -> byParties.computeIfAbsent(p, k -> new TreeSet<>()).add(document));
  }

  /**
   * Each document that repeats an earlier one or tells it anew, with the one that it is likest;
   * where that does so itself, with the one that this goes back to.
   */
  List<Copy> found() {
    Map<String, Set<Told>> earlier = new HashMap<>();
    for (Set<String> documents : byParties.values()) {
      List<Told> sorted = documents.stream().map(texts::get).sorted(BY_PUBLICATION).toList();
      for (int i = 1; i < sorted.size(); i++) {
        Told later = sorted.get(i);
        for (int j = i - 1; j >= Math.max(0, i - EARLIER); j--) {
          if (ChronoUnit.DAYS.between(sorted.get(j).published, later.published) > DAYS) {
            break;
          }
          earlier.computeIfAbsent(later.document, d -> new HashSet<>()).add(sorted.get(j));
        }
      }
    }
    List<Told> all = new ArrayList<>(texts.values());
    all.sort(BY_PUBLICATION);
    for (Told later : all) {
      if (copies.containsKey(later.document)) {
        continue;
      }
      Copy best = null;
      for (Told one :
          earlier.getOrDefault(later.document, Set.of()).stream().sorted(BY_PUBLICATION).toList()) {
        compared++;
        if (haveWordsInCommon(one.words, later.words)) {
          SentenceAlignment alignment = SentenceAlignment.of(one.text, later.text);
          if (alignment.isRewriting() && (best == null || alignment.share() > best.similarity())) {
            best = new Copy(later.document, one.document, alignment.share());
          }
        }
      }
      if (best != null) {
        Copy known = copies.get(best.original());
        copies.put(
            later.document,
            known == null ? best : new Copy(later.document, known.original(), best.similarity()));
      }
    }
    return copies.values().stream().map(this::fromTheFirst).toList();
  }

  /** A reprint of what was told anew goes back to what was told. */
  private Copy fromTheFirst(Copy copy) {
    Copy known = copies.get(copy.original());
    return known == null || known.original().equals(copy.document())
        ? copy
        : new Copy(copy.document(), known.original(), copy.similarity());
  }

  private static boolean haveWordsInCommon(Set<Character> one, Set<Character> other) {
    Set<Character> fewer = one.size() <= other.size() ? one : other;
    Set<Character> more = fewer == one ? other : one;
    long common = fewer.stream().filter(more::contains).count();
    return common >= VOCABULARY * fewer.size();
  }

  /** How many pairs of documents were compared. */
  int compared() {
    return compared;
  }
}
