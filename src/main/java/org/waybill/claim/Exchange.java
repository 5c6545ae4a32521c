package org.waybill.claim;

import java.util.List;
import java.util.Objects;

/**
 * A quid pro quo, as one claim depicts it.
 *
 * @param id its name within the document
 * @param claim id of the claim that owns it
 * @param modality actual, planned, wanted or hypothetical
 * @param sides two or more
 */
public record Exchange(String id, String claim, Modality modality, List<ExchangeSide> sides) {
  public Exchange {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(claim, "claim");
    Objects.requireNonNull(modality, "modality");
    sides = List.copyOf(sides);
  }
}
