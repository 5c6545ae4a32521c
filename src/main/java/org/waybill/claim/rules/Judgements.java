package org.waybill.claim.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.waybill.text.AnalysedText;
import org.waybill.text.Mention;
import org.waybill.text.MentionForm;
import org.waybill.text.MentionKind;
import org.waybill.text.Sentence;

/** Finds judgements of a conflict that name no deed: "It is an illegitimate war." */
final class Judgements {
  /**
   * @param about the conflict that is judged
   */
  record Judgement(int sentence, int first, int end, Party about) {}

  private final AnalysedText text;
  private final Lexicon lexicon;
  private final Cast cast;

  Judgements(AnalysedText text, Lexicon lexicon, Cast cast) {
    this.text = text;
    this.lexicon = lexicon;
    this.cast = cast;
  }

  List<Judgement> find(Reading reading) {
    List<Judgement> found = new ArrayList<>();
    Phrases phrases = reading.main();
    for (Clause clause : reading.clauses()) {
      if (!clause.verb().lemma().equals("be") || clause.subjects().isEmpty()) {
        continue;
      }
      for (Argument a : clause.arguments()) {
        int p = a.phrases().get(0);
        if (a.preposition().isEmpty() && judges(phrases, phrases.get(p))) {
          int first = phrases.get(clause.subjects().get(0).phrase()).first();
          conflict(reading.sentence().index())
              .ifPresent(
                  c ->
                      found.add(
                          new Judgement(
                              reading.sentence().index(), first, phrases.get(p).end(), c)));
        }
      }
    }
    return found;
  }

  private boolean judges(Phrases phrases, Phrase phrase) {
    boolean conflict = lexicon.is("conflictNoun", phrases.token(phrase.head()).lemma());
    for (int i = phrase.first(); i < phrase.end() && conflict; i++) {
      if (lexicon.is("judgement", phrases.token(i).text().toLowerCase(Locale.ROOT))) {
        return true;
      }
    }
    return false;
  }

  /** The conflict named last before the sentence, by name. */
  private Optional<Party> conflict(int sentence) {
    for (int s = sentence - 1; s >= 0; s--) {
      Sentence at = text.sentences().get(s);
      for (Mention m : at.mentions()) {
        if (m.kind() == MentionKind.CONFLICT && m.form() == MentionForm.NAME) {
          return Optional.of(cast.party(m));
        }
      }
    }
    return Optional.empty();
  }
}
