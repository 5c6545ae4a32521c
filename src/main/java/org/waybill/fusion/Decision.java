package org.waybill.fusion;

import java.util.List;
import java.util.Objects;

/**
 * Whether two reported situations are the same.
 *
 * @param one IRI of the one that comes first in the order of IRIs
 * @param other IRI of the other
 * @param score sum of the weights of the reasons; 0 for a veto
 * @param reasons why, the strongest first
 * @param judged whether a person said so
 */
public record Decision(
    String one, String other, Verdict verdict, double score, List<Reason> reasons, boolean judged) {
  public Decision {
    Objects.requireNonNull(verdict, "verdict");
    reasons = List.copyOf(reasons);
  }

  /** What is decided of two situations. */
  public enum Verdict {
    SAME("same"),
    DIFFERENT("different"),
    UNSURE("unsure");

    private final String notation;

    Verdict(String notation) {
      this.notation = notation;
    }

    /** The spelling in answers and on the command line. */
    public String notation() {
      return notation;
    }
  }
}
