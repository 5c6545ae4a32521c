package org.waybill.reference;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/**
 * A person holding an office of a state for a time.
 *
 * @param person key of the person
 * @param office the office as its source names it: "President of Russia"
 * @param kind headOfState, headOfGovernment, deputyHeadOfState, foreignMinister, defenceMinister,
 *     securityAdviser, spokesperson, ambassador, commander, headOfOrganization or other
 * @param state key of the state
 * @param from first day, absent when the source does not tell
 * @param to last day, absent when still in office on {@code asOf} or unknown
 * @param asOf the day for which the source was right; an open end says nothing about later days
 * @param source where the tenure comes from
 */
public record Tenure(
    String person,
    String office,
    String kind,
    String state,
    Optional<LocalDate> from,
    Optional<LocalDate> to,
    LocalDate asOf,
    String source) {
  public Tenure {
    Objects.requireNonNull(person, "person");
    Objects.requireNonNull(office, "office");
    Objects.requireNonNull(state, "state");
  }
}
