package org.waybill.claim.rules;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.waybill.claim.Modality;
import org.waybill.text.Amount;
import org.waybill.text.AmountBound;
import org.waybill.text.Mention;
import org.waybill.text.MentionKind;

/**
 * Reads sentences that go on about a transfer told right before without naming its parties again:
 * "About 400 were delivered last year", "The contract covers 36 aircraft and is worth $2 billion".
 */
final class Sequels {
  /** So far back a transfer is still the topic where no other was told since. */
  private static final int SENTENCES_BACK = 3;

  private static final double WEIGHT = 0.8;

  private static final Set<String> DEFINITE =
      Set.of("the", "this", "that", "these", "those", "its", "their", "both", "each");

  private final Lexicon lexicon;
  private final Nominals nominals;

  Sequels(Lexicon lexicon, Nominals nominals) {
    this.lexicon = lexicon;
    this.nominals = nominals;
  }

  /**
   * Fills both ends of a deed whose sentence leaves both to its context: a passive, or goods that
   * arrive.
   *
   * @param known complete frames before, in order
   */
  Frame fill(Reading reading, Frame frame, List<Frame> known) {
    boolean bare =
        frame.suppliers().isEmpty()
            && frame.recipients().isEmpty()
            && frame.suppliersOpen()
            && frame.recipientsOpen()
            && frame.rule().startsWith("verb:");
    if (!bare || !goodsAct(reading, frame)) {
      return frame;
    }
    Optional<Frame> last = last(known, frame.sentence(), frame.trigger());
    boolean same = last.isPresent() && sameGoods(frame, last.get());
    boolean stated = frame.circumstances().modality() != Modality.HYPOTHETICAL;
    boolean taken = passive(reading, frame) && definite(reading.main(), frame);
    boolean goesOn = stated && (frame.amounts().stream().anyMatch(Sequels::counted) || taken);
    return same && goesOn && ownStates(reading, last.get(), frame.first(), frame.end())
        ? frame.with(
            last.get().suppliers(), last.get().recipients(), "sequel", WEIGHT * frame.weight())
        : frame;
  }

  /** What the sentence says of the deal or the delivery told before: how much and of what. */
  List<Frame> ofDeal(Reading reading, List<Frame> known) {
    List<Frame> found = new ArrayList<>();
    Phrases phrases = reading.main();
    for (Clause clause : reading.clauses()) {
      Optional<NounRef> deal =
          clause.subjects().stream()
              .filter(s -> deal(phrases, s.phrase()) || takenUp(phrases, clause, s.phrase()))
              .findFirst();
      if (deal.isEmpty() || !tells(clause) || clause.verb().negated()) {
        continue;
      }
      Phrase subject = phrases.get(deal.get().phrase());
      Optional<Frame> last = last(known, reading.sentence().index(), subject.first());
      int end =
          clause.end() < phrases.size() ? phrases.get(clause.end()).first() : lastToken(phrases);
      if (last.isEmpty()
          || last.get().circumstances().negative()
          || !ownStates(reading, last.get(), subject.first(), end)) {
        continue;
      }
      List<Amount> amounts = new ArrayList<>();
      List<GoodsRef> goods = new ArrayList<>();
      for (Argument argument : clause.arguments()) {
        for (int p : argument.phrases()) {
          goods.addAll(nominals.goods(phrases, p));
          amounts.addAll(nominals.amounts(phrases, p));
        }
      }
      Frame told = last.get();
      goods.removeIf(g -> FrameSifter.civil(g) || broader(g, told));
      boolean copula = lexicon.is("copula", clause.verb().lemma());
      if (copula) {
        amounts.removeIf(a -> !a.unit().matches("[A-Z]{3}"));
      }
      boolean listed =
          lexicon.is("containVerb", clause.verb().lemma())
              && !goods.isEmpty()
              && reading.sentence().index() - last.get().sentence() <= 1;
      if (listed || amounts.stream().anyMatch(Sequels::counted)) {
        found.add(sequel(reading, clause, subject, end, last.get(), goods, amounts));
      }
    }
    return found;
  }

  private static Frame sequel(
      Reading reading,
      Clause clause,
      Phrase subject,
      int end,
      Frame last,
      List<GoodsRef> goods,
      List<Amount> amounts) {
    Circumstances before = last.circumstances();
    return new Frame(
        reading.sentence().index(),
        clause.verb().main(),
        subject.first(),
        end,
        last.suppliers(),
        last.recipients(),
        goods.isEmpty() ? last.goods() : goods,
        amounts,
        Circumstances.plain(before.modality(), before.negative()),
        false,
        false,
        "deal:" + clause.verb().lemma() + "+sequel",
        WEIGHT);
  }

