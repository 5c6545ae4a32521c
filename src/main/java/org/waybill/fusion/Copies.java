package org.waybill.fusion;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.waybill.article.TextSketch;
import org.waybill.fusion.Background.Copy;

/**
 * Finds documents that repeat the text of earlier ones. Only those are compared whose sketches have
 * a band in common, and of these each with the first and with the one before it, so that a report
 * that a thousand papers reprint costs no more than a thousand comparisons a band.
 */
final class Copies {
  /** From this share of common word sequences on, one text is taken for a copy of the other. */
  private static final double COPY = 0.5;

  private static final Comparator<Sketched> BY_PUBLICATION =
      Comparator.comparing((Sketched s) -> s.published.orElse(LocalDate.MAX))
          .thenComparing(s -> s.document);

  private final List<Sketched> texts = new ArrayList<>();

  private record Sketched(String document, Optional<LocalDate> published, TextSketch sketch) {}

  /**
   * Takes a document.
   *
   * @param document IRI
   */
  void add(String document, Optional<LocalDate> published, TextSketch sketch) {
    texts.add(new Sketched(document, published, sketch));
  }

  /**
   * Each document that is a copy, with the earliest that it is like; where that is a copy itself,
   * with the one that it was copied from.
   */
  List<Copy> found() {
    List<Sketched> sorted = new ArrayList<>(texts);
    sorted.sort(BY_PUBLICATION);
    Map<String, List<Sketched>> buckets = new HashMap<>();
    Map<String, Copy> copies = new TreeMap<>();
    for (Sketched text : sorted) {
      Sketched best = null;
      for (String band : text.sketch.bands()) {
        List<Sketched> bucket = buckets.computeIfAbsent(band, b -> new ArrayList<>(2));
        for (Sketched earlier : bucket) {
          if (earlier != best
              && text.sketch.similarity(earlier.sketch) >= COPY
              && (best == null || BY_PUBLICATION.compare(earlier, best) < 0)) {
            best = earlier;
          }
        }
        remember(bucket, text);
      }
      if (best != null) {
        Copy known = copies.get(best.document);
        copies.put(
            text.document,
            new Copy(
                text.document,
                known == null ? best.document : known.original(),
                text.sketch.similarity(best.sketch)));
      }
    }
    return List.copyOf(copies.values());
  }

  /** The first and the last of a bucket. */
  private static void remember(List<Sketched> bucket, Sketched text) {
    if (bucket.size() < 2) {
      bucket.add(text);
    } else {
      bucket.set(1, text);
    }
  }
}
