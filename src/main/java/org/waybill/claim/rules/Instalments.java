package org.waybill.claim.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.waybill.claim.Modality;
import org.waybill.text.Mention;
import org.waybill.text.MentionKind;
import org.waybill.text.Token;

/**
 * Reads what is said of a part of the goods told before: "the first two landed in May", "thirteen
 * more are to follow", "the rest is due next year".
 */
final class Instalments {
  private static final int SENTENCES_BACK = 2;
  private static final double WEIGHT = 0.65;

  private final Lexicon lexicon;
  private final Nominals nominals;
  private final Attribution attribution;

  Instalments(Lexicon lexicon, Nominals nominals, Attribution attribution) {
    this.lexicon = lexicon;
    this.nominals = nominals;
    this.attribution = attribution;
  }

  /**
   * The parts of which the sentence speaks.
   *
   * @param complete the frames of the article with both ends, in order
   */
  List<Frame> find(Reading reading, List<Frame> complete) {
    List<Frame> found = new ArrayList<>();
    int sentence = reading.sentence().index();
    Told told = new Told(complete);
    for (Clause clause : reading.clauses()) {
      int main = clause.verb().main();
      boolean told0 =
          complete.stream().anyMatch(f -> f.sentence() == sentence && f.trigger() == main);
      if (told0 || clause.subjects().isEmpty() || Questions.asked(reading.main(), main)) {
        continue;
      }
      int part = clause.subjects().get(0).phrase();
      boolean due = due(reading.main(), clause);
      boolean comes = lexicon.is("comingVerb", clause.verb().lemma()) && !clause.verb().passive();
      if (!(comes || due) || !part(reading.main(), part)) {
        continue;
      }
      Optional<Frame> last =
          told.last(sentence, main, SENTENCES_BACK, f -> !f.circumstances().negative());
      Optional<Source> source = attribution.at(sentence, main);
      if (last.isPresent() && source.isPresent() && own(reading, clause, last.get())) {
        found.add(instalment(reading, clause, part, due, last.get(), source.get()));
      }
    }
    return found;
  }

  private Frame instalment(
      Reading reading, Clause clause, int part, boolean due, Frame last, Source source) {
    Phrases phrases = reading.main();
    List<GoodsRef> goods =
        nominals.goods(phrases, part).stream().filter(g -> !FrameSifter.civil(g)).toList();
    Circumstances told =
        Circumstances.of(
            lexicon, reading, clause, due ? Modality.PLANNED : Modality.ACTUAL, source.word() >= 0);
    return new Frame(
        reading.sentence().index(),
        clause.verb().main(),
        phrases.get(part).first(),
        phrases.get(clause.phrase()).end(),
        last.suppliers(),
        last.recipients(),
        goods.isEmpty() ? last.goods() : goods,
        nominals.amounts(phrases, part),
        told,
        false,
        false,
        "part:" + clause.verb().lemma(),
        WEIGHT);
  }

  /** "are due", "is on its way", "are under way". */
  private boolean due(Phrases phrases, Clause clause) {
    if (!lexicon.is("copula", clause.verb().lemma())) {
      return false;
    }
    int next = clause.phrase() + 1;
    while (phrases.is(next, Phrase.Kind.ADVERB)) {
      next++;
    }
    return next < phrases.size() && lexicon.is("dueWord", phrases.word(next));
  }

  /** "the first two", "thirteen more", "the remaining tanks", "its first four". */
  private boolean part(Phrases phrases, int index) {
    Phrase phrase = phrases.get(index);
    boolean counts = false;
    for (int i = phrase.first(); i < phrase.end(); i++) {
      Token token = phrases.token(i);
      counts |= lexicon.is("instalment", token.text().toLowerCase(Locale.ROOT));
    }
    Token head = phrases.token(phrase.head());
    boolean number =
        head.tag().equals("CD")
            && nominals.amounts(phrases, index).stream()
                .noneMatch(a -> a.unit().matches("[A-Z]{3}"));
    boolean thing =
        number
            || lexicon.is("instalment", phrases.word(index))
            || lexicon.is("container", phrases.lemma(index))
            || !nominals.goods(phrases, index).isEmpty();
    return thing && (counts || number);
  }

  /** Whether the clause names no state but those of the deed, save on the way. */
  private static boolean own(Reading reading, Clause clause, Frame last) {
    Phrases phrases = reading.main();
    int from = phrases.get(clause.subjects().get(0).phrase()).first();
    int to =
        clause.end() < phrases.size()
            ? phrases.get(clause.end()).first()
            : phrases.sentence().tokens().size();
    for (Mention m : reading.sentence().mentions()) {
      boolean within = m.firstToken() >= from && m.endToken() <= to;
      boolean names = m.kind() == MentionKind.STATE || m.kind() == MentionKind.GROUP;
      boolean via =
          m.firstToken() > 0
              && java.util.Set.of("through", "via", "across")
                  .contains(phrases.token(m.firstToken() - 1).text().toLowerCase(Locale.ROOT));
      if (within && names && !via) {
        boolean known =
            java.util.stream.Stream.concat(last.suppliers().stream(), last.recipients().stream())
                .anyMatch(
                    p ->
                        p.identity().equals(m.identity())
                            || m.state().filter(p.identity()::equals).isPresent());
        if (!known) {
          return false;
        }
      }
    }
    return true;
  }
}
