package org.waybill.claim.rules;

import java.util.Optional;
import org.waybill.reference.EntityType;

/**
 * Finds words that a colon gives to somebody: "The president went further in an interview: France
 * had sold jets to Chad", "Foreign Minister X: no jets were sold".
 */
final class ColonSpeech {
  /**
   * What was found.
   *
   * @param first first token of what is said
   * @param word token of the verb or noun before the colon, for the place of the statement
   */
  record Said(Party who, int first, int word) {}

  private final Speakers speakers;

  ColonSpeech(Speakers speakers) {
    this.speakers = speakers;
  }

  Optional<Said> find(Reading reading) {
    Phrases phrases = reading.main();
    int colon = -1;
    for (int k = 1; k < phrases.size() && colon < 0; k++) {
      if (phrases.is(k, Phrase.Kind.BREAK) && phrases.word(k).equals(":")) {
        colon = k;
      }
    }
    if (colon < 0 || !saysSomething(reading, colon)) {
      return Optional.empty();
    }
    int subject = -1;
    int word = phrases.get(colon - 1).head();
    for (Clause clause : reading.clauses()) {
      boolean main = clause.phrase() < colon && clause.verb().finite() && clause.governor() < 0;
      if (main && subject < 0 && !clause.subjects().isEmpty()) {
        subject = clause.subjects().get(0).phrase();
        word = clause.verb().main();
      }
    }
    if (subject < 0 && colon == 1 && phrases.is(0, Phrase.Kind.NOUN)) {
      subject = 0;
    }
    if (subject < 0) {
      return Optional.empty();
    }
    int at = word;
    int first = phrases.get(colon).end();
    return speakers
        .speaker(reading, phrases, new NounRef(subject, false))
        .filter(p -> p.type() == EntityType.PERSON)
        .map(p -> new Said(p, first, at));
  }

  private static boolean saysSomething(Reading reading, int colon) {
    return reading.clauses().stream().anyMatch(c -> c.phrase() > colon && c.verb().finite());
  }
}
