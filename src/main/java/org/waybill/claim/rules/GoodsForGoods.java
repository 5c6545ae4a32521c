package org.waybill.claim.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.waybill.text.Mention;
import org.waybill.text.MentionKind;
import org.waybill.text.Token;

/**
 * Finds exchanges that a compound names: "the arms-for-hostages deal", "an oil-for-missiles swap
 * with China". Which way each goes is known from what was said before, else from owner and partner.
 */
final class GoodsForGoods {
  private final Lexicon lexicon;
  private final Cast cast;

  GoodsForGoods(Lexicon lexicon, Cast cast) {
    this.lexicon = lexicon;
    this.cast = cast;
  }

  /**
   * @param known complete frames up to and with this sentence
   */
  List<ExchangeFinder.Barter> find(Reading reading, List<Frame> known) {
    List<Token> tokens = reading.sentence().tokens();
    for (int i = 0; i < tokens.size(); i++) {
      String[] parts = tokens.get(i).text().toLowerCase(Locale.ROOT).split("-for-", -1);
      if (parts.length != 2) {
        continue;
      }
      Optional<GoodsRef> left = goods(reading, parts[0]);
      Optional<GoodsRef> right = goods(reading, parts[1]);
      if (left.isPresent() && right.isPresent()) {
        Optional<ExchangeFinder.Barter> barter = sides(reading, i, left.get(), right.get(), known);
        if (barter.isPresent()) {
          return List.of(barter.get());
        }
      }
    }
    return List.of();
  }

  private Optional<GoodsRef> goods(Reading reading, String word) {
    return lexicon
        .classOf("compoundGoods", word)
        .map(type -> new GoodsRef(type, Optional.empty(), reading.sentence().index()));
  }

  private Optional<ExchangeFinder.Barter> sides(
      Reading reading, int token, GoodsRef left, GoodsRef right, List<Frame> known) {
    GoodsRef arms = FrameSifter.civil(left) ? right : left;
    GoodsRef price = FrameSifter.civil(left) ? left : right;
    if (FrameSifter.civil(arms)) {
      return Optional.empty();
    }
    List<Party> named = partners(reading, token);
    for (int k = known.size() - 1; k >= 0; k--) {
      Frame frame = known.get(k);
      List<Party> both = new ArrayList<>(frame.suppliers());
      both.addAll(frame.recipients());
      if (FrameSifter.arms(frame) && both.containsAll(named)) {
        return Optional.of(
            barter(
                reading, token, frame.suppliers().get(0), frame.recipients().get(0), arms, price));
      }
    }
    return named.size() == 2 && !named.get(0).same(named.get(1))
        ? Optional.of(barter(reading, token, named.get(0), named.get(1), left, right))
        : Optional.empty();
  }

  /** "between A and B", "A's deal with B": those beside the compound, in their order. */
  private List<Party> partners(Reading reading, int token) {
    List<Mention> mentions = reading.sentence().mentions();
    int start =
        reading.main().list().stream()
            .filter(p -> p.first() <= token && p.end() > token)
            .mapToInt(Phrase::first)
            .findFirst()
            .orElse(token);
    boolean owned =
        mentions.stream()
            .anyMatch(
                m ->
                    m.kind() == MentionKind.STATE
                        && m.firstToken() >= start
                        && m.endToken() <= token);
    List<Party> parties = new ArrayList<>();
    for (Mention m : mentions) {
      boolean before = m.endToken() <= token && (!owned || m.firstToken() >= start);
      if (before || partner(reading, token, m)) {
        cast.actor(m, false)
            .filter(Party::isState)
            .filter(p -> parties.stream().noneMatch(p::same))
            .ifPresent(parties::add);
      }
    }
    return parties.size() > 2 ? List.of() : parties;
  }

  private static boolean partner(Reading reading, int token, Mention m) {
    List<Token> tokens = reading.sentence().tokens();
    for (int i = token + 1; i < Math.min(token + 4, tokens.size()); i++) {
      String word = tokens.get(i).text().toLowerCase(Locale.ROOT);
      if (word.equals("with") || word.equals("between")) {
        return m.firstToken() > i && m.firstToken() <= i + 6;
      }
    }
    return false;
  }

  private static ExchangeFinder.Barter barter(
      Reading reading, int token, Party giver, Party taker, GoodsRef given, GoodsRef got) {
    return new ExchangeFinder.Barter(
        reading.sentence().index(),
        token,
        token,
        Math.min(token + 2, reading.sentence().tokens().size()),
        List.of(
            new ExchangeFinder.Side(giver, taker, List.of(given), Optional.empty()),
            new ExchangeFinder.Side(taker, giver, List.of(got), Optional.empty())));
  }
}
