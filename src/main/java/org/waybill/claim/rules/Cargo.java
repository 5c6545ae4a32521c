package org.waybill.claim.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.waybill.claim.Mode;
import org.waybill.text.Mention;
import org.waybill.text.MentionKind;
import org.waybill.text.Sentence;
import org.waybill.text.Token;

/** What moves on a route: goods, containers or what carries them, not persons nor armies. */
final class Cargo {
  private final Lexicon lexicon;

  Cargo(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  /** The phrases that move, or are moved, as the clause says. */
  List<Integer> phrases(Clause clause) {
    List<Integer> phrases = new ArrayList<>();
    clause.subjects().forEach(s -> phrases.add(s.phrase()));
    clause.relativeObject().ifPresent(r -> phrases.add(r.phrase()));
    clause.arguments().stream()
        .filter(a -> a.preposition().isEmpty())
        .forEach(a -> phrases.addAll(a.phrases()));
    return phrases;
  }

  /** Whether something moves that counts. Missiles that fly by themselves are fired, not sent. */
  boolean moves(Reading reading, Clause clause, String word) {
    boolean object =
        clause.relativeObject().isPresent()
            || clause.arguments().stream().anyMatch(a -> a.preposition().isEmpty());
    boolean alone = !object && !clause.verb().passive() && lexicon.is("flyingVerb", word);
    boolean rides = object && !clause.verb().passive() && lexicon.is("ridingVerb", word);
    return phrases(clause).stream()
        .anyMatch(
            p ->
                counts(reading, p)
                    && !(alone && flies(reading, p))
                    && !(rides && conveyance(reading, p) && !subject(clause, p)));
  }

  private static boolean subject(Clause clause, int p) {
    return clause.subjects().stream().anyMatch(s -> s.phrase() == p);
  }

  private boolean counts(Reading reading, int p) {
    Phrases phrases = reading.main();
    String lemma = phrases.lemma(p);
    if (lexicon.is("meetingNoun", lemma)) {
      return false;
    }
    boolean described =
        phrases.token(phrases.get(p).head()).tag().equals("CD")
            || phrases.token(phrases.get(p).head()).tag().startsWith("JJ");
    boolean ship = lexicon.is("shipPronoun", lemma) && carried(reading.sentence());
    return lexicon.is("anaphor", lemma)
        || ship
        || lexicon.is("container", lemma)
        || conveyance(reading, p)
        || namedShip(reading, p)
        || holds(reading, p)
        || described
        || inside(reading, p).stream().anyMatch(m -> m.kind() == MentionKind.GOODS);
  }

  /** "a column of 30 trucks", "the first of the jets": what it is made up of. */
  private boolean holds(Reading reading, int p) {
    Phrases phrases = reading.main();
    return phrases.is(p + 1, Phrase.Kind.PREPOSITION)
        && phrases.word(p + 1).equals("of")
        && phrases.is(p + 2, Phrase.Kind.NOUN)
        && (conveyance(reading, p + 2)
            || inside(reading, p + 2).stream().anyMatch(m -> m.kind() == MentionKind.GOODS));
  }

  /** "The Jie Shun": a name with "the" that nothing else has is a ship's. */
  private static boolean namedShip(Reading reading, int p) {
    Phrases phrases = reading.main();
    Phrase phrase = phrases.get(p);
    return phrases.token(phrase.first()).text().equalsIgnoreCase("the")
        && phrase.end() - phrase.first() <= 4
        && phrase.head() > phrase.first()
        && phrases.token(phrase.first() + 1).tag().equals("NNP")
        && phrases.token(phrase.head()).tag().equals("NNP")
        && inside(reading, p).isEmpty();
  }

  /** A ship, train, plane or lorry. */
  boolean conveyance(Reading reading, int p) {
    return lexicon.classOf("conveyance", reading.main().lemma(p)).isPresent()
        || inside(reading, p).stream().anyMatch(m -> m.kind() == MentionKind.VESSEL);
  }

  /** Whether the sentence names goods or what carries them. */
  boolean named(Sentence sentence) {
    return carried(sentence)
        || sentence.mentions().stream().anyMatch(m -> m.kind() == MentionKind.GOODS);
  }

  private boolean carried(Sentence sentence) {
    return sentence.mentions().stream().anyMatch(m -> m.kind() == MentionKind.VESSEL)
        || sentence.tokens().stream()
            .anyMatch(
                t ->
                    t.noun()
                        && lexicon
                            .classOf("conveyance", t.lemma().toLowerCase(Locale.ROOT))
                            .isPresent());
  }

  /** "Another ship", "a second consignment": not the one whose departure was told. */
  boolean another(Reading reading, Clause clause) {
    return clause.subjects().stream()
        .map(s -> reading.main().token(reading.main().get(s.phrase()).first()))
        .anyMatch(t -> lexicon.is("another", t.text().toLowerCase(Locale.ROOT)));
  }

  private boolean flies(Reading reading, int p) {
    return inside(reading, p).stream()
        .flatMap(m -> m.goods().stream())
        .anyMatch(g -> lexicon.is("flyingWeapon", g.notation()));
  }

  private static List<Mention> inside(Reading reading, int p) {
    Phrase phrase = reading.main().get(p);
    return reading.sentence().mentions().stream()
        .filter(m -> m.firstToken() >= phrase.first() && m.endToken() <= phrase.end())
        .toList();
  }

  /** The means of transport of a vehicle that is named beside the verb. */
  Optional<Mode> vehicle(Sentence sentence, int trigger) {
    List<Token> tokens = sentence.tokens();
    for (int i = Math.max(0, trigger - 14); i < Math.min(tokens.size(), trigger + 6); i++) {
      Optional<String> mode =
          lexicon.classOf("conveyance", tokens.get(i).lemma().toLowerCase(Locale.ROOT));
      if (mode.isPresent() && i != trigger && tokens.get(i).noun()) {
        return mode.map(Mode::of);
      }
    }
    for (Mention m : sentence.mentions()) {
      if (m.kind() == MentionKind.VESSEL) {
        return Optional.of(Mode.SEA);
      }
    }
    return Optional.empty();
  }
}
