package org.waybill.claim.rules;

import java.util.List;
import java.util.Optional;
import org.waybill.claim.Modality;

/**
 * Who gives or gets where the words around the clause tell it: "a deal with India to supply jets",
 * "lets a consignment go to Israel", "uses jets bought from France", "arms sent by Iran arrived".
 */
final class MissingEnds {
  private final Lexicon lexicon;

  MissingEnds(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  /** Adds them to the roles that the clause itself has left empty. */
  void add(VerbRoles roles, Reading reading, Clause clause, FrameKind kind) {
    Phrases phrases = reading.main();
    List<NounRef> other = kind == FrameKind.GET ? roles.supplierRefs : roles.recipientRefs;
    if (other.isEmpty() && (kind == FrameKind.GET || kind == FrameKind.GIVE)) {
      other.addAll(counterpart(reading, clause));
    }
    if (kind == FrameKind.GET && clause.verb().passive() && roles.recipientRefs.isEmpty()) {
      roles.recipientRefs.addAll(users(reading, clause));
    }
    if (kind == FrameKind.ARRIVE && roles.supplierRefs.isEmpty()) {
      for (NounRef subject : clause.subjects()) {
        senders(reading, subject, roles);
      }
      Clause governor = clause.governor() < 0 ? null : reading.clauses().get(clause.governor());
      if (governor != null && lexicon.is("permitVerb", governor.verb().lemma())) {
        roles.supplierRefs.addAll(governor.subjects());
      }
    }
    boolean goods = !roles.goods.isEmpty();
    if (kind == FrameKind.GIVE && !clause.verb().passive() && !goods) {
      for (NounRef subject : clause.subjects()) {
        if (sends(phrases, subject.phrase())) {
          roles.goods(subject.phrase());
          senders(reading, subject, roles);
        }
      }
    }
  }

  private static boolean sends(Phrases phrases, int noun) {
    Phrase phrase = phrases.get(noun);
    return phrases.is(noun + 1, Phrase.Kind.PREPOSITION) && phrases.word(noun + 1).equals("of")
        || phrases.sentence().mentionsAt(phrase.head()).stream()
            .anyMatch(m -> m.kind() == org.waybill.text.MentionKind.GOODS);
  }

  /** "in talks with Spain to buy", "a contract with India to supply": who stands after "with". */
  private List<NounRef> counterpart(Reading reading, Clause clause) {
    Phrases phrases = reading.main();
    int with = clause.phrase() - 2;
    boolean stands =
        clause.verb().form() == VerbGroup.Form.INFINITIVE
            && phrases.is(with, Phrase.Kind.PREPOSITION)
            && phrases.word(with).equals("with")
            && phrases.is(with + 1, Phrase.Kind.NOUN);
    if (!stands) {
      return List.of();
    }
    boolean noun =
        phrases.is(with - 1, Phrase.Kind.NOUN)
            && lexicon.controlNoun(phrases.lemma(with - 1)).isPresent();
    Clause governor = clause.governor() < 0 ? null : reading.clauses().get(clause.governor());
    boolean verb =
        governor != null
            && governor.phrase() == with - 1
            && lexicon.control(governor.verb().lemma(), governor.verb().particle()).isPresent();
    return noun || verb ? List.of(new NounRef(with + 1, false)) : List.of();
  }

  /** "uses jets bought from France": who uses a thing bought has bought it. */
  private List<NounRef> users(Reading reading, Clause clause) {
    for (NounRef thing : clause.subjects()) {
      for (Clause other : reading.clauses()) {
        boolean uses =
            !other.verb().passive()
                && lexicon.is("usingVerb", other.verb().lemma())
                && other.arguments().stream()
                    .anyMatch(
                        a -> a.preposition().isEmpty() && a.phrases().contains(thing.phrase()));
        if (uses) {
          return other.subjects();
        }
      }
    }
    return List.of();
  }

  /** "arms sent by Iran arrived": the agent of the participle beside the goods. */
  private void senders(Reading reading, NounRef thing, VerbRoles roles) {
    for (Clause other : reading.clauses()) {
      boolean beside =
          other.verb().form() == VerbGroup.Form.PARTICIPLE
              && other.subjects().contains(thing)
              && lexicon
                  .verb(other.verb().lemma(), other.verb().particle())
                  .filter(v -> v.kind() == FrameKind.GIVE)
                  .isPresent();
      if (beside) {
        for (Argument a : other.arguments()) {
          if (a.preposition().equals("by") || a.preposition().equals("from")) {
            roles.refs(a, roles.originRefs);
          }
        }
      }
    }
  }

  /** "the promise that his government would send": what would be done is planned. */
  static boolean promised(Lexicon lexicon, Phrases phrases, Clause clause) {
    if (!clause.opener().equals("that")) {
      return false;
    }
    for (int i = clause.phrase() - 1; i >= 0; i--) {
      boolean noun =
          phrases.is(i, Phrase.Kind.NOUN)
              && Optional.of(phrases.lemma(i))
                  .filter(l -> lexicon.is("contentNoun", l))
                  .flatMap(lexicon::controlNoun)
                  .flatMap(Lexicon.Control::modality)
                  .filter(m -> m == Modality.PLANNED)
                  .isPresent();
      if (noun) {
        return true;
      }
      if (phrases.is(i, Phrase.Kind.BREAK)) {
        return false;
      }
    }
    return false;
  }
}
