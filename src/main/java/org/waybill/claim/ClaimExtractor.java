package org.waybill.claim;

import org.waybill.text.AnalysedText;

/**
 * Reads claims out of an analysed article. Implementations are found by {@link
 * java.util.ServiceLoader}; they are pure functions of the article: no clock, no input or output,
 * no state that calls share, so one extractor may serve many threads.
 */
public interface ClaimExtractor {
  /**
   * The extractor's name and version, as it appears as annotator and in provenance:
   * "waybill-rules/0.1.0".
   */
  String name();

  /** The claims of an article; empty lists where it makes none. */
  Claims extract(AnalysedText text);
}
