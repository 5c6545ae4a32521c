package org.waybill.claim.evaluation;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.waybill.article.Article;
import org.waybill.claim.Claims;
import org.waybill.claim.Explanation;
import org.waybill.claim.Explanation.Deed;
import org.waybill.claim.Explanation.Finding;
import org.waybill.claim.Explanation.SentenceReading;
import org.waybill.claim.Span;

/** What is known of one article that may tell where in its text something was lost. */
final class Evidence {
  private static final int MOST_CONTEXT = 400;

  private final Optional<Explanation> explanation;
  private final Optional<Article> article;

  Evidence(Optional<Explanation> explanation, Optional<Article> article) {
    this.explanation = explanation;
    this.article = article;
  }

  boolean traced() {
    return explanation.isPresent();
  }

  /** All sentences that were read. */
  List<SentenceReading> sentences() {
    return explanation.map(Explanation::sentences).orElse(List.of());
  }

  /** The sentences that have a part of the spans. */
  List<SentenceReading> sentences(List<Span> spans) {
    return sentences().stream().filter(s -> spans.stream().anyMatch(s::meets)).toList();
  }

  static List<Span> spans(Claims document, List<String> claims) {
    return document.claims().stream()
        .filter(c -> claims.contains(c.id()))
        .flatMap(c -> c.spans().stream())
        .distinct()
        .sorted(Comparator.comparingInt(Span::start))
        .toList();
  }

  /** The words around the spans. */
  String words(List<Span> spans) {
    List<SentenceReading> read = sentences(spans);
    if (!read.isEmpty()) {
      return read.stream().map(SentenceReading::text).collect(Collectors.joining(" "));
    }
    if (article.isPresent()) {
      return spans.stream()
          .map(span -> around(article.get().text(), span))
          .distinct()
          .collect(Collectors.joining(" "));
    }
    return spans.stream().flatMap(s -> s.quote().stream()).collect(Collectors.joining(" ... "));
  }

  /** From the end of one sentence to the end of the next, as full stops tell. */
  private static String around(String text, Span span) {
    int length = text.codePointCount(0, text.length());
    if (span.end() > length) {
      return span.quote().orElse("");
    }
    int start = text.offsetByCodePoints(0, span.start());
    int end = text.offsetByCodePoints(0, span.end());
    int from = Math.max(text.lastIndexOf(". ", start), text.lastIndexOf('\n', start)) + 1;
    int stop = text.indexOf(". ", Math.max(0, end - 1));
    int line = text.indexOf('\n', end);
    int to =
        Stream.of(stop < 0 ? text.length() : stop + 1, line < 0 ? text.length() : line)
            .min(Comparator.naturalOrder())
            .orElse(end);
    return text.substring(
            Math.max(from, start - MOST_CONTEXT), Math.max(end, Math.min(to, end + MOST_CONTEXT)))
        .strip();
  }

  /** The verb or noun that makes the claims, else the likeliest verb within the spans. */
  String cue(List<Span> spans, List<String> claims) {
    List<SentenceReading> read = sentences(spans);
    return Stream.of(
            findings(read)
                .filter(f -> f.claims().stream().anyMatch(claims::contains))
                .map(Finding::cue),
            deeds(read).filter(Deed::cue).filter(d -> within(d.start(), spans)).map(Deed::verb),
            findings(read).filter(f -> within(f.start(), spans)).map(Finding::cue),
            deeds(read).filter(d -> within(d.start(), spans)).map(Deed::verb))
        .flatMap(s -> s)
        .findFirst()
        .orElse("-");
  }

  private static Stream<Finding> findings(List<SentenceReading> sentences) {
    return sentences.stream().flatMap(s -> s.frames().stream());
  }

  private static Stream<Deed> deeds(List<SentenceReading> sentences) {
    return sentences.stream().flatMap(s -> s.clauses().stream());
  }

  private static boolean within(int offset, List<Span> spans) {
    return spans.stream().anyMatch(s -> s.start() <= offset && offset < s.end());
  }
}
