package org.waybill.claim.rules;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.waybill.text.Mention;
import org.waybill.text.MentionKind;

/**
 * Finds goods that are paid for with other goods: "paid Iran in gold for the drones", "will pay for
 * the Russian jets with palm oil", "is paid in oil". A price in money alone is a purchase.
 */
final class Payments {
  private final Lexicon lexicon;
  private final Cast cast;
  private final Nominals nominals;
  private final Attribution attribution;

  Payments(Lexicon lexicon, Cast cast, Nominals nominals, Attribution attribution) {
    this.lexicon = lexicon;
    this.cast = cast;
    this.nominals = nominals;
    this.attribution = attribution;
  }

  /**
   * @param known complete frames up to and with this sentence
   */
  List<ExchangeFinder.Barter> find(Reading reading, List<Frame> known) {
    List<ExchangeFinder.Barter> found = new ArrayList<>();
    for (Clause clause : reading.clauses()) {
      if (lexicon.is("payingVerb", clause.verb().lemma()) && !clause.verb().negated()) {
        paid(reading, clause, known).ifPresent(found::add);
      }
    }
    return found;
  }

  private Optional<ExchangeFinder.Barter> paid(Reading reading, Clause clause, List<Frame> known) {
    Phrases phrases = reading.main();
    List<GoodsRef> price = new ArrayList<>();
    List<GoodsRef> bought = new ArrayList<>();
    Set<Party> payees = new LinkedHashSet<>();
    Set<Party> payers = new LinkedHashSet<>();
    boolean passive = clause.verb().passive();
    for (NounRef subject : clause.subjects()) {
      (passive ? payees : payers).addAll(parties(reading, clause, subject.phrase()));
    }
    for (Argument a : clause.arguments()) {
      for (int p : a.phrases()) {
        switch (a.preposition()) {
          case "in", "with" -> price.addAll(goods(phrases, p));
          case "for" -> {
            bought.addAll(nominals.goods(phrases, p));
            owners(reading, p).forEach(payees::add);
          }
          case "by" -> payers.addAll(parties(reading, clause, p));
          case "", "to", "from" -> payees.addAll(parties(reading, clause, p));
          default -> {}
        }
      }
    }
    boolean plain = price.isEmpty() || currency(phrases, clause);
    if (plain) {
      return Optional.empty();
    }
    Optional<Frame> deal = deal(reading, payers, payees, bought, known);
    if (deal.isPresent()) {
      payers.addAll(deal.get().recipients());
      payees.addAll(deal.get().suppliers());
      if (bought.isEmpty()) {
        bought.addAll(deal.get().goods());
      }
    }
    if (payers.isEmpty() || payees.isEmpty() || bought.isEmpty()) {
      return Optional.empty();
    }
    Party payer = payers.iterator().next();
    Party payee = payees.iterator().next();
    return payer.same(payee)
        ? Optional.empty()
        : Optional.of(BarterVerbs.barter(reading, clause, payee, payer, bought, price));
  }

  /** Gold and goods; an amount of money is a plain price. */
  private List<GoodsRef> goods(Phrases phrases, int p) {
    return phrases.token(phrases.get(p).first()).tag().equals("$")
        ? List.of()
        : nominals.goods(phrases, p);
  }

  /** "in dollars", "in cash", "with a loan". */
  private boolean currency(Phrases phrases, Clause clause) {
    return clause.arguments().stream()
        .filter(a -> a.preposition().equals("in") || a.preposition().equals("with"))
        .flatMap(a -> a.phrases().stream())
        .anyMatch(p -> lexicon.is("currency", phrases.lemma(p)));
  }

  private Set<Party> parties(Reading reading, Clause clause, int p) {
    Optional<Party> speaker =
        attribution.at(reading.sentence().index(), clause.verb().main()).map(Source::speaker);
    return new LinkedHashSet<>(
        nominals.parties(reading.main(), new NounRef(p, false), speaker, Set.of()));
  }

  /** "the Russian jets": whose they are that are paid for. */
  private List<Party> owners(Reading reading, int p) {
    Phrase phrase = reading.main().get(p);
    return reading.sentence().mentions().stream()
        .filter(m -> m.kind() == MentionKind.STATE)
        .filter(m -> m.firstToken() >= phrase.first() && m.endToken() <= phrase.end())
        .map((Mention m) -> cast.actor(m, false))
        .flatMap(Optional::stream)
        .toList();
  }

  /** What was said just before of who gives goods to whom, where it fits those who pay. */
  private static Optional<Frame> deal(
      Reading reading,
      Set<Party> payers,
      Set<Party> payees,
      List<GoodsRef> bought,
      List<Frame> known) {
    for (int k = known.size() - 1; k >= 0; k--) {
      Frame frame = known.get(k);
      boolean near = reading.sentence().index() - frame.sentence() <= 1;
      boolean fits =
          frame.recipients().containsAll(payers)
              && frame.suppliers().containsAll(payees)
              && (bought.isEmpty()
                  || frame.goods().stream()
                      .anyMatch(g -> bought.stream().anyMatch(b -> b.type().equals(g.type()))));
      if (near && fits) {
        return Optional.of(frame);
      }
    }
    return Optional.empty();
  }
}
