package org.waybill.claim.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.waybill.claim.Modality;

/** Finds what verbs of giving, getting and arriving say: who gives what to whom. */
final class VerbFrames {
  private static final Set<String> TO = Set.of("to", "into", "towards", "toward");
  private static final Set<String> ARRIVAL = Set.of("to", "into", "in", "for", "at");

  private final Lexicon lexicon;
  private final Nominals nominals;
  private final Attribution attribution;
  private final Beneficiaries beneficiaries;
  private final MissingEnds missingEnds;
  private final BoughtForOthers boughtForOthers;
  private final LightVerbs lightVerbs = new LightVerbs();
  private final Optional<Party> asked;

  /**
   * @param asked the state whose own text this is, which is who is asked where nobody else is named
   */
  VerbFrames(Lexicon lexicon, Nominals nominals, Attribution attribution, Optional<Party> asked) {
    this.lexicon = lexicon;
    this.beneficiaries = new Beneficiaries(lexicon, nominals);
    this.missingEnds = new MissingEnds(lexicon);
    this.boughtForOthers = new BoughtForOthers(lexicon);
    this.asked = asked;
    this.nominals = nominals;
    this.attribution = attribution;
  }

  /** The frames of a sentence, also those of which one end is missing. */
  List<Frame> find(Reading reading) {
    List<Frame> frames = new ArrayList<>();
    for (Clause clause : reading.clauses()) {
      Optional<LightVerbs.Plain> light = lightVerbs.plain(reading.main(), clause);
      if (light.isPresent()) {
        frame(reading, light.get().clause(), light.get().verb()).ifPresent(frames::add);
        continue;
      }
      lexicon
          .verb(clause.verb().lemma(), clause.verb().particle())
          .flatMap(verb -> frame(reading, clause, verb))
          .ifPresent(frames::add);
    }
    return frames;
  }

