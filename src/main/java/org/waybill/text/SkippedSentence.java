package org.waybill.text;

import java.util.Objects;

/**
 * A stretch of text that was not read as a sentence because that would take too long.
 *
 * @param start first {@code char} in the article's text
 * @param end {@code char} after the last
 * @param reason why: "1,204 tokens, more than 400"
 */
public record SkippedSentence(int start, int end, String reason) {
  public SkippedSentence {
    Objects.requireNonNull(reason, "reason");
  }
}
