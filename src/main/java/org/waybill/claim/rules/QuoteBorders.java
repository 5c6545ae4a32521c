package org.waybill.claim.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.waybill.text.Sentence;
import org.waybill.text.Token;

/** Parts a long stretch of a sentence into quotes at the borders of its phrases. */
final class QuoteBorders {
  /** A quote should not be shorter. */
  private static final int FEWEST_WORDS = 3;

  private QuoteBorders() {}

  /**
   * The {@code char} offsets at which the stretch is cut, so that no piece has more words than
   * allowed: after a comma rather than before a preposition or conjunction, there rather than
   * before any other word, never within a name or an amount where that can be.
   *
   * @param starts offsets at which the words of the stretch begin
   */
  static List<Integer> cuts(Sentence sentence, List<Integer> starts, int mostWords) {
    List<Integer> cuts = new ArrayList<>();
    int from = 0;
    while (starts.size() - from > mostWords) {
      int left = starts.size() - from;
      int best = from + mostWords;
      double most = -100;
      for (int k = FEWEST_WORDS; k <= mostWords; k++) {
        int rest = left - k;
        if (rest < FEWEST_WORDS && left > FEWEST_WORDS * 2) {
          continue;
        }
        double worth = worth(sentence, starts.get(from + k)) + 0.1 * k;
        worth -= rest > mostWords && left <= 2 * mostWords ? 2.5 : 0;
        if (worth > most) {
          most = worth;
          best = from + k;
        }
      }
      cuts.add(starts.get(best));
      from = best;
    }
    return cuts;
  }

  /** How good a border is before the word at the offset. */
  private static double worth(Sentence sentence, int offset) {
    List<Token> tokens = sentence.tokens();
    int i = 0;
    while (i < tokens.size() && tokens.get(i).end() <= offset) {
      i++;
    }
    if (i == 0 || i >= tokens.size()) {
      return 0;
    }
    int at = i;
    boolean inside =
        sentence.mentions().stream().anyMatch(m -> m.firstToken() < at && at < m.endToken())
            || sentence.amounts().stream()
                .anyMatch(a -> a.firstToken() < at && at < Math.max(a.endToken(), a.head() + 1));
    if (inside) {
      return -5;
    }
    Token token = tokens.get(i);
    Token before = tokens.get(i - 1);
    if (Set.of(",", ";", ":", "--").contains(before.text())) {
      return 3;
    }
    String tag = token.tag();
    if (before.tag().equals("IN") || before.tag().equals("DT") || before.tag().equals("TO")) {
      return -2;
    }
    if (tag.equals("CC") || tag.startsWith("W")) {
      return 2.5;
    }
    if ((tag.equals("IN") && !token.text().equals("of") && !token.text().equals("than"))
        || tag.equals("TO")) {
      return 2;
    }
    boolean verb = token.verb() && !before.verb() && !before.tag().startsWith("RB");
    return verb ? 1.5 : tag.equals("DT") || tag.equals("PRP$") ? 1 : 0;
  }
}
