package org.waybill.query;

import java.util.List;

/**
 * A situation that a user named.
 *
 * @param iri of the reported or fused situation
 * @param members IRIs of the reported situations that it stands for: itself, or what it fuses
 * @param kind local name of its class: Transfer, Shipment, Meeting or Exchange
 */
public record NamedSituation(String iri, List<String> members, String kind) {
  public NamedSituation {
    members = List.copyOf(members);
  }

  /** Whether it groups what several claims report. */
  public boolean isFused() {
    return members.size() != 1 || !members.get(0).equals(iri);
  }
}
