package org.waybill.claim.rules;

import java.util.List;
import org.waybill.text.Amount;
import org.waybill.text.Mention;
import org.waybill.text.MentionForm;
import org.waybill.text.MentionKind;
import org.waybill.text.Sentence;
import org.waybill.text.TimeExpression;
import org.waybill.text.Token;

/** What the tokens of a sentence are covered by: names, amounts and times. */
final class Coverage {
  private final Sentence sentence;
  final List<Token> tokens;

  /** Within the name of something. */
  final boolean[] named;

  final boolean[] amount;
  final int[] timeEnd;

  /** Right after a party's name. */
  final boolean[] partyEnd;

  Coverage(Sentence sentence) {
    this.sentence = sentence;
    this.tokens = sentence.tokens();
    int n = tokens.size();
    named = new boolean[n];
    amount = new boolean[n];
    timeEnd = new int[n + 1];
    partyEnd = new boolean[n + 1];
    for (Mention m : sentence.mentions()) {
      for (int i = m.firstToken(); i < m.endToken(); i++) {
        named[i] = true;
      }
      partyEnd[m.endToken()] |= party(m);
    }
    for (Amount a : sentence.amounts()) {
      for (int i = a.firstToken(); i < Math.min(n, Math.max(a.endToken(), a.head() + 1)); i++) {
        amount[i] = !tokens.get(i).text().equals(",") || i + 1 < a.endToken();
      }
    }
    for (TimeExpression t : sentence.times()) {
      timeEnd[t.firstToken()] = t.endToken();
    }
  }

  private static boolean party(Mention m) {
    return m.form() != MentionForm.ADJECTIVE
        && m.form() != MentionForm.COMPOUND
        && (m.kind() == MentionKind.STATE
            || m.kind() == MentionKind.PERSON
            || m.kind() == MentionKind.ORGANIZATION
            || m.kind() == MentionKind.GROUP);
  }

  /** An "-ing" form with which a name of goods begins, which is a verb before goods. */
  boolean verbal(int i, MistaggedVerbs verbs) {
    boolean giving = verbs.giving(tokens.get(i).text());
    return (tokens.get(i).tag().equals("VBG") || giving)
        && sentence.mentions().stream()
            .noneMatch(m -> m.covers(i) && (m.firstToken() < i || m.kind() != MentionKind.GOODS))
        && i + 1 < tokens.size()
        && (giving || !named[i + 1]);
  }

  /** "Secretary of State Antony Blinken": a title with "of" right before a person's name. */
  boolean titled(int of) {
    return sentence.mentions().stream()
        .anyMatch(
            m ->
                m.kind() == MentionKind.PERSON
                    && m.firstToken() > of + 1
                    && m.firstToken() <= of + 4
                    && allProper(of + 1, m.firstToken()));
  }

  private boolean allProper(int from, int to) {
    for (int i = from; i < to; i++) {
      if (!tokens.get(i).tag().startsWith("NNP")) {
        return false;
      }
    }
    return true;
  }

  /** A state's name right before a verb: "the jets France sold", "in the end Egypt sent". */
  boolean actingState(int i) {
    return sentence.mentions().stream()
        .anyMatch(
            m ->
                m.firstToken() == i
                    && m.kind() == MentionKind.STATE
                    && (m.form() == MentionForm.NAME || m.form() == MentionForm.CAPITAL_AS_STATE)
                    && m.endToken() < tokens.size()
                    && tokens.get(m.endToken()).tag().matches("VBD|VBZ|VBP|MD"));
  }

  int partyStart(int end) {
    return sentence.mentions().stream()
        .filter(m -> m.endToken() == end && party(m))
        .mapToInt(Mention::firstToken)
        .min()
        .orElse(-1);
  }

  /** Whether the name of a party begins with the token. */
  boolean partyStarts(int token) {
    return sentence.mentions().stream().anyMatch(m -> m.firstToken() == token && party(m));
  }

  /** Whether an amount begins with the token. */
  boolean amountStarts(int token) {
    return sentence.amounts().stream().anyMatch(a -> a.firstToken() == token);
  }

  boolean sameName(int a, int b) {
    return named[a]
        && named[b]
        && sentence.mentions().stream().anyMatch(m -> m.covers(a) && m.covers(b));
  }

  boolean sameAmount(int a, int b) {
    return amount[a]
        && amount[b]
        && sentence.amounts().stream()
            .anyMatch(m -> m.firstToken() <= a && b < Math.max(m.endToken(), m.head() + 1));
  }

  boolean nominal(int i) {
    String tag = tokens.get(i).tag();
    return tag.startsWith("NN")
        || tag.startsWith("JJ")
        || tag.startsWith("PRP")
        || tag.equals("DT")
        || tag.equals("PDT")
        || tag.equals("CD")
        || tag.equals("EX")
        || tag.equals("FW")
        || tag.equals("$")
        || tag.equals("#");
  }

  /** Whether the participle stands before the noun that it describes: "armed drones". */
  boolean premodifier(int i) {
    String tag = tokens.get(i).tag();
    boolean participle = tag.equals("VBN") || tag.equals("VBG") || tag.equals("VBD");
    if (!participle || i == 0 || i + 1 >= tokens.size()) {
      return false;
    }
    String before = tokens.get(i - 1).tag();
    String after = tokens.get(i + 1).tag();
    boolean inside =
        before.equals("DT")
            || before.startsWith("JJ")
            || before.equals("CD")
            || before.equals("PRP$")
            || before.equals("POS")
            || before.equals("VBN");
    return inside && (after.startsWith("NN") || after.startsWith("JJ") || after.equals("VBN"));
  }
}
