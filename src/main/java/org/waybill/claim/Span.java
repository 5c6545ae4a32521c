package org.waybill.claim;

import java.util.Objects;
import java.util.Optional;

/**
 * A stretch of an article's text.
 *
 * @param start first code point, from 0
 * @param end code point after the last
 * @param quote the words there, at most twelve where the span anchors a claim; absent on plain
 *     mentions
 */
public record Span(int start, int end, Optional<String> quote) {
  public Span {
    Objects.requireNonNull(quote, "quote");
    if (start < 0 || end <= start) {
      throw new IllegalArgumentException(
          "a span runs forward from 0, not from " + start + " to " + end);
    }
    if (quote.isPresent() && quote.get().codePointCount(0, quote.get().length()) != end - start) {
      throw new IllegalArgumentException(
          "the quote '" + quote.get() + "' is not as long as its span, " + start + " to " + end);
    }
  }
}
