package org.waybill.claim;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A kind of goods that a document speaks of.
 *
 * @param id its name within the document: "G1"
 * @param type notation of the goods scheme: "artilleryShell"
 * @param qid Wikidata id
 * @param qidStatus why there is none: "unresolved", "none expected"
 * @param text the words, where no mentions are kept
 * @param mentions where the text names it
 */
public record Goods(
    String id,
    String type,
    Optional<String> qid,
    Optional<String> qidStatus,
    Optional<String> text,
    List<Span> mentions) {
  public Goods {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(type, "type");
    Objects.requireNonNull(qid, "qid");
    Objects.requireNonNull(qidStatus, "qidStatus");
    Objects.requireNonNull(text, "text");
    mentions = List.copyOf(mentions);
  }

  /** Goods of which nothing more is known about the Wikidata id. */
  public Goods(
      String id, String type, Optional<String> qid, Optional<String> text, List<Span> mentions) {
    this(id, type, qid, Optional.empty(), text, mentions);
  }
}
