package org.waybill.publish;

import java.util.Optional;
import java.util.Set;
import org.waybill.rdf.Iris;

/** How a thing stands to others, as the first part of its IRI's path tells. */
enum ThingKind {
  CLAIM,
  SITUATION,
  DOCUMENT,
  FUSED,
  /** Belongs to what was read from one document: an amount, a time, an anchor. */
  PART_OF_READING,
  /** Belongs to what a fusion found: an origin, a range of amounts, a contradiction. */
  PART_OF_FUSION,
  /** Stands for itself, and others speak of it: a state, a person, a run, a unit. */
  OTHER;

  private static final Set<String> READING =
      Set.of(
          "side",
          "statement",
          "evidence",
          "mention",
          "hop",
          "hedge",
          "membership",
          "conveyance",
          "goods-line",
          "quantity",
          "time",
          "anchor",
          "selector",
          "geometry",
          "node");

  private static final Set<String> FUSION =
      Set.of(
          "amount-range",
          "contradiction",
          "counted-part",
          "decision",
          "left-out",
          "origin",
          "reason",
          "standing");

  static ThingKind of(String iri, Iris iris) {
    Optional<String> path = iris.path(iri);
    if (path.isEmpty()) {
      return OTHER;
    }
    String first = path.get().split("/", 2)[0];
    return switch (first) {
      case "claim" -> CLAIM;
      case "situation" -> SITUATION;
      case "document" -> DOCUMENT;
      case "fused" -> FUSED;
      default ->
          READING.contains(first)
              ? PART_OF_READING
              : FUSION.contains(first) ? PART_OF_FUSION : OTHER;
    };
  }

  /** Whether it is told with the thing that it belongs to. */
  boolean isPart() {
    return this == PART_OF_READING || this == PART_OF_FUSION;
  }
}
