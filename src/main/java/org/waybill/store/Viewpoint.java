package org.waybill.store;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/**
 * From where a store is looked at: what had been published by a day, what had been entered by an
 * instant, which claims count. Each may be left open.
 *
 * @param asOf the last day of publication, as printed; later documents are not seen
 * @param enteredBy what the store held at this instant is seen, also what was replaced since
 * @param choice the claims that count; others are not seen, nor what they depict
 */
public record Viewpoint(
    Optional<LocalDate> asOf, Optional<Instant> enteredBy, Optional<ClaimChoice> choice) {
  private static final Viewpoint PRESENT =
      new Viewpoint(Optional.empty(), Optional.empty(), Optional.empty());

  public Viewpoint {
    Objects.requireNonNull(asOf, "asOf");
    Objects.requireNonNull(enteredBy, "enteredBy");
    Objects.requireNonNull(choice, "choice");
  }

  /** Everything that the store holds today. */
  public static Viewpoint present() {
    return PRESENT;
  }

  /** The same, of documents published on that day or before. */
  public Viewpoint asOf(LocalDate day) {
    return new Viewpoint(Optional.of(day), enteredBy, choice);
  }

  /** The same, of what the store held at that instant. */
  public Viewpoint enteredBy(Instant instant) {
    return new Viewpoint(asOf, Optional.of(instant), choice);
  }

  /** The same, of claims that are chosen so. */
  public Viewpoint choosing(ClaimChoice claims) {
    return new Viewpoint(asOf, enteredBy, Optional.of(claims));
  }

  /** The same, of all claims. */
  Viewpoint ofAllClaims() {
    return choice.isEmpty() ? this : new Viewpoint(asOf, enteredBy, Optional.empty());
  }

  /** Whether nothing is left out but what was replaced. */
  public boolean isPresent() {
    return asOf.isEmpty() && enteredBy.isEmpty() && choice.isEmpty();
  }
}
