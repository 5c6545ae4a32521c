package org.waybill.text;

import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Turns text in capitals to ordinary case, so that it can be tagged: words that are known in lower
 * case are set so, others are taken for names.
 */
final class Capitals {
  private static final Pattern WORD = Pattern.compile("\\p{Lu}[\\p{Lu}\\p{N}'.]*");
  private static final int FEWEST_LETTERS = 12;

  private final Predicate<String> commonWord;
  private final Predicate<String> name;
  private final Predicate<String> title;
  private final Predicate<String> surname;

  /**
   * @param commonWord whether a lower-case word is one that is no name
   * @param name whether a word in ordinary capitals ("Nicaragua") is a name or part of one
   * @param title whether a word is a title, after which a surname may be a common word: "PRESIDENT
   *     BUSH"
   * @param surname whether a word is a known surname
   */
  Capitals(
      Predicate<String> commonWord,
      Predicate<String> name,
      Predicate<String> title,
      Predicate<String> surname) {
    this.commonWord = commonWord;
    this.name = name;
    this.title = title;
    this.surname = surname;
  }

  /** Whether nearly all letters between the offsets are capitals. */
  static boolean all(CharSequence text, int from, int to) {
    int capitals = 0;
    int letters = 0;
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      if (Character.isLetter(c)) {
        letters++;
        capitals += Character.isUpperCase(c) ? 1 : 0;
      }
    }
    return letters >= FEWEST_LETTERS && capitals * 100L >= letters * 90L;
  }

  /** Sets the words between the offsets in ordinary case. */
  void recase(StringBuilder text, int from, int to) {
    Matcher m = WORD.matcher(text.substring(from, to));
    String before = "";
    while (m.find()) {
      String word = m.group();
      String ordinary = ordinary(word, opens(text, from, from + m.start()));
      if (ordinary.equals(ordinary.toLowerCase(Locale.ROOT))
          && word.length() > 2
          && title.test(before)
          && surname.test(word)) {
        ordinary = word.charAt(0) + ordinary.substring(1);
      }
      text.replace(from + m.start(), from + m.end(), ordinary);
      before = word;
    }
  }

  /** Whether a sentence begins at the word. */
  private static boolean opens(CharSequence text, int from, int at) {
    int i = at - 1;
    while (i >= from && (text.charAt(i) == ' ' || text.charAt(i) == '"')) {
      i--;
    }
    return i < from || ".!?:".indexOf(text.charAt(i)) >= 0;
  }

  private String ordinary(String word, boolean first) {
    String lower = word.toLowerCase(Locale.ROOT);
    if (lower.length() != word.length()
        || (word.indexOf('.') < word.length() - 1 && word.indexOf('.') >= 0)) {
      return word;
    }
    String bare = word.endsWith(".") ? lower.substring(0, lower.length() - 1) : lower;
    String stem = bare.endsWith("'s") ? bare.substring(0, bare.length() - 2) : bare;
    String capital =
        stem.isEmpty() ? lower : Character.toUpperCase(lower.charAt(0)) + lower.substring(1);
    if (lower.equals("i") || lower.startsWith("i'")) {
      return capital;
    }
    if (stem.chars().anyMatch(Character::isDigit)) {
      return word;
    }
    String named =
        stem.isEmpty() ? stem : Character.toUpperCase(stem.charAt(0)) + stem.substring(1);
    boolean common = commonWord.test(stem) || commonWord.test(Lemmatizer.singular(stem));
    if (name.test(named) && !common) {
      return capital;
    }
    if (common) {
      return first ? capital : lower;
    }
    boolean abbreviation =
        stem.length() <= 5 && stem.chars().noneMatch(c -> "aeiouy".indexOf(c) >= 0);
    return abbreviation ? word : looksInflected(stem) ? lower : capital;
  }

  /** Inflected words are seldom in a dictionary and seldom names. */
  private boolean looksInflected(String word) {
    for (String ending : new String[] {"ing", "ed", "ly", "ness", "ment", "tion", "tions", "ers"}) {
      if (word.length() > ending.length() + 3 && word.endsWith(ending)) {
        return true;
      }
    }
    return false;
  }
}
