package org.waybill.claim.rules;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.waybill.text.Mention;
import org.waybill.text.MentionKind;

/** Reads noun phrases that say who is meant only by the words beside or before them. */
final class NamesBeside {
  private final Nominals nominals;
  private final Cast cast;
  private final Discourse discourse;

  NamesBeside(Nominals nominals, Cast cast, Discourse discourse) {
    this.nominals = nominals;
    this.cast = cast;
    this.discourse = discourse;
  }

  /** "Mali, a landlocked country that bought": whom the words before the comma name. */
  List<Party> apposition(
      Phrases phrases, int index, Optional<Party> speaker, Set<String> excluded) {
    String first = phrases.token(phrases.get(index).first()).text().toLowerCase(Locale.ROOT);
    boolean beside =
        (first.equals("a") || first.equals("an"))
            && phrases.is(index - 1, Phrase.Kind.COMMA)
            && phrases.is(index - 2, Phrase.Kind.NOUN);
    return beside
        ? nominals.parties(phrases, new NounRef(index - 2, false), speaker, excluded)
        : List.of();
  }

  /** "His generals", "officials in Oslo": an office whose state stands beside it. */
  List<Party> office(
      Phrases phrases, int index, Mention office, Optional<Party> speaker, Set<String> excluded) {
    Phrase phrase = phrases.get(index);
    if (office.state().isPresent()) {
      return List.of();
    }
    if (phrases.token(phrase.first()).tag().equals("PRP$")) {
      return nominals.possessors(phrases, phrase, speaker, excluded);
    }
    boolean in =
        phrases.is(index + 1, Phrase.Kind.PREPOSITION)
            && Set.of("in", "from").contains(phrases.word(index + 1))
            && phrases.is(index + 2, Phrase.Kind.NOUN);
    return in
        ? phrases.sentence().mentionsAt(phrases.get(index + 2).head()).stream()
            .filter(m -> m.kind() == MentionKind.STATE || m.kind() == MentionKind.PLACE)
            .map(m -> cast.actor(m, true))
            .flatMap(Optional::stream)
            .limit(1)
            .toList()
        : List.of();
  }

  /** "His company, Cardoen Industries", "the firm": the maker that stands beside it or before. */
  Optional<Party> company(Phrases phrases, int index) {
    boolean beside =
        phrases.is(index + 1, Phrase.Kind.COMMA)
            && phrases.is(index + 2, Phrase.Kind.NOUN)
            && phrases.is(index + 3, Phrase.Kind.COMMA)
            && phrases.token(phrases.get(index + 2).head()).tag().startsWith("NNP");
    if (beside) {
      Phrase name = phrases.get(index + 2);
      Optional<Party> known =
          Nominals.headMention(phrases.sentence(), name)
              .filter(m -> m.kind() == MentionKind.ORGANIZATION)
              .map(cast::party);
      StringBuilder words = new StringBuilder();
      for (int i = name.first(); i < name.end(); i++) {
        words.append(words.isEmpty() ? "" : " ").append(phrases.token(i).text());
      }
      return known.or(() -> Optional.of(Party.group(words.toString())));
    }
    return discourse.company(phrases.sentence().index(), phrases.get(index).first());
  }
}
