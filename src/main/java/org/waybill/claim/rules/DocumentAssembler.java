package org.waybill.claim.rules;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.waybill.claim.AttributionForm;
import org.waybill.claim.Basis;
import org.waybill.claim.Certainty;
import org.waybill.claim.Claim;
import org.waybill.claim.Claims;
import org.waybill.claim.Conveyance;
import org.waybill.claim.DocumentInfo;
import org.waybill.claim.Exchange;
import org.waybill.claim.ExchangeSide;
import org.waybill.claim.Fulfilment;
import org.waybill.claim.Hedge;
import org.waybill.claim.Leg;
import org.waybill.claim.Meeting;
import org.waybill.claim.Modality;
import org.waybill.claim.OtherSituation;
import org.waybill.claim.Polarity;
import org.waybill.claim.Quantity;
import org.waybill.claim.ReporterStance;
import org.waybill.claim.Shipment;
import org.waybill.claim.Span;
import org.waybill.claim.Stance;
import org.waybill.claim.Statement;
import org.waybill.claim.Transfer;
import org.waybill.claim.ValueBasis;
import org.waybill.claim.When;
import org.waybill.text.AnalysedText;
import org.waybill.text.Sentence;

/** Writes what was found down as a claims document. */
final class DocumentAssembler {
  private final AnalysedText text;
  private final Cast cast;
  private final Attribution attribution;
  private final ClaimAssembler assembler;
  private final EntityRegister register;
  private final SpanCutter cutter;

  private final List<Claim> claims = new ArrayList<>();
  private final List<Transfer> transfers = new ArrayList<>();
  private final List<Shipment> shipments = new ArrayList<>();
  private final List<Meeting> meetings = new ArrayList<>();
  private final List<Exchange> exchanges = new ArrayList<>();
  private final List<OtherSituation> others = new ArrayList<>();
  private final Map<String, Statement> statements = new LinkedHashMap<>();
  private final Map<TransferDraft, String> transferIds = new LinkedHashMap<>();
  private int situations;

  DocumentAssembler(
      AnalysedText text,
      Cast cast,
      Attribution attribution,
      ClaimAssembler assembler,
      EntityRegister register,
      SpanCutter cutter) {
    this.text = text;
    this.cast = cast;
    this.attribution = attribution;
    this.assembler = assembler;
    this.register = register;
    this.cutter = cutter;
  }

  /** The document. */
  Claims assemble(String annotator, Findings findings, List<TransferDraft> drafts) {
    drafts.forEach(this::transfer);
    movements(findings.movements());
    findings.meetings().forEach(this::meeting);
    findings.barters().forEach(b -> barter(b, drafts));
    findings.deeds().forEach(this::deed);
    register.placesNearby();
    String publisher = register.id(cast.publisher());
    return new Claims(
        annotator,
        document(publisher),
        register.entities(),
        register.goodsList(),
        List.of(),
        List.copyOf(statements.values()),
        List.of(),
        claims,
        transfers,
        shipments,
        meetings,
        exchanges,
        others,
        coreference(drafts),
        List.of());
  }

  private DocumentInfo document(String publisher) {
    return new DocumentInfo(
        text.article().id(),
        Optional.of(text.article().sha256()),
        Optional.of(text.article().length()),
        text.article().language().or(() -> Optional.of("en")),
        Optional.of(publisher),
        text.day()
            .map(
                d ->
                    new When(
                        d.day().toString(),
                        ValueBasis.valueOf(d.basis().name()),
                        d.text().isEmpty() ? Optional.empty() : Optional.of(d.text()))),
        text.article().url(),
        text.article().title(),
        text.dateline().map(d -> text.words(d.start(), d.end())),
        Optional.empty(),
        Optional.empty());
  }

