package org.waybill.claim.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.waybill.claim.Modality;

/**
 * Finds what nouns of giving say: "Iranian arms shipments to Yemen", "the sale of jets to Egypt by
 * France", "Washington announced a package for Kyiv", and goods that are for somebody: "military
 * aid for Ukraine from Norway".
 */
final class NounFrames {
  private final Lexicon lexicon;
  private final Nominals nominals;
  private final Attribution attribution;
  private final ArgumentFinder arguments;
  private final Beneficiaries beneficiaries;
  private final NounCircumstances circumstances;
  private final NounOwners owners;

  NounFrames(Lexicon lexicon, Nominals nominals, Attribution attribution, Cast cast) {
    this.lexicon = lexicon;
    this.nominals = nominals;
    this.attribution = attribution;
    this.arguments = new ArgumentFinder(lexicon);
    this.beneficiaries = new Beneficiaries(lexicon, nominals);
    this.circumstances = new NounCircumstances(lexicon);
    this.owners = new NounOwners(lexicon, nominals, cast);
  }

  /** The frames of a sentence, also those of which one end is missing. */
  List<Frame> find(Reading reading) {
    List<Frame> frames = new ArrayList<>();
    Phrases phrases = reading.main();
    for (int i = 0; i < phrases.size(); i++) {
      if (phrases.is(i, Phrase.Kind.NOUN)) {
        frame(reading, i).ifPresent(frames::add);
      }
    }
    return frames;
  }

  private Optional<Frame> frame(Reading reading, int index) {
    Phrases phrases = reading.main();
    Phrase phrase = phrases.get(index);
    int sentence = reading.sentence().index();
    String lemma = phrases.lemma(index);
    Optional<Lexicon.TransferNoun> noun = lexicon.noun(lemma);
    NounKind kind = kind(phrases, index, noun);
    if (kind == NounKind.GOODS && nominals.goods(phrases, index).isEmpty()) {
      return Optional.empty();
    }
    Optional<Source> source = attribution.at(sentence, phrase.head());
    if (source.isEmpty()) {
      return Optional.empty();
    }
    Optional<Party> speaker = attribution.voice(sentence, phrase.head());
    NounRoles roles = new NounRoles(nominals, phrases, speaker, kind);
    roles.own(index);
    ArgumentFinder.Found right = arguments.find(phrases, index + 1);
    if (phrases.is(afterTime(phrases, index), Phrase.Kind.PREPOSITION)) {
      roles.right(right.arguments());
    }
    if (kind == NounKind.PACKAGE) {
      contents(reading, index, right, roles);
    }
    if (!kind.deed() && roles.suppliers.isEmpty() && roles.recipients.isEmpty()) {
      return Optional.empty();
    }
    if (kind.deed() && roles.goods.isEmpty()) {
      roles.goods.addAll(takenUp(phrases, index));
    }
    noun.flatMap(Lexicon.TransferNoun::goods)
        .ifPresent(g -> roles.goods.add(new GoodsRef(g, Optional.empty(), sentence)));
    if (roles.goods.isEmpty()) {
      return Optional.empty();
    }
    Optional<Clause> verb = NounCircumstances.governing(reading, index);
    if (circumstances.measure(phrases, index, verb)) {
      return Optional.empty();
    }
    double weight = kind == NounKind.GOODS ? 0.6 : 0.9;
    owners.within(phrases, phrase, speaker, roles, kind);
    if (verb.isPresent() && kind != NounKind.GOODS && !roles.between) {
      boolean found = owners.around(reading, index, verb.get(), speaker, roles, kind);
      weight = found ? 0.7 : weight;
    }
    if (kind.deed() && !kind.ownerGets() && roles.recipients.isEmpty()) {
      Optional<Clause> helping = helped(reading, phrase.head(), speaker, roles);
      if (helping.isPresent()) {
        verb = helping;
        weight = 0.7;
      } else if (!roles.suppliers.isEmpty()) {
        roles.recipients.addAll(
            beneficiaries.after(reading, phrase.head(), speaker, NounRoles.ids(roles.suppliers)));
        weight = 0.6;
      }
    }
    if (kind.deed() && roles.suppliers.isEmpty() && roles.recipients.isEmpty()) {
      support(phrases, index, speaker, roles);
      weight = 0.6;
    }
    Set<String> given = NounRoles.ids(roles.suppliers);
    roles.recipients.removeIf(p -> given.contains(p.identity()));
    Modality start = noun.map(Lexicon.TransferNoun::modality).orElse(Modality.ACTUAL);
    Circumstances told = circumstances.of(reading, index, verb, start, source.get());
    if (nominals.negated(phrases, index)) {
      told = told.denied();
      if (kind == NounKind.GOODS && verb.isEmpty()) {
        // "No tanks for Chad": no news of a deed, but of a decision
        told = Circumstances.plain(Modality.PLANNED, told.negative());
      }
    }
    if (nominals.leavesOpen(phrases, index) && !source.get().negative()) {
      told = told.leftOpen();
    }
    return Optional.of(
        new Frame(
            sentence,
            phrase.head(),
            phrase.first(),
            roles.end,
            List.copyOf(roles.suppliers),
            List.copyOf(roles.recipients),
            roles.goods,
            roles.amounts,
            told,
            !roles.from && !roles.between && kind.deed(),
            !roles.to && !roles.between && kind.deed(),
            (kind.deed() ? "noun:" : "goods:")
                + lemma
                + (takesUp(phrases, phrase, kind) ? ":this" : ""),
            weight));
  }

