package org.waybill.reference;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** English plurals of the last word of an expression. */
final class Plurals {
  private static final Pattern SIBILANT = Pattern.compile(".*(s|x|z|ch|sh)");
  private static final Pattern CONSONANT_Y = Pattern.compile(".*[^aeiou]y");

  private final Map<String, String> irregular;

  /**
   * @param irregular plurals that no rule gives, by their singular, in lower case; a word that has
   *     no plural of its own stands for itself: "aircraft"
   */
  Plurals(Map<String, String> irregular) {
    this.irregular = Map.copyOf(irregular);
  }

  /** The plural of the expression; none if it is like the singular. */
  List<String> of(String expression) {
    if (irregular.containsKey(expression)) {
      String plural = irregular.get(expression);
      return plural.equals(expression) ? List.of() : List.of(plural);
    }
    int last = Math.max(expression.lastIndexOf(' '), expression.lastIndexOf('-')) + 1;
    String head = expression.substring(0, last);
    String word = expression.substring(last);
    String plural = irregular.get(word);
    if (plural == null) {
      plural = regular(word);
    }
    return plural.equals(word) ? List.of() : List.of(head + plural);
  }

  private static String regular(String word) {
    if (SIBILANT.matcher(word).matches()) {
      return word + "es";
    }
    if (CONSONANT_Y.matcher(word).matches()) {
      return word.substring(0, word.length() - 1) + "ies";
    }
    return word + "s";
  }
}
