package org.waybill.rdf;

import java.time.Instant;
import java.util.Objects;

/**
 * One run of one extractor, or one pass of one annotator, over one article. Its IRI comes from the
 * text and the annotator, not from the time: the same extractor over the same text is the same run.
 *
 * @param annotator the extractor and its version, or the person: "waybill-rules/0.1.0"
 * @param startedAt when it began
 * @param endedAt when its claims were there
 */
public record ExtractionRun(String annotator, Instant startedAt, Instant endedAt) {
  public ExtractionRun {
    Objects.requireNonNull(annotator, "annotator");
    Objects.requireNonNull(startedAt, "startedAt");
    Objects.requireNonNull(endedAt, "endedAt");
    if (annotator.isBlank()) {
      throw new IllegalArgumentException("a run has an annotator");
    }
    if (endedAt.isBefore(startedAt)) {
      throw new IllegalArgumentException(
          "the run ends, " + endedAt + ", before it starts, " + startedAt);
    }
  }
}
