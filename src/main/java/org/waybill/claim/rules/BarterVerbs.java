package org.waybill.claim.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Finds exchanges that a verb means: "swap oil for condensate from Iran", "trade arms with Iran for
 * hostages", "gave gasoline to Venezuela and took gold for it".
 */
final class BarterVerbs {
  private final Lexicon lexicon;
  private final Nominals nominals;
  private final Attribution attribution;

  BarterVerbs(Lexicon lexicon, Nominals nominals, Attribution attribution) {
    this.lexicon = lexicon;
    this.nominals = nominals;
    this.attribution = attribution;
  }

  /**
   * @param known complete frames up to and with this sentence
   */
  List<ExchangeFinder.Barter> find(Reading reading, List<Frame> known) {
    List<ExchangeFinder.Barter> found = new ArrayList<>();
    for (Clause clause : reading.clauses()) {
      String lemma = clause.verb().lemma();
      if (lexicon.is("barterVerb", lemma) && active(clause)) {
        traded(reading, clause, known).ifPresent(found::add);
      } else if (lexicon.is("priceVerb", lemma) && !clause.verb().passive()) {
        price(reading, clause, known).ifPresent(found::add);
      }
    }
    return found;
  }

  /** A participle with an object is a verb in the past: "bartered minerals for jets". */
  private static boolean active(Clause clause) {
    boolean object =
        !clause.subjects().isEmpty()
            && clause.arguments().stream().anyMatch(a -> a.preposition().isEmpty());
    return !clause.verb().passive()
        || (clause.verb().form() == VerbGroup.Form.PARTICIPLE && object);
  }

  private Optional<ExchangeFinder.Barter> traded(
      Reading reading, Clause clause, List<Frame> known) {
    Phrases phrases = reading.main();
    Optional<Party> speaker = speaker(reading, clause);
    List<Party> subjects = new ArrayList<>();
    for (NounRef subject : clause.subjects()) {
      subjects.addAll(nominals.parties(phrases, subject, speaker, Set.of()));
    }
    List<GoodsRef> given = new ArrayList<>();
    List<GoodsRef> got = new ArrayList<>();
    List<Party> partners = new ArrayList<>();
    List<Party> owners = new ArrayList<>();
    for (Argument a : clause.arguments()) {
      for (int p : a.phrases()) {
        switch (a.preposition()) {
          case "" -> given.addAll(nominals.goods(phrases, p));
          case "for" -> {
            got.addAll(price(reading, p));
            owners.addAll(nominals.possessors(phrases, phrases.get(p), speaker, Set.of()));
          }
          case "with", "from", "to" ->
              partners.addAll(nominals.parties(phrases, new NounRef(p, false), speaker, Set.of()));
          default -> {}
        }
      }
    }
    if (partners.isEmpty() && subjects.size() == 1) {
      // "is trading oil for Israeli weapons"
      owners.stream().filter(o -> !o.same(subjects.get(0))).findFirst().ifPresent(partners::add);
    }
    if (partners.isEmpty() && subjects.size() == 2) {
      partners.add(subjects.get(1));
    }
    boolean arms = given.stream().anyMatch(g -> !FrameSifter.civil(g));
    if (partners.isEmpty() && subjects.size() == 1 && arms && !got.isEmpty()) {
      partner(subjects.get(0), known).ifPresent(partners::add);
    }
    boolean nothingForIt =
        got.stream().allMatch(FrameSifter::civil) && !arms && (got.isEmpty() || !owners.isEmpty());
    if (subjects.isEmpty() || partners.isEmpty() || given.isEmpty() || nothingForIt) {
      return Optional.empty();
    }
    Party giver = subjects.get(0);
    Party taker = partners.get(0);
    if (giver.same(taker)) {
      return Optional.empty();
    }
    return Optional.of(barter(reading, clause, giver, taker, given, got));
  }

  /** The goods after "for", also those of a deed: "for help in freeing hostages". */
  private List<GoodsRef> price(Reading reading, int index) {
    Phrases phrases = reading.main();
    List<GoodsRef> goods = new ArrayList<>();
    for (int i = index; i < phrases.size() && goods.isEmpty(); i++) {
      if (phrases.is(i, Phrase.Kind.COMMA)
          || phrases.is(i, Phrase.Kind.BREAK)
          || phrases.is(i, Phrase.Kind.SUBORDINATOR)) {
        break;
      }
      if (phrases.is(i, Phrase.Kind.NOUN)) {
        goods.addAll(nominals.goods(phrases, i));
      }
    }
    return goods;
  }

  /** To whom the giver is said to give arms, where the barter does not name the partner. */
  private static Optional<Party> partner(Party giver, List<Frame> known) {
    for (int k = known.size() - 1; k >= 0; k--) {
      Frame frame = known.get(k);
      if (FrameSifter.arms(frame) && frame.suppliers().get(0).same(giver)) {
        return Optional.of(frame.recipients().get(0));
      }
    }
    return Optional.empty();
  }