  /** "The contract", "this order", "the first shipment": a deal told before. */
  private boolean deal(Phrases phrases, int index) {
    Phrase phrase = phrases.get(index);
    String first = word(phrases, phrase.first());
    boolean definite =
        DEFINITE.contains(first)
            || lexicon.is("sequel", first)
            || phrases.token(phrase.head()).tag().equals("NNS");
    String head = phrases.lemma(index);
    return definite && (lexicon.is("dealNoun", head) || lexicon.is("sumNoun", head));
  }

  /** "It includes tanks", "It is worth $2 billion": the deal is only taken up. */
  private boolean takenUp(Phrases phrases, Clause clause, int subject) {
    boolean worth = clause.arguments().stream().anyMatch(a -> a.preposition().equals("worth"));
    boolean says =
        lexicon.is("containVerb", clause.verb().lemma())
            || clause.verb().lemma().equals("total")
            || (lexicon.is("copula", clause.verb().lemma()) && worth);
    return phrases.word(subject).equals("it") && says;
  }

  private boolean tells(Clause clause) {
    String lemma = clause.verb().lemma();
    return lexicon.is("tellingVerb", lemma) || lexicon.is("copula", lemma);
  }

  /** Whether the subject is the goods: of a passive, or of a verb of arriving. */
  private boolean goodsAct(Reading reading, Frame frame) {
    return reading.clauses().stream()
        .filter(c -> c.verb().main() == frame.trigger())
        .anyMatch(
            c ->
                c.verb().passive()
                    || lexicon
                        .verb(c.verb().lemma(), c.verb().particle())
                        .filter(v -> v.kind() == FrameKind.ARRIVE)
                        .isPresent());
  }

  private static boolean passive(Reading reading, Frame frame) {
    return reading.clauses().stream()
        .anyMatch(c -> c.verb().main() == frame.trigger() && c.verb().passive());
  }

  /** Whether the amount says how many there are: "many" and "several" do not. */
  private static boolean counted(Amount amount) {
    return amount.bound() != AmountBound.SEVERAL
        || amount.lower().map(n -> n.compareTo(BigDecimal.TEN) > 0).orElse(false);
  }

  private boolean definite(Phrases phrases, Frame frame) {
    String first = word(phrases, frame.first());
    return DEFINITE.contains(first) || lexicon.is("sequel", first) || lexicon.is("anaphor", first);
  }

  /**
   * The complete frame of arms told last before the token: in this sentence or the one before, or
   * further back where nothing else was told since.
   */
  private static Optional<Frame> last(List<Frame> known, int sentence, int token) {
    Frame last = null;
    boolean other = false;
    for (Frame frame : known) {
      boolean before =
          frame.sentence() < sentence || (frame.sentence() == sentence && frame.trigger() < token);
      if (!before || !FrameSifter.arms(frame) || sentence - frame.sentence() > SENTENCES_BACK) {
        continue;
      }
      other |= last != null && !samePair(last, frame);
      last = frame;
    }
    boolean topic = last != null && (sentence - last.sentence() <= 1 || !other);
    return topic ? Optional.of(last) : Optional.empty();
  }

  private static boolean samePair(Frame a, Frame b) {
    return a.suppliers().equals(b.suppliers()) && a.recipients().equals(b.recipients());
  }

  private boolean sameGoods(Frame frame, Frame last) {
    return frame.goods().stream()
        .anyMatch(
            g ->
                lexicon.is("anyGoods", g.type())
                    || last.goods().stream()
                        .anyMatch(
                            h -> h.type().equals(g.type()) || lexicon.is("anyGoods", h.type())));
  }

  /** Whether the words name no state but those of the frame. */
  private static boolean ownStates(Reading reading, Frame frame, int from, int to) {
    for (Mention m : reading.sentence().mentions()) {
      boolean within = m.firstToken() >= from && m.endToken() <= to;
      if (within && m.kind() == MentionKind.STATE && m.state().isPresent()) {
        boolean own =
            Stream.concat(frame.suppliers().stream(), frame.recipients().stream())
                .anyMatch(p -> p.identity().equals(m.state().get()));
        if (!own) {
          return false;
        }
      }
    }
    return true;
  }

  /** "36 aircraft" of drones: the goods are told already, and more narrowly. */
  private static boolean broader(GoodsRef goods, Frame told) {
    return told.goods().stream()
        .flatMap(t -> t.mention().stream())
        .flatMap(m -> m.goods().stream())
        .anyMatch(t -> t.broader().equals(Optional.of(goods.type())));
  }

  private static int lastToken(Phrases phrases) {
    return phrases.sentence().tokens().size();
  }

  private static String word(Phrases phrases, int token) {
    return phrases.token(token).text().toLowerCase(Locale.ROOT);
  }
}
