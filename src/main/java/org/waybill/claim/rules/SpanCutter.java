package org.waybill.claim.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.waybill.claim.Span;
import org.waybill.text.AnalysedText;
import org.waybill.text.Sentence;

/** Cuts stretches of the text into spans of at most twelve words, with their quotes. */
final class SpanCutter {
  /** The most words of a quote. */
  static final int MOST_WORDS = 12;

  private static final int MOST_SPANS = 3;

  private final AnalysedText text;

  SpanCutter(AnalysedText text) {
    this.text = text;
  }

  /**
   * Spans of the stretch, in order, cut at borders of phrases; three at most, the rest is left out.
   *
   * @param sentence the sentence that has the stretch
   * @param start first {@code char}
   * @param end {@code char} after the last
   */
  List<Span> cut(Sentence sentence, int start, int end) {
    List<Integer> borders = new ArrayList<>();
    borders.add(start);
    borders.addAll(QuoteBorders.cuts(sentence, words(start, end), MOST_WORDS));
    borders.add(end);
    List<Span> spans = new ArrayList<>();
    for (int i = 0; i + 1 < borders.size() && spans.size() < MOST_SPANS; i++) {
      span(borders.get(i), borders.get(i + 1)).ifPresent(spans::add);
    }
    return spans;
  }

  /** Where the words of the stretch begin. */
  private List<Integer> words(int start, int end) {
    String all = text.article().text();
    List<Integer> starts = new ArrayList<>();
    for (int i = start; i < end; i++) {
      boolean begins = i == start || Character.isWhitespace(all.charAt(i - 1));
      if (begins && !Character.isWhitespace(all.charAt(i))) {
        starts.add(i);
      }
    }
    return starts;
  }

  /** The stretch as one span without outer spaces and quotation marks; empty if nothing is left. */
  Optional<Span> span(int start, int end) {
    String all = text.article().text();
    int a = start;
    int b = end;
    while (a < b && outer(all.charAt(a))) {
      a++;
    }
    while (b > a && outer(all.charAt(b - 1))) {
      b--;
    }
    if (a >= b) {
      return Optional.empty();
    }
    return Optional.of(
        new Span(text.codePoint(a), text.codePoint(b), Optional.of(text.words(a, b))));
  }

  /** The stretch as a span without a quote, for mentions. */
  Span mention(int start, int end) {
    return new Span(text.codePoint(start), text.codePoint(end), Optional.empty());
  }

  private static boolean outer(char c) {
    return Character.isWhitespace(c) || "\"“”‘,;".indexOf(c) >= 0;
  }
}
