package org.waybill.fusion;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What the sayings themselves tell about two situations: that one claim answers the other, that two
 * outlets quote one statement, that a denial follows an assertion, that one text is a copy.
 */
final class Statements {
  private final Map<String, Background.Copy> copies = new HashMap<>();

  Statements(List<Background.Copy> copies) {
    copies.forEach(copy -> this.copies.put(key(copy.document(), copy.original()), copy));
  }

  private static String key(String one, String other) {
    return one.compareTo(other) < 0 ? one + " " + other : other + " " + one;
  }

  void compare(Traits a, Traits b, List<Reason> reasons) {
    Testimony one = a.testimony();
    Testimony other = b.testimony();
    boolean sameDocument = one.document().equals(other.document());
    coreference(a, b, reasons);
    boolean opposed = one.denies() != other.denies();
    if (answers(one, other) || answers(other, one)) {
      reasons.add(new Reason("answer", 0.6, "one claim answers the other"));
    } else if (sameDocument && opposed && one.speaker().equals(other.speaker())) {
      reasons.add(
          Reason.veto(
              "statement", "in one text the same speaker affirms one and denies the other"));
    }
    if (sameDocument) {
      // what is done and what is still planned are mostly two things where one text tells of both
      boolean alike = a.situation().modality() == b.situation().modality();
      reasons.add(new Reason("document", alike ? 0.3 : 0.1, "in one text"));
    }
    Optional<Long> days = Times.daysBetween(one, other);
    if (opposed && days.isPresent() && followsDenial(one, other)) {
      denial(one, other, days.get(), reasons);
    }
    if (!sameDocument) {
      statement(one, other, days, reasons);
    }
    days.filter(d -> d <= 14 || !opposed).ifPresent(d -> proximity(d, a, b, reasons));
    wording(a, b, reasons);
  }

  /** What a text presents as one with others, but not with this, is mostly something else. */
  private static void coreference(Traits a, Traits b, List<Reason> reasons) {
    Set<String> one = a.situation().same();
    Set<String> other = b.situation().same();
    if (one.contains(b.situation().iri()) || other.contains(a.situation().iri())) {
      reasons.add(new Reason("coreference", 1, "the text presents them as one"));
    } else if (a.testimony().document().equals(b.testimony().document())
        && a.testimony().denies() == b.testimony().denies()
        && !(one.isEmpty() && other.isEmpty())) {
      reasons.add(new Reason("coreference", -0.2, "the text presents others as one, not these"));
    }
  }

  /**
   * A denial belongs to what it denies; who takes back his own word may do it late. An outlet that
   * much later reports otherwise mostly speaks of something else.
   */
  private static void denial(Testimony one, Testimony other, long days, List<Reason> reasons) {
    boolean ofOutlet = one.isOwnVoice() || other.isOwnVoice();
    if (one.source().equals(other.source()) && !ofOutlet) {
      reasons.add(new Reason("denial", 0.5, "the same principal takes it back"));
    } else if (days <= 30) {
      reasons.add(new Reason("denial", 0.4, "the denial follows within 30 days"));
    } else if (days <= 90) {
      reasons.add(new Reason("denial", 0.3, "the denial follows within 90 days"));
    }
  }

  private static boolean answers(Testimony one, Testimony other) {
    return one.respondsTo().filter(other.claim()::equals).isPresent();
  }

  /** Whether the denial is not older than what it denies. */
  private static boolean followsDenial(Testimony one, Testimony other) {
    Testimony denial = one.denies() ? one : other;
    Testimony assertion = one.denies() ? other : one;
    return denial.published().isPresent()
        && assertion.published().isPresent()
        && !denial.published().get().isBefore(assertion.published().get().minusDays(1));
  }

  private static void statement(
      Testimony one, Testimony other, Optional<Long> days, List<Reason> reasons) {
    if (cites(one, other) || cites(other, one)) {
      reasons.add(new Reason("statement", 0.4, "one text cites the other's outlet"));
      return;
    }
    if (!one.source().equals(other.source())
        || one.isOwnVoice()
        || other.isOwnVoice()
        || days.isEmpty()) {
      return;
    }
    if (days.get() <= 3) {
      reasons.add(
          new Reason("statement", 0.3, "the same principal, " + days.get() + " days apart"));
    } else if (days.get() <= 14) {
      reasons.add(
          new Reason("statement", 0.15, "the same principal, " + days.get() + " days apart"));
    }
  }

  private static boolean cites(Testimony one, Testimony other) {
    return other.isOwnVoice()
        && !one.outlet().equals(other.outlet())
        && other.outlet().filter(one.principal()::equals).isPresent();
  }

  private static void proximity(long days, Traits a, Traits b, List<Reason> reasons) {
    boolean timed = a.when().isPresent() && b.when().isPresent();
    String words = "published " + days + " days apart";
    if (days <= 3) {
      reasons.add(new Reason("publication", 0.15, words));
    } else if (days <= 14) {
      reasons.add(new Reason("publication", 0.1, words));
    } else if (days > 365) {
      reasons.add(new Reason("publication", timed ? -0.1 : -0.3, words));
    } else if (days > 60) {
      reasons.add(new Reason("publication", timed ? 0 : -0.1, words));
    }
  }

  private void wording(Traits a, Traits b, List<Reason> reasons) {
    double shared = a.sharedWording(b);
    boolean copy = copies.containsKey(key(a.testimony().document(), b.testimony().document()));
    if (copy && shared >= 0.4) {
      reasons.add(new Reason("copy", 0.5, "one text is a copy of the other"));
    } else if (shared >= 0.6) {
      reasons.add(
          new Reason("wording", 0.3, Math.round(shared * 100) + " % of the words are the same"));
    } else if (shared >= 0.4) {
      reasons.add(
          new Reason("wording", 0.15, Math.round(shared * 100) + " % of the words are the same"));
    }
  }
}
