package org.waybill.fusion;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The days between which the claims of a fused situation place it.
 *
 * @param first the earliest first day that a claim gives; empty where none gives one
 * @param last the latest last day that a claim gives
 */
record Days(Optional<LocalDate> first, Optional<LocalDate> last) {

  /** Those of the claims that stand for the situation; empty where none gives a day. */
  static Optional<Days> of(List<ReportedSituation> members) {
    List<Period> periods =
        members.stream()
            .filter(member -> member.testimony().affirms())
            .flatMap(Days::periods)
            .toList();
    Optional<LocalDate> first =
        periods.stream().flatMap(p -> p.earliest().stream()).min(LocalDate::compareTo);
    Optional<LocalDate> last =
        periods.stream().flatMap(p -> p.latest().stream()).max(LocalDate::compareTo);
    boolean crossed = first.isPresent() && last.isPresent() && first.get().isAfter(last.get());
    // "since August" and "by May" of the next claim: each is open on the other side
    return first.isEmpty() && last.isEmpty()
        ? Optional.empty()
        : Optional.of(new Days(first, crossed ? Optional.empty() : last));
  }

  private static Stream<Period> periods(ReportedSituation situation) {
    return Stream.concat(
        situation.when().stream(), situation.legs().stream().flatMap(leg -> leg.when().stream()));
  }

  String words() {
    if (first.equals(last)) {
      return first.map(LocalDate::toString).orElse("");
    }
    return last.isEmpty()
        ? "since " + first.get()
        : first.map(day -> day + " to ").orElse("until ") + last.get();
  }
}
