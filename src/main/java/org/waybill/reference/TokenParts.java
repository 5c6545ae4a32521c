package org.waybill.reference;

import java.util.ArrayList;
import java.util.List;
import org.waybill.reference.NameParts.Part;

/** The parts of the tokens of a text from one token on, cut as far as they are asked for. */
final class TokenParts {
  private static final int LONGEST_TOKEN = 80;

  private final List<String> tokens;
  private final int from;
  private final List<Part> parts = new ArrayList<>();

  /** For each part how many tokens end before it. */
  private final List<Integer> tokensBefore = new ArrayList<>();

  private int cut;
  private boolean ended;

  TokenParts(List<String> tokens, int from) {
    this.tokens = tokens;
    this.from = from;
    cutNext();
  }

  /** Cuts one more token; a token without letters and digits ends every name. */
  private void cutNext() {
    if (ended || from + cut >= tokens.size()) {
      ended = true;
      return;
    }
    String token = tokens.get(from + cut);
    List<Part> own = token.length() > LONGEST_TOKEN ? List.of() : NameParts.of(token);
    if (own.isEmpty() && (cut == 0 || !isApostrophe(token))) {
      ended = true;
      return;
    }
    for (Part part : own) {
      parts.add(part);
      tokensBefore.add(cut);
    }
    cut++;
  }

  /** "Workers ' Party": an apostrophe that the tokenizer cut off does not end a name. */
  private static boolean isApostrophe(String token) {
    return token.equals("'") || token.equals("\u2019");
  }

  /** Whether there is a part with this number, counted from 0. */
  boolean has(int index) {
    while (!ended && parts.size() <= index) {
      cutNext();
    }
    return parts.size() > index;
  }

  Part part(int index) {
    return parts.get(index);
  }

  /** Whether a token ends after so many parts. */
  boolean isEnd(int length) {
    return length == parts.size() || !tokensBefore.get(length).equals(tokensBefore.get(length - 1));
  }

  /** How many tokens the first {@code length} parts reach into. */
  int tokens(int length) {
    return tokensBefore.get(length - 1) + 1;
  }

  /** How many parts there are up to the end of the token that part {@code length - 1} is in. */
  int endOfToken(int length) {
    int end = length;
    while (!isEnd(end)) {
      end++;
    }
    return end;
  }

  /** The parts from one number up to another, which is left out. */
  List<Part> between(int begin, int end) {
    return parts.subList(begin, end);
  }
}