  /** The transfers of arms that a verb of barter means. */
  List<Frame> frames(Reading reading) {
    List<Frame> frames = new ArrayList<>();
    for (Clause clause : reading.clauses()) {
      if (!lexicon.is("barterVerb", clause.verb().lemma()) || !active(clause)) {
        continue;
      }
      traded(reading, clause, List.of())
          .ifPresent(
              barter -> {
                for (ExchangeFinder.Side side : barter.sides()) {
                  if (side.goods().stream().anyMatch(g -> !FrameSifter.civil(g))) {
                    frames.add(
                        new Frame(
                            reading.sentence().index(),
                            clause.verb().main(),
                            barter.first(),
                            barter.end(),
                            List.of(side.giver()),
                            List.of(side.receiver()),
                            side.goods(),
                            List.of(),
                            Circumstances.of(
                                lexicon, reading, clause, org.waybill.claim.Modality.ACTUAL, true),
                            false,
                            false,
                            "barter:" + clause.verb().lemma(),
                            0.8));
                  }
                }
              });
    }
    return frames;
  }

  private Optional<ExchangeFinder.Barter> price(Reading reading, Clause clause, List<Frame> known) {
    Phrases phrases = reading.main();
    List<GoodsRef> goods = new ArrayList<>();
    boolean takesUp = false;
    for (Argument a : clause.arguments()) {
      for (int p : a.phrases()) {
        if (a.preposition().isEmpty()) {
          goods.addAll(nominals.goods(phrases, p));
        } else if (a.preposition().equals("for")) {
          takesUp |= phrases.token(phrases.get(p).head()).tag().equals("PRP");
        }
      }
    }
    Optional<ExchangeFinder.Barter> own = forItsArms(reading, clause, goods);
    if (own.isPresent()) {
      return own;
    }
    if (goods.isEmpty() || !takesUp) {
      return Optional.empty();
    }
    Set<Party> takers = new java.util.LinkedHashSet<>();
    for (NounRef subject : clause.subjects()) {
      takers.addAll(nominals.parties(phrases, subject, speaker(reading, clause), Set.of()));
    }
    for (int k = known.size() - 1; k >= 0; k--) {
      Frame frame = known.get(k);
      boolean near = reading.sentence().index() - frame.sentence() <= 1;
      if (near && takers.contains(frame.suppliers().get(0))) {
        return Optional.of(
            barter(
                reading,
                clause,
                frame.suppliers().get(0),
                frame.recipients().get(0),
                frame.goods(),
                goods));
      }
    }
    return Optional.empty();
  }

  /** "gets oil from Libya for its tanks": civil goods for arms of one's own. */
  private Optional<ExchangeFinder.Barter> forItsArms(
      Reading reading, Clause clause, List<GoodsRef> got) {
    Phrases phrases = reading.main();
    List<Party> subjects = new ArrayList<>();
    List<Party> partners = new ArrayList<>();
    List<GoodsRef> given = new ArrayList<>();
    for (NounRef subject : clause.subjects()) {
      subjects.addAll(nominals.parties(phrases, subject, speaker(reading, clause), Set.of()));
    }
    for (Argument a : clause.arguments()) {
      int p = a.phrases().get(0);
      boolean own = phrases.token(phrases.get(p).first()).tag().equals("PRP$");
      if (a.preposition().equals("from")) {
        partners.addAll(
            nominals.parties(phrases, new NounRef(p, false), speaker(reading, clause), Set.of()));
      } else if (a.preposition().equals("for") && own) {
        given.addAll(nominals.goods(phrases, p));
      }
    }
    boolean civilForArms =
        !got.isEmpty()
            && got.stream().allMatch(FrameSifter::civil)
            && given.stream().anyMatch(g -> !FrameSifter.civil(g));
    boolean parties =
        !subjects.isEmpty() && !partners.isEmpty() && !subjects.get(0).same(partners.get(0));
    return civilForArms && parties
        ? Optional.of(barter(reading, clause, subjects.get(0), partners.get(0), given, got))
        : Optional.empty();
  }

  private Optional<Party> speaker(Reading reading, Clause clause) {
    return attribution.at(reading.sentence().index(), clause.verb().main()).map(Source::speaker);
  }

  static ExchangeFinder.Barter barter(
      Reading reading,
      Clause clause,
      Party giver,
      Party taker,
      List<GoodsRef> given,
      List<GoodsRef> got) {
    Phrases phrases = reading.main();
    int first = phrases.get(clause.phrase()).first();
    for (NounRef subject : clause.subjects()) {
      first = Math.min(first, phrases.get(subject.phrase()).first());
    }
    int end = phrases.get(clause.phrase()).end();
    for (Argument a : clause.arguments()) {
      for (int p : a.phrases()) {
        end = Math.max(end, phrases.get(p).end());
      }
    }
    return new ExchangeFinder.Barter(
        reading.sentence().index(),
        clause.verb().main(),
        first,
        end,
        List.of(
            new ExchangeFinder.Side(giver, taker, given, Optional.empty()),
            new ExchangeFinder.Side(taker, giver, got, Optional.empty())));
  }
}
