package org.waybill.claim.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.waybill.text.Mention;
import org.waybill.text.MentionKind;
import org.waybill.text.Token;

/** Finds what is said to be given for something else: "in exchange for", "in return", "X for Y". */
final class ExchangeFinder {
  /**
   * One side.
   *
   * @param frame the frame of giving that it rests on; absent where only the direction is known
   */
  record Side(Party giver, Party receiver, List<GoodsRef> goods, Optional<Frame> frame) {}

  /** A quid pro quo. */
  record Barter(int sentence, int trigger, int first, int end, List<Side> sides) {}

  private final Lexicon lexicon;
  private final Nominals nominals;

  ExchangeFinder(Lexicon lexicon, Nominals nominals) {
    this.lexicon = lexicon;
    this.nominals = nominals;
  }

  /**
   * @param before complete frames of earlier sentences, in order
   * @param here complete frames of this sentence, in order
   * @param open frames of this sentence of which an end is missing
   */
  List<Barter> find(Reading reading, List<Frame> before, List<Frame> here, List<Frame> open) {
    List<Barter> found = new ArrayList<>();
    Phrases phrases = reading.main();
    for (int i = 0; i < phrases.size(); i++) {
      if (!opens(phrases, i)) {
        continue;
      }
      int token = phrases.get(i + 1).head();
      boolean named =
          phrases.is(i + 2, Phrase.Kind.PREPOSITION) && phrases.word(i + 2).equals("for");
      Optional<Barter> barter =
          named
              ? forSomething(reading, i + 3, token, before, here)
              : inReturn(reading, token, before, here).or(() -> half(reading, token, here, open));
      barter.ifPresent(found::add);
    }
    return found;
  }

  /** "in exchange", "in return", "as payment for". */
  private boolean opens(Phrases phrases, int i) {
    if (!phrases.is(i, Phrase.Kind.PREPOSITION) || !phrases.is(i + 1, Phrase.Kind.NOUN)) {
      return false;
    }
    String noun = phrases.lemma(i + 1);
    boolean pays =
        lexicon.is("paymentNoun", noun)
            && (phrases.word(i).equals("as") || phrases.word(i).equals("in"))
            && phrases.is(i + 2, Phrase.Kind.PREPOSITION)
            && phrases.word(i + 2).equals("for");
    return pays || (phrases.word(i).equals("in") && lexicon.is("exchangeNoun", noun));
  }

  /** "Libya wants missiles from North Korea and offers oil in return": one end goes unsaid. */
  private Optional<Barter> half(Reading reading, int token, List<Frame> here, List<Frame> open) {
    Frame main = nearest(here, token);
    Frame other = nearest(open, token);
    if (main == null || other == null || other.goods().isEmpty()) {
      return Optional.empty();
    }
    Party giver = main.recipients().get(0);
    Party taker = main.suppliers().get(0);
    boolean gives = other.suppliers().stream().anyMatch(giver::same);
    boolean gets = other.recipients().stream().anyMatch(taker::same);
    boolean back = (gives || gets) && other.trigger() != main.trigger();
    return back
        ? Optional.of(
            new Barter(
                reading.sentence().index(),
                token,
                Math.min(main.first(), other.first()),
                Math.max(token + 1, Math.max(main.end(), other.end())),
                List.of(side(main), new Side(giver, taker, other.goods(), Optional.empty()))))
        : Optional.empty();
  }

  private static Frame nearest(List<Frame> frames, int token) {
    Frame nearest = null;
    for (Frame frame : frames) {
      nearest =
          nearest == null || distance(frame, token) < distance(nearest, token) ? frame : nearest;
    }
    return nearest;
  }

  /** "In exchange for these shipments, Pyongyang wants Moscow to provide missiles." */
  private Optional<Barter> forSomething(
      Reading reading, int index, int token, List<Frame> before, List<Frame> here) {
    Phrases phrases = reading.main();
    Frame main = null;
    Frame price = null;
    for (Frame frame : here) {
      boolean after = index < phrases.size() && frame.trigger() >= phrases.get(index).first();
      boolean inside = after && frame.trigger() < priceEnd(phrases, index);
      if (inside) {
        price = price == null ? frame : price;
      } else if (main == null || distance(frame, token) < distance(main, token)) {
        main = frame;
      }
    }
    if (main == null && price != null && !before.isEmpty()) {
      main = before.get(before.size() - 1);
    }
    if (main == null) {
      return Optional.ofNullable(price).flatMap(p -> forAnOrder(reading, index, token, p));
    }
    List<GoodsRef> goods = price != null ? price.goods() : goods(phrases, index);
    Side given =
        price != null && !price.suppliers().equals(main.suppliers())
            ? side(price)
            : new Side(
                giver(reading, index, main), main.suppliers().get(0), goods, Optional.empty());
    return Optional.of(
        new Barter(
            reading.sentence().index(),
            token,
            Math.min(token - 1, main.first()),
            Math.max(wordsEnd(phrases, index, token), main.end()),
            List.of(given, side(main))));
  }

