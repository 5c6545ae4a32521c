package org.waybill.claim.rules;

import java.util.ArrayList;
import java.util.List;

/**
 * Why an article's claims were read as they were: for each sentence its phrases, mentions, clauses,
 * frames with the rules that fired, and the claims made of them.
 *
 * @param lines the trace, in the order of the text
 * @param skipped sentences that could not be read, with the reason
 */
public record Explanation(List<String> lines, List<String> skipped) {
  public Explanation {
    lines = List.copyOf(lines);
    skipped = List.copyOf(skipped);
  }

  /** The trace as text, one line an entry; ends with the sentences that were skipped. */
  public String text() {
    List<String> all = new ArrayList<>(lines);
    for (String s : skipped) {
      all.add("skipped: " + s);
    }
    return String.join("\n", all);
  }
}
