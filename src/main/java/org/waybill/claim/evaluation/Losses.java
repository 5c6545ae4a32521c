package org.waybill.claim.evaluation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.waybill.article.Article;
import org.waybill.claim.Claims;
import org.waybill.claim.Explanation;
import org.waybill.claim.Span;
import org.waybill.reference.GoodsType;

/**
 * All that only one side says, and where on the way from the text it was lost.
 *
 * @param all article by article, in the order of {@link Evaluation#differences()}
 */
public record Losses(List<Loss> all) {
  private static final int MOST_CUES = 25;

  public Losses {
    all = List.copyOf(all);
  }

  /**
   * Finds them.
   *
   * @param explanations how the answers were read; without that of an article, only what the two
   *     documents tell is known of it
   * @param articles the texts that are there
   */
  public static Losses of(
      SortedMap<String, Claims> gold,
      Map<String, Claims> answers,
      Map<String, Explanation> explanations,
      Map<String, Article> articles,
      Collection<GoodsType> goodsTypes) {
    GoodsHierarchy goods = new GoodsHierarchy(goodsTypes);
    List<Loss> all = new ArrayList<>();
    gold.forEach(
        (id, annotation) -> {
          Evidence evidence =
              new Evidence(
                  Optional.ofNullable(explanations.get(id)), Optional.ofNullable(articles.get(id)));
          all.addAll(
              ofArticle(id, annotation, Optional.ofNullable(answers.get(id)), evidence, goods));
        });
    return new Losses(all);
  }

  private static List<Loss> ofArticle(
      String id,
      Claims annotation,
      Optional<Claims> answered,
      Evidence evidence,
      GoodsHierarchy goods) {
    Items gold = Items.of(annotation);
    Items answer = answered.map(Items::of).orElseGet(Items::none);
    Diagnosis diagnosis = new Diagnosis(gold, answer, evidence);
    List<Loss> losses = new ArrayList<>();
    for (Family family : Family.values()) {
      Matching matching = new Matching(gold.of(family), answer.of(family), goods);
      for (Item item : matching.missed()) {
        List<String> claims = gold.claimsOf(item);
        List<Span> spans = Evidence.spans(annotation, claims);
        losses.add(
            new Loss(
                new Difference(id, family, true, item.toString()),
                diagnosis.missed(item, evidence.sentences(spans)),
                evidence.cue(spans, List.of()),
                evidence.words(spans),
                claims,
                spans));
      }
      for (Item item : matching.invented()) {
        List<String> claims = answer.claimsOf(item);
        List<Span> spans = Evidence.spans(answered.orElseThrow(), claims);
        losses.add(
            new Loss(
                new Difference(id, family, false, item.toString()),
                diagnosis.invented(item),
                evidence.cue(spans, claims),
                evidence.words(spans),
                claims,
                spans));
      }
    }
    return losses;
  }

  /** How many were lost at which layer, by family, and by which words they are said. */
  public List<String> summary() {
    List<String> lines = new ArrayList<>();
    for (boolean missed : new boolean[] {true, false}) {
      List<Loss> some = all.stream().filter(loss -> loss.difference().missed() == missed).toList();
      String what = missed ? "missed" : "invented";
      lines.add(what + " by layer");
      for (Family family : Family.values()) {
        List<Loss> of = some.stream().filter(l -> l.difference().family() == family).toList();
        if (!of.isEmpty()) {
          lines.add(
              "  %-9s %3d: %s"
                  .formatted(family.label(), of.size(), counted(of, l -> l.layer().label())));
        }
      }
      lines.add(
          what
              + " transfers by cue word: "
              + counted(
                  some.stream().filter(l -> l.difference().family() == Family.PAIR).toList(),
                  Loss::cue));
    }
    return lines;
  }

  /** "no frame 12, one end missing 7", the most frequent first. */
  private static String counted(List<Loss> losses, Function<Loss, String> by) {
    return losses.stream()
        .collect(Collectors.groupingBy(by, LinkedHashMap::new, Collectors.counting()))
        .entrySet()
        .stream()
        .sorted(
            Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
                .thenComparing(Map.Entry.comparingByKey()))
        .limit(MOST_CUES)
        .map(e -> e.getKey() + " " + e.getValue())
        .collect(Collectors.joining(", "));
  }
}
