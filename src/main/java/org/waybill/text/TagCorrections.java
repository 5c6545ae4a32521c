package org.waybill.text;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Puts right what the tagger gets wrong in texts of this domain. Words that are only ever one thing
 * here come from a table; three patterns hold for any word.
 */
final class TagCorrections {
  private static final Set<String> AUXILIARIES =
      Set.of(
          "have", "has", "had", "having", "'ve", "been", "was", "were", "be", "being", "is", "are");

  private final Map<String, List<String>> always = new HashMap<>();

  TagCorrections() {
    for (List<String> row : Table.rows("tags.tsv")) {
      always.put(row.get(0), List.of(row.get(1), row.get(2)));
    }
  }

  /** Corrects the tags of a sentence in place. */
  void apply(String[] words, String[] tags) {
    for (int i = 0; i < words.length; i++) {
      List<String> rule = always.get(words[i].toLowerCase(Locale.ROOT));
      if (rule != null && tags[i].startsWith(rule.get(0))) {
        tags[i] = rule.get(1);
      }
      if (capitalNotFirst(words, i) && verbOrOdd(tags[i])) {
        tags[i] = "NNP";
      }
    }
    for (int i = 1; i < words.length; i++) {
      String word = words[i].toLowerCase(Locale.ROOT);
      if (tags[i].equals("VBD") && afterAuxiliary(words, tags, i)) {
        tags[i] = "VBN";
      } else if (word.matches("['’]s") && tags[i].equals("POS") && participle(words, tags, i + 1)) {
        tags[i] = "VBZ";
      } else if (word.equals("since")
          && words[i - 1].matches("(?i)ha(?:s|ve|d)")
          && i + 1 < words.length
          && tags[i + 1].matches("VBN|VBD")) {
        tags[i] = "RB";
      } else if (word.equals("to") && i + 1 < words.length && tags[i].equals("IN")) {
        tags[i] = "TO";
      }
    }
  }

  private static boolean verbOrOdd(String tag) {
    return tag.startsWith("VB") || tag.equals("PRP") || tag.equals("FW") || tag.equals("UH");
  }

  /** A capital letter within a sentence, neither after a stop nor an opening quote. */
  private static boolean capitalNotFirst(String[] words, int i) {
    if (i == 0 || words[i].length() < 2 || !Character.isUpperCase(words[i].charAt(0))) {
      return false;
    }
    String before = words[i - 1];
    boolean inName =
        Character.isLetterOrDigit(before.charAt(before.length() - 1)) || before.equals(",");
    return inName && !words[i].equals("I'm") && !before.equals("that");
  }

  /** "Manila's getting", "it's already been given": the "'s" is short for a verb. */
  private static boolean participle(String[] words, String[] tags, int from) {
    int i = from;
    while (i < words.length && tags[i].startsWith("RB")) {
      i++;
    }
    if (i >= words.length) {
      return false;
    }
    String word = words[i].toLowerCase(Locale.ROOT);
    boolean going = tags[i].equals("VBG") && i + 1 < words.length && !tags[i + 1].startsWith("NN");
    return going || word.equals("been") || (word.equals("got") && tags[i].startsWith("VB"));
  }

  private static boolean afterAuxiliary(String[] words, String[] tags, int i) {
    int j = i - 1;
    while (j >= 0
        && (tags[j].startsWith("RB") || words[j].equals("each") || words[j].equals("both"))) {
      j--;
    }
    return j >= 0 && AUXILIARIES.contains(words[j].toLowerCase(Locale.ROOT));
  }
}
