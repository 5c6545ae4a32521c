package org.waybill.claim;

import com.fasterxml.jackson.databind.JsonNode;

/** Takes the JSON documents of an input, and what is no JSON. */
interface DocumentSink {
  /**
   * A document was parsed.
   *
   * @param source the input, with the document's line where it does not begin on the first
   */
  void accept(JsonNode document, String source);

  /** The input, or one line of it, is no JSON. */
  void reject(Fault fault);
}
