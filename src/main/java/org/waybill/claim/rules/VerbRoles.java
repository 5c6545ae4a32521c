package org.waybill.claim.rules;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.waybill.text.Amount;

/** Collects who plays which role; pronouns last, so that they are not the other end. */
final class VerbRoles {
  private final Nominals nominals;
  final Phrases phrases;
  private final Optional<Party> speaker;
  final List<NounRef> supplierRefs = new ArrayList<>();
  final List<NounRef> recipientRefs = new ArrayList<>();
  final List<NounRef> originRefs = new ArrayList<>();
  final List<NounRef> placeRefs = new ArrayList<>();
  final List<Integer> goodsPhrases = new ArrayList<>();
  private final List<Party> datives = new ArrayList<>();
  final Set<Party> suppliers = new LinkedHashSet<>();
  final Set<Party> recipients = new LinkedHashSet<>();
  final List<GoodsRef> goods = new ArrayList<>();
  final List<Amount> amounts = new ArrayList<>();
  boolean denied;
  boolean leftOpen;
  boolean swapped;

  /** Whether the subject of the verb gives, as the subject of the sentence before may have done. */
  boolean subjectGives;

  /** Whether the verb itself means the goods: "train", whose object is who gets. */
  boolean meant;

  VerbRoles(Nominals nominals, Phrases phrases, Optional<Party> speaker) {
    this.nominals = nominals;
    this.phrases = phrases;
    this.speaker = speaker;
  }

  void swap() {
    List<NounRef> givers = List.copyOf(supplierRefs);
    supplierRefs.clear();
    supplierRefs.addAll(recipientRefs);
    recipientRefs.clear();
    recipientRefs.addAll(givers);
    swapped = true;
  }

  void refs(Argument argument, List<NounRef> role) {
    argument.phrases().forEach(p -> role.add(new NounRef(p, false)));
  }

  void goods(int phrase) {
    boolean told = goodsPhrases.isEmpty() || !nominals.goods(phrases, phrase).isEmpty();
    denied |= told && nominals.negated(phrases, phrase);
    leftOpen |= nominals.leavesOpen(phrases, phrase);
    int p = phrase;
    while (true) {
      if (!goodsPhrases.contains(p)) {
        goodsPhrases.add(p);
        goods.addAll(nominals.goods(phrases, p));
        amounts.addAll(nominals.amounts(phrases, p));
      }
      boolean of =
          phrases.is(p + 1, Phrase.Kind.PREPOSITION)
              && phrases.word(p + 1).equals("of")
              && phrases.is(p + 2, Phrase.Kind.NOUN);
      if (!of) {
        return;
      }
      p += 2;
    }
  }

  /** "sent them to Kenya": beside who gets, the pronoun is what is given. */
  boolean thing(int phrase) {
    String word = phrases.word(phrase);
    return word.equals("them") || word.equals("it") || word.equals("these");
  }

  void goodsOrParty(int phrase, List<NounRef> role) {
    boolean complement =
        phrases.is(phrase - 1, Phrase.Kind.PREPOSITION) && phrases.word(phrase - 1).equals("of");
    if (complement && !(meant && party(phrase) && !party(phrase - 2))) {
      goods(phrase);
      return;
    }
    if (meant && party(phrase)) {
      role.add(new NounRef(phrase, false));
      return;
    }
    if (nominals.goods(phrases, phrase).isEmpty()
        && party(phrase)
        && nominals.amounts(phrases, phrase).isEmpty()) {
      role.add(new NounRef(phrase, false));
    } else {
      if (role == recipientRefs) {
        nominals.dative(phrases, phrase).ifPresent(datives::add);
      }
      goods(phrase);
    }
  }

  /** Whether the phrase names a state or group that is no goods and no sum. */
  boolean names(int phrase) {
    return party(phrase)
        && nominals.goods(phrases, phrase).isEmpty()
        && nominals.amounts(phrases, phrase).isEmpty();
  }

