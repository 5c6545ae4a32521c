package org.waybill.reconcile;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * A Wikidata item that is, may be, or is not that of an entity.
 *
 * @param entity IRI
 * @param name of the entity
 * @param item "Q423"
 * @param candidate how it was found, where a program did
 * @param judgement the judgement in force, where a person made one
 */
public record WikidataLink(
    String entity,
    String name,
    String item,
    Standing standing,
    Optional<Found> candidate,
    Optional<Judged> judgement) {
  public WikidataLink {
    Objects.requireNonNull(entity, "entity");
    Objects.requireNonNull(item, "item");
    Objects.requireNonNull(standing, "standing");
  }

  /** Where a link stands. */
  public enum Standing {
    CANDIDATE("candidate"),
    ACCEPTED("accepted"),
    REFUSED("refused");

    private final String notation;

    Standing(String notation) {
      this.notation = notation;
    }

    /** The spelling in answers. */
    public String notation() {
      return notation;
    }
  }

  /**
   * How a program found it.
   *
   * @param score 0 to 100
   */
  public record Found(double score, String method) {}

  /** Who accepted or refused it, when and why. */
  public record Judged(String iri, boolean accepted, String why, String by, Instant made) {}
}
