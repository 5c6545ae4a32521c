package org.waybill.claim.evaluation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.waybill.article.Article;
import org.waybill.claim.Claims;
import org.waybill.reference.GoodsType;

/**
 * What the scores alone do not tell: how far they would move with other articles, how they differ
 * by kind of source, how the claims that were found are read, whether their quotes stand where they
 * say, and whether claims are right as often as their extractor says.
 *
 * @param whole the scores
 * @param bounds 95 % confidence intervals of F1, by article
 * @param byKind the scores of each kind of source of which there are articles
 * @param agreement stance, polarity, certainty, reporter's stance and modality of what was found
 * @param anchors quotes at their offsets
 * @param reliability claims by confidence
 */
public record Details(
    Evaluation whole,
    Bootstrap bounds,
    SortedMap<SourceKind, Evaluation> byKind,
    Agreement agreement,
    Anchors anchors,
    Reliability reliability) {

  /**
   * Works the details out.
   *
   * @param articles the articles that are there, by id; those without have no kind of source
   */
  public static Details of(
      SortedMap<String, Claims> gold,
      Map<String, Claims> answers,
      Map<String, Article> articles,
      Collection<GoodsType> goodsTypes) {
    Evaluation whole = Evaluation.of(gold, answers, goodsTypes);
    Map<SourceKind, SortedMap<String, Claims>> kinds = new EnumMap<>(SourceKind.class);
    gold.forEach(
        (id, annotation) -> {
          if (articles.containsKey(id)) {
            kinds
                .computeIfAbsent(SourceKind.of(articles.get(id)), k -> new TreeMap<>())
                .put(id, annotation);
          }
        });
    SortedMap<SourceKind, Evaluation> byKind = new TreeMap<>();
    kinds.forEach((kind, some) -> byKind.put(kind, Evaluation.of(some, answers, goodsTypes)));
    Map<String, Claims> judged = new TreeMap<>(answers);
    judged.keySet().retainAll(gold.keySet());
    return new Details(
        whole,
        Bootstrap.of(whole.articles()),
        byKind,
        Agreement.of(gold, answers),
        Anchors.of(judged, articles),
        Reliability.of(Reliability.judged(gold, answers, new GoodsHierarchy(goodsTypes))));
  }

  /** For a person. */
  public List<String> lines() {
    List<String> lines = new ArrayList<>();
    lines.add(
        "95 %% confidence intervals of F1 (bootstrap by article, %d samples, seed %d)"
            .formatted(Bootstrap.SAMPLES, Bootstrap.SEED));
    for (Family family : Family.values()) {
      lines.add("  %-9s %s".formatted(family.label(), shown(bounds.f1().get(family))));
    }
    lines.add("  %-9s %s".formatted("macro", shown(bounds.macroF1())));
    byKind.forEach(
        (kind, evaluation) -> {
          lines.add("");
          lines.add(kind.label() + " (" + evaluation.articles().size() + " articles)");
          evaluation.lines().forEach(line -> lines.add("  " + line));
        });
    lines.add("");
    lines.add(
        "what is said of transfers between the same two parties (%d compared)"
            .formatted(agreement.pairs()));
    for (Agreement.Attribute attribute : Agreement.Attribute.values()) {
      lines.add(
          String.format(
              Locale.ROOT, "  %-14s %.3f", attribute.label(), agreement.accuracy(attribute)));
      agreement
          .table(attribute)
          .forEach((gold, row) -> lines.add("    gold %-12s system %s".formatted(gold, row)));
    }
    lines.add("");
    lines.add(
        String.format(
            Locale.ROOT,
            "quotes at their offsets %.3f (%d of %d)",
            anchors.share(),
            anchors.standing(),
            anchors.quotes()));
    anchors.adrift().forEach(quote -> lines.add("  adrift: " + quote));
    lines.add("");
    lines.add("confidence  claims  right  share  speaker and stance too");
    for (Reliability.Band band : reliability.bands()) {
      lines.add(
          String.format(
              Locale.ROOT,
              "%.1f to %.1f  %6d %6d  %5s %7d",
              band.from(),
              band.from() + 0.1,
              band.claims(),
              band.right(),
              band.claims() == 0 ? "-" : String.format(Locale.ROOT, "%.2f", band.share()),
              band.speakerToo()));
    }
    return lines;
  }

  private static String shown(Bootstrap.Interval interval) {
    return String.format(Locale.ROOT, "%.3f to %.3f", interval.low(), interval.high());
  }

  /** For machines: nested maps, lists, words and numbers. */
  public Map<String, Object> asMap() {
    Map<String, Object> map = scores(whole);
    Map<String, Object> intervals = new TreeMap<>();
    bounds.f1().forEach((family, i) -> intervals.put(family.label(), List.of(i.low(), i.high())));
    intervals.put("macro", List.of(bounds.macroF1().low(), bounds.macroF1().high()));
    map.put(
        "bootstrap", Map.of("samples", Bootstrap.SAMPLES, "seed", Bootstrap.SEED, "f1", intervals));
    map.put(
        "bySourceKind",
        byKind.entrySet().stream()
            .collect(Collectors.toMap(e -> e.getKey().label(), e -> scores(e.getValue()))));
    Map<String, Object> attributes = new TreeMap<>();
    for (Agreement.Attribute a : Agreement.Attribute.values()) {
      attributes.put(
          a.label(), Map.of("accuracy", agreement.accuracy(a), "confusion", agreement.table(a)));
    }
    map.put("agreement", Map.of("transfers", agreement.pairs(), "attributes", attributes));
    map.put(
        "quotes",
        Map.of(
            "lookedUp", anchors.quotes(),
            "standing", anchors.standing(),
            "adrift", anchors.adrift()));
    map.put("reliability", reliability.bands());
    return map;
  }

  private static Map<String, Object> scores(Evaluation evaluation) {
    Map<String, Object> families = new TreeMap<>();
    for (Family family : Family.values()) {
      Score score = evaluation.score(family);
      families.put(
          family.label(),
          Map.of(
              "precision", score.precision(),
              "recall", score.recall(),
              "f1", score.f1(),
              "right", score.right(),
              "gold", score.gold(),
              "system", score.answered()));
    }
    Map<String, Object> map = new TreeMap<>();
    map.put("families", families);
    map.put("macroF1", evaluation.macroF1());
    map.put("articles", evaluation.articles().size());
    map.put("withoutAnswer", evaluation.missing());
    map.put("withoutTransfer", evaluation.distractors());
    map.put("fooled", evaluation.fooled());
    return map;
  }

  /** The labels that a table of confusion needs, in order. */
  public static Set<String> labels(SortedMap<String, SortedMap<String, Integer>> table) {
    Set<String> labels = new TreeSet<>(table.keySet());
    table.values().forEach(row -> labels.addAll(row.keySet()));
    return labels;
  }
}
