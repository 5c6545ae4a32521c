package org.waybill.claim.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.waybill.claim.Span;
import org.waybill.text.AnalysedText;

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
   * Spans of the stretch, in order; three at most, the rest is left out.
   *
   * @param start first {@code char}
   * @param end {@code char} after the last
   */
  List<Span> cut(int start, int end) {
    String all = text.article().text();
    List<Span> spans = new ArrayList<>();
    int at = start;
    while (at < end && spans.size() < MOST_SPANS) {
      int words = 0;
      int i = at;
      int lastEnd = at;
      while (i < end && words < MOST_WORDS) {
        while (i < end && Character.isWhitespace(all.charAt(i))) {
          i++;
        }
        if (i >= end) {
          break;
        }
        while (i < end && !Character.isWhitespace(all.charAt(i))) {
          i++;
        }
        words++;
        lastEnd = i;
      }
      span(at, lastEnd).ifPresent(spans::add);
      at = Math.max(lastEnd, at + 1);
      while (at < end && Character.isWhitespace(all.charAt(at))) {
        at++;
      }
    }
    return spans;
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
