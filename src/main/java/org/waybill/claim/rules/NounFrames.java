package org.waybill.claim.rules;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.waybill.claim.AttributionForm;
import org.waybill.claim.Modality;
import org.waybill.text.Amount;

/**
 * Finds what nouns of giving say: "Iranian arms shipments to Yemen", "the sale of jets to Egypt by
 * France", and goods that are for somebody: "military aid for Ukraine from Norway".
 */
final class NounFrames {
  private static final Set<String> ROLES =
      Set.of("of", "from", "to", "for", "by", "into", "worth", "with", "between", "at");

  private final Lexicon lexicon;
  private final Nominals nominals;
  private final Attribution attribution;
  private final ArgumentFinder arguments;
  private final Beneficiaries beneficiaries;

  NounFrames(Lexicon lexicon, Nominals nominals, Attribution attribution) {
    this.lexicon = lexicon;
    this.nominals = nominals;
    this.attribution = attribution;
    this.arguments = new ArgumentFinder(lexicon);
    this.beneficiaries = new Beneficiaries(lexicon, nominals);
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
    String lemma = phrases.lemma(index);
    Optional<Lexicon.TransferNoun> deed = lexicon.noun(lemma);
    List<GoodsRef> own = nominals.goods(phrases, index);
    if (deed.isEmpty() && own.isEmpty()) {
      return Optional.empty();
    }
    Optional<Source> source = attribution.at(reading.sentence().index(), phrase.head());
    if (source.isEmpty()) {
      return Optional.empty();
    }
    Optional<Party> speaker = attribution.voice(reading.sentence().index(), phrase.head());
    boolean gets = lexicon.is("gettingNoun", lemma);
    List<GoodsRef> goods = new ArrayList<>(own);
    List<Amount> amounts = new ArrayList<>(nominals.amounts(phrases, index));
    Set<Party> suppliers = new LinkedHashSet<>();
    Set<Party> recipients = new LinkedHashSet<>();
    int end = phrase.end();
    boolean denied = nominals.negated(phrases, index);
    ArgumentFinder.Found right = arguments.find(phrases, index + 1);
    if (!right.arguments().isEmpty() && phrases.is(index + 1, Phrase.Kind.PREPOSITION)) {
      for (Argument a : right.arguments()) {
        if (!ROLES.contains(a.preposition())) {
          if (a.preposition().isEmpty()) {
            break;
          }
          continue;
        }
        for (int p : a.phrases()) {
          switch (a.preposition()) {
            case "of" -> {
              List<GoodsRef> of = nominals.goods(phrases, p);
              goods.addAll(of);
              amounts.addAll(nominals.amounts(phrases, p));
              if (of.isEmpty()) {
                suppliers.addAll(parties(phrases, p, speaker, recipients));
              }
            }
            case "from" -> suppliers.addAll(parties(phrases, p, speaker, recipients));
            case "by" -> {
              Set<Party> agents = gets ? recipients : suppliers;
              agents.addAll(parties(phrases, p, speaker, Set.of()));
            }
            case "to", "into" -> recipients.addAll(parties(phrases, p, speaker, suppliers));
            case "for" -> {
              List<GoodsRef> of = nominals.goods(phrases, p);
              goods.addAll(of);
              if (of.isEmpty() && recipients.isEmpty()) {
                recipients.addAll(parties(phrases, p, speaker, suppliers));
              }
            }
            case "at" -> {
              goods.addAll(nominals.goods(phrases, p));
              amounts.addAll(nominals.amounts(phrases, p));
            }
            case "worth" -> amounts.addAll(nominals.amounts(phrases, p));
            default -> {}
          }
          end = Math.max(end, phrases.get(p).end());
        }
      }
    }
    if (deed.isEmpty() && suppliers.isEmpty() && recipients.isEmpty()) {
      return Optional.empty();
    }
    if (deed.isPresent() && goods.isEmpty()) {
      goods.addAll(takenUp(phrases, index));
    }
    deed.flatMap(Lexicon.TransferNoun::goods)
        .ifPresent(g -> goods.add(new GoodsRef(g, Optional.empty(), reading.sentence().index())));
    if (goods.isEmpty()) {
      return Optional.empty();
    }
    boolean toSomebody = right.arguments().stream().anyMatch(a -> a.preposition().equals("to"));
    boolean between = right.arguments().stream().anyMatch(a -> a.preposition().equals("between"));
    boolean fromSomebody = right.arguments().stream().anyMatch(a -> a.preposition().equals("from"));
    double weight = deed.isPresent() ? 0.9 : 0.6;
    Set<Party> owner = gets ? recipients : suppliers;
    if (owner.isEmpty()) {
      owner.addAll(
          nominals.possessors(phrases, phrase, speaker, ids(gets ? suppliers : recipients)));
    }
    Optional<Clause> verb = governing(reading, index);
    if (measure(phrases, index, verb)) {
      return Optional.empty();
    }
    if (owner.isEmpty() && verb.isPresent() && deed.isPresent() && !between) {
      if (lexicon.is("support", verb.get().verb().lemma()) && !verb.get().verb().passive()) {
        for (NounRef subject : verb.get().subjects()) {
          owner.addAll(
              nominals.parties(phrases, subject, speaker, ids(gets ? suppliers : recipients)));
        }
        weight = 0.7;
      }
    }
    if (deed.isPresent() && !gets && recipients.isEmpty()) {
      Optional<Clause> helping = beneficiaries.around(reading, phrase.head());
      if (helping.isPresent()) {
        recipients.addAll(beneficiaries.helped(reading, helping.get(), speaker, ids(suppliers)));
        if (suppliers.isEmpty()) {
          for (NounRef subject : helping.get().subjects()) {
            suppliers.addAll(nominals.parties(phrases, subject, speaker, ids(recipients)));
          }
        }
        verb = helping;
        weight = 0.7;
      } else if (!suppliers.isEmpty()) {
        recipients.addAll(beneficiaries.after(reading, phrase.head(), speaker, ids(suppliers)));
        weight = 0.6;
      }
    }
    if (deed.isPresent() && suppliers.isEmpty() && recipients.isEmpty()) {
      support(phrases, index, speaker, suppliers, recipients);
      weight = 0.6;
    }
    Set<String> given = ids(suppliers);
    recipients.removeIf(p -> given.contains(p.identity()));
    Circumstances circumstances =
        governed(phrases, index, circumstances(reading, verb, deed, source.get(), denied));
    if (nominals.leavesOpen(phrases, index)) {
      circumstances = circumstances.leftOpen();
    }
    int first = phrase.first();
    boolean takesUp =
        Set.of("this", "these", "such")
            .contains(phrases.token(first).text().toLowerCase(Locale.ROOT));
    return Optional.of(
        new Frame(
            reading.sentence().index(),
            phrase.head(),
            first,
            end,
            List.copyOf(suppliers),
            List.copyOf(recipients),
            goods,
            amounts,
            circumstances,
            !fromSomebody && !between && deed.isPresent(),
            !toSomebody && !between && deed.isPresent(),
            (deed.isPresent() ? "noun:" : "goods:") + lemma + (takesUp ? ":this" : ""),
            weight));
  }

