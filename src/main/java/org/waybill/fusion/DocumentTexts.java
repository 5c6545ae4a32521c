package org.waybill.fusion;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.waybill.article.TextSketch;
import org.waybill.fusion.Background.Copy;

/**
 * What is known of the texts of documents: the sketch of the whole text where an article was
 * loaded, else the words that its claims are anchored in. From these, which documents are copies.
 */
final class DocumentTexts {
  private static final class Text {
    private final Optional<LocalDate> published;
    private final Optional<TextSketch> sketch;
    private final Set<String> quotes = new TreeSet<>();

    Text(Optional<LocalDate> published, Optional<TextSketch> sketch) {
      this.published = published;
      this.sketch = sketch;
    }
  }

  private final Map<String, Text> texts = new TreeMap<>();

  /** Takes the words of a claim, and what its document says of itself. */
  void add(Testimony testimony, Optional<String> sketch) {
    texts
        .computeIfAbsent(
            testimony.document(),
            d -> new Text(testimony.published(), sketch.flatMap(TextSketch::decode)))
        .quotes
        .addAll(testimony.quotes());
  }

  /** Documents that repeat earlier ones; one with an article is compared as a whole. */
  List<Copy> copies() {
    Copies whole = new Copies();
    Copies quoted = new Copies();
    boolean bare = texts.values().stream().anyMatch(text -> text.sketch.isEmpty());
    texts.forEach(
        (document, text) -> {
          text.sketch.ifPresent(sketch -> whole.add(document, text.published, sketch));
          if (bare) {
            TextSketch.of(text.quotes)
                .ifPresent(sketch -> quoted.add(document, text.published, sketch));
          }
        });
    List<Copy> copies = new ArrayList<>(whole.found());
    quoted.found().stream().filter(copy -> !areWhole(copy)).forEach(copies::add);
    return copies;
  }

  private boolean areWhole(Copy copy) {
    return texts.get(copy.document()).sketch.isPresent()
        && texts.get(copy.original()).sketch.isPresent();
  }
}