  private Optional<Frame> frame(Reading reading, Clause clause, Lexicon.TransferVerb verb) {
    Phrases phrases = reading.main();
    int sentence = reading.sentence().index();
    int turned =
        SplitGroups.auxiliaryBefore(phrases, clause.phrase(), phrases.token(clause.verb().main()));
    if (turned >= 0 && SplitGroups.asks(phrases, turned)) {
      return Optional.empty();
    }
    Optional<Source> source = attribution.at(sentence, clause.verb().main());
    if (source.isEmpty()) {
      return Optional.empty();
    }
    Optional<Party> voice = attribution.voice(sentence, clause.verb().main());
    VerbRoles roles = new VerbRoles(nominals, phrases, voice);
    roles.meant = verb.goods().isPresent();
    boolean passive = clause.verb().passive();
    boolean owned = false;
    roles.subjectGives = verb.kind() == FrameKind.GIVE && !passive;
    switch (verb.kind()) {
      case GIVE -> {
        give(roles, clause, passive);
        boolean order =
            lexicon.verb(clause.verb().lemma(), clause.verb().particle()).equals(Optional.of(verb));
        if (!passive && order && orders(phrases, clause)) {
          roles.swap();
        }
      }
      case GET -> get(roles, clause, passive);
      case ASK -> ask(roles, clause, passive);
      case ARRIVE -> {
        arrive(roles, clause);
        owned = clause.verb().lemma().equals("come");
      }
      case HOLD -> hold(roles, clause, passive);
    }
    missingEnds.add(roles, reading, clause, verb.kind());
    roles.resolve();
    verb.goods().ifPresent(g -> roles.goods.add(new GoodsRef(g, Optional.empty(), sentence)));
    if (roles.goods.isEmpty()) {
      roles.takeUp();
    }
    if (roles.goods.isEmpty() && !clause.subjects().isEmpty()) {
      int subject = clause.subjects().get(0).phrase();
      if (phrases.is(subject - 1, Phrase.Kind.OTHER) && phrases.word(subject - 1).equals("what")) {
        List<GoodsRef> named = WhatClauses.told(nominals, reading, clause, roles);
        roles.goods.addAll(named.isEmpty() ? nominals.priorGoods(phrases, subject) : named);
      }
    }
    if (roles.goods.isEmpty()
        && roles.amounts.stream().anyMatch(a -> lexicon.is("container", a.unit()))) {
      roles.goods.addAll(nominals.cargo(phrases));
    }
    if (verb.kind() == FrameKind.ARRIVE) {
      roles.goods.removeIf(g -> lexicon.is("walking", g.type()));
    }
    boolean forNobody =
        lexicon.is("making", clause.verb().lemma())
            && roles.recipients.isEmpty()
            && roles.recipientRefs.isEmpty();
    if (roles.goods.isEmpty() || forNobody) {
      return Optional.empty();
    }
    double weight = 1.0;
    if (verb.kind() == FrameKind.HOLD && !passive) {
      // "blocked a sale of Korean jets": who keeps them back is not who sells them
      List<Party> sellers = roles.goodsOwners();
      if (!sellers.isEmpty() && roles.recipients.stream().noneMatch(sellers::contains)) {
        roles.suppliers.clear();
        roles.suppliers.addAll(sellers);
      }
    }
    if (roles.suppliers.isEmpty() && verb.kind() != FrameKind.ASK) {
      boolean given =
          passive
              && verb.kind() == FrameKind.GIVE
              && roles.originRefs.isEmpty()
              && roles.supplierRefs.isEmpty();
      List<Party> owners = roles.goodsOwners(given);
      if (!owners.isEmpty()) {
        roles.suppliers.addAll(owners);
        weight = 0.7;
      }
    }
    if (owned && roles.recipients.isEmpty() && !roles.suppliers.isEmpty()) {
      // "some of its jets came from Poland": whose they are has got them
      roles.recipients.addAll(roles.goodsOwners(true));
      weight = 0.8;
    }
    if (roles.recipients.isEmpty()
        && roles.recipientRefs.isEmpty()
        && verb.kind() == FrameKind.GIVE) {
      List<Party> helped =
          beneficiaries.after(
              reading, clause.verb().main(), voice, roles.identities(roles.suppliers));
      if (!helped.isEmpty()) {
        roles.recipients.addAll(helped);
        weight = 0.6;
      }
    }
    if (roles.recipients.isEmpty()
        && roles.recipientRefs.isEmpty()
        && verb.kind() == FrameKind.GIVE
        && clause.governor() >= 0) {
      Clause governor = reading.clauses().get(clause.governor());
      if (lexicon.is("petition", governor.verb().lemma()) && !governor.verb().passive()) {
        roles.recipientRefs.addAll(governor.subjects());
        roles.resolve();
      }
    }
    if (roles.suppliers.isEmpty()
        && clause.subjects().isEmpty()
        && !passive
        && clause.phrase() <= 1
        && verb.kind() == FrameKind.GIVE) {
      asked.ifPresent(roles.suppliers::add);
      roles.swapped = true;
      weight = 0.6;
    }
    if (roles.suppliers.isEmpty()
        && verb.kind() == FrameKind.GET
        && lexicon.is("petition", clause.verb().lemma())) {
      asked.ifPresent(roles.suppliers::add);
      weight = 0.6;
    }
    boolean reported =
        MissingEnds.promised(lexicon, phrases, clause)
            || (source.get().word() >= 0
                && source.get().form() != org.waybill.claim.AttributionForm.DIRECT_QUOTE);
    boolean bought =
        clause.verb().progressive()
            && !clause.verb().perfect()
            && lexicon.is("planning", clause.verb().lemma());
    Circumstances circumstances =
        Circumstances.of(
            lexicon,
            reading,
            clause,
            roles.swapped || bought ? Modality.PLANNED : verb.modality(),
            reported);
    if (roles.denied || verb.kind() == FrameKind.HOLD) {
      Modality modality =
          verb.kind() == FrameKind.HOLD && circumstances.modality() == Modality.ACTUAL
              ? Modality.PLANNED
              : circumstances.modality();
      circumstances =
          new Circumstances(
              modality,
              !circumstances.negative(),
              circumstances.certainty(),
              circumstances.hedges(),
              circumstances.distanced());
    }
    if (roles.leftOpen) {
      circumstances = circumstances.leftOpen();
    }
    Phrase at = phrases.get(clause.phrase());
    int first = at.first();
    for (NounRef subject : clause.subjects()) {
      int start = phrases.get(subject.phrase()).first();
      first = start < first && at.first() - start < 25 ? start : first;
    }
    int end = at.end();
    for (Argument argument : clause.arguments()) {
      for (int p : argument.phrases()) {
        end = Math.max(end, phrases.get(p).end());
      }
    }
    return Optional.of(
        new Frame(
            sentence,
            clause.verb().main(),
            first,
            end,
            List.copyOf(roles.suppliers),
            roles.others(roles.recipients, roles.suppliers),
            List.copyOf(roles.goods),
            List.copyOf(roles.amounts),
            circumstances,
            roles.supplierRefs.isEmpty()
                && roles.originRefs.isEmpty()
                && verb.kind() != FrameKind.HOLD,
            roles.recipientRefs.stream().allMatch(r -> nominals.leavesOpen(phrases, r.phrase()))
                && verb.kind() != FrameKind.HOLD,
            "verb:" + clause.verb().lemma() + (passive ? ":passive" : ""),
            weight));
  }

