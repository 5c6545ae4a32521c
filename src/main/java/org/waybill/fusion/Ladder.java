package org.waybill.fusion;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.waybill.claim.Modality;
import org.waybill.fusion.FusedSituation.Standing;

/** How far a transfer is said to have come, by modality and by the words of each claim. */
final class Ladder {
  private Ladder() {}

  static Map<Rung, Standing> of(List<Traits> members) {
    Map<Rung, List<String>> affirming = new EnumMap<>(Rung.class);
    Map<Rung, List<String>> denying = new EnumMap<>(Rung.class);
    for (Traits member : members) {
      Optional<Rung> rung = rung(member);
      if (rung.isPresent() && (member.testimony().denies() || member.testimony().affirms())) {
        (member.testimony().denies() ? denying : affirming)
            .computeIfAbsent(rung.get(), r -> new ArrayList<>())
            .add(member.testimony().claim());
      }
    }
    Map<Rung, Standing> ladder = new EnumMap<>(Rung.class);
    for (Rung rung : Rung.values()) {
      if (affirming.containsKey(rung) || denying.containsKey(rung)) {
        ladder.put(
            rung,
            new Standing(
                affirming.getOrDefault(rung, List.of()), denying.getOrDefault(rung, List.of())));
      }
    }
    return ladder;
  }

  /** The rung of one claim; empty for what is only conceivable. */
  static Optional<Rung> rung(Traits t) {
    Modality modality = t.situation().modality();
    return switch (modality) {
      case HYPOTHETICAL -> Optional.empty();
      case WANTED -> Optional.of(t.has(Cue.OFFERED) ? Rung.OFFERED : Rung.REQUESTED);
      case PLANNED ->
          Optional.of(t.has(Cue.ORDERED) && !t.has(Cue.AGREED) ? Rung.ORDERED : Rung.AGREED);
      case ACTUAL -> Optional.of(done(t));
    };
  }

  private static Rung done(Traits t) {
    if (t.has(Cue.DELIVERED)) {
      return Rung.DELIVERED;
    }
    if (t.has(Cue.SHIPPED)) {
      return Rung.SHIPPED;
    }
    return t.has(Cue.ORDERED) ? Rung.ORDERED : Rung.DELIVERED;
  }
}
