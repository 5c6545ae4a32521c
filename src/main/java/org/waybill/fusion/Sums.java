package org.waybill.fusion;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.waybill.claim.Comparator;
import org.waybill.claim.Quantity;

/**
 * Finds transfers whose amount is the sum of two others that the same text gives for the same
 * parties and goods: "three in February, three in March ... six in all".
 */
final class Sums {
  private final GoodsKinds kinds;

  Sums(GoodsKinds kinds) {
    this.kinds = kinds;
  }

  List<Traits> marked(List<Traits> transfers) {
    Map<String, List<Traits>> byText =
        transfers.stream()
            .collect(
                Collectors.groupingBy(
                    t ->
                        t.testimony().document()
                            + " "
                            + t.situation().supplier().orElse("")
                            + " "
                            + t.situation().recipient().orElse("")));
    Set<String> sums = new HashSet<>();
    for (List<Traits> together : byText.values()) {
      for (Traits whole : together) {
        if (together.size() > 2 && isSum(whole, together)) {
          sums.add(whole.situation().iri());
        }
      }
    }
    List<Traits> marked = new ArrayList<>();
    for (Traits t : transfers) {
      marked.add(sums.contains(t.situation().iri()) ? t.asSum() : t);
    }
    return marked;
  }

  private boolean isSum(Traits whole, List<Traits> together) {
    for (Quantity amount : whole.situation().amounts()) {
      for (Traits one : together) {
        for (Traits other : together) {
          boolean three =
              one != whole
                  && other != whole
                  && one.situation().iri().compareTo(other.situation().iri()) < 0;
          if (three && areAlike(whole, one) && areAlike(whole, other) && adds(amount, one, other)) {
            return true;
          }
        }
      }
    }
    return false;
  }

  private boolean areAlike(Traits a, Traits b) {
    GoodsKinds.Overlap overlap = kinds.overlap(a.kinds(), b.kinds());
    return overlap == GoodsKinds.Overlap.SAME || overlap == GoodsKinds.Overlap.RELATED;
  }

  private static boolean adds(Quantity whole, Traits one, Traits other) {
    if (whole.comparator() != Comparator.EXACTLY || whole.lower().isEmpty()) {
      return false;
    }
    for (Quantity a : one.situation().amounts()) {
      for (Quantity b : other.situation().amounts()) {
        if (a.unit().equals(whole.unit())
            && b.unit().equals(whole.unit())
            && a.comparator() == Comparator.EXACTLY
            && b.comparator() == Comparator.EXACTLY
            && a.lower().isPresent()
            && b.lower().isPresent()
            && a.lower().get().add(b.lower().get()).compareTo(whole.lower().get()) == 0) {
          return true;
        }
      }
    }
    return false;
  }
}