  /** Whether the argument names states by their names, and nothing else. */
  boolean states(Argument argument) {
    return argument.phrases().stream()
        .allMatch(
            p ->
                phrases.sentence().mentionsAt(phrases.get(p).head()).stream()
                    .anyMatch(
                        m ->
                            m.kind() == org.waybill.text.MentionKind.STATE
                                && m.form() == org.waybill.text.MentionForm.NAME));
  }

  private boolean party(int phrase) {
    return !nominals.parties(phrases, new NounRef(phrase, false), speaker, Set.of()).isEmpty();
  }

  /** "for $3 billion", "at an estimated $355 million". */
  void price(Argument argument) {
    for (int p : argument.phrases()) {
      nominals.amounts(phrases, p).stream()
          .filter(a -> a.unit().matches("[A-Z]{3}"))
          .forEach(amounts::add);
    }
  }

  void takeUp() {
    for (int phrase : goodsPhrases) {
      goods.addAll(nominals.anaphoricGoods(phrases, phrase));
      if (!goods.isEmpty()) {
        return;
      }
    }
  }

  List<Party> goodsOwners() {
    return goodsOwners(false);
  }

  /**
   * Whose the goods are.
   *
   * @param ownToo whether "its tanks" counts
   */
  List<Party> goodsOwners(boolean ownToo) {
    for (int phrase : goodsPhrases) {
      boolean pronoun =
          (!ownToo && phrases.token(phrases.get(phrase).first()).tag().equals("PRP$"))
              || nominals.goods(phrases, phrase).isEmpty();
      List<Party> owners =
          pronoun
              ? List.of()
              : nominals.possessors(phrases, phrases.get(phrase), speaker, identities(recipients));
      if (!owners.isEmpty()) {
        return owners;
      }
    }
    return List.of();
  }

  void resolve() {
    for (List<NounRef> refs : List.of(supplierRefs, recipientRefs)) {
      denied |= refs.stream().anyMatch(r -> nominals.negated(phrases, r.phrase()));
    }
    names(supplierRefs, suppliers);
    names(recipientRefs, recipients);
    if (subjectGives) {
      // "Japan armed Kenya, and it sent them boats": the subject takes up the subject
      pronouns(supplierRefs, suppliers, identities(recipients));
    }
    pronouns(recipientRefs, recipients, identities(suppliers));
    pronouns(supplierRefs, suppliers, identities(recipients));
    if (subjectGives && recipientRefs.isEmpty()) {
      recipients.addAll(datives);
    }
    if (suppliers.isEmpty()) {
      names(originRefs, suppliers);
    }
    if (recipients.isEmpty() && !recipientRefs.isEmpty()) {
      names(placeRefs, recipients);
    }
  }

  private void names(List<NounRef> refs, Set<Party> role) {
    for (NounRef ref : refs) {
      if (!pronoun(ref)) {
        role.addAll(nominals.parties(phrases, ref, speaker, Set.of()));
      }
    }
  }

  private void pronouns(List<NounRef> refs, Set<Party> role, Set<String> excluded) {
    for (NounRef ref : refs) {
      if (pronoun(ref)) {
        role.addAll(nominals.parties(phrases, ref, speaker, excluded));
      }
    }
  }

  private boolean pronoun(NounRef ref) {
    Phrase phrase = phrases.get(ref.phrase());
    return phrases.token(phrase.head()).tag().startsWith("PRP")
        || phrases.token(phrase.first()).tag().equals("PRP$")
        || nominals.describes(phrases, phrase);
  }

  List<Party> others(Set<Party> role, Set<Party> other) {
    Set<String> out = identities(other);
    return role.stream().filter(p -> !out.contains(p.identity())).toList();
  }

  Set<String> identities(Set<Party> parties) {
    return parties.stream().map(Party::identity).collect(Collectors.toSet());
  }
}