  /** "North Korean support for Russia's war, including the transfer of missiles". */
  private void support(
      Phrases phrases,
      int index,
      Optional<Party> speaker,
      Set<Party> suppliers,
      Set<Party> recipients) {
    for (int i = index - 1; i >= 0; i--) {
      if (!phrases.is(i, Phrase.Kind.NOUN) || !lexicon.is("benefitNoun", phrases.lemma(i))) {
        continue;
      }
      suppliers.addAll(nominals.possessors(phrases, phrases.get(i), speaker, Set.of()));
      boolean to =
          phrases.is(i + 1, Phrase.Kind.PREPOSITION)
              && Set.of("for", "to").contains(phrases.word(i + 1))
              && phrases.is(i + 2, Phrase.Kind.NOUN);
      if (to) {
        List<Party> helped = parties(phrases, i + 2, speaker, suppliers);
        recipients.addAll(
            helped.isEmpty()
                ? nominals.possessors(phrases, phrases.get(i + 2), speaker, ids(suppliers))
                : helped);
      }
      return;
    }
  }

  /** "these arms shipments": the goods named before, where the noun says that it takes them up. */
  private List<GoodsRef> takenUp(Phrases phrases, int index) {
    String first = phrases.token(phrases.get(index).first()).text().toLowerCase(Locale.ROOT);
    boolean definite =
        Set.of("the", "this", "these", "that", "those", "such", "its", "their").contains(first);
    boolean sequel =
        lexicon.is("sequel", first)
            || (phrases.is(index - 1, Phrase.Kind.VERB) && first.equals("more"));
    return definite || sequel ? nominals.priorGoods(phrases, index) : List.of();
  }

