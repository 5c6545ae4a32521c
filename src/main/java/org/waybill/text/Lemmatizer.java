package org.waybill.text;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;

/**
 * Base forms of English words: a table of irregular forms, then the rules of spelling. Where the
 * rules leave a choice ("lease" or "leas" for "leased") the verbs that are known decide, then the
 * shape of the stem.
 */
final class Lemmatizer {
  private static final Map<String, String> IRREGULAR = irregular();

  private final Predicate<String> knownVerb;

  /**
   * @param knownVerb whether a word is the base form of a verb
   */
  Lemmatizer(Predicate<String> knownVerb) {
    this.knownVerb = knownVerb;
  }

  private static Map<String, String> irregular() {
    Map<String, String> forms = new HashMap<>();
    for (List<String> row : Table.rows("irregular.tsv")) {
      forms.put(row.get(2) + row.get(0), row.get(1));
    }
    return forms;
  }

  /** The base form of a word with a tag of the Penn Treebank; names keep their capitals. */
  String lemma(String word, String tag) {
    if (tag.startsWith("NNP")) {
      return word;
    }
    String lower = word.toLowerCase(Locale.ROOT);
    String irregular = IRREGULAR.get(tag.charAt(0) + lower);
    if (irregular != null) {
      return irregular;
    }
    return switch (tag) {
      case "NNS" -> singular(lower);
      case "VBZ" -> lower.equals("'s") ? "be" : withoutS(lower);
      case "VBD", "VBN" -> past(lower);
      case "VBG" -> lower.endsWith("ing") && lower.length() > 5 ? stem(lower, 3) : lower;
      case "RB" -> lower.equals("n't") ? "not" : lower;
      default -> lower;
    };
  }

  /** The singular of a plural noun; a noun in the singular stays. Lower case. */
  static String singular(String plural) {
    String irregular = IRREGULAR.get("N" + plural);
    if (irregular != null) {
      return irregular;
    }
    if (plural.endsWith("men") && plural.length() > 5) {
      return plural.substring(0, plural.length() - 2) + "an";
    }
    return plural.length() < 4 ? plural : withoutS(plural);
  }

  private static String withoutS(String word) {
    if (word.endsWith("ies") && word.length() > 4) {
      return word.substring(0, word.length() - 3) + "y";
    }
    if (ends(word, "ches", "shes", "sses", "xes", "zzes", "oes")) {
      return word.substring(0, word.length() - 2);
    }
    if (ends(word, "ss", "us", "is") || !word.endsWith("s")) {
      return word;
    }
    return word.substring(0, word.length() - 1);
  }

  private String past(String word) {
    if (word.endsWith("ied") && word.length() > 4) {
      return word.substring(0, word.length() - 3) + "y";
    }
    if (word.endsWith("eed")) {
      return word.length() > 5 ? word.substring(0, word.length() - 1) : word;
    }
    return word.endsWith("ed") && word.length() > 4 ? stem(word, 2) : word;
  }

  private String stem(String word, int ending) {
    String stem = word.substring(0, word.length() - ending);
    int n = stem.length();
    boolean doubled = n > 2 && stem.charAt(n - 1) == stem.charAt(n - 2);
    String single = stem.substring(0, n - 1);
    if (doubled && knownVerb.test(single)) {
      return single;
    }
    if (!doubled && knownVerb.test(stem + "e")) {
      return stem + "e";
    }
    if (knownVerb.test(stem)) {
      return stem;
    }
    if (doubled) {
      return ends(stem, "ss", "ll", "ff", "zz") ? stem : single;
    }
    return silent(stem) ? stem + "e" : stem;
  }

  /** Whether a stem that no table knows looks as if it had lost an "e". */
  private static boolean silent(String stem) {
    int n = stem.length();
    char last = stem.charAt(n - 1);
    char before = stem.charAt(n - 2);
    return last == 'c'
        || last == 'v'
        || last == 'u'
        || (last == 'g' && before != 'n')
        || (last == 's' && before != 's')
        || (last == 'l' && "bdfgkptz".indexOf(before) >= 0)
        || ends(stem, "at", "iz", "ut", "id", "ir", "ur", "ik", "ap");
  }

  private static boolean ends(String word, String... endings) {
    for (String ending : endings) {
      if (word.endsWith(ending)) {
        return true;
      }
    }
    return false;
  }
}
