package org.waybill.claim;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/**
 * A time as a text gives it.
 *
 * @param edtf ISO 8601-2 (EDTF level 1) string: "2023-09-07/2023-10-01", "2023-09", "../2023-10-13"
 * @param basis whether it is stated, taken from metadata or inferred
 * @param text the words
 */
public record When(String edtf, ValueBasis basis, Optional<String> text) {
  public When {
    Objects.requireNonNull(edtf, "edtf");
    Objects.requireNonNull(basis, "basis");
    Objects.requireNonNull(text, "text");
    Edtf.parse(edtf);
  }

  /** First day compatible with the words; empty when open. */
  public Optional<LocalDate> earliest() {
    return Edtf.parse(edtf).earliest();
  }

  /** Last day compatible with the words; empty when open. */
  public Optional<LocalDate> latest() {
    return Edtf.parse(edtf).latest();
  }
}