  private void transfer(TransferDraft draft) {
    String situation = situation();
    List<Hedge> hedges = new ArrayList<>();
    boolean distanced = false;
    for (Frame frame : draft.frames) {
      distanced |= hedges(frame.circumstances(), frame.sentence(), draft.source, hedges);
    }
    String claim =
        claim(
            situation,
            draft.source,
            draft.stance,
            draft.polarity,
            draft.certainty,
            distanced,
            hedges,
            draft.confidence,
            draft.spans,
            draft.sentence);
    transferIds.put(draft, situation);
    transfers.add(
        new Transfer(
            situation,
            claim,
            Optional.of(register.id(draft.supplier)),
            Optional.of(register.id(draft.recipient)),
            new ArrayList<>(
                new LinkedHashSet<>(draft.goods.stream().map(register::goods).toList())),
            draft.modality,
            draft.quantities,
            draft.when,
            Optional.empty(),
            Optional.empty(),
            Optional.empty()));
  }

  private String situation() {
    situations++;
    return String.format("S%02d", situations);
  }

  /** Adds the hedges; true where the outlet keeps its distance. */
  private boolean hedges(
      Circumstances circumstances, int sentence, Source source, List<Hedge> hedges) {
    Sentence at = text.sentences().get(sentence);
    for (int[] h : circumstances.hedges()) {
      hedges.add(new Hedge(words(at, h), Optional.of(register.id(source.speaker()))));
    }
    boolean distanced = false;
    for (int[] d : circumstances.distanced()) {
      boolean quoted = text.quotationAt(at.tokens().get(d[0]).start()).isPresent();
      distanced |= !quoted;
      hedges.add(
          new Hedge(
              words(at, d),
              Optional.of(register.id(quoted ? source.speaker() : cast.publisher()))));
    }
    return distanced;
  }

  private String words(Sentence sentence, int[] tokens) {
    return text.words(
        sentence.tokens().get(tokens[0]).start(), sentence.tokens().get(tokens[1] - 1).end());
  }

  private String claim(
      String situation,
      Source source,
      Stance stance,
      Polarity polarity,
      Certainty certainty,
      boolean distanced,
      List<Hedge> hedges,
      double confidence,
      List<Span> spans,
      int sentence) {
    String id = String.format("C%02d", claims.size() + 1);
    boolean own = source.speaker().same(cast.publisher());
    ReporterStance reporter =
        distanced
            ? ReporterStance.DISTANCES
            : own ? ReporterStance.OWN_VOICE : ReporterStance.RELAYS;
    claims.add(
        new Claim(
            id,
            Optional.of(situation),
            Optional.empty(),
            register.id(source.speaker()),
            register.id(source.principal()),
            stance,
            polarity,
            certainty,
            reporter,
            Optional.of(own ? AttributionForm.NONE : source.form()),
            Optional.of(source.basis().map(Basis::of).orElse(basis(stance))),
            own ? Optional.empty() : Optional.of(statement(source, sentence)),
            List.of(),
            hedges,
            Optional.empty(),
            Optional.empty(),
            Optional.of(confidence),
            spans));
    return id;
  }

  private static Basis basis(Stance stance) {
    return stance == Stance.OBSERVES ? Basis.OBSERVATION : Basis.UNSTATED;
  }

  /** The occasion of speaking: one for each speaker and kind. */
  private String statement(Source source, int sentence) {
    String speaker = register.id(source.speaker());
    String kind = source.stance() == Stance.ACCUSES ? "accusation" : "statement";
    String key = speaker + "/" + kind;
    Statement known = statements.get(key);
    if (known != null) {
      return known.id();
    }
    Sentence at = text.sentences().get(sentence);
    Optional<Span> span = Optional.empty();
    if (source.word() >= 0 && source.word() < at.tokens().size()) {
      int from = Math.max(0, source.word() - 3);
      int to = Math.min(at.tokens().size() - 1, source.word() + 3);
      span = cutter.span(at.tokens().get(from).start(), at.tokens().get(to).end());
      if (span.isPresent() && span.get().quote().orElse("").split("\\s+").length > 12) {
        span = Optional.empty();
      }
    }
    Statement made =
        new Statement(
            "ST" + (statements.size() + 1),
            kind,
            Optional.of(speaker),
            Optional.of(register.id(source.principal())),
            Optional.empty(),
            span);
    statements.put(key, made);
    return made.id();
  }

