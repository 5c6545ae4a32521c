package org.waybill.claim.rules;

import java.util.Locale;
import java.util.Optional;
import org.waybill.text.Mention;
import org.waybill.text.MentionForm;
import org.waybill.text.MentionKind;
import org.waybill.text.Sentence;
import org.waybill.text.Token;

/** Finds who gets within the phrase that names the goods. */
final class Datives {
  private Datives() {}

  /**
   * Whoever gets the goods where both stand in one phrase, as after a verb of giving: "the Saudis
   * missiles", "Kenya ten radars", "the Tripoli government drones".
   */
  static Optional<Party> find(Lexicon lexicon, Cast cast, Phrases phrases, int index) {
    Phrase phrase = phrases.get(index);
    Sentence sentence = phrases.sentence();
    Optional<Mention> thing =
        sentence.mentions().stream()
            .filter(m -> m.kind() == MentionKind.GOODS)
            .filter(m -> m.firstToken() > phrase.first() && m.endToken() <= phrase.end())
            .findFirst();
    if (thing.isEmpty()) {
      return Optional.empty();
    }
    for (Mention m : sentence.mentions()) {
      boolean opens =
          m.firstToken() >= phrase.first()
              && m.firstToken() <= phrase.first() + 1
              && m.endToken() <= thing.get().firstToken();
      boolean body =
          m.kind() == MentionKind.ORGANIZATION
              || (m.form() == MentionForm.ADJECTIVE && body(lexicon, phrases, m));
      boolean party =
          m.kind() == MentionKind.GROUP
              || (m.kind() == MentionKind.ORGANIZATION && m.state().isPresent())
              || (m.kind() == MentionKind.STATE
                  && (body || m.form() != MentionForm.ADJECTIVE)
                  && m.form() != MentionForm.COMPOUND);
      if (opens && party) {
        Token after = sentence.tokens().get(m.endToken());
        boolean number = after.tag().equals("CD") || m.endToken() == thing.get().firstToken();
        boolean people =
            body
                || m.form() == MentionForm.DEMONYM
                || lexicon.is("governmentHead", after.lemma().toLowerCase(Locale.ROOT));
        if (people || (number && !after.tag().equals("POS"))) {
          return cast.actor(m, true);
        }
      }
    }
    return Optional.empty();
  }

  /** "The Sudanese army", "the Iraqi air force": a body of the state. */
  private static boolean body(Lexicon lexicon, Phrases phrases, Mention m) {
    for (int i = m.endToken();
        i < m.endToken() + 2 && i < phrases.sentence().tokens().size();
        i++) {
      if (lexicon.is("governmentHead", phrases.token(i).lemma().toLowerCase(Locale.ROOT))) {
        return true;
      }
    }
    return false;
  }
}
