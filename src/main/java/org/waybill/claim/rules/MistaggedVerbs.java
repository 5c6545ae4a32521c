package org.waybill.claim.rules;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.waybill.text.Token;

/** Knows verbs of giving that the tagger takes for nouns or adjectives, by their form. */
final class MistaggedVerbs {
  private final Lexicon lexicon;

  MistaggedVerbs(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  /** Whether the word is the "-ing" form of a verb of giving, whatever its tag. */
  boolean giving(String word) {
    return stem(word.toLowerCase(Locale.ROOT)).isPresent();
  }

  /** The verb of giving of which the word is the "-ing" form. */
  Optional<String> stem(String word) {
    if (!word.endsWith("ing")) {
      return Optional.empty();
    }
    String stem = word.substring(0, word.length() - 3);
    return Stream.of(stem, stem + "e").filter(s -> lexicon.verb(s, "").isPresent()).findFirst();
  }

  /**
   * A verb of giving that was tagged as a noun or adjective: "France furnished India", "for selling
   * fighter jets".
   */
  boolean misread(List<Token> tokens, int i, Phrases before, boolean[] named) {
    String word = tokens.get(i).text().toLowerCase(Locale.ROOT);
    boolean says =
        i > 0
            && tokens.get(i).tag().equals("NN")
            && tokens.get(i - 1).tag().equals("NNS")
            && i + 1 < tokens.size()
            && Set.of("in", "that").contains(tokens.get(i + 1).text().toLowerCase(Locale.ROOT))
            && lexicon.reporting(word, "").isPresent();
    if (says) {
      return true;
    }
    boolean wrong = tokens.get(i).tag().startsWith("NN") || tokens.get(i).tag().startsWith("JJ");
    if (!wrong || i + 1 >= tokens.size() || Character.isUpperCase(tokens.get(i).text().charAt(0))) {
      return false;
    }
    boolean object = named[i + 1] || tokens.get(i + 1).tag().equals("DT");
    boolean afterParty = i > 0 && named[i - 1] && !named[i];
    boolean afterPreposition = before.last().map(p -> p.is(Phrase.Kind.PREPOSITION)).orElse(false);
    return object
        && ((past(word).isPresent() && afterParty) || (stem(word).isPresent() && afterPreposition));
  }

  /** The verb of giving of which the word is the regular past. */
  Optional<String> past(String word) {
    if (!word.endsWith("ed")) {
      return Optional.empty();
    }
    return Stream.of(word.substring(0, word.length() - 2), word.substring(0, word.length() - 1))
        .filter(s -> lexicon.verb(s, "").isPresent())
        .findFirst();
  }
}
