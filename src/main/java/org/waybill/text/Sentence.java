package org.waybill.text;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * One sentence, with the words that name things, amounts and times in it.
 *
 * @param index its place in the article, from 0
 * @param start first {@code char} in the article's text
 * @param end {@code char} after the last
 * @param paragraph number of its paragraph, from 0
 * @param caption whether it stands under a picture
 * @param speakerLabel in transcripts, who speaks, as written: "MR. KIRBY", "Q"
 * @param tokens its tokens
 * @param mentions in the order of their first tokens, longer before shorter
 * @param amounts in order, not overlapping
 * @param times in order, not overlapping
 */
public record Sentence(
    int index,
    int start,
    int end,
    int paragraph,
    boolean caption,
    Optional<String> speakerLabel,
    List<Token> tokens,
    List<Mention> mentions,
    List<Amount> amounts,
    List<TimeExpression> times) {
  public Sentence {
    Objects.requireNonNull(speakerLabel, "speakerLabel");
    tokens = List.copyOf(tokens);
    mentions = List.copyOf(mentions);
    amounts = List.copyOf(amounts);
    times = List.copyOf(times);
  }

  /** The mentions of which the token is a part, longest first. */
  public List<Mention> mentionsAt(int token) {
    return mentions.stream()
        .filter(m -> m.covers(token))
        .sorted((a, b) -> (b.endToken() - b.firstToken()) - (a.endToken() - a.firstToken()))
        .toList();
  }
}
