package org.waybill.claim.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Reads goods and parties that share the verb told before them: "sold radars to Kenya and tanks to
 * Mali", "bought jets from Italy and rifles from Spain".
 */
final class GappedFrames {
  private static final double WEIGHT = 0.7;
  private static final Set<String> TO = Set.of("to", "for");

  private final Nominals nominals;

  GappedFrames(Nominals nominals) {
    this.nominals = nominals;
  }

  /**
   * The complete frames of a sentence with those that go without a verb.
   *
   * @param nouns what its nouns say by themselves
   */
  List<Frame> add(Reading reading, List<Frame> complete, List<Frame> nouns) {
    List<Frame> whole = new ArrayList<>(complete);
    for (Frame noun : nouns) {
      if (!noun.rule().startsWith("goods:") || noun.goods().isEmpty()) {
        continue;
      }
      for (Frame verb : complete) {
        if (verb.rule().startsWith("verb:") && joined(reading.main(), verb, noun)) {
          Frame gapped = gapped(reading.main(), verb, giver(reading.main(), noun));
          if (gapped.complete()) {
            whole.removeIf(f -> f.trigger() == noun.trigger());
            whole.add(gapped);
          }
        }
      }
    }
    whole.sort(java.util.Comparator.comparingInt(Frame::trigger));
    return whole;
  }

  /** With the subject that stands before the goods: "and Portugal four howitzers to Latvia". */
  private Frame giver(Phrases phrases, Frame noun) {
    for (int i = 2; i < phrases.size(); i++) {
      boolean before =
          phrases.get(i).first() == noun.first()
              && phrases.is(i - 1, Phrase.Kind.NOUN)
              && phrases.is(i - 2, Phrase.Kind.CONJUNCTION);
      if (before && noun.suppliers().isEmpty()) {
        List<Party> givers =
            nominals.parties(phrases, new NounRef(i - 1, false), Optional.empty(), Set.of());
        return noun.with(givers, noun.recipients(), "giver", noun.weight());
      }
    }
    return noun;
  }

  private static Frame gapped(Phrases phrases, Frame verb, Frame noun) {
    boolean owned = !noun.suppliers().isEmpty() && !noun.recipients().isEmpty();
    boolean to = names(phrases, verb, TO) && !noun.recipients().isEmpty();
    boolean from = names(phrases, verb, Set.of("from")) && !noun.suppliers().isEmpty();
    List<Party> suppliers = owned || from ? noun.suppliers() : to ? verb.suppliers() : List.of();
    List<Party> recipients = owned || to ? noun.recipients() : from ? verb.recipients() : List.of();
    boolean same = suppliers.equals(verb.suppliers()) && recipients.equals(verb.recipients());
    return new Frame(
        noun.sentence(),
        noun.trigger(),
        noun.first(),
        noun.end(),
        same ? List.of() : suppliers,
        recipients,
        noun.goods(),
        noun.amounts(),
        verb.circumstances(),
        false,
        false,
        "gap:" + verb.rule().substring("verb:".length()),
        WEIGHT);
  }

  /** Whether one of the words stands among the arguments of the verb. */
  private static boolean names(Phrases phrases, Frame verb, Set<String> words) {
    for (int i = 0; i < phrases.size(); i++) {
      Phrase phrase = phrases.get(i);
      boolean within = phrase.first() > verb.trigger() && phrase.first() < verb.end();
      if (within && phrase.is(Phrase.Kind.PREPOSITION) && words.contains(phrases.word(i))) {
        return true;
      }
    }
    return false;
  }

  /** Whether nothing but a list stands between the arguments of the verb and the noun. */
  private static boolean joined(Phrases phrases, Frame verb, Frame noun) {
    boolean joins = false;
    for (int i = 0; i < phrases.size(); i++) {
      Phrase phrase = phrases.get(i);
      if (phrase.first() < verb.end() || phrase.first() >= noun.first()) {
        continue;
      }
      switch (phrase.kind()) {
        case COMMA, CONJUNCTION -> joins = true;
        case NOUN, PREPOSITION, TIME, ADVERB -> {}
        default -> {
          return false;
        }
      }
    }
    return joins && noun.first() >= verb.end();
  }
}
