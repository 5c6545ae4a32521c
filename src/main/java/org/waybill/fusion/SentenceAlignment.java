package org.waybill.fusion;

import java.util.HashMap;
import java.util.Map;
import org.waybill.article.SentenceSketch;

/**
 * How far two texts say the same, sentence by sentence, in the same order. Words that many
 * sentences of the two have ("Russia", "missiles") weigh little: two who report one event
 * independently share these, and hardly the rest.
 */
final class SentenceAlignment {
  /** From this likeness on, one sentence may be the other in other words. */
  private static final double SAME = 0.4;

  /** Fewer sentences in common may be chance. */
  private static final int LEAST = 4;

  /** From this share of the shorter text on, one is taken for a rewriting of the other. */
  private static final double REWRITTEN = 0.6;

  private final int aligned;
  private final int shorter;

  private SentenceAlignment(int aligned, int shorter) {
    this.aligned = aligned;
    this.shorter = shorter;
  }

  static SentenceAlignment of(SentenceSketch one, SentenceSketch other) {
    char[][] ones = words(one);
    char[][] others = words(other);
    Map<Character, Integer> frequency = new HashMap<>();
    count(ones).forEach((word, n) -> frequency.merge(word, n, Math::max));
    count(others).forEach((word, n) -> frequency.merge(word, n, Math::max));
    // the longest sequence of pairs of like sentences that keeps the order of both
    double[][] best = new double[one.size() + 1][other.size() + 1];
    int[][] pairs = new int[one.size() + 1][other.size() + 1];
    for (int i = 1; i <= one.size(); i++) {
      for (int j = 1; j <= other.size(); j++) {
        boolean up = best[i - 1][j] >= best[i][j - 1];
        best[i][j] = up ? best[i - 1][j] : best[i][j - 1];
        pairs[i][j] = up ? pairs[i - 1][j] : pairs[i][j - 1];
        double alike = likeness(ones[i - 1], others[j - 1], frequency);
        if (alike >= SAME && best[i - 1][j - 1] + alike > best[i][j]) {
          best[i][j] = best[i - 1][j - 1] + alike;
          pairs[i][j] = pairs[i - 1][j - 1] + 1;
        }
      }
    }
    return new SentenceAlignment(
        pairs[one.size()][other.size()], Math.min(one.size(), other.size()));
  }

  private static char[][] words(SentenceSketch text) {
    char[][] words = new char[text.size()][];
    for (int i = 0; i < words.length; i++) {
      words[i] = text.words(i);
    }
    return words;
  }

  private static Map<Character, Integer> count(char[][] text) {
    Map<Character, Integer> sentences = new HashMap<>();
    for (char[] sentence : text) {
      for (char word : sentence) {
        sentences.merge(word, 1, Integer::sum);
      }
    }
    return sentences;
  }

  /** Weighted share of common words, 0 to 1. */
  private static double likeness(char[] one, char[] other, Map<Character, Integer> frequency) {
    double common = 0;
    double all = 0;
    int i = 0;
    int j = 0;
    while (i < one.length || j < other.length) {
      boolean first = j == other.length || (i < one.length && one[i] < other[j]);
      boolean both = i < one.length && j < other.length && one[i] == other[j];
      char word = first || both ? one[i] : other[j];
      double weight = 1.0 / frequency.get(word);
      common += both ? 2 * weight : 0;
      all += both ? 2 * weight : weight;
      i += first || both ? 1 : 0;
      j += first ? 0 : 1;
    }
    return common / all;
  }

  /** How many sentences of the one have their like in the other. */
  int aligned() {
    return aligned;
  }

  /** The share of the shorter text's sentences that do. */
  double share() {
    return (double) aligned / shorter;
  }

  /** Whether one is the other in other words. */
  boolean isRewriting() {
    return aligned >= LEAST && share() >= REWRITTEN;
  }
}
