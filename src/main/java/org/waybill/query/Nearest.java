package org.waybill.query;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Finds the names that a misspelt one may have been meant for. */
final class Nearest {
  private static final int SHOWN = 3;

  private Nearest() {}

  /**
   * At most three of the names, the nearest first, of equals the one that is known first: few
   * letters differ, or one contains the other.
   */
  static List<String> to(String name, Collection<String> known) {
    String wanted = name.toLowerCase(Locale.ROOT);
    int allowed = Math.max(1, wanted.length() / 3);
    record Candidate(String name, int distance, int inCase) {}
    return known.stream()
        .distinct()
        .map(k -> new Candidate(k, distance(wanted, k.toLowerCase(Locale.ROOT)), edits(name, k)))
        .filter(c -> c.distance <= allowed)
        .sorted(Comparator.comparingInt(Candidate::distance).thenComparingInt(Candidate::inCase))
        .limit(SHOWN)
        .map(Candidate::name)
        .toList();
  }

  private static int distance(String wanted, String known) {
    if (wanted.length() >= 3 && (known.contains(wanted) || wanted.contains(known))) {
      return known.length() >= 3 ? 1 : edits(wanted, known);
    }
    return edits(wanted, known);
  }

  /** The Levenshtein distance. */
  private static int edits(String a, String b) {
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int change = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(change, 1 + Math.min(row[j], row[j - 1]));
      }
    }
    return row[b.length()];
  }
}
