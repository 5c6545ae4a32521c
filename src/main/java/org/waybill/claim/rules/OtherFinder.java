package org.waybill.claim.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.waybill.claim.Modality;
import org.waybill.claim.SituationType;
import org.waybill.text.Amount;
import org.waybill.text.Mention;
import org.waybill.text.MentionKind;

/** Finds what is neither transfer nor movement: cargo handled, monitoring, use, release. */
final class OtherFinder {
  /**
   * A situation of another kind.
   *
   * @param actor who acts or uses
   * @param place where cargo is handled
   * @param target at whom goods are used
   * @param conveyance what carries the cargo, as written
   * @param flag the state of the conveyance
   */
  record Deed(
      int sentence,
      int trigger,
      int first,
      int end,
      SituationType type,
      String action,
      Optional<Party> actor,
      Optional<Party> place,
      Optional<Party> target,
      List<GoodsRef> goods,
      List<Amount> amounts,
      Optional<String> conveyance,
      Optional<Party> flag,
      Circumstances circumstances) {}

  private final Lexicon lexicon;
  private final Cast cast;
  private final Nominals nominals;
  private final Attribution attribution;

  OtherFinder(Lexicon lexicon, Cast cast, Nominals nominals, Attribution attribution) {
    this.lexicon = lexicon;
    this.cast = cast;
    this.nominals = nominals;
    this.attribution = attribution;
  }

  List<Deed> find(Reading reading) {
    List<Deed> deeds = new ArrayList<>();
    for (Clause clause : reading.clauses()) {
      String lemma = clause.verb().lemma();
      if (lexicon.is("handlingVerb", lemma)) {
        handling(reading, clause, lemma).ifPresent(deeds::add);
      } else if (lexicon.is("monitorVerb", lemma)) {
        monitoring(reading, clause).ifPresent(deeds::add);
      }
    }
    return deeds;
  }

  private Optional<Deed> handling(Reading reading, Clause clause, String lemma) {
    Phrases phrases = reading.main();
    Optional<String> conveyance = Optional.empty();
    Optional<Party> flag = Optional.empty();
    Optional<Party> place = Optional.empty();
    List<GoodsRef> goods = new ArrayList<>();
    List<Amount> amounts = new ArrayList<>();
    boolean cargo = false;
    for (NounRef subject : clause.subjects()) {
      if (lexicon.classOf("conveyance", phrases.lemma(subject.phrase())).isPresent()) {
        Phrase phrase = phrases.get(subject.phrase());
        conveyance = Optional.of(words(phrases, phrase));
        flag =
            nominals.possessors(phrases, phrase, Optional.empty(), java.util.Set.of()).stream()
                .findFirst();
      }
    }
    for (Argument a : clause.arguments()) {
      for (int p : a.phrases()) {
        if (a.preposition().isEmpty() && !clause.verb().passive()) {
          goods.addAll(nominals.goods(phrases, p));
          amounts.addAll(nominals.amounts(phrases, p));
          cargo |= !goods.isEmpty() || lexicon.is("container", phrases.lemma(p));
        } else if (a.preposition().equals("in") || a.preposition().equals("at")) {
          place = place.isPresent() ? place : place(reading, p);
        }
      }
    }
    if (!cargo) {
      return Optional.empty();
    }
    return Optional.of(
        deed(
            reading,
            clause,
            SituationType.CARGO_HANDLING,
            lemma,
            Optional.empty(),
            place,
            goods,
            amounts,
            conveyance,
            flag));
  }

  private Optional<Deed> monitoring(Reading reading, Clause clause) {
    Optional<Source> source = attribution.at(reading.sentence().index(), clause.verb().main());
    Optional<Party> actor = Optional.empty();
    for (NounRef subject : clause.subjects()) {
      actor =
          nominals
              .parties(reading.main(), subject, source.map(Source::speaker), java.util.Set.of())
              .stream()
              .findFirst();
    }
    return actor.isEmpty()
        ? Optional.empty()
        : Optional.of(
            deed(
                reading,
                clause,
                SituationType.POLICY_ACTION,
                "monitor",
                actor,
                Optional.empty(),
                List.of(),
                List.of(),
                Optional.empty(),
                Optional.empty()));
  }

  private Deed deed(
      Reading reading,
      Clause clause,
      SituationType type,
      String action,
      Optional<Party> actor,
      Optional<Party> place,
      List<GoodsRef> goods,
      List<Amount> amounts,
      Optional<String> conveyance,
      Optional<Party> flag) {
    Phrases phrases = reading.main();
    int first = phrases.get(clause.phrase()).first();
    for (NounRef subject : clause.subjects()) {
      int start = phrases.get(subject.phrase()).first();
      first = start < first && first - start < 20 ? start : first;
    }
    int end = phrases.get(clause.phrase()).end();
    for (Argument a : clause.arguments()) {
      for (int p : a.phrases()) {
        end = Math.max(end, phrases.get(p).end());
      }
    }
    return new Deed(
        reading.sentence().index(),
        clause.verb().main(),
        first,
        end,
        type,
        action,
        actor,
        place,
        Optional.empty(),
        goods,
        amounts,
        conveyance,
        flag,
        Circumstances.of(lexicon, reading, clause, Modality.ACTUAL, true));
  }

  private Optional<Party> place(Reading reading, int index) {
    Phrase phrase = reading.main().get(index);
    for (Mention m : reading.sentence().mentions()) {
      boolean inside = m.firstToken() >= phrase.first() && m.endToken() <= phrase.end();
      boolean somewhere =
          m.kind() == MentionKind.PLACE
              || m.kind() == MentionKind.FACILITY
              || m.kind() == MentionKind.STATE;
      if (inside && somewhere) {
        return Optional.of(cast.party(m));
      }
    }
    return Optional.empty();
  }

  private static String words(Phrases phrases, Phrase phrase) {
    StringBuilder out = new StringBuilder();
    for (int i = phrase.first(); i < phrase.end(); i++) {
      out.append(out.isEmpty() ? "" : " ").append(phrases.token(i).text());
    }
    return out.toString();
  }
}
