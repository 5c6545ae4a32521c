package org.waybill.fusion;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.waybill.claim.Stance;

/**
 * How a claim of a document that is not in a store stands to the claims that are.
 *
 * @param claim IRI of the claim
 * @param known the store's fused situations to which what it depicts would belong
 * @param perhaps those of which it cannot be told whether it would
 * @param beside the store's claims about the same
 */
public record Bearing(String claim, List<Known> known, List<Known> perhaps, List<Beside> beside) {
  public Bearing {
    Objects.requireNonNull(claim, "claim");
    known = List.copyOf(known);
    perhaps = List.copyOf(perhaps);
    beside = List.copyOf(beside);
  }

  /** What a claim adds, the first that holds. */
  public enum Kind {
    /** Its principal has said so before. */
    REPEATS,
    /** Others say that it is not so, or what cannot hold beside it. */
    CONTRADICTS,
    /** Others say so too. */
    SUPPORTS,
    /** The store has no claim about it. */
    NEW
  }

  /** A fused situation of the store. */
  public record Known(String iri, String label) {}

  /**
   * A claim of the store.
   *
   * @param kind what the new claim does to it
   * @param says the claim in a sentence
   * @param published when its article was
   * @param words in what the two disagree; empty where they do not
   */
  public record Beside(
      Kind kind,
      String claim,
      String says,
      Stance stance,
      Optional<LocalDate> published,
      String words) {}

  /** What the claim adds. */
  public Kind kind() {
    for (Kind kind : Kind.values()) {
      if (beside.stream().anyMatch(b -> b.kind() == kind)) {
        return kind;
      }
    }
    return Kind.NEW;
  }
}
