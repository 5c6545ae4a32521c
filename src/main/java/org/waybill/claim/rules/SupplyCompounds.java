package org.waybill.claim.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.waybill.claim.Modality;
import org.waybill.text.Mention;
import org.waybill.text.MentionForm;
import org.waybill.text.MentionKind;

/**
 * Reads compound adjectives that name a giver: "British-supplied missiles" in the hands of Ukraine
 * were given to it. "Russian-made" tells no giver, and "Cuban-trained rebels" only describes them.
 */
final class SupplyCompounds {
  private static final double WEIGHT = 0.7;

  private final Lexicon lexicon;
  private final Nominals nominals;
  private final Attribution attribution;
  private final Cast cast;

  SupplyCompounds(Lexicon lexicon, Nominals nominals, Attribution attribution, Cast cast) {
    this.lexicon = lexicon;
    this.nominals = nominals;
    this.attribution = attribution;
    this.cast = cast;
  }

  /** The frames of a sentence, complete ones only. */
  List<Frame> find(Reading reading) {
    List<Frame> frames = new ArrayList<>();
    Phrases phrases = reading.main();
    for (int i = 0; i < phrases.size(); i++) {
      if (phrases.is(i, Phrase.Kind.NOUN)) {
        frame(reading, i).ifPresent(frames::add);
      }
    }
    return frames;
  }

  private Optional<Frame> frame(Reading reading, int index) {
    Phrases phrases = reading.main();
    Phrase phrase = phrases.get(index);
    int sentence = reading.sentence().index();
    Optional<Mention> compound =
        reading.sentence().mentions().stream()
            .filter(m -> m.firstToken() >= phrase.first() && m.endToken() <= phrase.end())
            .filter(m -> m.kind() == MentionKind.STATE && m.form() == MentionForm.COMPOUND)
            .filter(m -> given(phrases, m))
            .findFirst();
    Optional<Source> source = attribution.at(sentence, phrase.head());
    if (compound.isEmpty() || source.isEmpty()) {
      return Optional.empty();
    }
    Optional<Party> supplier = cast.actor(compound.get(), true);
    if (supplier.isEmpty()) {
      return Optional.empty();
    }
    Set<String> giver = Set.of(supplier.get().identity());
    Optional<Party> speaker = attribution.voice(sentence, phrase.head());
    List<GoodsRef> goods = nominals.goods(phrases, index);
    List<Party> recipients = goods.isEmpty() ? List.of() : holders(reading, index, speaker, giver);
    if (recipients.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new Frame(
            sentence,
            phrase.head(),
            phrase.first(),
            phrase.end(),
            List.of(supplier.get()),
            recipients,
            goods,
            nominals.amounts(phrases, index),
            Circumstances.plain(Modality.ACTUAL, false),
            false,
            false,
            "compound:" + phrases.lemma(index),
            WEIGHT));
  }

  private boolean given(Phrases phrases, Mention compound) {
    String word = phrases.token(compound.endToken() - 1).text().toLowerCase(Locale.ROOT);
    return lexicon.is("suppliedBy", word.substring(word.lastIndexOf('-') + 1));
  }

  /** Who has the things: their owner, who uses them, who is said to hold them. */
  private List<Party> holders(
      Reading reading, int index, Optional<Party> speaker, Set<String> giver) {
    Phrases phrases = reading.main();
    List<Party> found =
        others(nominals.possessors(phrases, phrases.get(index), speaker, giver), giver);
    for (Clause clause : reading.clauses()) {
      if (!found.isEmpty()) {
        return found;
      }
      boolean has = lexicon.is("holdingVerb", clause.verb().lemma());
      boolean object =
          clause.arguments().stream().anyMatch(a -> has(a) && a.phrases().contains(index));
      boolean undergoes = clause.subjects().stream().anyMatch(s -> s.phrase() == index);
      List<NounRef> refs = new ArrayList<>();
      if (has && !clause.verb().passive() && object) {
        refs.addAll(clause.subjects());
      } else if (has && clause.verb().passive() && undergoes) {
        clause.arguments().stream()
            .filter(a -> a.preposition().equals("by"))
            .forEach(a -> a.phrases().forEach(p -> refs.add(new NounRef(p, false))));
      }
      for (NounRef ref : refs) {
        found = others(nominals.parties(phrases, ref, speaker, giver), giver);
      }
    }
    return found;
  }

  private static boolean has(Argument argument) {
    return argument.preposition().isEmpty() || argument.preposition().equals("with");
  }

  private static List<Party> others(List<Party> parties, Set<String> giver) {
    return parties.stream().filter(p -> !giver.contains(p.identity())).toList();
  }
}