  /** A claim of a situation that is no transfer. */
  private Optional<String> plainClaim(
      String situation, int sentence, int trigger, int first, int end, Circumstances c) {
    Optional<Source> source = attribution.at(sentence, trigger);
    if (source.isEmpty()) {
      return Optional.empty();
    }
    List<Hedge> hedges = new ArrayList<>();
    boolean distanced = hedges(c, sentence, source.get(), hedges);
    boolean negative = c.negative() || source.get().negative();
    return Optional.of(
        claim(
            situation,
            source.get(),
            source.get().stance(),
            negative ? Polarity.NEGATIVE : Polarity.POSITIVE,
            ClaimAssembler.certainty(source.get(), c),
            distanced,
            hedges,
            0.6,
            assembler.spans(text.sentences().get(sentence), first, end),
            sentence));
  }

  private void movements(List<RouteAssembler.Movement> movements) {
    List<List<RouteAssembler.Movement>> routes = new ArrayList<>();
    for (RouteAssembler.Movement m : movements) {
      List<RouteAssembler.Movement> route = null;
      for (List<RouteAssembler.Movement> known : routes) {
        if (known.get(known.size() - 1).to().same(m.from())) {
          route = known;
        }
      }
      if (route == null) {
        route = new ArrayList<>();
        routes.add(route);
      }
      route.add(m);
    }
    routes.forEach(this::route);
  }

  private void route(List<RouteAssembler.Movement> route) {
    String shipment = situation();
    List<Leg> legs = new ArrayList<>();
    String owner = null;
    List<Quantity> quantities = new ArrayList<>();
    for (RouteAssembler.Movement m : route) {
      String leg = legs.isEmpty() ? shipment + "l1" : situation();
      String situation = legs.isEmpty() ? shipment : leg;
      Optional<String> claim =
          plainClaim(
              situation,
              m.sentence(),
              m.trigger(),
              m.first(),
              m.end(),
              Circumstances.plain(Modality.ACTUAL, false));
      if (claim.isEmpty()) {
        continue;
      }
      owner = owner == null ? claim.get() : owner;
      if (legs.isEmpty()) {
        m.amounts().forEach(a -> Values.quantity(a).ifPresent(quantities::add));
      }
      legs.add(
          new Leg(
              leg,
              claim.get(),
              legs.size() + 1,
              Optional.of(register.id(m.from())),
              Optional.of(register.id(m.to())),
              m.mode(),
              m.basis(),
              m.conveyance().map(c -> new Conveyance(c, Optional.empty())),
              m.when()));
    }
    if (owner != null) {
      shipments.add(
          new Shipment(shipment, owner, Optional.empty(), Modality.ACTUAL, quantities, legs));
    }
  }

  private void meeting(MeetingFinder.Meet meet) {
    String situation = situation();
    Optional<String> claim =
        plainClaim(
            situation,
            meet.sentence(),
            meet.trigger(),
            meet.first(),
            meet.end(),
            meet.circumstances());
    if (claim.isPresent()) {
      meetings.add(
          new Meeting(
              situation,
              claim.get(),
              meet.participants().stream().map(register::id).toList(),
              meet.when(),
              Optional.empty(),
              meet.circumstances().modality()));
    }
  }

