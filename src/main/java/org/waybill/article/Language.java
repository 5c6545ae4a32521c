package org.waybill.article;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Tells whether a text is in English, from its script and from its function words.
 *
 * <p>A text is called foreign only on strong evidence: most of its letters are of another script,
 * or several of another language's function words are frequent in it, and more than twice as
 * frequent as the English ones. What is too short to tell counts as neither, so that headlines,
 * tables and telegrams are not lost.
 */
final class Language {
  /** Enough for any newspaper article; a longer text is not more certain, only slower. */
  private static final int CHARACTERS_LOOKED_AT = 50_000;

  private static final int LETTERS_NEEDED = 20;
  private static final double FOREIGN_LETTER_SHARE_NEEDED = 0.6;
  private static final int FUNCTION_WORDS_NEEDED = 8;
  private static final int DIFFERENT_FUNCTION_WORDS_NEEDED = 4;
  private static final int ENGLISH_FUNCTION_WORDS_NEEDED = 3;
  private static final double FUNCTION_WORD_SHARE_NEEDED = 0.08;

  private static final Pattern NOT_LETTERS = Pattern.compile("[^\\p{L}\\p{M}]+");
  private static final Pattern CODE = Pattern.compile("[a-z]{2,3}(-[a-z0-9]{1,8})*");

  /** Codes that tell nothing: undetermined, several, no language, not coded. */
  private static final Set<String> NO_LANGUAGE = Set.of("und", "mul", "zxx", "mis");

  private static final Map<String, Set<String>> FUNCTION_WORDS = functionWords();

  private Language() {}

  /**
   * What the text seems to be in.
   *
   * @param name the language's or the script's name in English, empty if it cannot be told
   */
  record Guess(String name) {
    boolean isEnglish() {
      return name.equals("English");
    }

    boolean isForeign() {
      return !name.isEmpty() && !isEnglish();
    }
  }

  /**
   * A language code in lower case, from a code such as {@code en-US} or {@code en_GB}, or from a
   * language's English name. Empty if what is written names no language.
   */
  static Optional<String> code(String written) {
    String code = written.strip().toLowerCase(Locale.ROOT).replace('_', '-');
    if (code.equals("eng") || code.equals("english")) {
      return Optional.of("en");
    }
    for (String known : FUNCTION_WORDS.keySet()) {
      if (displayName(known).toLowerCase(Locale.ROOT).equals(code)) {
        return Optional.of(known);
      }
    }
    return CODE.matcher(code).matches() && !NO_LANGUAGE.contains(code)
        ? Optional.of(code)
        : Optional.empty();
  }

  static boolean isEnglish(String code) {
    return code.equals("en") || code.startsWith("en-");
  }

  static Guess guess(String text) {
    String looked = text.substring(0, Math.min(text.length(), CHARACTERS_LOOKED_AT));
    Optional<String> script = foreignScript(looked);
    if (script.isPresent()) {
      return new Guess(script.get());
    }
    List<String> words =
        NOT_LETTERS
            .splitAsStream(looked.toLowerCase(Locale.ROOT))
            .filter(word -> !word.isEmpty())
            .toList();
    long english = hits("en", words);
    String best = "en";
    long most = 0;
    for (String language : FUNCTION_WORDS.keySet()) {
      long hits = hits(language, words);
      if (!language.equals("en") && hits > most) {
        best = language;
        most = hits;
      }
    }
    double needed = FUNCTION_WORD_SHARE_NEEDED * words.size();
    if (most >= Math.max(FUNCTION_WORDS_NEEDED, needed)
        && most > 2 * english
        && FUNCTION_WORDS.get(best).stream().filter(words::contains).count()
            >= DIFFERENT_FUNCTION_WORDS_NEEDED) {
      return new Guess(displayName(best));
    }
    boolean isEnglish =
        english >= Math.max(ENGLISH_FUNCTION_WORDS_NEEDED, needed) && english > most;
    return new Guess(isEnglish ? "English" : "");
  }

  private static long hits(String language, List<String> words) {
    Set<String> functionWords = FUNCTION_WORDS.get(language);
    return words.stream().filter(functionWords::contains).count();
  }

  /** The script of most letters, if it is not the Latin one. */
  private static Optional<String> foreignScript(String text) {
    Map<Character.UnicodeScript, Integer> letters = new TreeMap<>();
    text.codePoints()
        .filter(Character::isLetter)
        .forEach(c -> letters.merge(Character.UnicodeScript.of(c), 1, Integer::sum));
    int all = letters.values().stream().mapToInt(Integer::intValue).sum();
    int latin = letters.getOrDefault(Character.UnicodeScript.LATIN, 0);
    if (all < LETTERS_NEEDED || all - latin < FOREIGN_LETTER_SHARE_NEEDED * all) {
      return Optional.empty();
    }
    letters.remove(Character.UnicodeScript.LATIN);
    return letters.entrySet().stream()
        .max(Map.Entry.comparingByValue())
        .map(e -> "in " + capitalised(e.getKey().name()) + " script");
  }

  private static String capitalised(String name) {
    return name.charAt(0) + name.substring(1).toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  private static String displayName(String code) {
    return Locale.forLanguageTag(code).getDisplayLanguage(Locale.ENGLISH);
  }

  /** The table: a language code, a tab, its function words with spaces between. */
  private static Map<String, Set<String>> functionWords() {
    Map<String, Set<String>> table = new TreeMap<>();
    try (InputStream in = Language.class.getResourceAsStream("function-words.tsv")) {
      if (in == null) {
        throw new IllegalStateException("function-words.tsv is missing from the build");
      }
      BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (!line.startsWith("#") && !line.isBlank()) {
          int tab = line.indexOf('\t');
          table.put(line.substring(0, tab), Set.of(line.substring(tab + 1).strip().split(" ")));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return table;
  }
}