  private Circumstances circumstances(
      Reading reading,
      Optional<Clause> verb,
      Optional<Lexicon.TransferNoun> deed,
      Source source,
      boolean denied) {
    Modality modality = deed.map(Lexicon.TransferNoun::modality).orElse(Modality.ACTUAL);
    Circumstances found = Circumstances.plain(modality, false);
    if (verb.isPresent() && !bearsOn(verb.get())) {
      Circumstances around = Circumstances.of(lexicon, reading, verb.get(), modality, true);
      found = new Circumstances(modality, false, Optional.empty(), List.of(), around.distanced());
    }
    if (verb.isPresent() && bearsOn(verb.get())) {
      boolean reported = source.word() >= 0 && source.form() != AttributionForm.DIRECT_QUOTE;
      Clause clause = verb.get();
      found = Circumstances.of(lexicon, reading, clause, modality, reported);
      if (lexicon.is("copula", clause.verb().lemma()) && found.certainty().isPresent()) {
        found =
            new Circumstances(
                modality, found.negative(), found.certainty(), found.hedges(), found.distanced());
      }
      Optional<Lexicon.Control> control =
          lexicon.control(clause.verb().lemma(), clause.verb().particle());
      boolean speech =
          lexicon.reporting(clause.verb().lemma(), clause.verb().particle()).isPresent();
      if (control.isPresent() && !speech) {
        Lexicon.Control c = control.get();
        Modality stronger =
            c.modality().filter(m -> m.compareTo(modality) > 0).orElse(found.modality());
        found =
            new Circumstances(
                stronger,
                found.negative() ^ (c.negative() && modality != Modality.WANTED),
                c.certainty().or(found::certainty),
                found.hedges(),
                found.distanced());
      }
    }
    boolean heldBack =
        verb.isPresent()
            && modality != Modality.WANTED
            && lexicon.control(verb.get().verb().lemma(), verb.get().verb().particle()).isEmpty()
            && lexicon
                .verb(verb.get().verb().lemma(), verb.get().verb().particle())
                .map(v -> v.kind() == FrameKind.HOLD)
                .orElse(false);
    if (heldBack) {
      Modality planned = found.modality() == Modality.ACTUAL ? Modality.PLANNED : found.modality();
      found =
          new Circumstances(
              planned, !found.negative(), found.certainty(), found.hedges(), found.distanced());
    }
    return denied ? found.denied() : found;
  }

  /** "a plan for the sale of tanks", "a halt to deliveries": what the noun before makes of it. */
  private Circumstances governed(Phrases phrases, int index, Circumstances found) {
    int noun = nounBefore(phrases, index);
    Optional<Lexicon.Control> control =
        noun >= 0 ? lexicon.controlNoun(phrases.lemma(noun)) : Optional.empty();
    if (control.isEmpty()) {
      return found;
    }
    Lexicon.Control c = control.get();
    Modality modality =
        c.modality().filter(m -> m.compareTo(found.modality()) > 0).orElse(found.modality());
    return new Circumstances(
        modality,
        found.negative() ^ c.negative(),
        c.certainty().or(found::certainty),
        found.hedges(),
        found.distanced());
  }

  /**
   * The noun on which the phrase hangs by a preposition, past adverbs: "way any longer of"; or -1.
   */
  private static int nounBefore(Phrases phrases, int index) {
    if (!phrases.is(index - 1, Phrase.Kind.PREPOSITION)) {
      return -1;
    }
    int i = index - 2;
    while (phrases.is(i, Phrase.Kind.ADVERB)
        || phrases.is(i, Phrase.Kind.TIME)
        || phrases.is(i, Phrase.Kind.OTHER)) {
      i--;
    }
    return phrases.is(i, Phrase.Kind.NOUN) ? i : -1;
  }

  /** Whether a law is what is spoken of, no deed: "a ban on sales", "restricted the sale". */
  private boolean measure(Phrases phrases, int index, Optional<Clause> verb) {
    int noun = nounBefore(phrases, index);
    if (noun >= 0 && phrases.word(index - 1).equals("of")) {
      int outer = nounBefore(phrases, noun);
      noun = outer >= 0 && lexicon.noun(phrases.lemma(noun)).isPresent() ? outer : noun;
    }
    return (noun >= 0 && lexicon.is("banNoun", phrases.lemma(noun)))
        || verb.map(v -> lexicon.is("banVerb", v.verb().lemma())).orElse(false);
  }

  /** Whether the verb says of the deed whether it takes place: "halted", "announced", "is". */
  private boolean bearsOn(Clause clause) {
    String lemma = clause.verb().lemma();
    String particle = clause.verb().particle();
    return lexicon.is("support", lemma)
        || lexicon.is("copula", lemma)
        || lexicon.control(lemma, particle).isPresent()
        || lexicon.verb(lemma, particle).isPresent();
  }

  /** The clause whose argument or subject the phrase is. */
  private static Optional<Clause> governing(Reading reading, int index) {
    for (Clause clause : reading.clauses()) {
      boolean argument =
          clause.arguments().stream().anyMatch(a -> a.phrases().contains(index))
              || clause.subjects().stream().anyMatch(s -> s.phrase() == index);
      if (argument) {
        return Optional.of(clause);
      }
    }
    return Optional.empty();
  }

  private List<Party> parties(
      Phrases phrases, int phrase, Optional<Party> speaker, Set<Party> other) {
    return nominals.parties(phrases, new NounRef(phrase, false), speaker, ids(other));
  }

  private static Set<String> ids(Set<Party> parties) {
    return parties.stream().map(Party::identity).collect(Collectors.toSet());
  }
}