  private void barter(ExchangeFinder.Barter barter, List<TransferDraft> drafts) {
    String situation = situation();
    Optional<String> claim =
        plainClaim(
            situation,
            barter.sentence(),
            barter.trigger(),
            barter.first(),
            barter.end(),
            Circumstances.plain(Modality.ACTUAL, false));
    if (claim.isEmpty()) {
      return;
    }
    Modality weakest = Modality.ACTUAL;
    List<ExchangeSide> sides = new ArrayList<>();
    for (ExchangeFinder.Side side : barter.sides()) {
      Optional<TransferDraft> draft =
          side.frame()
              .flatMap(
                  f ->
                      drafts.stream()
                          .filter(d -> d.frames.contains(f))
                          .filter(
                              d ->
                                  d.supplier.same(side.giver())
                                      && d.recipient.same(side.receiver()))
                          .findFirst());
      Modality modality =
          side.frame().map(f -> f.circumstances().modality()).orElse(Modality.ACTUAL);
      weakest = modality.ordinal() > weakest.ordinal() ? modality : weakest;
      sides.add(
          new ExchangeSide(
              Optional.of(register.id(side.giver())),
              Optional.of(register.id(side.receiver())),
              draft.map(transferIds::get),
              draft.isPresent()
                  ? List.of()
                  : side.goods().stream().map(register::goods).distinct().toList(),
              Optional.of(
                  switch (modality) {
                    case ACTUAL -> Fulfilment.SAID_DELIVERED;
                    case PLANNED -> Fulfilment.PROMISED;
                    case WANTED, HYPOTHETICAL -> Fulfilment.SOUGHT_ONLY;
                  })));
    }
    exchanges.add(new Exchange(situation, claim.get(), weakest, sides));
  }

  private void deed(OtherFinder.Deed deed) {
    String situation = situation();
    Optional<String> claim =
        plainClaim(
            situation,
            deed.sentence(),
            deed.trigger(),
            deed.first(),
            deed.end(),
            deed.circumstances());
    if (claim.isEmpty()) {
      return;
    }
    List<Quantity> quantities = new ArrayList<>();
    deed.amounts().forEach(a -> Values.quantity(a).ifPresent(quantities::add));
    Optional<String> object =
        transfers.stream()
            .filter(t -> deed.action().equals("monitor"))
            .filter(t -> within(t, deed))
            .map(Transfer::id)
            .findFirst();
    others.add(
        new OtherSituation(
            situation,
            claim.get(),
            deed.type(),
            Optional.of(deed.circumstances().modality()),
            Optional.empty(),
            deed.actor().map(register::id),
            Optional.empty(),
            deed.target().map(register::id),
            object,
            Optional.of(deed.action()),
            Optional.empty(),
            deed.goods().stream().map(register::goods).distinct().toList(),
            quantities,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            deed.place().map(register::id),
            deed.conveyance().map(c -> new Conveyance(c, deed.flag().map(register::id))),
            Optional.empty(),
            Optional.empty()));
  }

  private boolean within(Transfer transfer, OtherFinder.Deed deed) {
    return transferIds.entrySet().stream()
        .filter(e -> e.getValue().equals(transfer.id()))
        .anyMatch(
            e -> e.getKey().sentence == deed.sentence() && e.getKey().trigger > deed.trigger());
  }

  /** Actual and planned transfers of one pair with goods in common: presented as one. */
  private List<List<String>> coreference(List<TransferDraft> drafts) {
    List<List<String>> groups = new ArrayList<>();
    Set<TransferDraft> done = new LinkedHashSet<>();
    for (TransferDraft a : drafts) {
      if (done.contains(a) || a.stance == Stance.ACCUSES) {
        continue;
      }
      List<String> group = new ArrayList<>();
      for (TransferDraft b : drafts) {
        boolean modal = a.modality == b.modality;
        boolean goods =
            a.goods.stream()
                .anyMatch(g -> b.goods.stream().anyMatch(h -> h.type().equals(g.type())));
        boolean same =
            modal
                && goods
                && b.stance != Stance.ACCUSES
                && a.supplier.same(b.supplier)
                && a.recipient.same(b.recipient)
                && (a.quantities.isEmpty()
                    || b.quantities.isEmpty()
                    || bounds(a.quantities.get(0)).equals(bounds(b.quantities.get(0))));
        if (same && !done.contains(b)) {
          group.add(transferIds.get(b));
          done.add(b);
        }
      }
      if (group.size() > 1) {
        groups.add(group);
      }
    }
    return groups;
  }

  private static List<Object> bounds(Quantity q) {
    return List.of(q.lower(), q.upper(), q.unit());
  }
}
