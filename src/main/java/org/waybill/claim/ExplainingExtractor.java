package org.waybill.claim;

import org.waybill.text.AnalysedText;

/** An extractor that can tell why it read an article as it did. */
public interface ExplainingExtractor extends ClaimExtractor {
  /** Reads the article, as {@link #extract} does, and tells what was seen on the way. */
  Explanation explain(AnalysedText text);
}
