package org.waybill.reference;

import java.util.ArrayList;
import java.util.List;
import org.waybill.reference.NameParts.Part;

/** The parts of the next few tokens of a text, with the places where tokens end. */
final class TokenParts {
  private static final int MOST_TOKENS = 12;
  private static final int LONGEST_TOKEN = 80;

  private final List<Part> parts = new ArrayList<>();
  private final List<Integer> tokensBefore = new ArrayList<>();

  private TokenParts(List<String> tokens, int from, List<Part> first) {
    int until = Math.min(tokens.size(), from + MOST_TOKENS);
    int count = 0;
    for (int i = from; i < until; i++) {
      String token = tokens.get(i);
      List<Part> own =
          i == from
              ? first
              : token.length() > LONGEST_TOKEN ? List.<Part>of() : NameParts.of(token);
      if (own.isEmpty() && !isApostrophe(token)) {
        break;
      }
      for (Part part : own) {
        parts.add(part);
        tokensBefore.add(count);
      }
      count++;
    }
  }

  /** "Workers ' Party": an apostrophe that the tokenizer cut off does not end a name. */
  private static boolean isApostrophe(String token) {
    return token.equals("'") || token.equals("\u2019");
  }

  /** The first part of a token, which decides whether looking further is worth it. */
  static List<Part> first(List<String> tokens, int from) {
    String token = tokens.get(from);
    return token.length() > LONGEST_TOKEN ? List.of() : NameParts.of(token);
  }

  static TokenParts of(List<String> tokens, int from, List<Part> first) {
    return new TokenParts(tokens, from, first);
  }

  List<Part> parts() {
    return parts;
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
}
