package org.waybill.claim.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.waybill.text.Amount;

/**
 * Gives the amounts that stand beside a deed to the deed of whose goods they are: what it is worth
 * ("sold jets to Kuwait under a contract valued at $2 billion") and how many there are ("delivered
 * howitzers to Ukraine, 24 in all").
 */
final class SideAmounts {
  /** How far before a sum the word may stand that makes it a price. */
  private static final int REACH = 4;

  private static final Set<String> TOTAL = Set.of("in all", "in total", "in number", "all told");
  private static final Set<String> TAKEN_UP = Set.of("them", "these", "those", "which");

  private final Lexicon lexicon;

  SideAmounts(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  /**
   * The complete frames with what is beside them.
   *
   * @param all all frames of the sentence, also those of which one end is missing: an amount that
   *     is nearer to such a deed is that deed's
   */
  List<Frame> bind(Reading reading, List<Frame> complete, List<Frame> all) {
    if (complete.isEmpty()) {
      return complete;
    }
    List<Frame> bound = new ArrayList<>(complete);
    List<Frame> open =
        all.stream()
            .filter(f -> !f.suppliers().isEmpty() || !f.recipients().isEmpty())
            .filter(f -> complete.stream().noneMatch(c -> c.trigger() == f.trigger()))
            .toList();
    for (Amount amount : reading.sentence().amounts()) {
      boolean taken = bound.stream().anyMatch(f -> f.counts(amount));
      for (int k = 0; k < bound.size() && !taken; k++) {
        if (told(reading, bound.get(k), amount)) {
          bound.set(k, bound.get(k).adding(List.of(), List.of(amount)));
          taken = true;
        }
      }
      boolean ofOther = open.stream().anyMatch(f -> f.counts(amount));
      if (taken || ofOther || !(price(reading.main(), amount) || count(reading.main(), amount))) {
        continue;
      }
      int nearest = nearest(reading, bound, open, amount);
      if (nearest >= 0) {
        bound.set(nearest, bound.get(nearest).adding(List.of(), List.of(amount)));
      }
    }
    return bound;
  }

  /** Whether the amount is a sum that something said in the sentence is worth or costs. */
  boolean price(Phrases phrases, Amount amount) {
    if (!amount.unit().matches("[A-Z]{3}") || each(phrases, amount)) {
      return false;
    }
    for (int i = amount.firstToken() - 1; i >= Math.max(0, amount.firstToken() - REACH); i--) {
      String word = word(phrases, i);
      if (word.equals(",") || word.equals(";")) {
        break;
      }
      if (lexicon.is("worthWord", word)) {
        return true;
      }
      boolean ofDeal = word.equals("of") || word.equals("for");
      if (ofDeal && i > 0 && deal(phrases, i - 1)) {
        return true;
      }
    }
    return deal(phrases, headAfter(phrases, amount));
  }

  /** "$90 apiece", "18 dlrs a barrel": the price of one. */
  static boolean each(Phrases phrases, Amount amount) {
    String next = word(phrases, amount.endToken());
    String after = word(phrases, amount.endToken() + 1);
    return Set.of("each", "apiece", "per").contains(next)
        || (next.equals("a") && Set.of("piece", "barrel", "unit", "copy", "round").contains(after));
  }

  /**
   * "Arms exports from Spain to Peru reached $30 million": the deed is the subject, the sum
   * follows.
   */
  private boolean told(Reading reading, Frame frame, Amount amount) {
    Phrases phrases = reading.main();
    if (!amount.unit().matches("[A-Z]{3}") || each(phrases, amount)) {
      return false;
    }
    for (Clause clause : reading.clauses()) {
      boolean deed =
          clause.subjects().stream().anyMatch(s -> covers(phrases, s.phrase(), frame.trigger()));
      boolean sum =
          clause.arguments().stream()
              .flatMap(a -> a.phrases().stream())
              .anyMatch(p -> covers(phrases, p, amount.firstToken()));
      boolean tells =
          lexicon.is("tellingVerb", clause.verb().lemma())
              || lexicon.is("copula", clause.verb().lemma());
      if (deed && sum && tells && !clause.verb().negated()) {
        return true;
      }
    }
    return false;
  }

  private static boolean covers(Phrases phrases, int phrase, int token) {
    return phrases.get(phrase).first() <= token && token < phrases.get(phrase).end();
  }

  /** Whether the amount only tells how many of the goods there are: "24 in all". */
  private boolean count(Phrases phrases, Amount amount) {
    int end = amount.endToken();
    boolean bare = amount.unit().equals("item") && amount.head() < 0;
    boolean total =
        TOTAL.contains(word(phrases, end) + " " + word(phrases, end + 1))
            || word(phrases, end).equals("altogether");
    boolean part = word(phrases, end).equals("of") && TAKEN_UP.contains(word(phrases, end + 1));
    return bare && (total || part);
  }

  private boolean deal(Phrases phrases, int token) {
    return token >= 0
        && lexicon.is("dealNoun", phrases.token(token).lemma().toLowerCase(Locale.ROOT));
  }

  /** The head of the noun phrase in which the amount stands before its noun; -1 if none does. */
  private static int headAfter(Phrases phrases, Amount amount) {
    for (Phrase phrase : phrases.list()) {
      if (phrase.is(Phrase.Kind.NOUN)
          && amount.firstToken() >= phrase.first()
          && amount.endToken() < phrase.end()) {
        return phrase.head();
      }
    }
    return -1;
  }

  /** Index of the complete frame to which the amount is nearest; -1 where another is nearer. */
  private static int nearest(Reading reading, List<Frame> bound, List<Frame> open, Amount amount) {
    int best = -1;
    int distance = Integer.MAX_VALUE;
    for (int k = 0; k < bound.size(); k++) {
      int d = distance(reading, bound.get(k), amount);
      if (d < distance) {
        best = k;
        distance = d;
      }
    }
    for (Frame other : open) {
      if (distance(reading, other, amount) < distance) {
        return -1;
      }
    }
    return best;
  }

  /** Tokens between the deed's words and the amount; the greatest number across a semicolon. */
  private static int distance(Reading reading, Frame frame, Amount amount) {
    int from = Math.min(frame.trigger(), amount.firstToken());
    int to = Math.max(frame.trigger(), amount.firstToken());
    for (int i = from; i < to; i++) {
      if (word(reading.main(), i).equals(";")) {
        return Integer.MAX_VALUE;
      }
    }
    int before = frame.first() - amount.endToken();
    int after = amount.firstToken() - frame.end();
    return Math.max(0, Math.max(before, after));
  }

  private static String word(Phrases phrases, int token) {
    boolean within = token >= 0 && token < phrases.sentence().tokens().size();
    return within ? phrases.token(token).text().toLowerCase(Locale.ROOT) : "";
  }
}