  private NounKind kind(Phrases phrases, int index, Optional<Lexicon.TransferNoun> noun) {
    if (noun.isPresent()) {
      return noun.get().kind();
    }
    int head = phrases.get(index).head();
    boolean aid =
        nominals.goods(phrases, index).stream()
            .anyMatch(
                g ->
                    lexicon.is("aidGoods", g.type())
                        && g.mention().map(m -> m.covers(head)).orElse(false));
    return aid ? NounKind.AID : NounKind.GOODS;
  }

  /** "deliveries last month of tanks": the phrase after the noun, past a time. */
  private static int afterTime(Phrases phrases, int index) {
    int i = index + 1;
    while (phrases.is(i, Phrase.Kind.TIME)) {
      i++;
    }
    return i;
  }

  /** "a package for Ukraine that includes tanks". */
  private void contents(Reading reading, int index, ArgumentFinder.Found right, NounRoles roles) {
    for (Clause clause : reading.clauses()) {
      boolean subject =
          clause.subjects().stream().anyMatch(s -> s.phrase() >= index && s.phrase() < right.end())
              || (clause.subjects().isEmpty() && clause.phrase() == right.end() + 1);
      if (subject && lexicon.is("containVerb", clause.verb().lemma()) && !clause.verb().passive()) {
        for (Argument a : clause.arguments()) {
          for (int p : a.phrases()) {
            roles.goods.addAll(nominals.goods(reading.main(), p));
            roles.amounts.addAll(nominals.amounts(reading.main(), p));
          }
        }
      }
    }
  }

  /** Whom the deed helps, where a clause of helping stands around it; gives that clause. */
  private Optional<Clause> helped(
      Reading reading, int head, Optional<Party> speaker, NounRoles roles) {
    Optional<Clause> helping = beneficiaries.around(reading, head);
    if (helping.isPresent()) {
      roles.recipients.addAll(
          beneficiaries.helped(reading, helping.get(), speaker, NounRoles.ids(roles.suppliers)));
      if (roles.suppliers.isEmpty()) {
        for (NounRef subject : helping.get().subjects()) {
          roles.suppliers.addAll(
              nominals.parties(reading.main(), subject, speaker, NounRoles.ids(roles.recipients)));
        }
      }
    }
    return helping;
  }

  /** "North Korean support for Russia's war, including the transfer of missiles". */
  private void support(Phrases phrases, int index, Optional<Party> speaker, NounRoles roles) {
    for (int i = index - 1; i >= 0; i--) {
      if (!phrases.is(i, Phrase.Kind.NOUN) || !lexicon.is("benefitNoun", phrases.lemma(i))) {
        continue;
      }
      roles.suppliers.addAll(nominals.possessors(phrases, phrases.get(i), speaker, Set.of()));
      boolean to =
          phrases.is(i + 1, Phrase.Kind.PREPOSITION)
              && Set.of("for", "to").contains(phrases.word(i + 1))
              && phrases.is(i + 2, Phrase.Kind.NOUN);
      if (to) {
        Set<String> given = NounRoles.ids(roles.suppliers);
        List<Party> helped = nominals.parties(phrases, new NounRef(i + 2, false), speaker, given);
        roles.recipients.addAll(
            helped.isEmpty()
                ? nominals.possessors(phrases, phrases.get(i + 2), speaker, given)
                : helped);
      }
      return;
    }
  }

  /** "these arms shipments": the goods named before, where the noun says that it takes them up. */
  private List<GoodsRef> takenUp(Phrases phrases, int index) {
    String first = firstWord(phrases, phrases.get(index));
    boolean definite =
        Set.of("the", "this", "these", "that", "those", "such", "its", "their").contains(first);
    boolean sequel =
        lexicon.is("sequel", first)
            || (phrases.is(index - 1, Phrase.Kind.VERB) && first.equals("more"));
    return definite || sequel ? nominals.priorGoods(phrases, index) : List.of();
  }

  /** Whether the noun takes up what was just told, with both its parties. */
  private static boolean takesUp(Phrases phrases, Phrase phrase, NounKind kind) {
    String first = firstWord(phrases, phrase);
    return Set.of("this", "these", "such").contains(first)
        || (kind == NounKind.PACKAGE && first.equals("the"));
  }

  private static String firstWord(Phrases phrases, Phrase phrase) {
    return phrases.token(phrase.first()).text().toLowerCase(Locale.ROOT);
  }
}