  private void give(VerbRoles roles, Clause clause, boolean passive) {
    if (passive) {
      for (NounRef subject : clause.subjects()) {
        roles.goodsOrParty(subject.phrase(), roles.recipientRefs);
        origin(roles, roles.phrases, subject.phrase());
      }
    } else {
      clause.subjects().forEach(roles.supplierRefs::add);
    }
    boolean to = clause.arguments().stream().anyMatch(a -> TO.contains(a.preposition()));
    if (!passive && to) {
      clause.relativeObject().ifPresent(r -> roles.goods(r.phrase()));
    } else if (!passive) {
      clause.relativeObject().ifPresent(r -> roles.goodsOrParty(r.phrase(), roles.recipientRefs));
    }
    for (Argument a : clause.arguments()) {
      switch (a.preposition()) {
        case "" -> {
          for (int p : a.phrases()) {
            if (to && roles.thing(p)) {
              roles.goods(p);
            } else {
              roles.goodsOrParty(p, roles.recipientRefs);
            }
          }
        }
        case "to", "into", "toward", "towards" -> roles.refs(a, roles.recipientRefs);
        case "for" -> {
          roles.price(a);
          if (!to) {
            roles.refs(a, roles.recipientRefs);
          }
        }
        case "with" -> a.phrases().forEach(roles::goods);
        case "in" -> inKind(roles, a);
        case "at", "worth" -> roles.price(a);
        case "by" -> {
          if (passive && !phrases(roles, a).equals("way")) {
            roles.refs(a, roles.supplierRefs);
          }
        }
        case "from" -> roles.refs(a, roles.originRefs);
        default -> {}
      }
    }
  }

  /** The first noun of an argument: "way" of "by way of Bolivia". */
  private static String phrases(VerbRoles roles, Argument argument) {
    return roles.phrases.lemma(argument.phrases().get(0));
  }

  /** "gives London an arms order": who gives an order gets the goods. */
  private boolean orders(Phrases phrases, Clause clause) {
    return clause.arguments().stream()
        .filter(a -> a.preposition().isEmpty())
        .flatMap(a -> a.phrases().stream())
        .anyMatch(p -> lexicon.is("orderNoun", phrases.lemma(p)));
  }

  /** "$300 million in security assistance"; "to the front in Ukraine". */
  private void inKind(VerbRoles roles, Argument argument) {
    for (int p : argument.phrases()) {
      if (!roles.amounts.isEmpty() && roles.goods.isEmpty()) {
        roles.goods(p);
      } else {
        roles.placeRefs.add(new NounRef(p, false));
      }
    }
  }