  /** "what Britain can offer in return for Riyadh giving it an order": goods for money. */
  private Optional<Barter> forAnOrder(Reading reading, int index, int token, Frame order) {
    Phrases phrases = reading.main();
    boolean ordered = false;
    for (int i = index; i < phrases.size() && !phrases.is(i, Phrase.Kind.BREAK); i++) {
      ordered |= phrases.is(i, Phrase.Kind.NOUN) && lexicon.is("orderNoun", phrases.lemma(i));
    }
    boolean offered = false;
    for (Clause clause : reading.clauses()) {
      offered |= clause.verb().main() < token && lexicon.is("offeringVerb", clause.verb().lemma());
    }
    if (!ordered || !offered) {
      return Optional.empty();
    }
    Party seller = order.suppliers().get(0);
    Party buyer = order.recipients().get(0);
    GoodsRef money = new GoodsRef("money", Optional.empty(), reading.sentence().index());
    return Optional.of(
        new Barter(
            reading.sentence().index(),
            token,
            token - 1,
            Math.max(wordsEnd(phrases, index, token), order.end()),
            List.of(
                new Side(seller, buyer, List.of(), Optional.empty()),
                new Side(buyer, seller, List.of(money), Optional.empty()))));
  }

  /** "in return for helicopters from the United States": who gives, else who got. */
  private Party giver(Reading reading, int index, Frame main) {
    Phrases phrases = reading.main();
    boolean from =
        phrases.is(index + 1, Phrase.Kind.PREPOSITION)
            && phrases.word(index + 1).equals("from")
            && phrases.is(index + 2, Phrase.Kind.NOUN);
    Optional<Party> named =
        from
            ? nominals
                .parties(phrases, new NounRef(index + 2, false), Optional.empty(), Set.of())
                .stream()
                .filter(p -> !p.same(main.suppliers().get(0)))
                .findFirst()
            : Optional.empty();
    return named.orElse(main.recipients().get(0));
  }

  /** The goods between "for" and the next comma or verb. */
  private List<GoodsRef> goods(Phrases phrases, int index) {
    List<GoodsRef> found = new ArrayList<>();
    for (int i = index; i < phrases.size(); i++) {
      if (phrases.is(i, Phrase.Kind.COMMA)
          || phrases.is(i, Phrase.Kind.BREAK)
          || phrases.is(i, Phrase.Kind.VERB)) {
        break;
      }
      if (phrases.is(i, Phrase.Kind.NOUN)) {
        found.addAll(nominals.goods(phrases, i));
      }
    }
    if (found.isEmpty() && phrases.is(index, Phrase.Kind.NOUN)) {
      found.addAll(nominals.anaphoricGoods(phrases, index));
    }
    return found;
  }

  /** The end of the words between "for" and the next comma or break. */
  private static int wordsEnd(Phrases phrases, int index, int token) {
    int end = token + 1;
    for (int i = index; i < phrases.size(); i++) {
      if (phrases.is(i, Phrase.Kind.COMMA) || phrases.is(i, Phrase.Kind.BREAK)) {
        break;
      }
      end = phrases.get(i).end();
    }
    return end;
  }

  private static int priceEnd(Phrases phrases, int index) {
    for (int i = index; i < phrases.size(); i++) {
      if (phrases.is(i, Phrase.Kind.COMMA) || phrases.is(i, Phrase.Kind.BREAK)) {
        return phrases.get(i).first();
      }
    }
    return Integer.MAX_VALUE;
  }

