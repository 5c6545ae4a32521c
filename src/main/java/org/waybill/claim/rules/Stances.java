package org.waybill.claim.rules;

import java.util.Optional;
import java.util.Set;
import org.waybill.claim.Modality;
import org.waybill.claim.Stance;

/**
 * What a speaker does with a claim, from the word of speech and from the deed itself: who says of a
 * deed of his own that it was not done denies it, that it will not be done declines it, that it
 * will be done promises or intends it.
 */
final class Stances {
  private static final Set<String> ANNOUNCING = Set.of("will", "would", "shall");

  private static final Set<String> PLANNING =
      Set.of("plan", "intend", "aim", "mean", "continue", "hope", "prepare");
  private static final Set<String> PROMISING =
      Set.of("promise", "pledge", "vow", "commit", "undertake", "assure", "guarantee");

  private Stances() {}

  /**
   * The stance of the source towards the frame.
   *
   * @param clauses of the sentence of the frame
   * @param supplier of the pair that the claim is about
   * @param recipient of that pair
   * @param negative whether the claim is negative
   * @param ownVoice whether the speaker is the outlet
   */
  static Stance of(
      Source who,
      Frame frame,
      Reading reading,
      Party supplier,
      Party recipient,
      boolean negative,
      boolean ownVoice) {
    Stance stance = who.stance();
    boolean gives = who.principal().same(supplier);
    boolean gets = who.principal().same(recipient);
    Modality modality = frame.circumstances().modality();
    Optional<Stance> reply = reply(frame);
    if (reply.isPresent() && (gives || gets)) {
      return reply.get();
    }
    if (presupposed(reading, who, frame.trigger())) {
      return Stance.ASSERTS;
    }
    if (stance != Stance.ASSERTS || ownVoice) {
      return stance;
    }
    if (modality == Modality.HYPOTHETICAL && threatens(reading, frame, gives && negative)) {
      return gives == negative ? Stance.WARNS : stance;
    }
    if (!gives && !gets) {
      return stance;
    }
    if (negative && modality == Modality.ACTUAL) {
      return Stance.DENIES;
    }
    if (!gives || modality != Modality.PLANNED) {
      return stance;
    }
    VerbGroup verb = verb(reading, frame.trigger());
    boolean announced = verb != null && (verb.future() || announces(verb));
    if (negative) {
      return announced && verb.negated() ? Stance.DECLINES : stance;
    }
    if (!frame.rule().startsWith("verb:")) {
      return stance;
    }
    if (verb != null && PLANNING.contains(verb.lemma())) {
      return Stance.INTENDS;
    }
    if (verb != null && !announced && settled(verb)) {
      return stance;
    }
    return who.word() >= 0 ? Stance.PROMISES : Stance.INTENDS;
  }

  /** What one who only answers does: "London said no". */
  private static Optional<Stance> reply(Frame frame) {
    return switch (frame.rule()) {
      case "reply:refusal", "reply:silence" -> Optional.of(Stance.DECLINES);
      case "reply:denial" -> Optional.of(Stance.DENIES);
      case "reply:confirmation" -> Optional.of(Stance.CONFIRMS);
      default -> Optional.empty();
    };
  }

  /** "has approved", "is letting go", "were ordered": told as done. */
  private static boolean settled(VerbGroup verb) {
    return verb.finite() && verb.modal().isEmpty() && !PROMISING.contains(verb.lemma());
  }

  private static boolean announces(VerbGroup verb) {
    return verb.modal().map(ANNOUNCING::contains).orElse(false);
  }

  /** "would face sanctions if it sent", "if they went in, he would not send". */
  private static boolean threatens(Reading reading, Frame frame, boolean refuses) {
    return reading.clauses().stream()
        .filter(c -> refuses || c.verb().main() == frame.trigger())
        .anyMatch(c -> c.opener().equals("if"));
  }

  /** The finite verb on which the deed hangs: "will not" of "will not agree to send". */
  private static VerbGroup verb(Reading reading, int trigger) {
    Clause at =
        reading.clauses().stream().filter(c -> c.verb().main() == trigger).findFirst().orElse(null);
    for (int depth = 0; at != null && depth < 5; depth++) {
      if (at.verb().finite() || at.governor() < 0) {
        return at.verb();
      }
      at = reading.clauses().get(at.governor());
    }
    return null;
  }

  /**
   * Whether the deed stands in a relative clause within what somebody is accused of or asked for:
   * "accused it of breaking a promise about the tanks that Poland gave to Ukraine". It is no part
   * of the charge.
   */
  private static boolean presupposed(Reading reading, Source who, int trigger) {
    boolean other =
        switch (who.stance()) {
          case ACCUSES, ALLEGES, REQUESTS, PROMISES, WARNS -> true;
          default -> false;
        };
    if (!other || who.word() < 0) {
      return false;
    }
    Optional<Clause> relative =
        reading.clauses().stream()
            .filter(c -> c.verb().main() == trigger && c.verb().finite())
            .filter(c -> c.relativeObject().isPresent())
            .filter(c -> !c.verb().future() && c.verb().modal().isEmpty())
            .findFirst();
    if (relative.isEmpty()) {
      return false;
    }
    // the charge itself needs a deed of its own before the relative clause
    int noun = relative.get().relativeObject().get().phrase();
    int token = reading.main().get(noun).first();
    return reading.clauses().stream()
        .anyMatch(c -> c.verb().main() > who.word() && c.verb().main() < token);
  }
}
