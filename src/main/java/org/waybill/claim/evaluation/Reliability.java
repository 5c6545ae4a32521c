package org.waybill.claim.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.waybill.claim.Claim;
import org.waybill.claim.Claims;

/**
 * Whether claims are right as often as their extractor says: for each band of {@code
 * extractionConfidence} how many there are and how many are right. A claim is right where the
 * annotation has all that it depicts: a transfer with its parties, modality and polarity, a leg, a
 * meeting, the sides of an exchange. Claims of other situations are not annotated and not counted.
 *
 * @param bands from the lowest to the highest; claims below 0.3 stand in the first
 */
public record Reliability(List<Band> bands) {
  private static final int LOWEST = 3;
  private static final int HIGHEST = 9;
  private static final List<Family> SITUATIONS =
      List.of(Family.PAIR, Family.LEG, Family.MEETING, Family.EXCHANGE);

  /**
   * Claims of one band.
   *
   * @param from confidence at which it begins; it ends a tenth higher
   * @param claims how many there are
   * @param right how many are right
   * @param speakerToo how many of the right ones name the right principal and stance as well; legs,
   *     meetings and exchanges, of which that is not compared, count as if they did
   * @param said the mean of what the extractor says
   */
  public record Band(double from, int claims, int right, int speakerToo, double said) {
    /** The share that is right; 0 where there are none. */
    public double share() {
      return claims == 0 ? 0 : right / (double) claims;
    }
  }

  /**
   * A claim that the annotation can judge.
   *
   * @param transfer whether it is one of a transfer
   * @param said its confidence
   * @param right whether what it depicts is annotated
   * @param speakerToo whether it is right in who says so, too
   */
  public record Judged(
      String article,
      String claim,
      boolean transfer,
      double said,
      boolean right,
      boolean speakerToo) {}

  public Reliability {
    bands = List.copyOf(bands);
  }

  /** Puts judged claims into bands. */
  public static Reliability of(List<Judged> claims) {
    List<Band> bands = new ArrayList<>();
    for (int b = LOWEST; b <= HIGHEST; b++) {
      int at = b;
      List<Judged> here = claims.stream().filter(c -> band(c.said()) == at).toList();
      bands.add(
          new Band(
              b / 10.0,
              here.size(),
              (int) here.stream().filter(Judged::right).count(),
              (int) here.stream().filter(Judged::speakerToo).count(),
              here.stream().mapToDouble(Judged::said).average().orElse(0)));
    }
    return new Reliability(bands);
  }

  private static int band(double confidence) {
    return Math.max(LOWEST, Math.min(HIGHEST, (int) Math.floor(confidence * 10 + 1e-9)));
  }

  /** Judges all claims that have a confidence. */
  public static List<Judged> judged(
      SortedMap<String, Claims> gold, Map<String, Claims> answers, GoodsHierarchy goods) {
    List<Judged> all = new ArrayList<>();
    gold.forEach(
        (id, annotation) -> {
          if (answers.containsKey(id)) {
            Items ours = Items.of(annotation);
            Items theirs = Items.of(answers.get(id));
            for (Claim claim : answers.get(id).claims()) {
              List<Item> items = theirs.ofClaim(claim.id());
              if (items.stream().anyMatch(i -> SITUATIONS.contains(i.family()))) {
                claim
                    .extractionConfidence()
                    .ifPresent(c -> all.add(judged(id, claim, c, items, ours, goods)));
              }
            }
          }
        });
    return all;
  }

  private static Judged judged(
      String id, Claim claim, double said, List<Item> items, Items gold, GoodsHierarchy goods) {
    boolean right = among(items, gold, goods, SITUATIONS);
    return new Judged(
        id,
        claim.id(),
        items.stream().anyMatch(i -> i.family() == Family.PAIR),
        said,
        right,
        right && among(items, gold, goods, List.of(Family.CLAIMANT)));
  }

  private static boolean among(
      List<Item> items, Items gold, GoodsHierarchy goods, List<Family> families) {
    return items.stream()
        .filter(i -> families.contains(i.family()))
        .allMatch(i -> gold.of(i.family()).stream().anyMatch(g -> g.credit(i, goods) > 0));
  }
}
