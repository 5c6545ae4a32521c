package org.waybill.fusion;

import java.util.Objects;

/**
 * What one field of two situations says about their being the same.
 *
 * @param field "amount", "time", "goods", "designation", "conveyance", "statement" ...
 * @param weight how much it speaks for (above 0) or against (below 0); {@link #VETO} rules it out
 * @param words for a person: "both 200 items, more than"
 */
public record Reason(String field, double weight, String words) {
  /** Rules out that two situations are the same, whatever else speaks for it. */
  public static final double VETO = Double.NEGATIVE_INFINITY;

  public Reason {
    Objects.requireNonNull(field, "field");
    Objects.requireNonNull(words, "words");
  }

  static Reason veto(String field, String words) {
    return new Reason(field, VETO, words);
  }

  /** Whether it rules out that the two are the same. */
  public boolean isVeto() {
    return weight == VETO;
  }
}
