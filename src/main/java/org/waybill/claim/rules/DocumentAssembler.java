package org.waybill.claim.rules;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.waybill.claim.Certainty;
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
import org.waybill.claim.Quantity;
import org.waybill.claim.Shipment;
import org.waybill.claim.SituationType;
import org.waybill.claim.Transfer;
import org.waybill.claim.ValueBasis;
import org.waybill.claim.When;
import org.waybill.text.AnalysedText;
import org.waybill.text.MentionKind;
import org.waybill.text.Sentence;

/** Writes what was found down as a claims document. */
final class DocumentAssembler {
  private final AnalysedText text;
  private final Cast cast;
  private final EntityRegister register;
  private final ClaimWriter writer;
  private final Trace trace;

  private final List<Transfer> transfers = new ArrayList<>();
  private final List<Shipment> shipments = new ArrayList<>();
  private final List<Meeting> meetings = new ArrayList<>();
  private final List<Exchange> exchanges = new ArrayList<>();
  private final List<OtherSituation> others = new ArrayList<>();
  private final Map<TransferDraft, String> transferIds = new LinkedHashMap<>();

  DocumentAssembler(
      AnalysedText text,
      Cast cast,
      Attribution attribution,
      ClaimAssembler assembler,
      EntityRegister register,
      SpanCutter cutter,
      Trace trace) {
    this.text = text;
    this.trace = trace;
    this.cast = cast;
    this.register = register;
    this.writer = new ClaimWriter(text, cast, attribution, assembler, register, cutter);
  }

  /** The document. */
  Claims assemble(String annotator, Findings findings, List<TransferDraft> drafts) {
    drafts.forEach(this::transfer);
    movements(findings.movements());
    findings.meetings().forEach(this::meeting);
    findings.barters().forEach(b -> barter(b, drafts));
    findings.deeds().forEach(this::deed);
    findings.judgements().forEach(writer::judgement);
    register.placesNearby();
    String publisher = register.id(cast.publisher());
    return new Claims(
        annotator,
        document(publisher),
        register.entities(),
        register.goodsList(),
        List.of(),
        writer.statements(),
        writer.evidence(),
        writer.claims(),
        transfers,
        shipments,
        meetings,
        exchanges,
        others,
        Coreference.groups(drafts, transferIds),
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
    String situation = writer.situation();
    List<Hedge> hedges = new ArrayList<>();
    boolean distanced = false;
    for (Frame frame : draft.frames) {
      distanced |= writer.hedges(frame.circumstances(), frame.sentence(), draft.source, hedges);
    }
    String claim =
        writer.claim(
            situation,
            draft.source,
            draft.stance,
            draft.polarity,
            draft.certainty,
            distanced,
            hedges,
            draft.confidence,
            draft.quotes(),
            draft.sentence);
    trace.claim(draft.frames, claim);
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
            conflict(draft).map(register::id),
            Optional.empty(),
            Optional.empty()));
  }

  /** The conflict for which the goods are said to be: named with "for" or "in" after the deed. */
  private Optional<Party> conflict(TransferDraft draft) {
    Sentence sentence = text.sentences().get(draft.sentence);
    return sentence.mentions().stream()
        .filter(m -> m.kind() == MentionKind.CONFLICT && m.firstToken() > draft.trigger)
        .filter(m -> m.firstToken() <= draft.frames.get(0).end() + 8)
        .map(cast::party)
        .findFirst();
  }

  /** A transfer that is only a reading of what was seen points to what was seen. */
  private void interprets(OtherFinder.Deed deed, String situation) {
    if (deed.type() != SituationType.CARGO_HANDLING) {
      return;
    }
    transferIds.forEach(
        (draft, id) -> {
          boolean reading =
              draft.sentence == deed.sentence()
                  && draft.trigger > deed.trigger()
                  && draft.certainty == Certainty.POSSIBLE;
          if (reading) {
            transfers.replaceAll(
                t ->
                    t.id().equals(id)
                        ? new Transfer(
                            t.id(),
                            t.claim(),
                            t.supplier(),
                            t.recipient(),
                            t.goods(),
                            t.modality(),
                            t.quantities(),
                            t.when(),
                            t.forConflict(),
                            t.after(),
                            Optional.of(situation))
                        : t);
          }
        });
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
    String shipment = writer.situation();
    List<Leg> legs = new ArrayList<>();
    String owner = null;
    List<Quantity> quantities = new ArrayList<>();
    for (RouteAssembler.Movement m : route) {
      String leg = legs.isEmpty() ? shipment + "l1" : writer.situation();
      String situation = legs.isEmpty() ? shipment : leg;
      Optional<String> claim =
          writer.plainClaim(
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
    String situation = writer.situation();
    Optional<String> claim =
        writer.plainClaim(
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
    String situation = writer.situation();
    Optional<String> claim =
        writer.plainClaim(
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
      weakest = modality.compareTo(weakest) > 0 ? modality : weakest;
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
    String situation = writer.situation();
    Optional<String> claim =
        writer.plainClaim(
            situation,
            deed.sentence(),
            deed.trigger(),
            deed.first(),
            deed.end(),
            deed.circumstances());
    if (claim.isEmpty()) {
      return;
    }
    interprets(deed, situation);
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
}
