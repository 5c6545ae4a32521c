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
import org.waybill.article.SentenceSketch;
import org.waybill.article.TextSketch;
import org.waybill.fusion.Background.Copy;
import org.waybill.fusion.DocumentReports.Imprint;
import org.waybill.fusion.FusionInput.Parties;

/**
 * What is known of the texts of documents: the sketch of the whole text where an article was
 * loaded, else the words that its claims are anchored in. From these, which documents are copies.
 */
final class DocumentTexts {
  private static final class Text {
    private final Optional<LocalDate> published;
    private final Optional<TextSketch> sketch;
    private final Optional<SentenceSketch> sentences;
    private final Set<String> quotes = new TreeSet<>();
    private final Set<String> parties = new TreeSet<>();

    Text(Optional<LocalDate> published, Imprint imprint) {
      this.published = published;
      this.sketch = imprint.sketch().flatMap(TextSketch::decode);
      this.sentences = imprint.sentences().flatMap(SentenceSketch::decode);
    }
  }

  /**
   * What a text is compared by.
   *
   * @param whole of the article
   * @param quoted of the words that claims are anchored in, where such words have to be compared
   * @param sentences of the article
   * @param parties between which it reports transfers, giver and receiver with a space between
   */
  record Sketches(
      Optional<LocalDate> published,
      Optional<TextSketch> whole,
      Optional<TextSketch> quoted,
      Optional<SentenceSketch> sentences,
      Set<String> parties) {
    static final Sketches NONE =
        new Sketches(
            Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Set.of());
  }

  private final Map<String, Text> texts = new TreeMap<>();

  /** Takes what a document reports, and what it says of itself. */
  void add(ReportedSituation situation, Imprint imprint) {
    Testimony testimony = situation.testimony();
    Text text =
        texts.computeIfAbsent(testimony.document(), d -> new Text(testimony.published(), imprint));
    text.quotes.addAll(testimony.quotes());
    Parties.of(situation).ifPresent(p -> text.parties.add(p.supplier() + " " + p.recipient()));
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
                    quoted ? TextSketch.of(text.quotes) : Optional.empty(),
                    text.sentences,
                    text.parties)));
    return sketches;
  }

  /** Documents that repeat earlier ones; one with an article is compared as a whole. */
  List<Copy> copies() {
    return copies(sketches(areBare()));
  }

  /**
   * Documents that repeat earlier ones, word for word or in other words, among those of which the
   * sketches are known.
   */
  static List<Copy> copies(Map<String, Sketches> documents) {
    List<Copy> repeated = repeated(documents);
    Rewritings rewritings = new Rewritings(repeated);
    documents.forEach(
        (document, text) -> {
          if (text.sentences.isPresent() && text.published.isPresent()) {
            rewritings.add(document, text.published.get(), text.sentences.get(), text.parties);
          }
        });
    return rewritings.found();
  }

  private static List<Copy> repeated(Map<String, Sketches> documents) {
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
