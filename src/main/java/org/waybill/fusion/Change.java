package org.waybill.fusion;

import java.util.List;
import java.util.Objects;

/**
 * Something that became known of a fused transfer between two days.
 *
 * @param fused as it is on the later day
 * @param words what is new: "United States", "delivered, before: agreed"
 * @param claims those that brought it, the earliest first
 */
public record Change(Kind kind, FusedSituation fused, String words, List<Testimony> claims) {
  public Change {
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(fused, "fused");
    claims = List.copyOf(claims);
  }

  /** What sort of thing became known. */
  public enum Kind {
    NEW_TRANSFER("newTransfer"),
    NEW_ORIGIN("newOrigin"),
    NEW_DENIAL("newDenial"),
    CHANGED_AMOUNT("changedAmount"),
    FURTHER_RUNG("furtherRung"),
    JOINED("joined"),
    TAKEN_APART("takenApart");

    private final String notation;

    Kind(String notation) {
      this.notation = notation;
    }

    /** The spelling in answers. */
    public String notation() {
      return notation;
    }
  }
}
