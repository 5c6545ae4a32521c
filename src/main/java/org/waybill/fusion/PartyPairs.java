package org.waybill.fusion;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Between which parties, in which direction, a transfer goes. Where a text leaves a party out, they
 * are those of what it presents as the same, if it presents one pair only.
 */
final class PartyPairs {
  private final Map<String, ReportedSituation> byIri = new HashMap<>();

  /**
   * @param reported with all situations of each document that is among them
   */
  PartyPairs(Collection<ReportedSituation> reported) {
    reported.forEach(s -> byIri.put(s.iri(), s));
  }

  /** The giver and the receiver, a space between them; empty where that is not told. */
  Optional<String> of(ReportedSituation transfer) {
    Set<String> pairs = possible(transfer);
    return pairs.size() == 1 ? pairs.stream().findFirst() : Optional.empty();
  }

  /** The pair that is told, or else all those of what the text presents as the same. */
  Set<String> possible(ReportedSituation transfer) {
    return told(transfer)
        .map(Set::of)
        .orElseGet(
            () ->
                transfer.same().stream()
                    .map(byIri::get)
                    .filter(Objects::nonNull)
                    .filter(s -> agree(s.supplier(), transfer.supplier()))
                    .filter(s -> agree(s.recipient(), transfer.recipient()))
                    .flatMap(s -> told(s).stream())
                    .collect(Collectors.toSet()));
  }

  /** Those that the claim itself names. */
  static Optional<String> told(ReportedSituation transfer) {
    return transfer.supplier().flatMap(s -> transfer.recipient().map(r -> s + " " + r));
  }

  private static boolean agree(Optional<String> one, Optional<String> other) {
    return one.isEmpty() || other.isEmpty() || one.equals(other);
  }
}
