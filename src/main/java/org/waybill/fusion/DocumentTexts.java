package org.waybill.fusion;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
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

  /**
   * What a text is compared by.
   *
   * @param whole of the article
   * @param quoted of the words that claims are anchored in, where such words have to be compared
   */
  record Sketches(
      Optional<LocalDate> published, Optional<TextSketch> whole, Optional<TextSketch> quoted) {
    static final Sketches NONE = new Sketches(Optional.empty(), Optional.empty(), Optional.empty());
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

  /** Whether some document has no article, so that anchored words have to be compared. */
  boolean areBare() {
    return texts.values().stream().anyMatch(text -> text.sketch.isEmpty());
  }

  /** The sketches of each document, by its IRI. */
  Map<String, Sketches> sketches(boolean quoted) {
    Map<String, Sketches> sketches = new TreeMap<>();
    texts.forEach(
        (document, text) ->
            sketches.put(
                document,
                new Sketches(
                    text.published,
                    text.sketch,
                    quoted ? TextSketch.of(text.quotes) : Optional.empty())));
    return sketches;
  }

  /** Documents that repeat earlier ones; one with an article is compared as a whole. */
  List<Copy> copies() {
    return copies(sketches(areBare()));
  }

  /** Documents that repeat earlier ones among those of which the sketches are known. */
  static List<Copy> copies(Map<String, Sketches> documents) {
    Copies whole = new Copies();
    Copies quoted = new Copies();
    documents.forEach(
        (document, text) -> {
          text.whole.ifPresent(sketch -> whole.add(document, text.published, sketch));
          text.quoted.ifPresent(sketch -> quoted.add(document, text.published, sketch));
        });
    List<Copy> copies = new ArrayList<>(whole.found());
    quoted.found().stream()
        .filter(
            copy ->
                documents.get(copy.document()).whole.isEmpty()
                    || documents.get(copy.original()).whole.isEmpty())
        .forEach(copies::add);
    return copies;
  }

  static boolean areBare(Collection<Sketches> documents) {
    return documents.stream().anyMatch(text -> text.whole.isEmpty());
  }
}
