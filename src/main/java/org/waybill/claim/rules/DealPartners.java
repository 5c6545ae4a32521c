package org.waybill.claim.rules;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Reads who stands at the other end of an agreement: "signed a deal with France to buy frigates",
 * "is in talks with Russia on the purchase of jets", "signed a deal with Britain for tanks".
 */
final class DealPartners {
  private final Lexicon lexicon;
  private final Nominals nominals;

  DealPartners(Lexicon lexicon, Nominals nominals) {
    this.lexicon = lexicon;
    this.nominals = nominals;
  }

  /** The frame with the partner at its open end. */
  Frame complete(Reading reading, Frame frame) {
    boolean oneOpen = frame.suppliers().isEmpty() != frame.recipients().isEmpty();
    boolean open = frame.suppliers().isEmpty() ? frame.suppliersOpen() : frame.recipientsOpen();
    if (!oneOpen || !open) {
      return frame;
    }
    List<Party> known = frame.suppliers().isEmpty() ? frame.recipients() : frame.suppliers();
    List<Party> partners = partners(reading, frame.trigger(), known);
    if (partners.isEmpty()) {
      return frame;
    }
    return frame.suppliers().isEmpty()
        ? frame.with(partners, frame.recipients(), "partner", 0.8 * frame.weight())
        : frame.with(frame.suppliers(), partners, "partner", 0.8 * frame.weight());
  }

  /** Those "with" whom an agreement is made, which is spoken of just before the deed. */
  private List<Party> partners(Reading reading, int trigger, List<Party> known) {
    Phrases phrases = reading.main();
    Set<String> out = new HashSet<>();
    known.forEach(p -> out.add(p.identity()));
    int noun = -1;
    for (int i = 0; i < phrases.size() && phrases.get(i).first() < trigger; i++) {
      if (phrases.is(i, Phrase.Kind.BREAK)) {
        noun = -1;
      }
      if (phrases.is(i, Phrase.Kind.NOUN) && lexicon.is("bargain", phrases.lemma(i))) {
        noun = i;
      }
      boolean with =
          noun >= 0
              && i <= noun + 4
              && phrases.is(i, Phrase.Kind.PREPOSITION)
              && phrases.word(i).equals("with")
              && phrases.is(i + 1, Phrase.Kind.NOUN);
      if (with) {
        List<Party> found = new ArrayList<>();
        for (Party p :
            nominals.parties(phrases, new NounRef(i + 1, false), Optional.empty(), out)) {
          if (!out.contains(p.identity())) {
            found.add(p);
          }
        }
        return found;
      }
    }
    return List.of();
  }
}
