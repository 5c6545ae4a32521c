package org.waybill.claim.rules;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.waybill.text.Sentence;
import org.waybill.text.Token;

/**
 * Finds the state that a noun phrase only describes: "both countries", "the kingdom", "the
 * landlocked nation", "the South American country", "its neighbour".
 */
final class DescribedStates {
  private static final Set<String> DEFINITE = Set.of("the", "this", "that");

  private final Lexicon lexicon;
  private final Cast cast;
  private final Discourse discourse;
  private final Descriptions descriptions = Descriptions.shipped();

  DescribedStates(Lexicon lexicon, Cast cast, Discourse discourse) {
    this.lexicon = lexicon;
    this.cast = cast;
    this.discourse = discourse;
  }

  /**
   * @param speaker who speaks here: a speaker does not call the own state "the country"
   * @param excluded parties that are at the other end of the same deed
   */
  List<Party> find(
      Sentence sentence, Phrase phrase, Optional<Party> speaker, Set<String> excluded) {
    Token head = sentence.tokens().get(phrase.head());
    String first = word(sentence, phrase.first());
    boolean two = first.equals("the") && phrase.end() > phrase.first() + 2 && two(sentence, phrase);
    if (first.equals("both") || two) {
      return discourse.bothStates(sentence.index(), phrase.first());
    }
    if (sentence.tokens().get(phrase.first()).tag().equals("PRP$")) {
      return discourse.pronoun(first, sentence.index(), phrase.first(), speaker, excluded);
    }
    Optional<Set<String>> fitting = descriptions.of(Discourse.lower(head.lemma()));
    // taggers take "the emirate 24 jets" for an adjective
    boolean one = fitting.isPresent() || head.tag().equals("NN") || head.tag().equals("NNP");
    if (!DEFINITE.contains(first) || !one || head.tag().endsWith("S")) {
      return List.of();
    }
    if (phrase.head() > phrase.first() + 1) {
      StringBuilder modifiers = new StringBuilder();
      for (int i = phrase.first() + 1; i < phrase.head(); i++) {
        modifiers.append(modifiers.isEmpty() ? "" : " ").append(word(sentence, i));
      }
      Optional<Set<String>> region = descriptions.of(modifiers.toString());
      if (region.isPresent()) {
        fitting = region;
      } else if (!plain(sentence, phrase)) {
        return List.of();
      }
    }
    Optional<Party> own = speaker.map(cast::principal).filter(Party::isState);
    boolean ownGovernment =
        phrase.head() == phrase.first() + 1
            && first.equals("the")
            && lexicon.is("ownBody", Discourse.lower(head.lemma()))
            && own.filter(p -> !excluded.contains(p.identity())).isPresent();
    if (ownGovernment) {
      return own.stream().toList();
    }
    Set<String> others = new HashSet<>(excluded);
    speaker.map(cast::principal).map(Party::identity).ifPresent(others::add);
    Set<String> keys = fitting.orElse(Set.of());
    if (keys.isEmpty()) {
      return discourse.state(sentence.index(), phrase.first(), others).stream().toList();
    }
    return discourse
        .fitting(sentence.index(), phrase.first(), others, p -> keys.contains(code(p)))
        .stream()
        .toList();
  }

  /** Whether the phrase is "its neighbour", "its ally". */
  boolean namesOther(Sentence sentence, Phrase phrase) {
    Token head = sentence.tokens().get(phrase.head());
    return word(sentence, phrase.first()).equals("its")
        && head.tag().equals("NN")
        && lexicon.is("otherState", Discourse.lower(head.lemma()));
  }

  /** "its neighbour": the only other state of which the text has just spoken. */
  Optional<Party> other(Sentence sentence, Phrase phrase, Set<String> excluded) {
    Set<String> others = new HashSet<>(excluded);
    discourse
        .pronoun("its", sentence.index(), phrase.first(), Optional.empty(), Set.of())
        .forEach(p -> others.add(p.identity()));
    return discourse.onlyState(sentence.index(), phrase.first(), others);
  }

  private static boolean two(Sentence sentence, Phrase phrase) {
    return word(sentence, phrase.first() + 1).equals("two");
  }

  /** "isolated", "war-torn": says nothing of where or whose. */
  private boolean plain(Sentence sentence, Phrase phrase) {
    String noun = Discourse.lower(sentence.tokens().get(phrase.head()).lemma());
    // "the recipient country" is none that was named: its epithets are listed
    boolean vague = lexicon.is("governmentHead", noun);
    for (int i = phrase.first() + 1; i < phrase.head(); i++) {
      Token token = sentence.tokens().get(i);
      boolean lower = !Character.isUpperCase(token.text().charAt(0));
      boolean epithet = lexicon.is("epithet", word(sentence, i));
      if (!lower || !(epithet || (!vague && token.tag().startsWith("JJ")))) {
        return false;
      }
    }
    return true;
  }

  private static String code(Party party) {
    return party.identity().substring(party.identity().indexOf('/') + 1);
  }

  private static String word(Sentence sentence, int token) {
    return Discourse.lower(sentence.tokens().get(token).text());
  }
}