  /** "Germany sends tanks to Greece, which in return passes others to Ukraine." */
  private Optional<Barter> inReturn(
      Reading reading, int token, List<Frame> before, List<Frame> here) {
    Frame main = null;
    Frame other = null;
    for (Frame frame : here) {
      if (main == null || distance(frame, token) < distance(main, token)) {
        other = main;
        main = frame;
      } else if (other == null) {
        other = frame;
      }
    }
    if (main == null) {
      return Optional.empty();
    }
    if (other == null || sameEnds(other, main)) {
      other = before.isEmpty() ? null : before.get(before.size() - 1);
    }
    boolean recent = other != null && reading.sentence().index() - other.sentence() <= 2;
    if (!recent || sameEnds(other, main) || !touches(other, main)) {
      return Optional.empty();
    }
    return Optional.of(
        new Barter(
            reading.sentence().index(),
            token,
            Math.min(token - 1, main.first()),
            Math.max(token + 1, main.end()),
            List.of(side(other), side(main))));
  }

  private static boolean sameEnds(Frame a, Frame b) {
    return a.suppliers().equals(b.suppliers()) && a.recipients().equals(b.recipients());
  }

  /** Who gets on one side gives on the other. */
  private static boolean touches(Frame a, Frame b) {
    return a.recipients().stream().anyMatch(b.suppliers()::contains)
        || b.recipients().stream().anyMatch(a.suppliers()::contains);
  }

  private static Side side(Frame frame) {
    return new Side(
        frame.suppliers().get(0), frame.recipients().get(0), frame.goods(), Optional.of(frame));
  }

  private static int distance(Frame frame, int token) {
    return Math.abs(frame.trigger() - token);
  }

  /** "plain barter, oil for arms": which way each goes is known from frames before. */
  List<Barter> ofGoods(Reading reading, List<Frame> known) {
    List<GoodsRef> pair = pairOfGoods(reading);
    for (int k = known.size() - 1; k >= 0 && !pair.isEmpty(); k--) {
      Frame frame = known.get(k);
      for (int g = 0; g < 2; g++) {
        GoodsRef named = pair.get(g);
        boolean same =
            frame.goods().stream().anyMatch(x -> x.type().equals(named.type()))
                && reading.sentence().index() - frame.sentence() <= 2;
        if (same) {
          Party giver = frame.suppliers().get(0);
          Party taker = frame.recipients().get(0);
          int token = named.mention().orElseThrow().firstToken();
          return List.of(
              new Barter(
                  reading.sentence().index(),
                  token,
                  Math.min(token, pair.get(1 - g).mention().orElseThrow().firstToken()),
                  Math.max(
                      named.mention().orElseThrow().endToken(),
                      pair.get(1 - g).mention().orElseThrow().endToken()),
                  List.of(
                      new Side(giver, taker, List.of(named), Optional.empty()),
                      new Side(taker, giver, List.of(pair.get(1 - g)), Optional.empty()))));
        }
      }
    }
    return List.of();
  }

  /** Goods on both sides of "for". */
  private List<GoodsRef> pairOfGoods(Reading reading) {
    List<Token> tokens = reading.sentence().tokens();
    for (int i = 1; i + 1 < tokens.size(); i++) {
      if (!tokens.get(i).text().toLowerCase(Locale.ROOT).equals("for")) {
        continue;
      }
      Optional<Mention> left = goodsAt(reading, i - 1);
      Optional<Mention> right = goodsAt(reading, i + 1);
      if (left.isPresent() && right.isPresent() && bare(reading, left.get().firstToken())) {
        return List.of(ref(reading, left.get()), ref(reading, right.get()));
      }
    }
    return List.of();
  }

  /** Whether nothing is said of the goods: "barter, oil for arms", but not "parts for tanks". */
  private boolean bare(Reading reading, int goods) {
    List<Token> tokens = reading.sentence().tokens();
    boolean barter =
        tokens.stream()
            .map(t -> t.lemma().toLowerCase(Locale.ROOT))
            .anyMatch(l -> lexicon.is("barterVerb", l));
    String before = goods == 0 ? "," : tokens.get(goods - 1).text();
    return barter && (before.equals("of") || !Character.isLetterOrDigit(before.charAt(0)));
  }

  private static Optional<Mention> goodsAt(Reading reading, int token) {
    return reading.sentence().mentionsAt(token).stream()
        .filter(m -> m.kind() == MentionKind.GOODS && m.goods().isPresent())
        .findFirst();
  }

  private static GoodsRef ref(Reading reading, Mention m) {
    return new GoodsRef(
        m.goods().orElseThrow().notation(), Optional.of(m), reading.sentence().index());
  }
}
