package org.waybill.claim.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.waybill.text.Mention;
import org.waybill.text.MentionForm;
import org.waybill.text.MentionKind;
import org.waybill.text.Token;

/**
 * Finds whose deed a noun means where no preposition says it: its owner ("Iranian shipments"), the
 * subject of the verb that begins, decides or admits it ("Washington announced a package"), who
 * answers a request.
 */
final class NounOwners {
  private final Lexicon lexicon;
  private final Nominals nominals;
  private final Cast cast;

  NounOwners(Lexicon lexicon, Nominals nominals, Cast cast) {
    this.lexicon = lexicon;
    this.nominals = nominals;
    this.cast = cast;
  }

  /** Adds the parties that the noun phrase itself names before its head. */
  void within(
      Phrases phrases, Phrase phrase, Optional<Party> speaker, NounRoles roles, NounKind kind) {
    String lemma = phrases.token(phrase.head()).lemma().toLowerCase(Locale.ROOT);
    Optional<Party> target =
        lexicon.is("targetNoun", lemma) ? target(phrases, phrase) : Optional.empty();
    if (target.isPresent()) {
      if (roles.recipients.isEmpty()) {
        target.ifPresent(roles.recipients::add);
      }
      return;
    }
    if (kind == NounKind.DEAL) {
      if (roles.suppliers.isEmpty() == roles.recipients.isEmpty()) {
        return;
      }
      Set<Party> open = roles.suppliers.isEmpty() ? roles.suppliers : roles.recipients;
      Set<Party> known = roles.suppliers.isEmpty() ? roles.recipients : roles.suppliers;
      open.addAll(nominals.possessors(phrases, phrase, speaker, NounRoles.ids(known)));
      return;
    }
    if (roles.owners().isEmpty()) {
      roles
          .owners()
          .addAll(nominals.possessors(phrases, phrase, speaker, NounRoles.ids(roles.others())));
    }
  }

  /** "the Taiwan arms package": a state's name, no adjective, before the noun is whom it is for. */
  private Optional<Party> target(Phrases phrases, Phrase phrase) {
    List<Token> tokens = phrases.sentence().tokens();
    for (Mention m : phrases.sentence().mentions()) {
      boolean name =
          m.kind() == MentionKind.STATE
              && m.form() == MentionForm.NAME
              && m.firstToken() >= phrase.first()
              && m.endToken() < phrase.head()
              && !tokens.get(m.endToken()).tag().equals("POS")
              && !lexicon.is(
                  "nameAsAdjective", tokens.get(m.firstToken()).text().toLowerCase(Locale.ROOT));
      if (name) {
        return cast.actor(m, true);
      }
    }
    return Optional.empty();
  }

  /** Adds whom the verb around the noun names; true where it does. */
  boolean around(
      Reading reading,
      int index,
      Clause verb,
      Optional<Party> speaker,
      NounRoles roles,
      NounKind kind) {
    if (kind == NounKind.DEAL) {
      return bargain(reading, verb, speaker, roles);
    }
    String lemma = verb.verb().lemma();
    Set<Party> missing =
        kind == NounKind.ASK || kind == NounKind.OFFER
            ? (lexicon.is("answer", lemma) ? roles.others() : roles.owners())
            : roles.owners();
    boolean says =
        kind == NounKind.ASK || kind == NounKind.OFFER
            ? lexicon.is("answer", lemma) || lexicon.is("support", lemma)
            : lexicon.is("support", lemma);
    if (!says || !missing.isEmpty()) {
      return false;
    }
    Set<String> known =
        NounRoles.ids(missing == roles.suppliers ? roles.recipients : roles.suppliers);
    List<NounRef> refs = new ArrayList<>();
    boolean subject = verb.subjects().stream().anyMatch(s -> s.phrase() == index);
    if (kind == NounKind.ORDER && roles.suppliers.isEmpty()) {
      with(reading, verb, speaker, roles);
    }
    if (verb.verb().passive()) {
      verb.arguments().stream()
          .filter(a -> a.preposition().equals("by"))
          .forEach(a -> a.phrases().forEach(p -> refs.add(new NounRef(p, false))));
    } else if (!subject) {
      refs.addAll(verb.subjects());
    }
    for (NounRef ref : refs) {
      for (Party party : nominals.parties(reading.main(), ref, speaker, known)) {
        if (!known.contains(party.identity())) {
          missing.add(party);
        }
      }
    }
    return !missing.isEmpty();
  }

  /** "Kuwait signed a deal with Britain for jets": who signs gets, unless it says who gets. */
  private boolean bargain(Reading reading, Clause verb, Optional<Party> speaker, NounRoles roles) {
    boolean signs = lexicon.is("support", verb.verb().lemma()) && !verb.verb().passive();
    if (!signs || roles.goods.isEmpty()) {
      return false;
    }
    if (roles.suppliers.isEmpty() && roles.recipients.isEmpty()) {
      roles.suppliers.addAll(roles.partners);
    }
    if (roles.suppliers.isEmpty() == roles.recipients.isEmpty()) {
      return false;
    }
    Set<Party> missing = roles.suppliers.isEmpty() ? roles.suppliers : roles.recipients;
    Set<Party> known = roles.suppliers.isEmpty() ? roles.recipients : roles.suppliers;
    for (NounRef ref : verb.subjects()) {
      missing.addAll(nominals.parties(reading.main(), ref, speaker, NounRoles.ids(known)));
    }
    missing.removeAll(known);
    return !missing.isEmpty();
  }

  /** "placed with France": the partner stands beside the verb. */
  private void with(Reading reading, Clause verb, Optional<Party> speaker, NounRoles roles) {
    for (Argument a : verb.arguments()) {
      if (a.preposition().equals("with")) {
        for (int p : a.phrases()) {
          roles.suppliers.addAll(
              nominals.parties(
                  reading.main(), new NounRef(p, false), speaker, NounRoles.ids(roles.recipients)));
        }
      }
    }
  }
}
