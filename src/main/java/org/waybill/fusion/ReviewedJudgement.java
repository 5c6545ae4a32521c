package org.waybill.fusion;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A judgement as it stands in a review graph, with what became of it. Its verdict holds of each
 * situation of the one side with each of the other.
 *
 * @param one IRIs of the situations of the one side, as they were when it was made
 * @param other IRIs of those of the other side
 * @param label the verdict and what both sides said
 * @param made empty where an RDF file brought it without its time; then it is not in force
 * @param overruledBy IRIs of later judgements that contradict it on some of its pairs
 * @param vanished those of its situations that the store does not hold any more
 */
public record ReviewedJudgement(
    String iri,
    Decision.Verdict verdict,
    List<String> one,
    List<String> other,
    String label,
    String why,
    String by,
    Optional<Instant> made,
    Standing standing,
    List<String> overruledBy,
    List<String> vanished,
    Optional<Retraction> retraction) {
  public ReviewedJudgement {
    Objects.requireNonNull(iri, "iri");
    Objects.requireNonNull(verdict, "verdict");
    Objects.requireNonNull(standing, "standing");
    one = List.copyOf(one);
    other = List.copyOf(other);
    overruledBy = List.copyOf(overruledBy);
    vanished = List.copyOf(vanished);
  }

  ReviewedJudgement with(Standing standing, List<String> overruledBy) {
    return new ReviewedJudgement(
        iri,
        verdict,
        one,
        other,
        label,
        why,
        by,
        made,
        standing,
        overruledBy,
        vanished,
        retraction);
  }

  /** What a judgement counts for now. */
  public enum Standing {
    IN_FORCE("in force"),
    PARTLY_IN_FORCE("partly in force"),
    OVERRULED("overruled"),
    ORPHANED("orphaned"),
    RETRACTED("retracted"),
    UNDATED("undated");

    private final String words;

    Standing(String words) {
      this.words = words;
    }

    /** The spelling in answers. */
    public String words() {
      return words;
    }
  }

  /**
   * That a judgement was taken back.
   *
   * @param iri of the retraction in its review graph
   */
  public record Retraction(String iri, String why, String by, Instant made) {}
}
