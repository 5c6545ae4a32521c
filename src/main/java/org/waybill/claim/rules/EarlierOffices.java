package org.waybill.claim.rules;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.waybill.text.AnalysedText;
import org.waybill.text.Mention;
import org.waybill.text.MentionKind;
import org.waybill.text.Sentence;

/**
 * Finds whom an office takes up that is named without its state: "the officials" after "Turkish
 * officials", "the minister" after "Defence Minister Yasar Guler".
 */
final class EarlierOffices {
  private static final int SENTENCES_BACK = 8;
  private static final Set<String> TAKING_UP =
      Set.of("the", "these", "those", "that", "this", "both", "one", "another", "other");

  private final AnalysedText text;

  EarlierOffices(AnalysedText text) {
    this.text = text;
  }

  /** The earlier mention of the same office; empty where the words name it for the first time. */
  Optional<Mention> find(Sentence sentence, Phrase phrase, Mention office) {
    String opener = sentence.tokens().get(phrase.first()).text().toLowerCase(Locale.ROOT);
    boolean bare =
        office.kind() == MentionKind.OFFICE
            && office.state().isEmpty()
            && TAKING_UP.contains(opener);
    if (!bare) {
      return Optional.empty();
    }
    String words = words(office);
    for (int s = sentence.index(); s >= 0 && s >= sentence.index() - SENTENCES_BACK; s--) {
      List<Mention> mentions = text.sentences().get(s).mentions();
      for (int k = mentions.size() - 1; k >= 0; k--) {
        Mention m = mentions.get(k);
        boolean before = s < sentence.index() || m.endToken() <= phrase.first();
        if (before && names(m, words)) {
          return Optional.of(m);
        }
      }
    }
    return Optional.empty();
  }

  /** Whether the mention names the office with more words or as a person who holds it. */
  private boolean names(Mention m, String words) {
    if (m.kind() == MentionKind.PERSON) {
      return m.title().filter(t -> endsWith(t, words)).isPresent();
    }
    boolean office = m.kind() == MentionKind.OFFICE || m.kind() == MentionKind.GROUP;
    return office && words(m).length() > words.length() && endsWith(words(m), words);
  }

  private static boolean endsWith(String longer, String words) {
    return longer.equals(words) || longer.endsWith(" " + words);
  }

  private String words(Mention m) {
    return singular(text.words(m.start(), m.end()).toLowerCase(Locale.ROOT));
  }

  private static String singular(String words) {
    return words.endsWith("s") ? words.substring(0, words.length() - 1) : words;
  }
}
