package org.waybill.claim.evaluation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.waybill.claim.Claim;
import org.waybill.claim.Claims;
import org.waybill.claim.EntityReference;
import org.waybill.claim.Span;
import org.waybill.claim.Transfer;

/**
 * How claims are read that were found: what the annotation and the answer say of stance, polarity,
 * certainty, reporter's stance and modality, where both have a transfer between the same two
 * parties. Transfers are paired one to one: first those whose claims rest on the same words, then
 * those with the same principal, then in the order of the text; what is compared has no part in it.
 */
public final class Agreement {
  /** What is compared. */
  public enum Attribute {
    STANCE("stance"),
    POLARITY("polarity"),
    CERTAINTY("certainty"),
    REPORTER_STANCE("reporterStance"),
    MODALITY("modality");

    private final String label;

    Attribute(String label) {
      this.label = label;
    }

    /** The attribute's name in claims documents. */
    public String label() {
      return label;
    }
  }

  private record Both(Transfer gold, Transfer answer, int overlap, boolean samePrincipal) {}

  private final Map<Attribute, SortedMap<String, SortedMap<String, Integer>>> tables =
      new LinkedHashMap<>();
  private int pairs;

  private Agreement() {
    for (Attribute attribute : Attribute.values()) {
      tables.put(attribute, new TreeMap<>());
    }
  }

  /** Compares all articles that have an answer. */
  public static Agreement of(SortedMap<String, Claims> gold, Map<String, Claims> answers) {
    Agreement agreement = new Agreement();
    gold.forEach(
        (id, annotation) -> {
          if (answers.containsKey(id)) {
            agreement.add(annotation, answers.get(id));
          }
        });
    return agreement;
  }

  private void add(Claims gold, Claims answer) {
    Map<String, Party> ours = parties(gold);
    Map<String, Party> theirs = parties(answer);
    Map<String, Claim> goldClaims = claims(gold);
    Map<String, Claim> answerClaims = claims(answer);
    List<Both> candidates = new ArrayList<>();
    for (Transfer g : gold.transfers()) {
      for (Transfer a : answer.transfers()) {
        if (samePair(g, a, ours, theirs)) {
          Claim mine = goldClaims.get(g.claim());
          Claim other = answerClaims.get(a.claim());
          candidates.add(
              new Both(
                  g,
                  a,
                  overlap(mine.spans(), other.spans()),
                  ours.get(mine.onBehalfOf()).same(theirs.get(other.onBehalfOf()))));
        }
      }
    }
    candidates.sort(
        Comparator.comparingInt(Both::overlap)
            .reversed()
            .thenComparing(Both::samePrincipal, Comparator.reverseOrder()));
    Set<String> taken = new HashSet<>();
    for (Both both : candidates) {
      String goldId = "gold " + both.gold.id();
      String answerId = "answer " + both.answer.id();
      if (!taken.contains(goldId) && !taken.contains(answerId)) {
        taken.add(goldId);
        taken.add(answerId);
        compare(
            goldClaims.get(both.gold.claim()),
            answerClaims.get(both.answer.claim()),
            both.gold,
            both.answer);
      }
    }
  }

  private void compare(Claim gold, Claim answer, Transfer goldDeed, Transfer answerDeed) {
    pairs++;
    count(Attribute.STANCE, gold.stance().notation(), answer.stance().notation());
    count(Attribute.POLARITY, gold.polarity().notation(), answer.polarity().notation());
    count(Attribute.CERTAINTY, gold.certainty().notation(), answer.certainty().notation());
    count(
        Attribute.REPORTER_STANCE,
        gold.reporterStance().notation(),
        answer.reporterStance().notation());
    count(Attribute.MODALITY, goldDeed.modality().notation(), answerDeed.modality().notation());
  }

  private void count(Attribute attribute, String gold, String answer) {
    tables
        .get(attribute)
        .computeIfAbsent(gold, g -> new TreeMap<>())
        .merge(answer, 1, Integer::sum);
  }

  private static boolean samePair(
      Transfer g, Transfer a, Map<String, Party> ours, Map<String, Party> theirs) {
    return same(g.supplier().map(ours::get), a.supplier().map(theirs::get))
        && same(g.recipient().map(ours::get), a.recipient().map(theirs::get));
  }

  private static boolean same(java.util.Optional<Party> a, java.util.Optional<Party> b) {
    return a.isPresent() && b.isPresent() && a.get().same(b.get());
  }

  private static int overlap(List<Span> ours, List<Span> theirs) {
    int common = 0;
    for (Span a : ours) {
      for (Span b : theirs) {
        common += Math.max(0, Math.min(a.end(), b.end()) - Math.max(a.start(), b.start()));
      }
    }
    return common;
  }

  private static Map<String, Party> parties(Claims document) {
    return document.entities().stream().collect(Collectors.toMap(EntityReference::id, Party::new));
  }

  private static Map<String, Claim> claims(Claims document) {
    return document.claims().stream().collect(Collectors.toMap(Claim::id, Function.identity()));
  }

  /** How many transfers were compared. */
  public int pairs() {
    return pairs;
  }

  /** The share in which both say the same; 1 where nothing is compared. */
  public double accuracy(Attribute attribute) {
    return pairs == 0
        ? 1
        : tables.get(attribute).entrySet().stream()
                .mapToInt(row -> row.getValue().getOrDefault(row.getKey(), 0))
                .sum()
            / (double) pairs;
  }

  /** How often the answer says what (inner key) where the annotation says what (outer key). */
  public SortedMap<String, SortedMap<String, Integer>> table(Attribute attribute) {
    return tables.get(attribute);
  }
}