  private void get(VerbRoles roles, Clause clause, boolean passive) {
    if (passive) {
      for (NounRef subject : clause.subjects()) {
        roles.goods(subject.phrase());
      }
    } else {
      clause.subjects().forEach(roles.recipientRefs::add);
      clause.relativeObject().ifPresent(r -> roles.goods(r.phrase()));
    }
    for (Argument a : clause.arguments()) {
      switch (a.preposition()) {
        case "" -> a.phrases().forEach(roles::goods);
        case "from" -> roles.refs(a, roles.supplierRefs);
        case "in" -> {
          if (!passive && lexicon.is("shopping", clause.verb().lemma()) && roles.states(a)) {
            roles.refs(a, roles.originRefs);
          } else if (!roles.amounts.isEmpty() && roles.goods.isEmpty()) {
            a.phrases().forEach(roles::goods);
          }
        }
        case "with" -> {
          if (lexicon.is("orderNoun", clause.verb().lemma())) {
            roles.refs(a, roles.originRefs);
          }
        }
        case "by" -> {
          if (passive) {
            roles.refs(a, roles.recipientRefs);
          }
        }
        case "for", "to", "at" -> {
          roles.price(a);
          if (passive) {
            roles.refs(a, roles.recipientRefs);
          }
        }
        default -> {}
      }
    }
    boughtForOthers.swap(roles, clause);
  }

  private void ask(VerbRoles roles, Clause clause, boolean passive) {
    if (passive) {
      return;
    }
    clause.subjects().forEach(roles.recipientRefs::add);
    for (Argument a : clause.arguments()) {
      if (a.preposition().isEmpty()) {
        roles.refs(a, roles.supplierRefs);
      } else if (a.preposition().equals("for")) {
        a.phrases().forEach(roles::goods);
      }
    }
  }

  /** "Tanks from Germany": who gives is told beside the goods. */
  private void origin(VerbRoles roles, Phrases phrases, int noun) {
    if (phrases.is(noun + 1, Phrase.Kind.PREPOSITION)
        && phrases.word(noun + 1).equals("from")
        && phrases.is(noun + 2, Phrase.Kind.NOUN)) {
      roles.originRefs.add(new NounRef(noun + 2, false));
    }
  }

  private void arrive(VerbRoles roles, Clause clause) {
    for (NounRef subject : clause.subjects()) {
      roles.goods(subject.phrase());
      origin(roles, roles.phrases, subject.phrase());
    }
    clause.relativeObject().ifPresent(r -> roles.goods(r.phrase()));
    boolean leaves = clause.verb().lemma().equals("leave");
    for (Argument a : clause.arguments()) {
      boolean manner =
          a.phrases().stream().allMatch(p -> lexicon.is("mannerNoun", roles.phrases.lemma(p)));
      if (a.preposition().isEmpty() && manner) {
        continue;
      }
      if (a.preposition().isEmpty()) {
        roles.refs(a, leaves ? roles.supplierRefs : roles.recipientRefs);
      } else if (ARRIVAL.contains(a.preposition())) {
        roles.refs(a, roles.recipientRefs);
      } else if (a.preposition().equals("from")) {
        roles.refs(a, roles.supplierRefs);
      }
    }
  }

  private void hold(VerbRoles roles, Clause clause, boolean passive) {
    if (clause.arguments().stream().anyMatch(a -> a.preposition().equals("between"))) {
      return;
    }
    if (passive) {
      clause.subjects().forEach(s -> roles.goods(s.phrase()));
    } else {
      clause.subjects().forEach(roles.supplierRefs::add);
    }
    for (Argument a : clause.arguments()) {
      switch (a.preposition()) {
        case "" -> a.phrases().forEach(roles::goods);
        case "from", "to", "for" -> roles.refs(a, roles.recipientRefs);
        case "by" -> {
          if (passive) {
            roles.refs(a, roles.supplierRefs);
          }
        }
        default -> {}
      }
    }
  }
}
