package org.waybill.text;

import java.util.Objects;

/**
 * Words that say when, with the time that they mean.
 *
 * @param firstToken index of the first token in its sentence; prepositions that set the bounds
 *     ("since", "between") are within, others ("in", "on") are not
 * @param endToken index after the last token
 * @param edtf the time in EDTF: "2023-10-13", "2023-08-18~/2023-10-13", "2019/.."
 * @param basis whether the words, the day of publication or an inference give it
 * @param kind its shape
 * @param text the words
 */
public record TimeExpression(
    int firstToken, int endToken, String edtf, TimeBasis basis, TimeKind kind, String text) {
  public TimeExpression {
    Objects.requireNonNull(edtf, "edtf");
    Objects.requireNonNull(basis, "basis");
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(text, "text");
  }
}
