package org.waybill.text;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.waybill.reference.Entity;
import org.waybill.reference.Tenure;

/** Tells which of several persons of one name was in office on a day, or nearest to it. */
final class InOffice {
  private final Map<String, List<Tenure>> tenures = new HashMap<>();

  InOffice(Collection<Tenure> terms) {
    terms.forEach(t -> tenures.computeIfAbsent(t.person(), k -> new ArrayList<>()).add(t));
  }

  /** Days between the day and the nearest day on which the person held an office; 0 if then. */
  long distance(Entity person, LocalDate day) {
    long nearest = Long.MAX_VALUE;
    for (Tenure tenure : tenures.getOrDefault(person.key(), List.of())) {
      LocalDate from = tenure.from().orElse(tenure.asOf());
      LocalDate to = tenure.to().orElse(tenure.asOf());
      long distance =
          day.isBefore(from)
              ? ChronoUnit.DAYS.between(day, from)
              : day.isAfter(to) ? ChronoUnit.DAYS.between(to, day) : 0;
      nearest = Math.min(nearest, distance);
    }
    return nearest;
  }

  /** Whether a person was nearer to an office on the day than another. */
  boolean nearer(Entity person, Entity other, Optional<LocalDate> day) {
    return day.isPresent() && distance(person, day.get()) < distance(other, day.get());
  }
}
