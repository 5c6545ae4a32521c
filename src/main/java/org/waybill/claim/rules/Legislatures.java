package org.waybill.claim.rules;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.waybill.reference.EntityType;

/** A parliament that allows or stops a sale decides for its state: "Congress blocked the sale". */
final class Legislatures {
  private final Lexicon lexicon;
  private final Cast cast;

  Legislatures(Lexicon lexicon, Cast cast) {
    this.lexicon = lexicon;
    this.cast = cast;
  }

  /** The frame with states in place of their parliaments. */
  Frame states(Frame frame) {
    boolean any =
        frame.suppliers().stream().anyMatch(this::legislature)
            || frame.recipients().stream().anyMatch(this::legislature);
    return any
        ? frame.with(
            states(frame.suppliers()), states(frame.recipients()), "parliament", frame.weight())
        : frame;
  }

  private List<Party> states(List<Party> parties) {
    return parties.stream()
        .map(p -> legislature(p) ? p.state().flatMap(cast::state).orElse(p) : p)
        .distinct()
        .toList();
  }

  private boolean legislature(Party party) {
    return party.type() == EntityType.ORGANIZATION
        && Arrays.stream(party.name().toLowerCase(Locale.ROOT).split("[^a-z]+"))
            .anyMatch(word -> lexicon.is("legislature", word));
  }
}
