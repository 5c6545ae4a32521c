package org.waybill.claim.rules;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.waybill.claim.Comparator;
import org.waybill.claim.Quantity;
import org.waybill.claim.ValueBasis;
import org.waybill.claim.When;
import org.waybill.text.Amount;
import org.waybill.text.AmountBound;
import org.waybill.text.Sentence;
import org.waybill.text.TimeExpression;

/** Turns amounts and times of the text into those of claims. */
final class Values {
  private Values() {}

  /** The amount as a quantity; empty where it is of no goods, such as a distance. */
  static Optional<Quantity> quantity(Amount amount) {
    boolean counts =
        Lexicon.shipped().is("countingUnit", amount.unit()) || amount.unit().matches("[A-Z]{3}");
    // "several", "a few", "many" say no number
    boolean vague =
        amount.bound() == AmountBound.SEVERAL
            && amount.lower().map(n -> n.compareTo(BigDecimal.TEN) < 0).orElse(true);
    if (!counts || vague || (amount.lower().isEmpty() && amount.upper().isEmpty())) {
      return Optional.empty();
    }
    return Optional.of(
        new Quantity(
            Comparator.valueOf(amount.bound().name()),
            amount.lower(),
            amount.upper(),
            amount.unit(),
            Optional.of(amount.text())));
  }

  /** The time expression as a time. */
  static When when(TimeExpression time) {
    return new When(time.edtf(), ValueBasis.valueOf(time.basis().name()), Optional.of(time.text()));
  }

  /**
   * The time of a deed: the nearest expression within its words or right beside them, and within
   * those of no other deed.
   */
  static Optional<When> when(
      Sentence sentence, Frame frame, List<Frame> others, List<Source> sources) {
    TimeExpression best = null;
    for (TimeExpression t : sentence.times()) {
      boolean beside = t.firstToken() >= frame.first() - 5 && t.endToken() <= frame.end() + 5;
      boolean other =
          others.stream()
              .anyMatch(
                  f ->
                      !f.equals(frame)
                          && Math.abs(f.trigger() - t.firstToken())
                              < Math.abs(frame.trigger() - t.firstToken()));
      boolean ofSpeech =
          sources.stream().anyMatch(s -> s.word() >= 0 && besideSpeech(sentence, t, s.word()));
      if (beside && !other && !ofSpeech) {
        best = best == null ? t : best;
      }
    }
    return Optional.ofNullable(best).map(Values::when);
  }

  /** "said Friday", "said on May 2", "already accused": when it was said. */
  private static boolean besideSpeech(Sentence sentence, TimeExpression t, int word) {
    int distance = t.firstToken() - word;
    boolean on = distance == 2 && sentence.tokens().get(word + 1).text().matches("on|in|last|this");
    return on || distance == 1 || t.endToken() == word;
  }
}
